#!/usr/bin/env python3
"""Writes docs/SIZES.md and docs/benchmarks/sizes.svg from docs/benchmarks/sizes.csv.

usage: page.py [--check] [--rows FILE --page FILE --plot FILE]; --check writes nothing and fails where they differ.
"""

import argparse
import math
import re
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).parent))

import sizes  # noqa: E402

QUALITY = 20  # points a head: where the plot measures work
LEFT, TOP, WIDTH, HEIGHT = 70, 30, 460, 300


class Row:
    def __init__(self, fields):
        self.fields = fields
        self.case, self.origin, self.seed = fields["case"], fields["origin"], fields["seed"]
        self.heads, self.allowed = int(fields["apprentices"]), int(fields["allowed"])
        self.cost = int(fields["cost"]) if fields["cost"] else None
        self.bound = int(fields["bound"]) if fields["bound"] else None
        self.trace = [tuple(float(x) for x in point.split(":")) for point in fields["trace"].split()]

    @property
    def gap(self):
        return math.inf if self.cost is None or self.bound is None else (self.cost - self.bound) / self.heads

    @property
    def target(self):
        case = sizes.CASES.get(self.case)
        return case.target if case and self.allowed <= case.seconds else None

    def work_to(self, quality):
        """Seconds of processor time until the plan was first so near to its bound."""
        return next((cpu for _, cost, bound, cpu in self.trace if (cost - bound) / self.heads <= quality), None)


def points(value):
    return "–" if value == math.inf else "0" if value == 0 else f"{value:.2f}" if value < 10 else f"{value:,.0f}"


def groups(rows):
    found = {}
    for row in rows:
        found.setdefault((row.origin, row.case, row.allowed, row.fields["manner"]), []).append(row)
    order = list(sizes.CASES)
    return sorted(found.items(), key=lambda item: (item[0][0], order.index(item[0][1]) if item[0][1] in order else 99, item[0]))


def table(rows):
    lines = [
        "| programmes | case | seconds | seeds | gap a head, middle | worst | aim | proven | s, middle | processor s | MB | load |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for (origin, case, allowed, manner), some in groups(rows):
        aim = some[0].target
        middle = statistics.median_high([row.gap for row in some])
        lines.append(
            f"| {origin} | {case} | {allowed}{f' {manner}' if manner else ''} | {len(some)} | {points(middle)} | {points(max(r.gap for r in some))} | "
            f"{'–' if aim is None else f'≤ {aim}' if aim else '0'} | {sum(r.gap == 0 for r in some)} of {len(some)} | "
            f"{statistics.median(float(r.fields['seconds']) for r in some):.1f} | "
            f"{statistics.median(float(r.fields['cpu_seconds']) for r in some):.1f} | "
            f"{max(int(r.fields['peak_mb']) for r in some)} | "
            f"{min(float(r.fields['load']) for r in some):.0f} to {max(float(r.fields['load']) for r in some):.0f} |"
        )
    return lines


def missed(rows):
    found = []
    for row in sorted(rows, key=lambda r: (r.origin, r.case, r.seed)):
        if row.fields["verdict"] != "valid" or row.fields["ended"] != "done":
            found.append(f"- {row.origin}, {row.case}, seed {row.seed}: {row.fields['verdict']}, ended: {row.fields['ended']}")
        elif row.target is not None and row.gap > row.target:
            found.append(f"- {row.origin}, {row.case}, seed {row.seed}: {points(row.gap)} a head instead of {row.target} "
                         f"(load {row.fields['load']})")  # fmt: skip
    return found


def where_time_goes(rows):
    lines = ["| case | " + " | ".join(sizes.PARTS) + " |", "| --- " * (1 + len(sizes.PARTS)) + "|"]
    cases = [case for case in sizes.CASES if any(row.case == case for row in rows)]
    for case in cases:
        cells = []
        for part in sizes.PARTS:
            name = part.replace(" ", "_")
            some = [row.fields for row in rows if row.case == case and row.fields[f"{name}_s"]]
            if not some:
                cells.append("–")
                continue
            seconds = statistics.median(float(f[f"{name}_s"]) for f in some)
            calls = statistics.median_high([int(f[f"{name}_calls"]) for f in some])
            cells.append(f"{seconds:.1f} s, {calls:,}")
        lines.append(f"| {case} | " + " | ".join(cells) + " |")
    return lines


def page(rows):
    machines = sorted({(r.fields["machine"], r.fields["cores"], r.fields["memory_gb"]) for r in rows})
    days = sorted({r.fields["measured"] for r in rows})
    behind = missed(rows)
    return "\n".join([
        "# How Waymark fares at every size and with every difficulty",
        "",
        "<!-- Written by bench/sizes/page.py from docs/benchmarks/sizes.csv. Do not edit: run `bin/bench sizes`. -->",
        "",
        f"Made-up programmes, {rows[0].fields['threads']} cores, every plan judged by the slow checker of `tests/oracle`. "
        "*Gap a head* is (cost − bound) / apprentices:",
        "how many points of unease each apprentice could at most still gain; 0 is proven best. `make_programme` are our own",
        "programmes; another name is the generator or the file that was given (`bin/bench sizes --help`). What is fixed and",
        "told is taken from a plan of the same programme without that; a budget is four fifths of what that plan spends.",
        "*Load* is how many programs wanted the machine when a measurement began: above 0 it was shared, and the seconds",
        "are worth less. *Processor* after the seconds allowed: they were counted in processor time, all threads together, which",
        "is never more than the same seconds of an idle machine. *Until the aim*: ended as soon as it was reached.",
        "",
        *table(rows),
        "",
        "## Where the aim was missed",
        "",
        *(behind or ["Nowhere in these rows."]),
        "",
        "## How work grows",
        "",
        f"![Processor seconds to {QUALITY} points a head, over apprentices](benchmarks/sizes.svg)",
        "",
        f"Seconds of processor time, all threads together, until a plan was within {QUALITY} points a head of its bound:",
        "cases without a difficulty of their own. The line is what grows as the number of apprentices does.",
        "",
        "## Where the time goes",
        "",
        "Seconds by the clock, all threads together and waiting for a busy machine included, and calls, as `--profile` tells them; medians.",
        "",
        *where_time_goes(rows),
        "",
        "## Machine",
        "",
        f"Measured {days[0] if len(days) == 1 else f'{days[0]} to {days[-1]}'} on",
        "",
        *(f"- {name}, {cores} cores, {memory} GB of memory" for name, cores, memory in machines),
        "",
        "with " + ", ".join(sorted({r.fields["version"] for r in rows})) + ".",
        "",
    ])  # fmt: skip


def plot(rows):
    """Each row a point on two logarithmic axes, and a line of work that grows with the number of apprentices."""
    found = [(row.heads, row.work_to(QUALITY)) for row in rows if re.fullmatch(r"[\d,]+", row.case)]
    found = [(heads, work) for heads, work in found if work]
    wide, high = LEFT + WIDTH + 20, TOP + HEIGHT + 50
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" font-family="sans-serif" font-size="11">',
        f"<title>Processor seconds to {QUALITY} points a head, over apprentices</title>",
        f'<rect width="{wide}" height="{high}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="18">Processor seconds until within {QUALITY} points a head of the bound</text>',
        f'<text x="{LEFT + WIDTH / 2}" y="{high - 8}" text-anchor="middle">apprentices</text>',
    ]

    def across(heads):
        return LEFT + WIDTH * (math.log10(heads) - 1) / 4

    def down(seconds):
        return TOP + HEIGHT * (1 - (math.log10(max(0.01, seconds)) + 2) / 5)

    for power in range(-2, 4):
        out.append(f'<line x1="{LEFT}" y1="{down(10**power):.1f}" x2="{LEFT + WIDTH}" y2="{down(10**power):.1f}" stroke="#dddddd"/>')
        out.append(f'<text x="{LEFT - 6}" y="{down(10**power) + 4:.1f}" text-anchor="end">{10.0**power:g} s</text>')
    for power in range(1, 6):
        out.append(f'<line x1="{across(10**power):.1f}" y1="{TOP}" x2="{across(10**power):.1f}" y2="{TOP + HEIGHT}" stroke="#dddddd"/>')
        out.append(f'<text x="{across(10**power):.1f}" y="{TOP + HEIGHT + 16}" text-anchor="middle">{10**power:,}</text>')
    if found:
        each = statistics.median(work / heads for heads, work in found)
        begin, end = max(10, 0.01 / each), min(10**5, 1000 / each)
        out.append(
            f'<line x1="{across(begin):.1f}" y1="{down(each * begin):.1f}" x2="{across(end):.1f}" y2="{down(each * end):.1f}" '
            'stroke="#0072b2" stroke-dasharray="6 3"/>'
        )
    out += [f'<circle cx="{across(heads):.1f}" cy="{down(work):.1f}" r="3" fill="#000000"/>' for heads, work in found]
    out.append("</svg>")
    return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--rows", type=Path, default=sizes.ROWS)
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "SIZES.md")
    parser.add_argument("--plot", type=Path, default=ROOT / "docs" / "benchmarks" / "sizes.svg")
    wanted = parser.parse_args()
    rows = [Row(fields) for fields in sizes.read_rows(wanted.rows)]
    if not rows:
        print("page.py: no rows yet")
        return 0
    written = {wanted.page: page(rows), wanted.plot: plot(rows)}
    if wanted.check:
        wrong = [path for path, text in written.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
        for path in wrong:
            print(f"{path} is not what the rows say; run bench/sizes/page.py", file=sys.stderr)
        return 1 if wrong else 0
    for path, text in written.items():
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
