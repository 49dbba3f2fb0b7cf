#!/usr/bin/env python3
"""The judge of published solutions and the page of rows, on an invented instance and invented rows."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import page  # noqa: E402
from judge import judge, read_instance, read_solution  # noqa: E402

# Two students, three disciplines (the third comes after the first), two hospitals, two periods each, six periods.
INSTANCE = """
Students = 2; Disciplines = 3; Hospitals = 2; Duration = 2; Horizon = 6; Groups = 2; MaxDiscPerHosp = 2;
DiscGroup = [1, 1, 2];  % the third is a group of its own
StudDiscGroup = [|1, 1 |1, 0|];
AllowedDisc = [|1, 1, 1 |1, 1, 1|];
Availability = [|1, 1, 1, 1, 1, 1 |0, 0, 1, 1, 1, 1|];
Ability = array3d(1..2, 1..2, 1..3, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1]);
Precededby = [|0, 0, 0 |0, 0, 0 |1, 0, 0|];
MinPosHosp = array3d(1..2, 1..3, 1..6, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
MaxPosHosp = array3d(1..2, 1..3, 1..6, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                                        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
PrefStudDisc = [|5, 1, 2 |3, 4, 1|];
PrefStudHosp = [|1, 2 |0, 3|];
ManPref = [1, 0, 2];
WeightPref = [|1, 2, -3, -1 |2, 1, -1, -1|];
"""
GOOD = """1 1 1 1\n1 2 1 1\n1 4 2 3\n1 5 2 3\n2 3 2 1\n2 4 2 1\n"""


def judged(solution):
    folder = Path(tempfile.mkdtemp())
    (folder / "instance.dzn").write_text(INSTANCE, encoding="utf-8")
    (folder / "solution.txt").write_text(solution, encoding="utf-8")
    where, findings = read_solution(folder / "solution.txt")
    score, broken = judge(read_instance(folder / "instance.dzn"), where)
    return score, findings + broken


class Judge(unittest.TestCase):
    def test_a_score_is_the_sum_and_the_worst_once_more(self):
        # 5 + 2 + 1, then 2 + 4 + 2 after a change and a period waited: 8 + 8 - 3 - 1. The other: 6 + 3 + 1 - 2 waited.
        self.assertEqual(judged(GOOD), (12 + 8 + 8, []))

    def test_every_rule_is_looked_at(self):
        for solution, finding in (
            ("1 4 2 3\n1 5 2 3\n2 3 2 1\n2 4 2 1\n", "student 1: discipline 3 before discipline 1"),
            (GOOD.replace("1 2 1 1\n", ""), "student 1: discipline 1 is not as long as it should be"),
            (GOOD.replace("2 3 2 1\n2 4 2 1", "2 1 2 1\n2 2 2 1"), "student 2: discipline 1 while away"),
            (GOOD.replace("2 3 2 1\n2 4 2 1", "2 3 2 2\n2 4 2 2"), "student 2: discipline 2 is not for this student in hospital 2"),
            (GOOD.replace("1 4 2 3\n1 5 2 3\n", ""), "student 1: takes [1, 0] by group"),
            (GOOD + "2 3 1 1\n", "student 2 is in two places in period 3"),
            (GOOD.replace("1 1 1 1\n1 2 1 1", "1 2 1 1\n1 3 1 1"), "0 students in hospital 1, discipline 1, period 1"),
            (GOOD.replace("2 3 2 1\n2 4 2 1", "2 4 2 3\n2 5 2 3"), "2 students in hospital 2, discipline 3, period 4"),
        ):
            with self.subTest(finding):
                self.assertIn(finding, judged(solution)[1])


class Page(unittest.TestCase):
    def row(self, instance, score, bound, published=""):
        return {
            "measured": "2027-01-01", "machine": "Invented", "cores": "2", "memory_gb": "8", "load": "1.0", "version": "Waymark 1",
            "instance": instance, "students": "40", "disciplines": "12", "threads": "2", "allowed": "60", "seconds": "3.0",
            "proven_at": "", "score": score, "bound": bound, "verdict": "valid", "published": published, "peak_mb": "50",
        }  # fmt: skip

    def test_says_what_is_proven_and_what_is_behind(self):
        text = page.page([self.row("Instance_1", "100", "100"), self.row("I40_12_9", "200", "201", "203")])
        self.assertIn("| Akbarzadeh and Maenhout | 1 | 1 | 0.00 | 3.0 |  |", text)
        self.assertIn("| Zanazzo and others, 12 disciplines | 1 | 0 | 0.50 | 3.0 | 0 of 1 |", text)
        self.assertIn("203 (-3)", text)

    def test_admits_that_there_is_no_plan(self):
        self.assertIn("| no plan |", page.page([self.row("Instance_1", "", "100")]))


if __name__ == "__main__":
    unittest.main()
