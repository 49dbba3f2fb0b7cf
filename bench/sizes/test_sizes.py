#!/usr/bin/env python3
"""The bookkeeping of sizes, on invented rows: what is passed over, what is a miss, what the page says."""

import contextlib
import io
import sys
import tempfile
import unittest
import xml.dom.minidom
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parent))

import page  # noqa: E402
import sizes  # noqa: E402


def row(case="60", cost=1000, bound=1000, trace="", **more):
    parts = {f"{part.replace(' ', '_')}_{what}": 1 for part in sizes.PARTS for what in ("s", "calls")}
    return {
        "measured": "2027-01-01", "machine": "Invented", "cores": 2, "memory_gb": 8, "load": 0.1, "origin": sizes.OWN,
        "case": case, "apprentices": sizes.CASES[case].apprentices if case in sizes.CASES else 10, "seed": 1,
        "version": "Waymark 1", "threads": 2, "allowed": sizes.CASES[case].seconds if case in sizes.CASES else 60, "manner": "",
        "cost": cost, "bound": bound, "verdict": "valid", "ended": "done", "seconds": 3, "cpu_seconds": 5,
        "peak_mb": 100, "trace": trace,
    } | parts | more  # fmt: skip


def read(*rows):
    path = Path(tempfile.mkdtemp()) / "sizes.csv"
    sizes.write_rows(path, rows, sizes.FIELDS)
    return [page.Row(fields) for fields in sizes.read_rows(path)]


class Page(unittest.TestCase):
    def test_a_gap_above_the_aim_is_admitted(self):
        text = page.page(read(row(cost=1060), row(case="400 balanced", cost=1400)))
        self.assertIn(f"- {sizes.OWN}, 60, seed 1: 1.00 a head instead of 0 (load 0.1)", text)
        self.assertNotIn("400 balanced, seed 1:", text)

    def test_it_says_so_where_nothing_was_missed(self):
        self.assertIn("Nowhere in these rows.", page.page(read(row())))

    def test_more_seconds_than_the_aim_allows_are_no_aim(self):
        self.assertIsNone(read(row(cost=5000, allowed=600))[0].target)

    def test_a_plan_that_is_not_valid_is_listed(self):
        self.assertIn("not valid, ended: done", page.page(read(row(cost="", bound="", verdict="not valid"))))

    def test_work_is_the_processor_time_of_the_first_near_plan(self):
        one = read(row(trace="0.2:9000:0:0.3 1:2000:900:1.5 2:1000:1000:3"))[0]
        self.assertEqual(one.work_to(20), 1.5)
        self.assertIsNone(read(row())[0].work_to(20))

    def test_the_plot_has_a_point_for_each_plain_size(self):
        picture = page.plot(read(row(trace="1:1000:1000:2"), row(case="4,000", trace="1:1000:1000:90"),
                                 row(case="400 balanced", trace="1:1000:1000:2")))  # fmt: skip
        xml.dom.minidom.parseString(picture)
        self.assertEqual(picture.count("<circle"), 2)


class Sizes(unittest.TestCase):
    def run_sizes(self, rows, *arguments):
        path = Path(tempfile.mkdtemp()) / "sizes.csv"
        sizes.write_rows(path, rows, sizes.FIELDS)
        measured = []

        def measure(one, wanted):
            measured.append((one["origin"], one["case"], one["seed"]))
            return row(one["case"], 1, 1, seed=one["seed"], origin=one["origin"], allowed=one["seconds"], manner=one["manner"])

        words = ["sizes", "--rows", str(path), "--threads", "2", *arguments]
        with mock.patch.object(sizes, "measure", measure), mock.patch.object(sys, "argv", words):
            with contextlib.redirect_stdout(io.StringIO()):
                sizes.main()
        return measured, sizes.read_rows(path)

    def test_what_has_its_row_is_passed_over(self):
        measured, rows = self.run_sizes([row("20")], "--cases", "20;400 published", "--seeds", "1")
        self.assertEqual(measured, [(sizes.OWN, "400 published", 1)])
        self.assertEqual([r["case"] for r in rows], ["20", "400 published"])

    def test_another_manner_has_rows_of_its_own(self):
        measured, rows = self.run_sizes([row("20")], "--cases", "20", "--seeds", "1", "--processor", "--enough")
        self.assertEqual([r["manner"] for r in rows], ["", "processor, until the aim"])

    def test_another_generator_has_rows_of_its_own(self):
        measured, rows = self.run_sizes([row("20")], "--cases", "20", "--seeds", "1", "--generator", "python3 a/made.py")
        self.assertEqual(measured, [("made.py", "20", 1)])
        self.assertEqual(len(rows), 2)

    def test_its_help_names_every_case(self):
        said = io.StringIO()
        with mock.patch.object(sys, "argv", ["sizes", "--help"]), contextlib.redirect_stdout(said):
            with self.assertRaises(SystemExit):
                sizes.parse()
        for case in ("400 with 30 % fixed", "4,000"):
            self.assertIn(case, " ".join(said.getvalue().split()))

    def test_files_are_measured_as_they_are(self):
        measured, _ = self.run_sizes([], "somewhere/leeds.json", "--seconds", "5")
        self.assertEqual(measured, [("leeds.json", "leeds", "")])

    def test_again_forgets_only_what_it_measures(self):
        _, rows = self.run_sizes([row("20"), row("60", 7, 5)], "--cases", "20", "--seeds", "1", "--again")
        self.assertEqual([(r["case"], r["cost"]) for r in rows], [("60", "7"), ("20", "1")])


if __name__ == "__main__":
    unittest.main()
