"""Plans as a list of placements by leg: their price, the rules that join journeys, and the plan file."""

import json
import os

import numpy as np

from programme import NOWHERE


def bend(points, half):
    return points + max(0, points - 100 * half) + 2 * max(0, points - 200 * half)


def journey_cost(problem, who, options):
    """What one apprentice's journey costs; `options` by leg, NOWHERE for an empty one."""
    legs = problem.leg_of[who]
    chosen = [o for o in options if o != NOWHERE]
    places = [problem.option_place[o] for o in chosen]
    cost = sum(int(problem.leg_empty_cost[leg]) for leg, o in zip(legs, options) if o == NOWHERE)
    cost += sum(int(problem.option_change[o]) for o in chosen)
    cost += bend(sum(int(problem.option_points[o]) for o in chosen), int(problem.half[who]))
    for need, settings in problem.needs:
        cost += problem.weights["visit"] * max(0, need - sum(problem.place_setting[p] in settings for p in places))
    shown = set().union(*(problem.place_skills[p] for p in places))
    return cost + problem.weights["gap"] * len(problem.skills_wanted[who] - shown)


def price(problem, options):
    """`options` by leg. Only valid plans have a price; whether this one is valid is the judge's business."""
    cost = sum(
        journey_cost(problem, who, [options[leg] for leg in legs]) for who, legs in enumerate(problem.leg_of)
    )
    for row in problem.balance:
        count = guests(problem, options, row)
        over = 0 if row.room is None else max(0, count - row.room)
        cost += problem.weights["balance"] * (max(0, row.floor - count) + over)
    return cost


def guests(problem, options, row):
    places, windows = set(row.places), set(row.windows)
    return sum(
        1
        for leg, option in enumerate(options)
        if option != NOWHERE and problem.leg_window[leg] in windows and problem.option_place[option] in places
    )


def read_plan(problem, path):
    """A plan file as options by leg; what the problem has no option for is an error."""
    with open(path, encoding="utf-8") as file:
        journeys = json.load(file)["journeys"]
    place_at = {place: at for at, place in enumerate(problem.places)}
    options = []
    for leg in range(problem.legs):
        where = journeys[problem.apprentices[problem.leg_apprentice[leg]]][problem.blocks[leg]]
        options.append(NOWHERE if where is None else find_option(problem, leg, place_at[where]))
    return options


def find_option(problem, leg, place):
    first, end = problem.option_first[leg], problem.option_first[leg + 1]
    at = first + np.searchsorted(problem.option_place[first:end], place)
    if at == end or problem.option_place[at] != place:
        raise ValueError(f"leg {leg} has no option {problem.places[place]}")
    return int(at)


def write_plan(problem, options, bound, path):
    journeys = {apprentice: {} for apprentice in problem.apprentices}
    for leg, option in enumerate(options):
        who = problem.apprentices[problem.leg_apprentice[leg]]
        where = None if option == NOWHERE else problem.places[problem.option_place[option]]
        journeys[who][problem.blocks[leg]] = where
    plan = {"format": "waymark.plan/1", "programme": problem.name, "journeys": journeys}
    cost = price(problem, options)
    plan |= {"cost": cost, "bound": bound}
    # Beside and then renamed: a solver that is stopped leaves a whole plan.
    with open(f"{path}.part", "w", encoding="utf-8") as file:
        json.dump(plan, file, ensure_ascii=False)
    os.replace(f"{path}.part", path)
    return cost
