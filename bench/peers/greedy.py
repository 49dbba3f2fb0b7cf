"""A first plan for the solvers to start from: apprentice by apprentice, who has least choice first."""

import numpy as np

from programme import NOWHERE


class _Rooms:
    """What is left in the rows, asked for one option at a time."""

    def __init__(self, problem):
        self.problem = problem
        self.left = [row.room for row in problem.capacity]
        self.rows = {}
        for at, row in enumerate(problem.capacity):
            for window in row.windows:
                self.rows.setdefault((window, row.places[0]), []).append(at)
        self.money = problem.budget.room if problem.budget else None

    def _of(self, option):
        p = self.problem
        return self.rows.get((int(p.leg_window[p.option_leg[option]]), int(p.option_place[option])), [])

    def fits(self, option):
        if self.money is not None and self.problem.budget.cost[option] > self.money:
            return False
        return all(self.left[row] > 0 for row in self._of(option))

    def take(self, option):
        for row in self._of(option):
            self.left[row] -= 1
        if self.money is not None:
            self.money -= int(self.problem.budget.cost[option])


def greedy_plan(problem):
    plan = [NOWHERE] * problem.legs
    rooms = _Rooms(problem)
    for leg in np.flatnonzero(problem.leg_fixed):
        for option in problem.options_of(leg):
            plan[leg] = option
            rooms.take(option)
    counts = np.diff(problem.option_first)
    names = sorted(set().union(*problem.place_skills))
    evidences = np.array([[s in skills for s in names] for skills in problem.place_skills], dtype=np.int64)
    evidences = evidences.reshape(len(problem.places), len(names))
    for who in sorted(range(len(problem.leg_of)), key=lambda a: min((counts[l] for l in problem.leg_of[a]), default=0)):
        _fill(problem, rooms, plan, who, counts, names, evidences)
    return plan


def _fill(problem, rooms, plan, who, counts, names, evidences):
    """Leg by leg, least choice first: what saves most for its points, where there is still room."""
    missing = list(problem.needs)
    visited = []
    skills = set(problem.skills_wanted[who])

    def visit(place):
        nonlocal skills, missing
        visited.append(place)
        skills = skills - problem.place_skills[place]
        missing = [(need - (problem.place_setting[place] in settings), settings) for need, settings in missing]

    for leg in problem.leg_of[who]:
        if plan[leg] != NOWHERE:
            visit(problem.option_place[plan[leg]])
    free = [leg for leg in problem.leg_of[who] if not problem.leg_fixed[leg]]
    for leg in sorted(free, key=lambda l: counts[l]):
        gain = np.zeros(problem.settings, dtype=np.int64)
        for need, settings in missing:
            if need > 0:
                gain[list(settings)] += problem.weights["visit"]
        options = np.arange(problem.option_first[leg], problem.option_first[leg + 1])
        places = problem.option_place[options]
        shown = evidences[places] @ np.array([s in skills for s in names], dtype=np.int64)
        score = problem.option_points[options] + problem.option_change[options]
        score = score - gain[problem.place_setting[places]] - problem.weights["gap"] * shown
        for at in np.argsort(score, kind="stable"):
            option = int(options[at])
            if rooms.fits(option) and _within_at_most(problem, places[at], visited):
                plan[leg] = option
                rooms.take(option)
                visit(places[at])
                break


def _within_at_most(problem, place, visited):
    if problem.place_at_most is not None and visited.count(place) >= problem.place_at_most:
        return False
    if problem.organisation_at_most is None:
        return True
    organisation = problem.place_organisation[place]
    return sum(problem.place_organisation[p] == organisation for p in visited) < problem.organisation_at_most
