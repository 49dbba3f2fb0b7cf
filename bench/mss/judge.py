"""Judges a solution of Medical Student Scheduling, by the published rules and nothing of the planner's."""

import re


def read_instance(path):
    """The values of a .dzn file by name; lists are flat, whatever their brackets."""
    text = re.sub(r"%[^\n]*", "", path.read_text(encoding="utf-8"))
    values = {}
    for name, value in re.findall(r"(\w+)\s*=\s*([^;]*);", text):
        numbers = [int(n) for n in re.findall(r"-?\d+", value[max(value.find("["), 0) :])]
        values[name] = numbers if "[" in value else numbers[0]
    return values


def read_solution(path):
    """Lines of student, period, hospital and discipline, counted from 1: where is who when."""
    where, findings = {}, []
    for line in path.read_text(encoding="utf-8").splitlines():
        student, period, hospital, discipline = (int(word) - 1 for word in line.split())
        if (student, period) in where:
            findings.append(f"student {student + 1} is in two places in period {period + 1}")
        where[student, period] = (hospital, discipline)
    return where, findings


def judge(instance, where):
    """The score and what is broken."""
    findings, scores, load = [], [], {}
    for student in range(instance["Students"]):
        scores.append(_judge_student(instance, where, student, findings))
    for (_, period), (hospital, discipline) in where.items():
        load[hospital, discipline, period] = load.get((hospital, discipline, period), 0) + 1
    cell = 0
    for hospital in range(instance["Hospitals"]):
        for discipline in range(instance["Disciplines"]):
            for period in range(instance["Horizon"]):
                there = load.get((hospital, discipline, period), 0)
                if not instance["MinPosHosp"][cell] <= there <= instance["MaxPosHosp"][cell]:
                    findings.append(f"{there} students in hospital {hospital + 1}, discipline {discipline + 1}, period {period + 1}")
                cell += 1
    return sum(scores) + min(scores), findings


def _judge_student(instance, where, s, findings):
    disciplines, hospitals, horizon = instance["Disciplines"], instance["Hospitals"], instance["Horizon"]
    length, groups = instance["Duration"], instance["Groups"]
    w_discipline, w_hospital, w_change, w_wait = instance["WeightPref"][4 * s : 4 * s + 4]
    taken, by_group, by_hospital = [], [0] * groups, [0] * hospitals
    score = free_from = period = 0
    last = None

    def broken(what):
        findings.append(f"student {s + 1}: {what}")

    while period < horizon:
        here = where.get((s, period))
        if here is None:
            period += 1
            continue
        hospital, discipline = here
        if any(where.get((s, period + i)) != here for i in range(length)):
            broken(f"discipline {discipline + 1} is not as long as it should be")
        if not all(instance["Availability"][s * horizon + t] for t in range(period, min(period + length, horizon))):
            broken(f"discipline {discipline + 1} while away")
        if discipline in taken:
            broken(f"discipline {discipline + 1} twice")
        if not instance["AllowedDisc"][s * disciplines + discipline]:
            broken(f"discipline {discipline + 1} is not allowed")
        if not instance["Ability"][(s * hospitals + hospital) * disciplines + discipline]:
            broken(f"discipline {discipline + 1} is not for this student in hospital {hospital + 1}")
        for p in range(disciplines):
            if instance["Precededby"][discipline * disciplines + p] and p not in taken:
                broken(f"discipline {discipline + 1} before discipline {p + 1}")
        taken.append(discipline)
        by_group[instance["DiscGroup"][discipline] - 1] += 1
        by_hospital[hospital] += 1
        score += w_discipline * instance["PrefStudDisc"][s * disciplines + discipline]
        score += w_hospital * instance["PrefStudHosp"][s * hospitals + hospital] + instance["ManPref"][discipline]
        score += w_wait * (period - free_from)
        if last is not None and last != hospital:
            score += w_change
        last, free_from = hospital, period + length
        period += length
    if by_group != instance["StudDiscGroup"][s * groups : (s + 1) * groups]:
        broken(f"takes {by_group} by group")
    if max(by_hospital) > instance["MaxDiscPerHosp"]:
        broken("too many disciplines in one hospital")
    return score
