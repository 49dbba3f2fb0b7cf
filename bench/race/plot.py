"""One plot of the race, as SVG: a panel for each size, a line for each solver; lower and further left is better."""

import math

NAMES = {"waymark": "Waymark", "cp-sat": "CP-SAT", "highs": "HiGHS", "cbc": "CBC", "timefold": "Timefold"}
# Colours that stay apart for most eyes (Okabe and Ito), and dashes for all others and for grey paper.
STYLES = {
    "waymark": ("#000000", ""), "cp-sat": ("#d55e00", "6 3"), "highs": ("#0072b2", "2 3"),
    "cbc": ("#009e73", "9 3 2 3"), "timefold": ("#cc79a7", "1 2"),
}  # fmt: skip
LEFT, TOP, WIDTH, HEIGHT, GAP_X, GAP_Y, COLUMNS = 64, 64, 240, 170, 34, 62, 3
LOWEST, HIGHEST = 0.01, 1000.0  # per cent above the best known; what is less is drawn on the lowest line


def plot_race(rows):
    sizes = sorted({row.size for row in rows})
    allowed = rows[0].allowed
    lines = -(-len(sizes) // COLUMNS)
    wide = LEFT + COLUMNS * (WIDTH + GAP_X)
    high = TOP + lines * (HEIGHT + GAP_Y)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" font-family="sans-serif" font-size="11">',
        "<title>Cost above the best known plan over time, by size and solver</title>",
        f'<rect width="{wide}" height="{high}" fill="#ffffff"/>',
    ]
    out += legend([s for s in STYLES if any(row.solver == s for row in rows)])
    for at, size in enumerate(sizes):
        x = LEFT + (at % COLUMNS) * (WIDTH + GAP_X)
        y = TOP + (at // COLUMNS) * (HEIGHT + GAP_Y)
        out += panel([row for row in rows if row.size == size], size, allowed, x, y)
    out.append("</svg>")
    return "\n".join(out) + "\n"


def legend(solvers):
    out = []
    for at, solver in enumerate(solvers):
        colour, dash = STYLES[solver]
        x = LEFT + at * 130
        out.append(f'<line x1="{x}" y1="16" x2="{x + 34}" y2="16" stroke="{colour}" stroke-width="2" {dashes(dash)}/>')
        out.append(f'<text x="{x + 40}" y="20">{NAMES[solver]}</text>')
    out.append(f'<text x="{LEFT}" y="40" fill="#444444">Per cent above the best known cost (median), over seconds</text>')
    return out


def dashes(dash):
    return f'stroke-dasharray="{dash}"' if dash else ""


def panel(rows, size, allowed, x, y):
    def across(second):
        return x + WIDTH * (math.log10(max(0.1, second)) + 1) / (math.log10(allowed) + 1)

    def down(percent):
        part = math.log10(min(HIGHEST, max(LOWEST, percent)) / LOWEST) / math.log10(HIGHEST / LOWEST)
        return y + HEIGHT * (1 - part)

    out = [f'<text x="{x}" y="{y - 6}" font-weight="bold">{size:,} apprentices</text>']
    for percent, word in ((0.01, "≤ 0.01"), (0.1, "0.1"), (1, "1"), (10, "10"), (100, "100"), (1000, "≥ 1000")):
        out.append(f'<line x1="{x}" y1="{down(percent):.1f}" x2="{x + WIDTH}" y2="{down(percent):.1f}" stroke="#dddddd"/>')
        out.append(f'<text x="{x - 4}" y="{down(percent) + 4:.1f}" text-anchor="end" font-size="9">{word}</text>')
    for second in [s for s in (0.1, 1, 10, 60, 600) if s <= allowed]:
        out.append(
            f'<text x="{across(second):.1f}" y="{y + HEIGHT + 14}" text-anchor="middle" font-size="9">{second:g} s</text>'
        )
    out.append(f'<rect x="{x}" y="{y}" width="{WIDTH}" height="{HEIGHT}" fill="none" stroke="#888888"/>')
    for solver, (colour, dash) in STYLES.items():
        points = curve([row for row in rows if row.solver == solver], allowed)
        if points:
            drawn = " ".join(f"{across(s):.1f},{down(p):.1f}" for s, p in points)
            out.append(
                f'<polyline points="{drawn}" fill="none" stroke="{colour}" stroke-width="{2 if solver == "waymark" else 1.5}" '
                f"{dashes(dash)}/>"
            )
    return out


def curve(rows, allowed):
    """The median over the seeds, at moments that lie evenly on the axis; as steps."""
    points = []
    count = 80
    for at in range(count + 1):
        second = 0.1 * (allowed / 0.1) ** (at / count)
        values = []
        for row in rows:
            cost = row.cost_at(second)
            values.append(math.inf if cost is None or not row.best else 100 * (cost - row.best) / row.best)
        if not values:
            return []
        value = sorted(values)[(len(values) - 1) // 2]
        if value < math.inf:
            if points:
                points.append((second, points[-1][1]))
            points.append((second, value))
    return points
