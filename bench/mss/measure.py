#!/usr/bin/env python3
"""Plans the published instances of Medical Student Scheduling, and judges every solution.

Each measurement is a row of docs/benchmarks/mss.csv. What has its row already is passed over, so that it may be
stopped at any time and goes on where it was. Run it by `bin/bench mss`, which builds what it needs.
"""

import argparse
import csv
import os
import re
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from judge import judge, read_instance, read_solution  # noqa: E402
from measured import BUILD, MACHINE, ROOT, load_now, read_rows, today_here, waymark_version, write_rows  # noqa: E402

PROGRAM = BUILD / "bench" / "mss"
WORK = ROOT / "build" / "mss"
ROWS = ROOT / "docs" / "benchmarks" / "mss.csv"
FIELDS = (
    *MACHINE, "load", "version", "instance", "students", "disciplines", "threads",
    "allowed", "seconds", "proven_at", "score", "bound", "verdict", "published", "peak_mb",
)  # fmt: skip
SOURCE = """The instances are not part of Waymark: nobody has said under which licence they may be passed on. They are published
by E. Zanazzo as the repository MSS_Data, together with the papers of Akbarzadeh and Maenhout (Computers & Operations
Research 129, 2021) and of Zanazzo, Ceschia, Dovier and Schaerf (Journal of Scheduling, 2024): a file *.dzn each."""


def main():
    wanted = parse()
    instances = sorted(wanted.folder.glob("*.dzn"), key=in_order) if wanted.folder.is_dir() else []
    if not instances:
        print(f"{wanted.folder} holds no *.dzn files.\n{SOURCE}", file=sys.stderr)
        return 2
    if wanted.only:
        instances = [path for path in instances if re.search(wanted.only, path.stem)]
    published = read_published(wanted.published)
    rows = read_rows(wanted.rows)
    if wanted.again:
        rows = [row for row in rows if not is_wanted(row, wanted, instances)]
        write_rows(wanted.rows, rows, FIELDS)
    done = {row["instance"] for row in rows if is_wanted(row, wanted, instances)}
    todo = [path for path in instances if path.stem not in done]
    print(f"{len(todo)} to measure, {len(todo) * wanted.seconds / 60:.0f} minutes at most", flush=True)
    WORK.mkdir(parents=True, exist_ok=True)
    for path in todo:
        row = measure(path, wanted, published.get(path.stem, ""))
        write_rows(wanted.rows, sorted([*read_rows(wanted.rows), row], key=lambda r: in_order(Path(r["instance"]))), FIELDS)
        print(f"  {path.stem}: {row['score'] or 'no plan'}, bound {row['bound']}, {row['verdict']}, {row['seconds']} s", flush=True)
    return 0


def parse():
    parser = argparse.ArgumentParser(prog="bin/bench mss", description=__doc__.split("\n\n", maxsplit=1)[0], epilog=SOURCE)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the instances are (*.dzn)")
    parser.add_argument("--seconds", type=int, default=60, help="for each (60)")
    parser.add_argument("--threads", type=int, default=min(2, os.cpu_count() or 1), help="for each (2)")
    parser.add_argument("--only", metavar="NAME", help="those whose name has this in it; a regular expression")
    parser.add_argument("--published", type=Path, metavar="FILE", help="a CSV file with the columns instance and published")
    parser.add_argument("--rows", type=Path, default=ROWS, help="where the rows are (docs/benchmarks/mss.csv)")
    parser.add_argument("--again", action="store_true", help="measure these anew, and forget the rows they had")
    return parser.parse_args()


def in_order(path):
    """I40 before I160, and 2 before 10."""
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", path.name.removesuffix(".dzn"))]


def is_wanted(row, wanted, instances):
    return (
        row["instance"] in {path.stem for path in instances}
        and int(row["threads"]) == wanted.threads
        and int(row["allowed"]) == wanted.seconds
    )


def read_published(path):
    if not path:
        return {}
    with open(path, encoding="utf-8", newline="") as file:
        return {row["instance"]: row["published"] for row in csv.DictReader(file)}


def measure(path, wanted, published):
    solution, log = WORK / "solution.txt", WORK / "log"
    solution.unlink(missing_ok=True)
    load = load_now()
    began = time.monotonic()
    with open(log, "w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [PROGRAM, path, solution, "--seconds", str(wanted.seconds), "--threads", str(wanted.threads)], stdout=out
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - began
    said = log.read_text(encoding="utf-8")
    if process.returncode != 0:
        sys.exit(f"{path.stem}: the program ended with status {process.returncode}")
    score, bound = re.search(r"^score (\S+) bound (-?\d+)$", said, re.MULTILINE).groups()
    instance = read_instance(path)
    verdict = "no plan"
    if score != "none":
        where, findings = read_solution(solution)
        judged, broken = judge(instance, where)
        findings += broken
        verdict = "valid"
        if findings:
            verdict = "not valid"
            print("\n".join(findings), file=sys.stderr)
        elif judged != int(score):
            sys.exit(f"{path.stem}: the planner says {score} and the judge {judged}")
        elif int(score) > int(bound):
            sys.exit(f"{path.stem}: the score {score} is above the bound {bound}")
    proven = re.search(r"^(\S+) (-?\d+) \2$", said, re.MULTILINE)
    return today_here() | {
        "load": f"{load:.1f}", "version": waymark_version("src/base", "src/engine", "bench/mss/*.cpp", "bench/mss/*.h"), "instance": path.stem, "students": instance["Students"],
        "disciplines": instance["Disciplines"], "threads": wanted.threads, "allowed": wanted.seconds,
        "seconds": f"{seconds:.1f}", "proven_at": proven.group(1) if proven else "",
        "score": score if verdict == "valid" else "", "bound": bound, "verdict": verdict, "published": published,
        "peak_mb": round(usage.ru_maxrss / 1024),
    }  # fmt: skip


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
