#!/usr/bin/env python3
"""What the measurements have in common, on invented rows."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import measured  # noqa: E402


class Rows(unittest.TestCase):
    def test_come_back_as_they_were_written(self):
        path = Path(tempfile.mkdtemp()) / "deep" / "rows.csv"
        self.assertEqual(measured.read_rows(path), [])
        measured.write_rows(path, [{"case": "a, b", "cost": 3}, {"case": "c", "cost": ""}], ("case", "cost"))
        self.assertEqual(measured.read_rows(path), [{"case": "a, b", "cost": "3"}, {"case": "c", "cost": ""}])
        self.assertEqual([file.name for file in path.parent.iterdir()], ["rows.csv"])

    def test_begin_with_the_machine(self):
        self.assertEqual(tuple(measured.today_here()), measured.MACHINE)

    def test_a_trace_keeps_its_last_point_and_stays_short(self):
        trace = [(s / 100, 10000 - s, None) for s in range(6000)]
        kept = measured.thinned(trace)
        self.assertLess(len(kept), 60)
        self.assertEqual(kept[-1], trace[-1])

    def test_no_plan_is_said_to_be_none(self):
        nowhere = Path(tempfile.mkdtemp()) / "plan.json"
        self.assertEqual(measured.judge_plan(nowhere, nowhere), (None, None, "no plan"))


if __name__ == "__main__":
    unittest.main()
