"""What a solver has, and since when: a line for every better plan or bound, and always a whole plan file."""

import json
import math
import threading
import time

from plan import price, write_plan

SECONDS_BETWEEN_PLANS = 1


class Recorder:
    """The clock starts when the solver does: reading and modelling are not its fault, and are told apart."""

    def __init__(self, problem, plan_path, log_path, start):
        self.problem, self.plan_path = problem, plan_path
        self.log = open(log_path, "w", encoding="utf-8") if log_path else None
        self.lock = threading.Lock()
        self.began = time.monotonic()
        self.best, self.cost, self.bound = start, price(problem, start) if start else None, None
        self.told = self.cost
        self.next_write = 0.0
        self.proves = not problem.is_thinned  # of all plans, not only of those that the model still has

    def begin(self, prepared):
        self.began = time.monotonic()
        self._line({"prepared": round(prepared, 3)})
        if self.best is not None:
            self._line({"seconds": 0, "cost": self.cost, "bound": None})
            self._write()

    def restart(self):
        """For a solver that has a model of its own to build first."""
        self.began = time.monotonic()

    def seconds(self):
        return time.monotonic() - self.began

    def plan(self, options, cost):
        with self.lock:
            cost = round(cost)
            if self.cost is not None and cost >= self.cost:
                return
            self.best, self.cost = options, cost
            self.told = min(cost, cost if self.told is None else self.told)
            self._state()
            if self.seconds() >= self.next_write:
                self._write()
                self.next_write = self.seconds() + SECONDS_BETWEEN_PLANS

    def claimed(self, cost):
        """A better plan that the solver has, but does not show before it ends."""
        with self.lock:
            if math.isfinite(cost) and (self.told is None or round(cost) < self.told):
                self.told = round(cost)
                self._state()

    def bounded(self, bound):
        """Costs are whole, so a bound may be rounded up; what rounding in the solver may have added is let go."""
        if not self.proves or not math.isfinite(bound) or abs(bound) > 1e15:
            return
        with self.lock:
            whole = math.ceil(bound - max(1e-3, 1e-9 * abs(bound)))
            if self.bound is None or whole > self.bound:
                self.bound = whole
                self._state()

    def finish(self):
        with self.lock:
            if self.best is not None:
                self._write()
            self._state()
            if self.log:
                self.log.close()
                self.log = None

    def _state(self):
        self._line({"seconds": round(self.seconds(), 3), "cost": self.told, "bound": self.bound})

    def _write(self):
        """The plan's own price: a search that was not at its end may have paid for a gap that is none."""
        self.told = min(self.told, write_plan(self.problem, self.best, self.bound, self.plan_path))

    def _line(self, line):
        if self.log:
            self.log.write(json.dumps(line) + "\n")
            self.log.flush()
