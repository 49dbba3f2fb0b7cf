#!/usr/bin/env python3
"""Plans a programme with another solver. usage: solve.py SOLVER PROGRAMME PLAN [options]; see --help."""

import argparse
import importlib
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from greedy import greedy_plan  # noqa: E402
from plan import read_plan  # noqa: E402
from programme import read_problem  # noqa: E402
from recorder import Recorder  # noqa: E402

SOLVERS = {"cp-sat": "cp_sat", "highs": "highs", "cbc": "cbc", "timefold": "timefold"}


def main():
    arguments = parse()
    solver = importlib.import_module(f"solvers.{SOLVERS[arguments.solver]}")
    if arguments.programme is None:
        print(solver.VERSION)
        return
    began = time.monotonic()
    problem = read_problem(arguments.programme)
    start = read_plan(problem, arguments.fix) if arguments.fix else greedy_plan(problem)
    if arguments.fix:
        start = problem.fix(start)
    else:
        start = problem.thin(arguments.options, start, arguments.seed)
    prepared = solver.prepare(problem)
    recorder = Recorder(problem, arguments.plan, arguments.log, None if arguments.fix else start)
    recorder.begin(time.monotonic() - began)
    solver.solve(
        problem, prepared, recorder, seconds=arguments.seconds, threads=arguments.threads, seed=arguments.seed,
        start=start, verbose=arguments.verbose,
    )  # fmt: skip
    recorder.finish()


def parse():
    parser = argparse.ArgumentParser(description="Plan a programme with another solver.")
    parser.add_argument("solver", choices=SOLVERS)
    parser.add_argument("programme", nargs="?", help="left out: print the solver's version")
    parser.add_argument("plan", nargs="?", help="the plan file to write")
    parser.add_argument("--seconds", type=float, default=60, help="for the solver, once the model stands")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--log", help="a line of JSON for every better plan or bound")
    parser.add_argument("--fix", help="a plan file: every leg is decided as there, only its price is left to find")
    parser.add_argument("--options", type=int, default=1_000_000, help="above so many, the model is thinned out")
    parser.add_argument("--verbose", action="store_true", help="the solver's own log")
    return parser.parse_args()


if __name__ == "__main__":
    main()
