#!/usr/bin/env python3
"""Writes docs/BENCHMARKS.md and docs/benchmarks/race.svg from docs/benchmarks/race.csv.

usage: page.py [--check] [--rows FILE --page FILE --plot FILE]; --check writes nothing and fails where they differ.
"""

import argparse
import csv
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).parent))

from plot import plot_race  # noqa: E402

SOLVERS = ("waymark", "cp-sat", "highs", "cbc", "timefold")
NAMES = {"waymark": "Waymark", "cp-sat": "CP-SAT", "highs": "HiGHS", "cbc": "CBC", "timefold": "Timefold"}
MOMENTS = (1, 2, 5, 10, 20, 30, 60)


class Row:
    """One measurement, with what it means beside the best plan that anybody found for its programme."""

    def __init__(self, fields):
        self.fields = fields
        self.size, self.seed = int(fields["apprentices"]), int(fields["seed"])
        self.solver, self.allowed = fields["solver"], int(fields["allowed"])
        self.setting = (self.allowed, int(fields["threads"]))
        self.cost = int(fields["cost"]) if fields["cost"] else None
        self.bound = int(fields["bound"]) if fields["bound"] else None
        self.peak = int(fields["peak_mb"])
        self.trace = [point.split(":") for point in fields["trace"].split()]
        self.trace = [(float(s), int(c), int(b) if b else None) for s, c, b in self.trace]
        self.best = None  # of all solvers, filled in by read_rows

    @property
    def above(self):
        """Per cent above the best known cost."""
        return None if self.cost is None else percent_above(self.cost, self.best)

    @property
    def gap(self):
        return None if self.cost is None or self.bound is None else (self.cost - self.bound) / self.size

    @property
    def proven_at(self):
        return next((s for s, cost, bound in self.trace if bound is not None and bound >= cost), None)

    @property
    def near_at(self):
        """Seconds until it was within 1 % of the best known, for good."""
        if self.cost is None or percent_above(self.cost, self.best) > 1:
            return None
        return next((s for s, cost, _ in self.trace if percent_above(cost, self.best) <= 1), None)

    def cost_at(self, second):
        """The best it had by then: nobody's plan gets worse."""
        costs = [cost for s, cost, _ in self.trace if s <= second]
        return min(costs) if costs else None


def percent_above(cost, best):
    return 100 * (cost - best) / best if best else (0.0 if cost == best else float("inf"))


def read_rows(path):
    if not path.exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        rows = [Row(fields) for fields in csv.DictReader(file)]
    best = {}
    for row in rows:
        if row.cost is not None:
            key = (row.size, row.seed)
            best[key] = min(row.cost, best.get(key, row.cost))
    for row in rows:
        row.best = best.get((row.size, row.seed))
    return rows


def middle(values, shape, missing="–"):
    """The median, where most of the measurements have one."""
    if not values:
        return missing
    counted = sorted(float("inf") if v is None else v for v in values)
    value = statistics.median(counted)
    return missing if value == float("inf") else shape.format(value)


def table(rows):
    lines = [
        "| apprentices | solver | programmes | above the best known, % | gap a head | proven best | "
        "s to within 1 % | s to proof | peak memory, MB |",
        "| --: | --- | --: | --: | --: | --: | --: | --: | --: |",
    ]
    for size in sorted({row.size for row in rows}):
        for solver in SOLVERS:
            these = [row for row in rows if row.size == size and row.solver == solver]
            if not these:
                continue
            proven = sum(row.gap == 0 for row in these)
            lines.append(
                f"| {size:,} | {NAMES[solver]} | {len(these)} | {middle([r.above for r in these], '{:.2f}')} | "
                f"{middle([r.gap for r in these], '{:,.2f}')} | {proven} of {len(these)} | "
                f"{middle([r.near_at for r in these], '{:.1f}')} | {middle([r.proven_at for r in these], '{:.1f}')} | "
                f"{max(r.peak for r in these):,} |"
            )
    return lines


def lost(rows):
    """Where another solver was ahead of Waymark: at a moment, or in the end by cost or by proof."""
    found = []
    for row in sorted(rows, key=lambda r: (r.size, r.seed)):
        if row.solver != "waymark":
            continue
        rivals = [r for r in rows if (r.size, r.seed) == (row.size, row.seed) and r.solver != "waymark"]
        for rival in rivals:
            said = lost_to(row, rival)
            if said:
                found.append(f"- {row.size:,} apprentices, seed {row.seed}: {NAMES[rival.solver]} {said}")
    return found


def lost_to(row, rival):
    behind = []
    for second in (m for m in MOMENTS if m <= row.allowed):
        mine, theirs = row.cost_at(second), rival.cost_at(second)
        if theirs is not None and (mine is None or mine > theirs):
            behind.append(second)
    parts = []
    if behind:
        parts.append("was ahead after " + ", ".join(f"{s}" for s in behind) + " s")
    if rival.cost is not None and (row.cost is None or row.cost > rival.cost):
        parts.append(f"had the better plan in the end ({rival.cost:,} instead of {'none' if row.cost is None else f'{row.cost:,}'})")
    if rival.gap == 0 and (row.gap != 0 or (row.proven_at or 0) > (rival.proven_at or 0) + 0.1):
        mine = "did not" if row.gap != 0 else f"took {row.proven_at:.1f} s"
        parts.append(f"had its proof after {rival.proven_at or 0:.1f} s, Waymark {mine}")
    return "; ".join(parts)


def not_strict(rows):
    """From 200 apprentices on the aim is to be strictly better, or to have the proof sooner."""
    found = []
    for row in sorted(rows, key=lambda r: (r.size, r.seed)):
        if row.solver != "waymark" or row.size < 200 or row.cost is None:
            continue
        for rival in rows:
            if (rival.size, rival.seed) != (row.size, row.seed) or rival.solver == "waymark":
                continue
            sooner = row.gap == 0 and (rival.gap != 0 or (row.proven_at or 0) < (rival.proven_at or 0))
            if rival.cost == row.cost and not sooner:
                found.append(f"- {row.size:,} apprentices, seed {row.seed}: {NAMES[rival.solver]} had an equal plan")
    return found


def machines(rows):
    found = sorted({(r.fields["machine"], r.fields["cores"], r.fields["memory_gb"]) for r in rows})
    days = sorted({r.fields["measured"] for r in rows})
    when = days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}"
    return [f"- {name}, {cores} cores, {memory} GB of memory" for name, cores, memory in found], when


def versions(rows):
    lines = []
    for solver in SOLVERS:
        found = sorted({r.fields["version"] for r in rows if r.solver == solver})
        if found:
            lines.append(f"- {', '.join(found)}")
    return lines


def failures(rows):
    bad = [r for r in rows if r.fields["verdict"] != "valid" or r.fields["ended"] != "done"]
    return [
        f"- {r.size:,} apprentices, seed {r.seed}: {NAMES[r.solver]}: {r.fields['verdict']}, ended: {r.fields['ended']}"
        for r in sorted(bad, key=lambda r: (r.size, r.seed, r.solver))
    ]


def page(rows):
    """Rows of one setting of seconds and threads: the one with the most rows."""
    allowed, threads = rows[0].setting
    listed, when = machines(rows)
    behind, equal, wrong = lost(rows), not_strict(rows), failures(rows)
    lines = [
        "# Benchmarks: Waymark beside other solvers",
        "",
        "<!-- Written by bench/race/page.py from docs/benchmarks/race.csv. Do not edit: run `bin/bench race`. -->",
        "",
        "The same made-up programmes (`build/release/bench/make_programme`, seeds "
        f"{', '.join(str(s) for s in sorted({r.seed for r in rows}))}), the same machine, {threads} "
        f"core{'s' if threads != 1 else ''} and {allowed} seconds for each. Every plan was judged by the slow checker of",
        "`tests/oracle`; bounds are the solvers' own. How each solver is used, and why this is fair to it:",
        "[the decision](decisions/fair-race.md). To measure all this yourself: `bin/bench race`.",
        "",
        "![Cost above the best known over time, one panel for each size](benchmarks/race.svg)",
        "",
        "Medians over the seeds; memory is the largest. *Above the best known*: how much dearer the plan is than the best "
        "plan",
        "that any of them found. *Gap a head*: (cost − own bound) / apprentices. –: not reached by most, or no bound.",
        "Other solvers' clocks start when their model stands, with a greedy plan in hand; Waymark's when the file is read.",
        "",
        *table(rows),
        "",
        "## Where Waymark was behind",
        "",
        "The aim is never to be worse than any of them at any size and second (looked at after "
        f"{', '.join(str(m) for m in MOMENTS if m <= allowed)} s), and from 200 apprentices on to be strictly better, or to",
        "have the proof sooner.",
        "",
        *(behind or ["Nowhere in these rows."]),
        *(["", "No worse, but no better either:", "", *equal] if equal else []),
        "",
        *(["## What did not end well", "", *wrong, ""] if wrong else []),
        "## Machine and versions",
        "",
        f"Measured {when} on",
        "",
        *listed,
        "",
        "with",
        "",
        *versions(rows),
        "",
    ]
    return "\n".join(lines)


def most_rows(rows):
    settings = [row.setting for row in rows]
    chosen = max(sorted(set(settings)), key=settings.count)
    return [row for row in rows if row.setting == chosen]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--rows", type=Path, default=ROOT / "docs" / "benchmarks" / "race.csv")
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "BENCHMARKS.md")
    parser.add_argument("--plot", type=Path, default=ROOT / "docs" / "benchmarks" / "race.svg")
    wanted = parser.parse_args()
    rows = read_rows(wanted.rows)
    if not rows:
        print("page.py: no rows yet")
        return 0
    rows = most_rows(rows)
    written = {wanted.page: page(rows), wanted.plot: plot_race(rows)}
    if wanted.check:
        wrong = [path for path, text in written.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
        for path in wrong:
            print(f"{path} is not what the rows say; run bench/race/page.py", file=sys.stderr)
        return 1 if wrong else 0
    for path, text in written.items():
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
