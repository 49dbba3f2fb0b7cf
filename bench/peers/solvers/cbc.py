"""CBC, as a program of its own that reads an MPS file, a start, and writes its solution."""

import importlib.metadata
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import cbcbox
import numpy as np

from linear import build_linear, plan_of, values_of

PROGRAM = cbcbox.cbc_bin_path()


def _version():
    first = subprocess.run([PROGRAM, "-quit"], capture_output=True, text=True, check=True).stdout.split("\n")[0]
    git = re.search(r"git:(\w+)", first)
    return f"CBC {git.group(1) if git else first.strip()} (cbcbox {importlib.metadata.version('cbcbox')})"


VERSION = _version()

# What CBC says of better plans and bounds: whenever it says so, now.
COSTS = (r"Integer solution of ([-+.\de]+) found", r"MIPStart provided solution with cost ([-+.\de]+)",
         r"^ ★\S+\s+solution\s+([-+.\de]+)", r"best solution ([-+.\de]+), best possible", r"BestSol: ([-+.\de]+)")  # fmt: skip
BOUNDS = (r"best possible ([-+.\de]+)", r"Bound: ([-+.\de]+)", r"^Lower bound:\s+([-+.\de]+)",
          r"^ ★? *\d+ +\d+ +\d+ +\S+ .*?([-+.\de]+) +[.\d]+% +[.\d]+$")  # fmt: skip


def prepare(problem):
    linear = build_linear(problem)
    folder = Path(tempfile.mkdtemp(prefix="waymark-cbc-"))
    write_mps(linear, folder / "model.mps")
    return linear, folder


def write_mps(linear, path):
    """Free MPS, column by column. The constant stands, negated, as the objective's right-hand side."""
    rows, columns = len(linear.row_lower), len(linear.cost)
    row_of = np.repeat(np.arange(rows), np.diff(linear.row_start))
    order = np.argsort(linear.column_of, kind="stable")
    first = np.searchsorted(linear.column_of[order], np.arange(columns + 1)).tolist()
    row_of, value_of = row_of[order].tolist(), linear.value_of[order].tolist()
    equal = linear.row_lower == linear.row_upper
    kinds = np.where(equal, "E", np.where(np.isinf(linear.row_lower), "L", "G")).tolist()
    sides = np.where(np.isinf(linear.row_lower), linear.row_upper, linear.row_lower).tolist()
    integer = linear.integer.tolist()
    with open(path, "w", encoding="ascii") as out:
        out.write("NAME waymark FREE\nROWS\n N cost\n")
        out.writelines(f" {kind} r{row}\n" for row, kind in enumerate(kinds))
        out.write("COLUMNS\n")
        marked = False
        for column in range(columns):
            if integer[column] != marked:
                marked = integer[column]
                out.write(f" M{column} 'MARKER' '{'INTORG' if marked else 'INTEND'}'\n")
            out.write(f" c{column} cost {linear.cost[column]:.0f}\n")
            out.writelines(
                f" c{column} r{row_of[at]} {value_of[at]:.0f}\n" for at in range(first[column], first[column + 1])
            )
        if marked:
            out.write(" MEND 'MARKER' 'INTEND'\n")
        out.write("RHS\n")
        out.write(f" rhs cost {-linear.offset}\n")
        out.writelines(f" rhs r{row} {side:.0f}\n" for row, side in enumerate(sides) if side)
        out.write("BOUNDS\n")
        for column, (low, high) in enumerate(zip(linear.lower.tolist(), linear.upper.tolist())):
            if low == high:
                out.write(f" FX b c{column} {low:.0f}\n")
            else:
                out.write(f" UP b c{column} {high:.0f}\n")
        out.write("ENDATA\n")


def _write_start(values, path):
    with open(path, "w", encoding="ascii") as out:
        out.write("Feasible - objective value 0\n")
        out.writelines(f"{column} c{column} {values[column]:.0f} 0\n" for column in np.flatnonzero(values))


def solve(problem, prepared, recorder, *, seconds, threads, seed, start, verbose):
    linear, folder = prepared
    solution = folder / "solution"
    command = [PROGRAM, str(folder / "model.mps")]
    if start is not None:
        _write_start(values_of(problem, linear, start), folder / "start")
        command += ["-mipstart", str(folder / "start")]
    command += ["-threads", str(threads), "-randomCbcSeed", str(seed), "-randomSeed", str(seed)]
    command += ["-seconds", str(seconds), "-timeMode", "elapsed", "-ratioGap", "0", "-allowableGap", "0.99"]
    command += ["-solve", "-solution", str(solution)]
    _follow(command, recorder, verbose)
    if solution.exists():
        values = _read_solution(solution, len(linear.cost))
        if values is not None:
            recorder.plan(plan_of(problem, values), linear.offset + float(linear.cost @ values))
    shutil.rmtree(folder, ignore_errors=True)


def _follow(command, recorder, verbose):
    """Line by line as CBC speaks; where stdbuf is missing, the lines come late, but come."""
    if shutil.which("stdbuf"):
        command = ["stdbuf", "-oL", *command]
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, errors="replace", env=environment) as process:
        for line in process.stdout:
            if verbose:
                print(line, end="", flush=True)
            for pattern in COSTS:
                if found := re.search(pattern, line):
                    recorder.claimed(float(found.group(1)))
            for pattern in BOUNDS:
                if found := re.search(pattern, line):
                    recorder.bounded(float(found.group(1)))
    if process.returncode != 0:
        raise RuntimeError(f"CBC ended with status {process.returncode}")


def _read_solution(path, columns):
    with open(path, encoding="utf-8", errors="replace") as file:
        if "nfeasible" in file.readline():
            return None
        values = np.zeros(columns)
        for line in file:
            words = line.replace("**", "").split()
            values[int(words[1][1:])] = float(words[2])
    return values
