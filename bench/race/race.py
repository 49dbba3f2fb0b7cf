#!/usr/bin/env python3
"""Waymark beside four other solvers: the same files, the same cores, the same seconds, judged by tests/oracle.

Every measurement is a row of docs/benchmarks/race.csv. What has its row already is passed over, so that a race may be
stopped at any time and goes on where it was. Run it by `bin/bench race`, which builds and installs what it needs.
"""

import argparse
import json
import os
import pty
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from measured import BUILD, MACHINE, ROOT, judge_plan, load_now, read_rows, thinned, today_here, waymark_version, write_rows  # noqa: E402

WORK = ROOT / "build" / "race"
ROWS = ROOT / "docs" / "benchmarks" / "race.csv"
SOLVERS = ("waymark", "cp-sat", "highs", "cbc", "timefold")
FIELDS = (
    *MACHINE, "apprentices", "seed", "solver", "version", "threads", "allowed",
    "cost", "bound", "verdict", "ended", "seconds", "prepared", "peak_mb", "trace",
)  # fmt: skip
KEY = ("apprentices", "seed", "solver", "threads", "allowed")
TRACE_POINTS = 60


def main():
    wanted = parse()
    WORK.mkdir(parents=True, exist_ok=True)
    rows = read_rows(wanted.rows)
    if wanted.again:
        rows = [row for row in rows if not is_wanted(row, wanted)]
        write_rows(wanted.rows, rows, FIELDS)
    done = {tuple(row[field] for field in KEY) for row in rows}
    todo = [
        (size, seed, solver)
        for seed in wanted.seeds
        for size in wanted.sizes
        for solver in wanted.solvers
        if (str(size), str(seed), solver, str(wanted.threads), str(wanted.seconds)) not in done
    ]
    print(f"{len(todo)} to measure, some {len(todo) * (wanted.seconds + 10) / 3600:.1f} hours at most", flush=True)
    for size, seed, solver in todo:
        if load := too_busy(wanted.threads):
            print(f"  the machine is busy ({load:.1f} on {os.cpu_count()} cores): these figures are worth less", flush=True)
        row = measure(size, seed, solver, wanted)
        write_rows(wanted.rows, [*read_rows(wanted.rows), row], FIELDS)
        print(
            f"  {size} apprentices, seed {seed}, {solver}: {row['cost']} (bound {row['bound'] or 'none'}), "
            f"{row['verdict']}, {row['seconds']} s, {row['peak_mb']} MB",
            flush=True,
        )


def parse():
    parser = argparse.ArgumentParser(prog="bin/bench race", description=__doc__.split("\n\n")[0])
    numbers = {"type": lambda text: [int(n) for n in text.split(",")], "metavar": "N,..."}
    parser.add_argument("--sizes", default=[20, 60, 200, 400, 1000, 4000], help="apprentices", **numbers)
    parser.add_argument("--seeds", default=[1, 2, 3, 4, 5], **numbers)
    parser.add_argument("--solvers", default=SOLVERS, metavar="NAME,...", type=lambda text: text.split(","),
                        help=", ".join(SOLVERS))  # fmt: skip
    parser.add_argument("--seconds", type=int, default=60, help="for each (60)")
    parser.add_argument("--threads", type=int, default=min(2, os.cpu_count() or 1), help="and cores, for each (2)")
    parser.add_argument("--rows", type=Path, default=ROWS, help="where the rows are (docs/benchmarks/race.csv)")
    parser.add_argument("--again", action="store_true", help="measure these anew, and forget the rows they had")
    wanted = parser.parse_args()
    if unknown := set(wanted.solvers) - set(SOLVERS):
        parser.error(f"no such solver: {', '.join(sorted(unknown))}; there are {', '.join(SOLVERS)}")
    return wanted


def too_busy(threads):
    """How busy the machine was in the last minute with more than the race itself; 0 where it was not."""
    load = load_now()
    return load if load > threads + 1 else 0


def is_wanted(row, wanted):
    return (
        int(row["apprentices"]) in wanted.sizes
        and int(row["seed"]) in wanted.seeds
        and row["solver"] in wanted.solvers
        and int(row["threads"]) == wanted.threads
        and int(row["allowed"]) == wanted.seconds
    )


# One measurement ----------------------------------------------------------------------------------------


def measure(size, seed, solver, wanted):
    programme = made_programme(size, seed)
    plan, log = WORK / "plan.json", WORK / "log"
    for path in (plan, log):
        path.unlink(missing_ok=True)
    began = time.monotonic()
    if solver == "waymark":
        status, peak, trace, prepared = run_waymark(programme, plan, wanted)
    else:
        status, peak, trace, prepared = run_peer(solver, programme, plan, log, wanted, seed)
    seconds = time.monotonic() - began
    cost, bound, verdict = judge_plan(programme, plan)
    if trace and cost is not None:
        trace.append((max(trace[-1][0], 0), cost, bound))
    return today_here() | {
        "apprentices": size, "seed": seed, "solver": solver, "version": version(solver),
        "threads": wanted.threads, "allowed": wanted.seconds, "cost": "" if cost is None else cost,
        "bound": "" if bound is None else bound, "verdict": verdict, "ended": status, "seconds": round(seconds, 1),
        "prepared": round(prepared, 1), "peak_mb": round(peak / 1024), "trace": written(thinned(trace)[-TRACE_POINTS:]),
    }  # fmt: skip


def made_programme(size, seed):
    path = WORK / f"made-{size}-{seed}.json"
    if not path.exists():
        made = subprocess.run(
            [BUILD / "bench" / "make_programme", "--apprentices", str(size), "--seed", str(seed)],
            check=True, capture_output=True,
        )  # fmt: skip
        path.write_bytes(made.stdout)
    return path


def run_waymark(programme, plan, wanted):
    """As a person runs it in a terminal: there it shows every step, and the steps are the trace."""
    ours, theirs = pty.openpty()
    command = [
        BUILD / "waymark", "plan", programme, "--seconds", str(wanted.seconds), "--threads", str(wanted.threads),
        "-o", plan,
    ]  # fmt: skip
    shown = []

    def listen():
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux says so when the last writer is gone.
                return
            if not piece:
                return
            shown.append(piece)

    listener = threading.Thread(target=listen)
    process = start(command, wanted, stderr=theirs)
    os.close(theirs)
    listener.start()
    status, peak = wait(process, wanted.seconds + grace(wanted))
    listener.join()
    os.close(ours)
    text = b"".join(shown).decode(errors="replace")
    steps = re.findall(r"([\d.]+) s: best ([\d,]+), bound ([\d,]+)", text)
    trace = [(float(s), int(c.replace(",", "")), int(b.replace(",", ""))) for s, c, b in steps]
    return status, peak, trace, 0.0


def run_peer(solver, programme, plan, log, wanted, seed):
    python = ROOT / "build" / "peers" / "venv" / "bin" / "python"
    command = [
        python, ROOT / "bench" / "peers" / "solve.py", solver, programme, plan, "--seconds", str(wanted.seconds),
        "--threads", str(wanted.threads), "--seed", str(seed), "--log", log,
    ]  # fmt: skip
    process = start(command, wanted)
    # Reading and modelling come before the clock, and have a limit of their own.
    give_up = time.monotonic() + 600
    while process.poll() is None and time.monotonic() < give_up and not (log.exists() and log.stat().st_size):
        time.sleep(0.05)
    status, peak = wait(process, wanted.seconds + grace(wanted) if log.exists() else 0)
    prepared, trace = 0.0, []
    for line in log.read_text(encoding="utf-8").splitlines() if log.exists() else []:
        entry = json.loads(line)
        if "prepared" in entry:
            prepared = entry["prepared"]
        elif entry["cost"] is not None:
            trace.append((entry["seconds"], entry["cost"], entry["bound"]))
    return status, peak, trace, prepared


def grace(wanted):
    """Not every solver looks at the clock often. What a plan file holds when this is over, counts."""
    return max(15, wanted.seconds // 2)


def start(command, wanted, **streams):
    cores = sorted(os.sched_getaffinity(0))[: wanted.threads]
    return _Child(
        [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        start_new_session=True, preexec_fn=lambda: os.sched_setaffinity(0, cores),
        **({"stderr": open(WORK / "stderr", "wb")} | streams),
    )  # fmt: skip


class _Child(subprocess.Popen):
    """Remembers what the kernel counted for this child and all of its own."""

    peak = 0

    def _try_wait(self, flags):
        pid, status, usage = os.wait4(self.pid, flags)
        if pid == self.pid:
            self.peak = usage.ru_maxrss
        return pid, status


def wait(process, seconds):
    """How it ended, and its peak memory in KiB: the largest of its processes."""
    try:
        process.wait(max(0.01, seconds))
        status = "done" if process.returncode == 0 else f"status {process.returncode}"
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        status = "stopped"
    return status, process.peak


# What stands beside the figures -------------------------------------------------------------------------


def version(solver):
    if solver == "waymark":
        return waymark_version()
    python = ROOT / "build" / "peers" / "venv" / "bin" / "python"
    asked = subprocess.run([python, ROOT / "bench" / "peers" / "solve.py", solver], capture_output=True, text=True, check=True)
    return asked.stdout.strip().split("\n")[-1]


def written(trace):
    return " ".join(f"{s:g}:{c}:{'' if b is None else b}" for s, c, b in trace)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
