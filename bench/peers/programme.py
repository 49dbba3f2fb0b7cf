"""A programme file as numbers: legs, options, rows. Written from docs/PROGRAMME-FILE.md alone.

A leg is one placement block of one apprentice, an option one placement that a leg may have.
What no plan may ever choose is left out here once, so that no solver has to find that out again.
"""

import datetime
import functools
import json
import math
from dataclasses import dataclass, field

import numpy as np

NOWHERE = -1
DEFAULT_WEIGHTS = {"unfilled": 10000, "visit": 2000, "gap": 500, "change": 200, "balance": 300}


@dataclass
class Row:
    """At most `room` (and at least `floor`) of the legs in these windows may be in these placements."""

    windows: tuple
    places: list
    room: int | None
    floor: int = 0


@dataclass
class Budget:
    room: int
    cost: np.ndarray  # by option


@dataclass
class Problem:
    name: str
    apprentices: list  # ids
    places: list  # ids
    blocks: list  # block ids, by leg
    leg_apprentice: np.ndarray
    leg_window: np.ndarray
    leg_fixed: np.ndarray  # of bool
    leg_empty_cost: np.ndarray
    option_first: np.ndarray  # by leg, and one more: the options of a leg stand together
    option_leg: np.ndarray
    option_place: np.ndarray
    option_points: np.ndarray
    option_change: np.ndarray  # what is paid because people were told otherwise
    leg_of: list  # legs, by apprentice
    half: np.ndarray  # by apprentice: half the placement blocks, rounded up
    place_setting: np.ndarray
    place_organisation: np.ndarray
    place_skills: list  # sets of competences
    settings: int
    skills_wanted: list  # sets, by apprentice: not shown before
    needs: list  # (how many, set of settings)
    place_at_most: int | None
    organisation_at_most: int | None
    weights: dict
    capacity: list = field(default_factory=list)  # of Row
    balance: list = field(default_factory=list)  # of Row
    budget: Budget | None = None
    budget_pence: int = NOWHERE
    window_weeks: list = field(default_factory=list)
    place_weekly_cost: np.ndarray | None = None
    is_thinned: bool = False

    def keep(self, options):
        """Leaves only these options (a mask)."""
        counts = np.bincount(self.option_leg[options], minlength=self.legs)
        self.option_first = np.concatenate(([0], np.cumsum(counts)))
        self.option_leg = self.option_leg[options]
        self.option_place = self.option_place[options]
        self.option_points = self.option_points[options]
        self.option_change = self.option_change[options]
        if self.budget:
            self.budget.cost = self.budget.cost[options]

    def fix(self, plan):
        """Decides every leg as in this plan (options by leg); gives the plan in the options that are left."""
        chosen = np.zeros(self.options, dtype=bool)
        chosen[[o for o in plan if o != NOWHERE]] = True
        self.keep(chosen)
        self.leg_fixed[:] = True
        return [int(first) if end > first else NOWHERE for first, end in zip(self.option_first, self.option_first[1:])]

    def thin(self, most, plan, seed):
        """Where there are more than `most` options: leaves each leg, of every setting, its cheapest and as many
        others by lot, and what `plan` chose. Gives that plan in the options that are left."""
        if self.options <= most:
            return plan
        random = np.random.default_rng(seed)
        each = max(1, most // (2 * self.legs * self.settings))
        group = self.option_leg * self.settings + self.place_setting[self.option_place]
        kept = np.zeros(self.options, dtype=bool)
        for order in (self.option_points + self.option_change, random.permutation(self.options)):
            ranked = np.lexsort((order, group))
            sorted_group = group[ranked]
            begins = np.flatnonzero(np.concatenate(([True], sorted_group[1:] != sorted_group[:-1])))
            rank = np.arange(self.options) - np.repeat(begins, np.diff(np.append(begins, self.options)))
            kept[ranked[rank < each]] = True
        kept[[o for o in plan if o != NOWHERE]] = True
        renumbered = np.cumsum(kept) - 1
        self.keep(kept)
        self.is_thinned = True
        return [NOWHERE if o == NOWHERE else int(renumbered[o]) for o in plan]

    @property
    def legs(self):
        return len(self.leg_apprentice)

    @property
    def options(self):
        return len(self.option_leg)

    def options_of(self, leg):
        return range(self.option_first[leg], self.option_first[leg + 1])


def read_problem(path):
    with open(path, encoding="utf-8") as file:
        return _Reader(json.load(file)).problem()


def _day(text):
    return datetime.date.fromisoformat(text)


def _years(born, day):
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _minutes(km, speed):
    return math.floor(10 + 60 * 1.3 * km / speed + 0.5)


def _kilometres(home, there):
    lat1, lon1, lat2, lon2 = (math.radians(x) for x in (*home, *there))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(h))


@dataclass
class _Block:
    id: str
    host: str
    begins: datetime.date
    ends: datetime.date
    weeks: int
    window: int


class _Reader:
    def __init__(self, programme):
        self.programme = programme
        self.placements = programme["placements"]
        self.rules = programme.get("rules", {})
        self.weights = DEFAULT_WEIGHTS | programme.get("weights", {})
        self.setting_at = {s["id"]: i for i, s in enumerate(programme["settings"])}
        self.sector_of = {s["id"]: s["sector"] for s in programme["settings"]}
        self.organisation_at = {o["id"]: i for i, o in enumerate(programme["organisations"])}
        self.place_at = {p["id"]: i for i, p in enumerate(self.placements)}
        self.place_setting = np.array([self.setting_at[p["setting"]] for p in self.placements], dtype=np.int32)
        self.place_organisation = np.array(
            [self.organisation_at[p["organisation"]] for p in self.placements], dtype=np.int32
        )
        self._list_blocks()
        self._list_travel()

    def _list_blocks(self):
        self.blocks = {}
        self.cohort_at = {}
        self.windows = []
        for cohort in self.programme["cohorts"]:
            day = _day(cohort["starts"])
            self.blocks[cohort["id"]] = []
            for block in cohort["blocks"]:
                end = day + datetime.timedelta(weeks=block["weeks"])
                if block["kind"] == "placement":
                    read = _Block(
                        block["id"], block.get("host", "any"), day, end, int(block["weeks"]), len(self.windows)
                    )
                    self.blocks[cohort["id"]].append(read)
                    self.windows.append(read)
                day = end

    # Travel ---------------------------------------------------------------------------------------------

    def _list_travel(self):
        located = [p.get("location") for p in self.placements]
        self.located = np.array([there is not None for there in located], dtype=bool)
        angles = np.radians(np.array([there or (0, 0) for there in located], dtype=float).reshape(-1, 2))
        self.place_lat, self.place_lon = angles[:, 0], angles[:, 1]

    def travel(self, apprentice):
        """Minutes to every placement. What stands close to where rounding turns is computed as the contract
        has it, one by one: a vector's sine may differ in its last digit."""
        home = apprentice.get("location")
        if home is None:
            return np.zeros(len(self.placements), dtype=np.int64)
        speed = 50 if apprentice.get("driver", False) else 28
        lat, lon = math.radians(home[0]), math.radians(home[1])
        h = (
            np.sin((self.place_lat - lat) / 2) ** 2
            + math.cos(lat) * np.cos(self.place_lat) * np.sin((self.place_lon - lon) / 2) ** 2
        )
        raw = 10 + 60 * 1.3 * (2 * 6371.0 * np.arcsin(np.sqrt(np.minimum(h, 1)))) / speed + 0.5
        minutes = np.floor(raw).astype(np.int64)
        for at in np.flatnonzero(np.abs(raw - np.round(raw)) < 1e-6):
            if self.located[at]:
                minutes[at] = _minutes(_kilometres(home, self.placements[at]["location"]), speed)
        minutes[~self.located] = 0
        return minutes

    def points(self, apprentice, travel):
        prefers = apprentice.get("prefers", {})
        by_setting = np.full(len(self.setting_at), 50, dtype=np.int64)
        for word, points in prefers.items():
            if word in self.setting_at:
                by_setting[self.setting_at[word]] = int(points)
        points = by_setting[self.place_setting] if len(self.placements) else np.zeros(0, dtype=np.int64)
        for word, wish in prefers.items():
            if word in self.place_at:
                points[self.place_at[word]] = int(wish)
        return points + np.maximum(travel - 30, 0)

    # Who may be where -----------------------------------------------------------------------------------

    @functools.cached_property
    def _facts(self):
        """Columns over all placements, to be asked for one apprentice at a time."""
        p = self.placements
        return {
            "age": np.array([x.get("minimum_age", 0) for x in p]),
            "adult": np.array([x.get("shift_hours", 8) > 8 or x.get("nights", False) for x in p], dtype=bool),
            "driver": np.array([x.get("driver", False) for x in p], dtype=bool),
        }

    @functools.cached_property
    def _asking(self):
        """By clearance: which placements ask for it."""
        asking = {}
        for at, placement in enumerate(self.placements):
            for clearance in placement.get("clearances", []):
                asking.setdefault(clearance, []).append(at)
        return asking

    def always(self, apprentice, travel):
        """What holds in every block: travel, driving, avoid."""
        fits = travel <= int(apprentice.get("max_travel", 90))
        if not apprentice.get("driver", False):
            fits &= ~self._facts["driver"]
        for word in apprentice.get("avoid", []):
            if word in self.place_at:
                fits[self.place_at[word]] = False
            if word in self.organisation_at:
                fits &= self.place_organisation != self.organisation_at[word]
        return fits

    def in_block(self, apprentice, block, fits):
        fits = fits.copy()
        own = self.place_organisation == self.organisation_at.get(apprentice.get("employer"), -1)
        if block.host == "employer":
            fits &= own
        elif block.host == "partner":
            fits &= ~own
        years = _years(_day(apprentice["born"]), block.begins)
        fits &= self._facts["age"] <= years
        if years < 18:
            fits &= ~self._facts["adult"]
        for clearance, places in self._asking.items():
            if not _is_cleared(apprentice, clearance, block):
                fits[places] = False
        return fits

    def drop_above_at_most(self, fits, fixed):
        """Fixed blocks that use up what a journey may have leave nothing for its free ones."""
        for limit, of in (
            (self.rules.get("placement_at_most"), np.arange(len(self.placements))),
            (self.rules.get("organisation_at_most"), self.place_organisation),
        ):
            if limit is None:
                continue
            if limit == 0:
                fits[:] = False
            for what in {of[p] for p in fixed}:
                if sum(1 for p in fixed if of[p] == what) >= limit:
                    fits &= of != what

    # Legs -----------------------------------------------------------------------------------------------

    def problem(self):
        legs = {key: [] for key in ("apprentice", "window", "fixed", "empty", "block", "change", "count")}
        places, points = [], []
        leg_of, half, wanted = [], [], []
        skills = {c["id"] for c in self.programme.get("competences", [])}
        for at, apprentice in enumerate(self.programme["apprentices"]):
            blocks = self.blocks[apprentice["cohort"]]
            leg_of.append(list(range(len(legs["apprentice"]), len(legs["apprentice"]) + len(blocks))))
            half.append((len(blocks) + 1) // 2)
            wanted.append(skills - set(apprentice.get("evidenced", [])) if self._covers() else set())
            travel = self.travel(apprentice)
            unease = self.points(apprentice, travel)
            always = self.always(apprentice, travel)
            fixed = apprentice.get("fixed", {})
            self.drop_above_at_most(always, [self.place_at[p] for p in fixed.values() if p is not None])
            for block in blocks:
                if block.id in fixed:
                    where = fixed[block.id]
                    chosen = np.array([self.place_at[where]] if where is not None else [], dtype=np.int64)
                else:
                    chosen = np.flatnonzero(self.in_block(apprentice, block, always))
                change, empty = self._changes(apprentice, block, chosen)
                for key, value in (
                    ("apprentice", at), ("window", block.window), ("fixed", block.id in fixed),
                    ("empty", self.weights["unfilled"] + empty), ("block", block.id), ("change", change),
                    ("count", len(chosen)),
                ):  # fmt: skip
                    legs[key].append(value)
                places.append(chosen)
                points.append(unease[chosen])
        count = np.array(legs["count"], dtype=np.int64)
        problem = Problem(
            name=self.programme["id"],
            apprentices=[a["id"] for a in self.programme["apprentices"]],
            places=[p["id"] for p in self.placements],
            blocks=legs["block"],
            leg_apprentice=np.array(legs["apprentice"], dtype=np.int64),
            leg_window=np.array(legs["window"], dtype=np.int64),
            leg_fixed=np.array(legs["fixed"], dtype=bool),
            leg_empty_cost=np.array(legs["empty"], dtype=np.int64),
            option_first=np.concatenate(([0], np.cumsum(count))),
            option_leg=np.repeat(np.arange(len(count)), count),
            option_place=_join(places),
            option_points=_join(points),
            option_change=_join(legs["change"]),
            leg_of=leg_of,
            half=np.array(half, dtype=np.int64),
            place_setting=self.place_setting,
            place_organisation=self.place_organisation,
            place_skills=[set(p.get("evidences", [])) for p in self.placements],
            settings=len(self.setting_at),
            skills_wanted=wanted,
            needs=self._needs(),
            place_at_most=self.rules.get("placement_at_most"),
            organisation_at_most=self.rules.get("organisation_at_most"),
            weights=self.weights,
        )
        problem.capacity = self._capacity()
        problem.balance = self._balance()
        problem.budget = self._budget(problem)
        problem.budget_pence = int(self.rules.get("budget", NOWHERE))
        problem.window_weeks = [b.weeks for b in self.windows]
        problem.place_weekly_cost = np.array([int(p.get("weekly_cost", 0)) for p in self.placements], dtype=np.int64)
        return problem

    def _covers(self):
        return self.rules.get("cover_competences", False)

    def _changes(self, apprentice, block, chosen):
        """What each option, and none at all, costs because the apprentice was told something."""
        published = apprentice.get("published", {})
        if block.id not in published:
            return np.zeros(len(chosen), dtype=np.int64), 0
        told = published[block.id]
        change = np.full(len(chosen), self.weights["change"], dtype=np.int64)
        if told is None:
            return change, 0
        change[chosen == self.place_at.get(told, NOWHERE)] = 0
        return change, self.weights["change"]

    def _needs(self):
        needs = []
        for sector, need in self.rules.get("visit_sectors", {}).items():
            needs.append((int(need), {at for s, at in self.setting_at.items() if self.sector_of[s] == sector}))
        for setting, need in self.rules.get("visit_settings", {}).items():
            needs.append((int(need), {self.setting_at[setting]}))
        return [(need, settings) for need, settings in needs if need > 0]

    # Rows that join journeys ----------------------------------------------------------------------------

    def _spans(self):
        """Between two Mondays on which the cast of blocks under way changes: that cast, and the Mondays."""
        days = sorted({d for block in self.windows for d in (block.begins, block.ends)})
        for begins, ends in zip(days, days[1:]):
            cast = tuple(b.window for b in self.windows if b.begins < ends and begins < b.ends)
            if cast:
                yield cast, [begins + datetime.timedelta(weeks=w) for w in range((ends - begins).days // 7)]

    def _capacity(self):
        """One row for each placement and cast, with the fewest places the cast ever has; none for a cast
        that is part of another with no more places."""
        spans = list(self._spans())
        casts = {cast for cast, _ in spans}
        largest = [c for c in casts if not any(set(c) < set(d) for d in casts)]
        rows = []
        for at, placement in enumerate(self.placements):
            own = int(placement.get("places", 1))
            if not placement.get("places_in"):
                rows += [Row(cast, [at], own) for cast in largest]
                continue
            fewest = {}
            for cast, mondays in spans:
                places = min(_places_in_week(placement, own, monday) for monday in mondays)
                fewest[cast] = min(places, fewest.get(cast, places))
            rows += [
                Row(cast, [at], places)
                for cast, places in fewest.items()
                if not any(set(cast) < set(d) and other <= places for d, other in fewest.items())
            ]
        return rows

    def _balance(self):
        rows = []
        for wanted in self.rules.get("balance", []):
            window = next(b.window for b in self.blocks[wanted["cohort"]] if b.id == wanted["block"])
            places = [at for at, p in enumerate(self.placements) if self.sector_of[p["setting"]] == wanted["sector"]]
            maximum = wanted.get("max")
            rows.append(Row((window,), places, None if maximum is None else int(maximum), int(wanted.get("min", 0))))
        return rows

    def _budget(self, problem):
        if "budget" not in self.rules:
            return None
        weekly = np.array([int(p.get("weekly_cost", 0)) for p in self.placements], dtype=np.int64)
        weeks = np.array([b.weeks for b in self.windows], dtype=np.int64)
        cost = weeks[problem.leg_window[problem.option_leg]] * weekly[problem.option_place]
        room = int(self.rules["budget"])
        unit = int(np.gcd.reduce(cost)) if len(cost) else 0
        return None if unit == 0 else Budget(room // unit, cost // unit)


def _join(arrays):
    return np.concatenate(arrays).astype(np.int64) if arrays else np.zeros(0, dtype=np.int64)


def _is_cleared(apprentice, clearance, block):
    held = apprentice.get("clearances", {}).get(clearance)
    if held is None:
        return False
    if isinstance(held, str):
        return _day(held) <= block.begins
    return _day(held["from"]) <= block.begins and ("until" not in held or _day(held["until"]) >= block.ends)


def _places_in_week(placement, own, monday):
    values, covered = [], set()
    for period in placement["places_in"]:
        begins, ends = _day(period["from"]), _day(period["until"])
        days = [d for d in range(7) if begins <= monday + datetime.timedelta(days=d) < ends]
        if days:
            values.append(int(period["places"]))
            covered.update(days)
    if len(covered) < 7:
        values.append(own)
    return min(values)
