"""What the measurements of bench/ have in common: rows of a CSV file that are added one by one, so that measuring may
be stopped at any time; on what machine, with which version; and what the slow checker says of a plan."""

import csv
import datetime
import json
import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build" / "release"
MACHINE = ("measured", "machine", "cores", "memory_gb")  # the first fields of every row


def read_rows(path):
    if not path.exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path, rows, fields):
    """Whole or not at all: whoever stops it keeps what was measured before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(f"{path}.part", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    os.replace(f"{path}.part", path)


def today_here():
    """The fields of MACHINE, as they are now."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        name = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "unknown")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "measured": datetime.datetime.now().strftime("%Y-%m-%d"), "machine": name, "cores": os.cpu_count(),
        "memory_gb": round(memory / 2**30),
    }  # fmt: skip


def load_now():
    """How many programs wanted the machine in the last minute."""
    return os.getloadavg()[0]


def waymark_version(*paths):
    """The last commit, of these paths where any are given: what came since is none of the program's business."""
    asked = ["log", "-1", "--format=%h", "--", *paths]
    commit = subprocess.run(["git", "-C", ROOT, *asked], capture_output=True, text=True, check=False).stdout.strip()
    changed = subprocess.run(["git", "-C", ROOT, "diff", "--quiet", "HEAD", "--", *paths], check=False).returncode
    return f"Waymark {commit}{'-dirty' if changed else ''}"


def thinned(trace):
    """So few points (seconds first) that a row stays a row: the last of each of some spans that grow with time."""
    kept = {}
    for point in trace:
        kept[int(12 * (1 + point[0]) ** 0.38)] = point
    return list(kept.values())


def judge_plan(programme, plan, build=BUILD):
    """Cost and bound that the slow checker agrees to, and what it thinks of the plan."""
    if not plan.exists():
        return None, None, "no plan"
    said = subprocess.run(
        [build / "tests" / "oracle" / "oracle", programme, plan], capture_output=True, text=True, check=False
    )
    found = re.search(r"^cost: (\d+)$", said.stdout, re.MULTILINE)
    if said.returncode != 0 or not found:
        return None, None, "not valid"
    return int(found.group(1)), json.loads(plan.read_text(encoding="utf-8")).get("bound"), "valid"
