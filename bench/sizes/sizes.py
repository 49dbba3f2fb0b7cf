#!/usr/bin/env python3
"""Waymark alone, at many sizes and with every difficulty by itself: how good a plan, how well proven, how soon.

Every measurement is a row of docs/benchmarks/sizes.csv. What has its row already is passed over, so that this may be
stopped at any time and goes on where it was. Run it by `bin/bench sizes`, which builds what it needs.
"""

import argparse
import json
import os
import pty
import re
import shlex
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from measured import BUILD, MACHINE, ROOT, judge_plan, load_now, read_rows, thinned, today_here, waymark_version, write_rows  # noqa: E402

WORK = ROOT / "build" / "sizes"
ROWS = ROOT / "docs" / "benchmarks" / "sizes.csv"
OWN = "make_programme"
PARTS = ("soft prices", "pricing", "master", "primal")
FIELDS = (
    *MACHINE, "load", "origin", "case", "apprentices", "seed", "version", "threads",
    "allowed", "manner", "cost", "bound", "verdict", "ended", "seconds", "cpu_seconds", "peak_mb",
    *(f"{part.replace(' ', '_')}_{what}" for part in PARTS for what in ("s", "calls")), "trace",
)  # fmt: skip
PROGRAM = ("src", "bench/generator*")  # what the figures depend on
KEY = ("origin", "case", "seed", "threads", "allowed", "manner")


class Case:
    """A programme, what is asked of it besides, and the gap a head that is to be reached in so many seconds."""

    def __init__(self, apprentices, seconds, target, made="", twists=""):
        self.apprentices, self.seconds, self.target = apprentices, seconds, target
        self.made, self.twists = made.split(), twists.split()


CASES = {
    "20": Case(20, 10, 0),
    "60": Case(60, 10, 0),
    "200": Case(200, 60, 1),
    "400": Case(400, 60, 1),
    "400 tight": Case(400, 60, 1, "--tightness 1.0"),
    "400 in three cohorts": Case(400, 60, 2, "--cohorts 3 --tightness 0.6"),
    "400 balanced": Case(400, 60, 2, "", "--balance"),
    "400 with a budget": Case(400, 60, 2, "", "--budget"),
    "400 with 30 % fixed": Case(400, 60, 2, "", "--fixed 0.3"),
    "400 published": Case(400, 60, 2, "", "--published 1"),
    "400 with all of it": Case(400, 60, 2, "", "--balance --budget --fixed 0.3 --published 0.5"),
    "400 in three cohorts with all of it": Case(400, 60, 2, "--cohorts 3 --tightness 0.6",
                                               "--balance --budget --fixed 0.3 --published 0.5"),
    "400 plain": Case(400, 60, 2, "--plain"),
    "60 of 8 blocks": Case(60, 60, 2, "--blocks 8"),
    "1,000": Case(1000, 60, 2),
    "2,000": Case(2000, 120, 5),
    "4,000": Case(4000, 120, 5),
}  # fmt: skip


def main():
    wanted = parse()
    WORK.mkdir(parents=True, exist_ok=True)
    rows = read_rows(wanted.rows)
    todo = list_wanted(wanted)
    if wanted.again:
        keys = {one["key"] for one in todo}
        rows = [row for row in rows if key_of(row) not in keys]
        write_rows(wanted.rows, rows, FIELDS)
    done = {key_of(row) for row in rows}
    todo = [one for one in todo if one["key"] not in done]
    minutes = sum(one["seconds"] for one in todo) / 60
    print(f"{len(todo)} to measure, some {minutes:.0f} minutes at most", flush=True)
    for one in todo:
        row = measure(one, wanted)
        write_rows(wanted.rows, [*read_rows(wanted.rows), row], FIELDS)
        gap = "no plan" if row["cost"] == "" else f"{(row['cost'] - row['bound']) / row['apprentices']:.2f} a head"
        print(f"  {one['case']}, seed {one['seed']}: {gap} after {row['seconds']} s (load {row['load']})", flush=True)


def parse():
    parser = argparse.ArgumentParser(prog="bin/bench sizes", description=__doc__.split("\n\n")[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE",
                        help="programme files to measure as they are, instead of made ones")  # fmt: skip
    parser.add_argument("--cases", type=lambda text: text.split(";"), metavar="NAME;...",
                        help="; ".join(CASES).replace("%", "%%"))  # fmt: skip
    parser.add_argument("--seeds", default=[1, 2, 3, 4, 5], metavar="N,...", type=lambda text: [int(n) for n in text.split(",")])
    parser.add_argument("--generator", metavar="COMMAND",
                        help="makes the programmes instead of our own; is given --apprentices and --seed, and "
                        "--blocks, --tightness, --cohorts and --plain where a case asks for them")  # fmt: skip
    parser.add_argument("--seconds", type=int, help="for each (what the case says; for files 60)")
    parser.add_argument("--threads", type=int, default=min(2, os.cpu_count() or 1), help="and cores, for each (2)")
    parser.add_argument("--processor", action="store_true",
                        help="count processor seconds, all threads together, where others use the machine too: never more "
                        "than the same seconds of an idle one")  # fmt: skip
    parser.add_argument("--enough", action="store_true", help="end each as soon as its aim is reached")
    parser.add_argument("--build", type=Path, default=BUILD, help="where the programs are (build/release)")
    parser.add_argument("--rows", type=Path, default=ROWS, help="where the rows are (docs/benchmarks/sizes.csv)")
    parser.add_argument("--again", action="store_true", help="measure these anew, and forget the rows they had")
    wanted = parser.parse_args()
    if unknown := set(wanted.cases or []) - set(CASES):
        parser.error(f"no such case: {', '.join(sorted(unknown))}")
    return wanted


def list_wanted(wanted):
    if wanted.files:
        found = [{"case": path.stem, "seed": "", "origin": path.name, "file": path, "seconds": wanted.seconds or 60}
                 for path in wanted.files]  # fmt: skip
    else:
        origin = Path(shlex.split(wanted.generator)[-1]).name if wanted.generator else OWN
        found = [
            {"case": name, "seed": seed, "origin": origin, "seconds": wanted.seconds or CASES[name].seconds}
            for seed in wanted.seeds
            for name in wanted.cases or CASES
        ]
    manner = ", ".join(["processor"] * wanted.processor + ["until the aim"] * wanted.enough)
    for one in found:
        one["manner"] = manner
        one["aim"] = CASES[one["case"]].target if one["case"] in CASES else None
        one["key"] = (one["origin"], one["case"], str(one["seed"]), str(wanted.threads), str(one["seconds"]), manner)
    return found


# Rows ---------------------------------------------------------------------------------------------------


def key_of(row):
    return tuple(str(row[field]) for field in KEY)


# Programmes ---------------------------------------------------------------------------------------------


def programme_of(one, wanted):
    if "file" in one:
        return one["file"]
    case = CASES[one["case"]]
    name = re.sub(r"[^0-9a-z]+", "-", one["case"].lower())
    base = WORK / f"{one['origin']}-{'-'.join([str(case.apprentices), *case.made]).replace('--', '')}-{one['seed']}.json"
    if not base.exists():
        maker = shlex.split(wanted.generator) if wanted.generator else [wanted.build / "bench" / OWN]
        write_output(base, [*maker, "--apprentices", case.apprentices, "--seed", one["seed"], *case.made])
    if not case.twists:
        return base
    plan = base.with_suffix(".plan.json")
    if not plan.exists():
        # Any plan will do to decide and to tell from, so long as it is always the same.
        run([wanted.build / "waymark", "plan", base, "--seconds", 0, "--iterations", 200, "--threads", wanted.threads, "-q", "-o", plan])
    twisted = WORK / f"{one['origin']}-{name}-{one['seed']}.json"
    if not twisted.exists():
        write_output(
            twisted, [wanted.build / "bench" / OWN, "--of", base, "--plan", plan, "--seed", one["seed"], *case.twists]
        )
    return twisted


def run(command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True)


def write_output(path, command):
    made = run(command).stdout
    Path(f"{path}.part").write_bytes(made)
    os.replace(f"{path}.part", path)


# One measurement ----------------------------------------------------------------------------------------


def measure(one, wanted):
    programme, plan = programme_of(one, wanted), WORK / "plan.json"
    plan.unlink(missing_ok=True)
    load = load_now()
    status, text, trace, seconds, usage = run_waymark(programme, plan, one, wanted)
    cost, bound, verdict = judge_plan(programme, plan, wanted.build)
    row = today_here() | {
        "load": round(load, 1),
        "origin": one["origin"], "case": one["case"], "apprentices": count_heads(programme), "seed": one["seed"],
        "version": waymark_version(*PROGRAM), "threads": wanted.threads, "allowed": one["seconds"], "manner": one["manner"],
        "cost": "" if cost is None else cost, "bound": "" if bound is None else bound, "verdict": verdict,
        "ended": status, "seconds": round(seconds, 1), "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 1),
        "peak_mb": round(usage.ru_maxrss / 1024), "trace": " ".join(":".join(f"{x:g}" if isinstance(x, float) else str(x) for x in point) for point in thinned(trace)),
    }  # fmt: skip
    for part in PARTS:
        found = re.search(rf"^{part} +([\d.,]+) s +([\d,]+) call", text, re.MULTILINE)
        name = part.replace(" ", "_")
        row[f"{name}_s"], row[f"{name}_calls"] = (f.replace(",", "") for f in found.groups()) if found else ("", "")
    return row


def count_heads(programme):
    return len(json.loads(Path(programme).read_text(encoding="utf-8"))["apprentices"])


def run_waymark(programme, plan, one, wanted):
    """As in a terminal, where it shows every step; beside each step stands the processor time that it took."""
    ours, theirs = pty.openpty()
    cores = sorted(os.sched_getaffinity(0))[: wanted.threads]
    command = [
        wanted.build / "waymark", "plan", programme, "--seconds", 0 if wanted.processor else one["seconds"],
        "--threads", wanted.threads, "--profile", "-o", plan,
    ]  # fmt: skip
    began = time.monotonic()
    process = subprocess.Popen(
        [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=theirs,
        preexec_fn=lambda: os.sched_setaffinity(0, cores),
    )  # fmt: skip
    os.close(theirs)
    shown, trace, stopped = [], [], []

    def stop():
        """As by Ctrl-C, which keeps the best plan so far; a second one would not."""
        if not stopped:
            stopped.append(True)
            os.kill(process.pid, signal.SIGINT)

    def listen():
        while True:
            try:
                piece = os.read(ours, 65536).decode(errors="replace")
            except OSError:  # Linux says so when the last writer is gone.
                return
            if not piece:
                return
            shown.append(piece)
            steps = re.findall(r"([\d.]+) s: best ([\d,]+), bound ([\d,]+)", piece)
            if not steps:
                continue
            second, cost, bound = (number.replace(",", "") for number in steps[-1])
            used = processor_seconds(process.pid)
            trace.append((float(second), int(cost), int(bound), round(used, 2)))
            enough = one["aim"] is not None and int(cost) - int(bound) <= one["aim"] * heads
            if (wanted.processor and used >= one["seconds"]) or (wanted.enough and enough):
                stop()

    heads = count_heads(programme)
    listener = threading.Thread(target=listen)
    listener.start()
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    listener.join()
    os.close(ours)
    text = "".join(shown).replace("\r", "\n")
    return "done" if process.returncode == 0 else f"status {process.returncode}", text, trace, elapsed, usage


def processor_seconds(pid):
    try:
        words = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
