#!/usr/bin/env python3
"""Given a whole plan as decided, every model must come to exactly its price. usage: test_peers.py WAYMARK MAKE ORACLE

The programmes have everything in them that a programme can have, journeys above both bends of unease too; the plans are
Waymark's and the greedy one. The price compared with is that of tests/oracle, which shares no code with either.
"""

import importlib
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import numpy as np  # noqa: E402

from greedy import greedy_plan  # noqa: E402
from linear import build_linear, values_of  # noqa: E402
from plan import price, read_plan, write_plan  # noqa: E402
from programme import NOWHERE, read_problem  # noqa: E402
from recorder import Recorder  # noqa: E402

SOLVERS = {name: f"solvers.{name}" for name in ("cp_sat", "highs", "cbc", "timefold")}
SHAPES = {
    "usual": ["--apprentices", "12"],
    "balance": ["--apprentices", "16", "--balance", "--seed", "2"],
    "budget": ["--apprentices", "16", "--budget", "--seed", "3"],
    "fixed": ["--apprentices", "16", "--fixed", "0.4", "--seed", "4"],
    "published": ["--apprentices", "16", "--published", "0.6", "--seed", "5"],
    "cohorts": ["--apprentices", "18", "--cohorts", "3", "--tightness", "1.2", "--seed", "6"],
    "uneasy": ["--apprentices", "12", "--seed", "8"],
    "everything": ["--apprentices", "24", "--cohorts", "2", "--balance", "--budget", "--fixed", "0.2",
                   "--published", "0.3", "--blocks", "5", "--seed", "7"],
}  # fmt: skip
TOOLS = {}
FOLDER = Path(tempfile.mkdtemp(prefix="waymark-peers-"))


def programmes():
    for name, shape in SHAPES.items():
        path = FOLDER / f"{name}.json"
        if not path.exists():
            path.write_bytes(subprocess.run([TOOLS["make"], *shape], check=True, capture_output=True).stdout)
            if name == "uneasy":
                make_uneasy(path)
        yield name, path
    for path in sorted((Path(__file__).parents[2] / "examples").glob("*.json")):
        if not path.name.endswith(".plan.json"):
            yield path.stem, path


def make_uneasy(path):
    """Everybody dislikes everything and may be sent far: the greedy plan then stands above both bends."""
    programme = json.loads(path.read_text())
    for apprentice in programme["apprentices"]:
        apprentice["prefers"] = {setting["id"]: 100 for setting in programme["settings"]}
        apprentice["max_travel"] = 400
        apprentice["location"] = [apprentice["location"][0] + 0.4, apprentice["location"][1]]
    path.write_text(json.dumps(programme))


def plans(name, path):
    """Waymark's plan, and the greedy one."""
    best = FOLDER / f"{name}.best.json"
    if not best.exists():
        subprocess.run([TOOLS["waymark"], "plan", path, "--seconds", "10", "-o", best], check=True,
                       capture_output=True)  # fmt: skip
    problem = read_problem(path)
    greedy = FOLDER / f"{name}.greedy.json"
    write_plan(problem, greedy_plan(problem), None, greedy)
    return best, greedy


def judged_price(programme, plan):
    said = subprocess.run([TOOLS["oracle"], programme, plan], capture_output=True, text=True)
    lines = said.stdout.split("\n")
    return int(next(line for line in lines if line.startswith("cost: "))[6:]), said.returncode == 0


def solve(solver, problem, start, fixed, seconds):
    """What the solver's own objective came to, and its plan file."""
    module = importlib.import_module(SOLVERS[solver])
    prepared = module.prepare(problem)
    plan, log = FOLDER / "plan.json", FOLDER / "log"
    plan.unlink(missing_ok=True)
    recorder = Recorder(problem, plan, log, None if fixed else start)
    recorder.begin(0)
    module.solve(problem, prepared, recorder, seconds=seconds, threads=1, seed=1, start=start, verbose=False)
    recorder.finish()
    return recorder.cost, recorder.bound, plan


class Prices(unittest.TestCase):
    def test_every_model_comes_to_the_price_of_a_given_plan(self):
        for name, path in programmes():
            for given in plans(name, path):
                wanted, valid = judged_price(path, given)
                self.assertTrue(valid, f"{given} is no plan")
                for solver in SOLVERS:
                    with self.subTest(programme=name, plan=given.name, solver=solver):
                        problem = read_problem(path)
                        start = problem.fix(read_plan(problem, given))
                        cost, bound, plan = solve(solver, problem, start, True, 60)
                        self.assertEqual(cost, wanted)
                        if bound is not None:
                            self.assertLessEqual(bound, wanted)
                        self.assertEqual(judged_price(path, plan), (wanted, True))

    def test_a_start_has_all_columns_and_breaks_no_row(self):
        for name, path in programmes():
            with self.subTest(programme=name):
                problem = read_problem(path)
                plan = greedy_plan(problem)
                linear = build_linear(problem)
                values = values_of(problem, linear, plan)
                self.assertEqual(linear.offset + linear.cost @ values, price(problem, plan))
                self.assertTrue((values >= linear.lower).all() and (values <= linear.upper).all())
                sums = np.add.reduceat(linear.value_of * values[linear.column_of], linear.row_start[:-1])
                self.assertTrue((sums >= linear.row_lower).all() and (sums <= linear.row_upper).all())


class Plans(unittest.TestCase):
    def test_who_proves_agrees_with_waymark(self):
        """Small enough for a proof, and then all have the same cost and no bound is above it."""
        path = FOLDER / "small.json"
        made = subprocess.run([TOOLS["make"], "--apprentices", "8"], check=True, capture_output=True)
        path.write_bytes(made.stdout)
        best, _ = plans("small", path)
        stated = json.loads(best.read_text())
        self.assertEqual(stated["cost"], stated["bound"])
        for solver in SOLVERS:
            with self.subTest(solver=solver):
                problem = read_problem(path)
                _, bound, plan = solve(solver, problem, greedy_plan(problem), False, 5)
                cost, valid = judged_price(path, plan)
                self.assertTrue(valid)
                self.assertGreaterEqual(cost, stated["cost"])
                if bound is not None:
                    self.assertLessEqual(bound, stated["cost"])

    def test_thinning_keeps_the_given_plan_and_promises_no_bound(self):
        path = next(path for name, path in programmes() if name == "everything")
        problem = read_problem(path)
        before = greedy_plan(problem)
        cost = price(problem, before)
        after = problem.thin(problem.options // 2, before, 1)
        self.assertEqual(price(problem, after), cost)
        self.assertFalse(Recorder(problem, FOLDER / "thin.json", None, after).proves)
        self.assertEqual([o == NOWHERE for o in before], [o == NOWHERE for o in after])


if __name__ == "__main__":
    TOOLS.update(zip(("waymark", "make", "oracle"), sys.argv[1:4]))
    if len(TOOLS) != 3:
        sys.exit(__doc__)
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]])
