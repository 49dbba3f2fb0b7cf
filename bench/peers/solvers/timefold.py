"""Timefold Solver, community edition: a Java program (../timefold) that is handed the problem as numbers."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

import numpy as np

from plan import find_option
from programme import NOWHERE

FOLDER = Path(__file__).parent.parent / "timefold"
TARGET = Path(os.environ.get("PEERS_TARGET", FOLDER.parents[2] / "build" / "peers")) / "timefold"
VERSION = "Timefold Solver " + re.search(
    r"<timefold.version>(.+)</timefold.version>", (FOLDER / "pom.xml").read_text(encoding="utf-8")
).group(1)


def prepare(problem):
    return Path(tempfile.mkdtemp(prefix="waymark-timefold-"))


def solve(problem, folder, recorder, *, seconds, threads, seed, start, verbose):
    """The clock starts when Java has read everything, as it does for the others."""
    path = folder / "problem"
    write_problem(problem, start, path)
    classes = f"{TARGET / 'classes'}:{TARGET / 'lib'}/*"
    command = ["java", "-cp", classes, "peers.Main", str(path), str(seconds), str(threads), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            if line.strip() == "ready":
                recorder.restart()
                continue
            cost, *places = map(int, line.split())
            recorder.plan(
                [NOWHERE if p == NOWHERE else find_option(problem, leg, p) for leg, p in enumerate(places)], cost
            )
            if verbose:
                print(f"{recorder.seconds():.2f} s: {cost}", flush=True)
    path.unlink()
    folder.rmdir()
    if process.returncode != 0:
        raise RuntimeError(f"Timefold ended with status {process.returncode}")


def write_problem(problem, start, path):
    """The order is the contract with Reader.java."""
    p = problem
    windows = int(p.leg_window.max(initial=-1)) + 1
    skill_at = {skill: at for at, skill in enumerate(sorted(set().union(*p.place_skills, *p.skills_wanted)))}
    words = (len(skill_at) + 62) // 63

    def bits(skills):
        return [sum(1 << (skill_at[s] % 63) for s in skills if skill_at[s] // 63 == word) for word in range(words)]

    many = 2**31 - 1
    with open(path, "w", encoding="ascii") as out:

        def say(*numbers):
            out.write(" ".join(str(int(n)) for n in numbers) + "\n")

        say(p.settings, many if p.place_at_most is None else p.place_at_most,
            many if p.organisation_at_most is None else p.organisation_at_most,
            p.weights["visit"], p.weights["gap"], p.weights["balance"], p.budget_pence)  # fmt: skip
        say(len(p.needs))
        for need, settings in p.needs:
            say(need, len(settings), *sorted(settings))
        say(windows, words)
        say(len(p.places))
        for place in range(len(p.places)):
            say(p.place_setting[place], p.place_organisation[place], *bits(p.place_skills[place]))
        say(len(p.capacity) + len(p.balance))
        for soft, rows in ((0, p.capacity), (1, p.balance)):
            for row in rows:
                room = many if row.room is None else row.room
                say(soft, room, row.floor, len(row.windows), *row.windows, len(row.places), *row.places)
        say(*p.window_weeks[:windows])
        say(*p.place_weekly_cost)
        say(len(p.leg_of))
        for who in range(len(p.leg_of)):
            say(p.half[who], *bits(p.skills_wanted[who]))
        say(p.legs)
        for leg in range(p.legs):
            _say_leg(p, leg, start[leg], say)


def _say_leg(p, leg, start, say):
    options = np.array(p.options_of(leg), dtype=np.int64)
    places, points, change = p.option_place[options], p.option_points[options], p.option_change[options]
    kept = places[change == 0] if change.any() else []
    say(p.leg_apprentice[leg], p.leg_window[leg], p.leg_fixed[leg], p.leg_empty_cost[leg],
        change.max(initial=0), kept[0] if len(kept) == 1 else NOWHERE,
        NOWHERE if start == NOWHERE else p.option_place[start], len(options),
        *np.column_stack((places, points)).ravel())  # fmt: skip
