#!/usr/bin/env python3
"""Writes docs/MEDICAL-STUDENTS.md from docs/benchmarks/mss.csv.

usage: page.py [--check] [--rows FILE --page FILE]; --check writes nothing and fails where they differ.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from measure import ROOT, ROWS, in_order, read_rows  # noqa: E402

SETS = (
    ("Akbarzadeh and Maenhout", lambda row: row["instance"].startswith("Instance_")),
    ("Zanazzo and others, 12 disciplines", lambda row: not row["instance"].startswith("Instance_") and row["disciplines"] == "12"),
    ("Zanazzo and others, 24 disciplines", lambda row: not row["instance"].startswith("Instance_") and row["disciplines"] == "24"),
)  # fmt: skip


def gap(row):
    """Bound above score, in per cent of the score."""
    return 100 * (int(row["bound"]) - int(row["score"])) / abs(int(row["score"])) if row["score"] else None


def is_proven(row):
    return row["score"] != "" and row["score"] == row["bound"]


def beside_published(row):
    if not row["published"]:
        return ""
    if not row["score"]:
        return row["published"]
    return f"{row['published']} ({int(row['score']) - int(row['published']):+d})"


def summary(rows):
    lines = [
        "| set | instances | proven best | largest gap, % | longest, s | not below the published score |",
        "| --- | --: | --: | --: | --: | --: |",
    ]
    for name, belongs in SETS:
        these = [row for row in rows if belongs(row)]
        if not these:
            continue
        gaps = [gap(row) for row in these]
        largest = "no plan" if None in gaps else f"{max(gaps):.2f}"
        known = [row for row in these if row["published"]]
        reached = sum(row["score"] != "" and int(row["score"]) >= int(row["published"]) for row in known)
        lines.append(
            f"| {name} | {len(these)} | {sum(map(is_proven, these))} | {largest} | "
            f"{max(float(row['seconds']) for row in these):.1f} | {f'{reached} of {len(known)}' if known else ''} |"
        )
    return lines


def table(rows):
    lines = [
        "| instance | students | seconds allowed | took | score | bound | gap, % | published | peak memory, MB |",
        "| --- | --: | --: | --: | --: | --: | --: | --: | --: |",
    ]
    for row in rows:
        percent = gap(row)
        shown = "" if percent is None else "0, proven" if percent == 0 else f"{percent:.2f}"
        lines.append(
            f"| {row['instance']} | {row['students']} | {row['allowed']} | {row['seconds']} | {row['score'] or 'no plan'} | "
            f"{row['bound']} | {shown} | {beside_published(row)} | {row['peak_mb']} |"
        )
    return lines


def page(rows):
    machines = sorted({(row["machine"], row["cores"], row["memory_gb"]) for row in rows})
    days = sorted({row["measured"] for row in rows})
    loads = [float(row["load"]) for row in rows]
    lines = [
        "# Medical Student Scheduling",
        "",
        "<!-- Written by bench/mss/page.py from docs/benchmarks/mss.csv. Do not edit: run `bin/bench mss`. -->",
        "",
        "The engine that plans rotations, on a published problem that is not ours: students take disciplines in hospitals,",
        "period by period, and the sum of their scores and the score of the worst-off are to be as high as can be. How it is",
        "done: [the oracle](decisions/engine-and-oracle.md), [the pricing](decisions/medical-students.md). Every solution is",
        "judged by `bench/mss/judge.py`, which knows the published rules and nothing of the planner. The instances are not",
        "part of Waymark; `bin/bench mss FOLDER` says where they come from.",
        "",
        *summary(rows),
        "",
        "*Gap*: bound above score. *Published*: the score of the authors' solution, and how far ours is from it.",
    ]
    for name, belongs in SETS:
        these = [row for row in rows if belongs(row)]
        if these:
            lines += ["", f"## {name}", "", *table(these)]
    lines += [
        "",
        "## Machine",
        "",
        f"Measured {' to '.join(sorted({days[0], days[-1]}))} with {', '.join(sorted({row['threads'] for row in rows}))} threads, "
        f"{', '.join(sorted({row['version'] for row in rows}))}, on",
        "",
        *[f"- {name}, {cores} cores, {memory} GB of memory" for name, cores, memory in machines],
        "",
        f"Others used the machine too: its load when a measurement began was {min(loads):.1f} to {max(loads):.1f}.",
        "",
    ]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--rows", type=Path, default=ROWS)
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "MEDICAL-STUDENTS.md")
    wanted = parser.parse_args()
    rows = sorted(read_rows(wanted.rows), key=lambda row: in_order(Path(row["instance"])))
    if not rows:
        print("page.py: no rows yet")
        return 0
    text = page(rows)
    if wanted.check:
        if wanted.page.exists() and wanted.page.read_text(encoding="utf-8") == text:
            return 0
        print(f"{wanted.page} is not what the rows say; run bench/mss/page.py", file=sys.stderr)
        return 1
    wanted.page.write_text(text, encoding="utf-8")
    print(f"wrote {wanted.page}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
