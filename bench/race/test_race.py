#!/usr/bin/env python3
"""The race's bookkeeping, on invented rows: what is passed over, what a row is worth, what the page admits."""

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
import race  # noqa: E402
from plot import plot_race  # noqa: E402


def row(solver, cost, bound, trace, apprentices=60, seed=1, **more):
    return {
        "measured": "2027-01-01", "machine": "Invented", "cores": 2, "memory_gb": 8, "apprentices": apprentices,
        "seed": seed, "solver": solver, "version": f"{solver} 1", "threads": 2, "allowed": 60, "cost": cost,
        "bound": bound, "verdict": "valid", "ended": "done", "seconds": 60, "prepared": 1, "peak_mb": 100,
        "trace": trace,
    } | more  # fmt: skip


def rows_of(*rows):
    path = Path(tempfile.mkdtemp()) / "race.csv"
    race.write_rows(path, rows, race.FIELDS)
    return page.read_rows(path)


class Page(unittest.TestCase):
    def test_a_row_is_worth_what_the_best_of_all_makes_of_it(self):
        mine, theirs = rows_of(
            row("waymark", 1000, 1000, "1:1200:0 2:1005:900 4:1000:1000"), row("cbc", 1100, 940, "0:1200: 60:1100:940")
        )
        self.assertEqual((mine.above, mine.gap, mine.near_at, mine.proven_at), (0, 0, 2, 4))
        self.assertAlmostEqual(theirs.above, 10)
        self.assertAlmostEqual(theirs.gap, 160 / 60)
        self.assertIsNone(theirs.near_at)

    def test_the_page_admits_where_another_was_ahead(self):
        text = page.page(rows_of(row("waymark", 1000, 990, "5:1000:990"), row("cbc", 990, 990, "1:1200: 20:990:990")))
        self.assertIn(
            "60 apprentices, seed 1: CBC was ahead after 1, 2, 20, 30, 60 s; had the better plan in the end "
            "(990 instead of 1,000); had its proof after 20.0 s, Waymark did not",
            text,
        )
        self.assertNotIn("Nowhere", text)

    def test_the_page_says_so_where_nobody_was(self):
        text = page.page(rows_of(row("waymark", 990, 990, "0.5:990:990"), row("highs", 990, 990, "1:1200: 20:990:990")))
        self.assertIn("Nowhere in these rows.", text)

    def test_an_equal_plan_without_a_sooner_proof_is_not_strictly_better(self):
        mine, theirs = row("waymark", 990, 900, "1:990:900", 200), row("highs", 990, 900, "5:990:900", 200)
        self.assertIn("200 apprentices, seed 1: HiGHS had an equal plan", page.page(rows_of(mine, theirs)))

    def test_what_did_not_end_well_is_listed(self):
        text = page.page(rows_of(row("waymark", 990, 990, "1:990:990"), row("cp-sat", "", "", "", verdict="no plan", ended="stopped")))
        self.assertIn("CP-SAT: no plan, ended: stopped", text)
        self.assertIn("| 60 | CP-SAT | 1 | – | – | 0 of 1 | – | – | 100 |", text)

    def test_a_median_without_most_of_its_values_is_none(self):
        self.assertEqual(page.middle([1, None, None], "{:.1f}"), "–")
        self.assertEqual(page.middle([1, 3, None], "{:.1f}"), "3.0")

    def test_rows_of_another_length_stay_out_of_the_page(self):
        kept = page.most_rows(rows_of(row("waymark", 1, 1, "", allowed=10), row("waymark", 2, 2, ""), row("cbc", 3, 3, "")))
        self.assertEqual({r.allowed for r in kept}, {60})

    def test_the_plot_is_a_picture_with_a_line_for_each_solver(self):
        picture = plot_race(rows_of(row("waymark", 990, 990, "1:990:990"), row("cbc", 1100, 940, "0:1200: 60:1100:940")))
        xml.dom.minidom.parseString(picture)
        self.assertEqual(picture.count("<polyline"), 2)


class Race(unittest.TestCase):
    def run_race(self, rows, *arguments):
        path = Path(tempfile.mkdtemp()) / "race.csv"
        race.write_rows(path, rows, race.FIELDS)
        measured = []

        def measure(size, seed, solver, wanted):
            measured.append((size, seed, solver))
            return row(solver, 1, 1, "", size, seed, allowed=wanted.seconds)

        words = ["race", "--rows", str(path), "--threads", "2", *arguments]
        with mock.patch.object(race, "measure", measure), mock.patch.object(sys, "argv", words):
            with contextlib.redirect_stdout(io.StringIO()):
                race.main()
        return measured, race.read_rows(path)

    def test_what_has_its_row_is_passed_over(self):
        measured, rows = self.run_race([row("cbc", 5, 5, "")], "--sizes", "60", "--seeds", "1", "--solvers", "cbc,highs")
        self.assertEqual(measured, [(60, 1, "highs")])
        self.assertEqual([r["cost"] for r in rows], ["5", "1"])

    def test_again_forgets_only_what_it_measures(self):
        old = [row("cbc", 5, 5, ""), row("cbc", 6, 6, "", seed=2)]
        measured, rows = self.run_race(old, "--sizes", "60", "--seeds", "1", "--solvers", "cbc", "--again")
        self.assertEqual(measured, [(60, 1, "cbc")])
        self.assertEqual([(r["seed"], r["cost"]) for r in rows], [("2", "6"), ("1", "1")])


if __name__ == "__main__":
    unittest.main()
