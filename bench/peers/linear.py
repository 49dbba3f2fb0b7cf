"""The integer programme that HiGHS and CBC are given: columns, rows, and how a plan is written in it.

x    one for each option: this leg is spent there
e    one for each free leg: it stays empty
z    one for each apprentice and placement: how often it is visited. Needs, competences and unease speak of z, a
     quarter of the columns x, and branching on z decides about a whole journey
s    one for each apprentice and setting: how many visits
u    unease; v and w, what it has above its two bends (epigraph rows, only where it can get there)
miss, gap, short, over: shortfalls, paid by the point
"""

from dataclasses import dataclass

import numpy as np

from programme import NOWHERE

INFINITY = np.inf


@dataclass
class Linear:
    cost: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    integer: np.ndarray  # of bool
    row_lower: np.ndarray
    row_upper: np.ndarray
    row_start: np.ndarray
    column_of: np.ndarray  # by nonzero
    value_of: np.ndarray
    defines: np.ndarray  # of bool, by row: whether its last column follows from the others
    offset: int


class _Rows:
    def __init__(self):
        self.lower, self.upper, self.columns, self.values, self.defines = [], [], [], [], []

    def add(self, lower, upper, columns, values=None, defines=True):
        """`defines`: the last column counts what the others leave open, or how far they go too far."""
        self.defines.append(defines)
        self.lower.append(lower)
        self.upper.append(upper)
        self.columns.append(np.asarray(columns, dtype=np.int64))
        self.values.append(np.ones(len(columns)) if values is None else np.asarray(values, dtype=float))


class _Columns:
    def __init__(self):
        self.count, self.parts = 0, []

    def add(self, cost, lower, upper, integer, count=1):
        first = self.count
        self.parts.append(
            (np.broadcast_to(cost, count), np.broadcast_to(lower, count), np.broadcast_to(upper, count),
             np.broadcast_to(integer, count))
        )  # fmt: skip
        self.count += count
        return first


def build_linear(problem, by_visits=True):
    """`by_visits` false: without z and s, whose rows then speak of x, and unease paid by each x."""
    return _Builder(problem, by_visits).build()


class _Builder:
    def __init__(self, problem, by_visits):
        self.problem, self.by_visits = problem, by_visits
        self.rows, self.columns = _Rows(), _Columns()
        self.offset = 0

    def build(self):
        p = self.problem
        fixed = p.leg_fixed[p.option_leg]
        paid = p.option_change if self.by_visits else p.option_change + p.option_points
        self.columns.add(paid, np.where(fixed, 1, 0), 1, True, p.options)
        self._fill_legs()
        self._visit_places()
        for who in range(len(p.leg_of)):
            self._add_journey(who)
        self._add_capacity()
        self._add_balance()
        self._add_budget()
        parts = [np.concatenate([part[i] for part in self.columns.parts]) for i in range(4)]
        lengths = [len(c) for c in self.rows.columns]
        return Linear(
            cost=parts[0].astype(float), lower=parts[1].astype(float), upper=parts[2].astype(float),
            integer=parts[3].astype(bool), row_lower=np.array(self.rows.lower, dtype=float),
            row_upper=np.array(self.rows.upper, dtype=float),
            row_start=np.concatenate(([0], np.cumsum(lengths))).astype(np.int64),
            column_of=np.concatenate(self.rows.columns), value_of=np.concatenate(self.rows.values),
            defines=np.array(self.rows.defines), offset=self.offset,
        )  # fmt: skip

    def _fill_legs(self):
        """Each free leg is spent at one place or at none. Empty fixed legs are paid for at once."""
        p = self.problem
        for leg in range(p.legs):
            options = p.options_of(leg)
            if p.leg_fixed[leg] or not options:
                self.offset += int(p.leg_empty_cost[leg]) if not options else 0
                continue
            empty = self.columns.add(p.leg_empty_cost[leg], 0, 1, True)
            self.rows.add(1, 1, [*options, empty])

    def _visit_places(self):
        """z for every apprentice and placement that may meet in more than one leg; otherwise x itself says it.

        Where a leg is fixed the count may stand above the limit already; it then may not rise: those options
        are not even in the problem."""
        p = self.problem
        who = p.leg_apprentice[p.option_leg]
        key = who * len(p.places) + p.option_place
        order = np.argsort(key, kind="stable")
        sorted_key = key[order]
        first = np.flatnonzero(np.concatenate(([True], sorted_key[1:] != sorted_key[:-1]))) if len(key) else []
        ends = np.append(first[1:], len(key)) if len(key) else []
        fixed = p.leg_fixed[p.option_leg]
        self.visits = [([], []) for _ in p.leg_of]  # places, columns: by apprentice
        for begin, end in zip(first, ends):
            options = order[begin:end]
            at = options[0]
            place, columns = int(p.option_place[at]), options.tolist()
            if end - begin > 1:
                count = end - begin
                if p.place_at_most is not None:
                    count = min(count, max(p.place_at_most, int(fixed[options].sum())))
                if self.by_visits:
                    columns = [self.columns.add(0, 0, count, True)]
                    self.rows.add(0, 0, [*options, *columns], [*np.ones(end - begin), -1])
                elif count < end - begin:
                    self.rows.add(-INFINITY, count, options, defines=False)
            self.visits[who[at]][0].extend([place] * len(columns))
            self.visits[who[at]][1].extend(columns)

    def _add_journey(self, who):
        p = self.problem
        places, columns = (np.array(x, dtype=np.int64) for x in self.visits[who])
        legs = len(p.leg_of[who])
        settings = self._visit_settings(who, places, columns, legs)
        for need, wanted in p.needs:
            missing = self.columns.add(p.weights["visit"], 0, need, False)
            visited = [column for s in sorted(wanted) for column in settings.get(s, [])]
            self.rows.add(need, INFINITY, [*visited, missing])
        self._cover(who, places, columns)
        self._keep_organisations(who, places, columns)
        self._bend(who, places, columns)

    def _visit_settings(self, who, places, columns, legs):
        p = self.problem
        settings = {}
        for setting in np.unique(p.place_setting[places]) if len(places) else []:
            there = columns[p.place_setting[places] == setting]
            settings[int(setting)] = there.tolist()
            if self.by_visits:
                count = self.columns.add(0, 0, legs, True)
                self.rows.add(0, 0, [*there, count], [*np.ones(len(there)), -1])
                settings[int(setting)] = [count]
        return settings

    def _cover(self, who, places, columns):
        """Competences shown at the same placements share one row and one gap, which costs for all of them."""
        p = self.problem
        alike = {}
        for skill in sorted(p.skills_wanted[who]):
            there = frozenset(int(c) for c, place in zip(columns, places) if skill in p.place_skills[place])
            alike[there] = alike.get(there, 0) + 1
        for there, count in alike.items():
            if not there:
                self.offset += p.weights["gap"] * count
                continue
            gap = self.columns.add(p.weights["gap"] * count, 0, 1, False)
            self.rows.add(1, INFINITY, [*sorted(there), gap])

    def _keep_organisations(self, who, places, columns):
        """Only where so many legs could be spent with the organisation that the limit may be broken."""
        p = self.problem
        if p.organisation_at_most is None:
            return
        legs, fixed = {}, {}
        for leg in p.leg_of[who]:
            for organisation in np.unique(p.place_organisation[p.option_place[p.options_of(leg)]]):
                legs[organisation] = legs.get(organisation, 0) + 1
                fixed[organisation] = fixed.get(organisation, 0) + bool(p.leg_fixed[leg])
        for organisation, count in legs.items():
            limit = max(p.organisation_at_most, fixed[organisation])
            if count > limit:
                self.rows.add(-INFINITY, limit, columns[p.place_organisation[places] == organisation], defines=False)

    def _bend(self, who, places, columns):
        p = self.problem
        if len(columns) == 0:
            return
        best = {}
        points = {}
        for leg in p.leg_of[who]:
            options = p.options_of(leg)
            if options:
                best[leg] = int(p.option_points[options].max())
                points.update(zip(p.option_place[options].tolist(), p.option_points[options].tolist()))
        most = sum(best.values())
        unease, factors = columns, [points[int(place)] for place in places]
        if self.by_visits:
            unease, factors = [self.columns.add(1, 0, most, False)], [1]
            self.rows.add(0, 0, [*columns, *unease], [*(points[int(place)] for place in places), -1])
        for bend, weight in ((100 * int(p.half[who]), 1), (200 * int(p.half[who]), 2)):
            if most > bend:
                above = self.columns.add(weight, 0, most - bend, False)
                self.rows.add(-INFINITY, bend, [*unease, above], [*factors, -1])

    # Rows that join journeys ----------------------------------------------------------------------------

    def _by_window_and_place(self):
        p = self.problem
        found = {}
        keys = p.leg_window[p.option_leg] * len(p.places) + p.option_place
        order = np.argsort(keys, kind="stable")
        sorted_keys = keys[order]
        first = np.flatnonzero(np.concatenate(([True], sorted_keys[1:] != sorted_keys[:-1]))) if len(keys) else []
        for begin, end in zip(first, np.append(first[1:], len(keys)) if len(keys) else []):
            found[int(sorted_keys[begin])] = order[begin:end]
        return found

    def _options_in(self, row):
        keys = (w * len(self.problem.places) + place for w in row.windows for place in row.places)
        parts = [self.by_key[key] for key in keys if key in self.by_key]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)

    def _add_capacity(self):
        self.by_key = self._by_window_and_place()
        for row in self.problem.capacity:
            options = self._options_in(row)
            if len(options) > row.room:
                self.rows.add(-INFINITY, row.room, options, defines=False)

    def _add_balance(self):
        p = self.problem
        for row in p.balance:
            options = self._options_in(row)
            if row.floor > 0:
                short = self.columns.add(p.weights["balance"], 0, row.floor, False)
                self.rows.add(row.floor, INFINITY, [*options, short])
            if row.room is not None and len(options) > row.room:
                over = self.columns.add(p.weights["balance"], 0, len(options) - row.room, False)
                self.rows.add(-INFINITY, row.room, [*options, over], [*np.ones(len(options)), -1])

    def _add_budget(self):
        budget = self.problem.budget
        if budget is not None and budget.cost.sum() > budget.room:
            options = np.flatnonzero(budget.cost)
            self.rows.add(-INFINITY, budget.room, options, budget.cost[options], defines=False)


def plan_of(problem, values):
    """Options by leg, from the values of the columns."""
    plan = [NOWHERE] * problem.legs
    for option in np.flatnonzero(np.asarray(values[: problem.options]) > 0.5):
        plan[problem.option_leg[option]] = int(option)
    return plan


def values_of(problem, linear, plan):
    """All columns for this plan: rows stand in the order in which they define columns, so once through them is
    enough. A start that is complete costs a solver nothing to complete."""
    values = np.zeros(len(linear.cost))
    values[[o for o in plan if o != NOWHERE]] = 1
    starts = linear.row_start
    for row in np.flatnonzero(linear.defines):
        columns, factors = linear.column_of[starts[row] : starts[row + 1]], linear.value_of[starts[row] : starts[row + 1]]
        rest = float(factors[:-1] @ values[columns[:-1]])
        open_or_over = linear.row_lower[row] - rest if factors[-1] > 0 else rest - linear.row_upper[row]
        values[columns[-1]] = max(0, open_or_over)
    return values
