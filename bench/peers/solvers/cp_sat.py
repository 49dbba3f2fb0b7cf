"""OR-Tools CP-SAT: legs, needs and unease over x alone, each row in the words it reasons with best."""

import numpy as np
import ortools
from ortools.sat.python import cp_model

from linear import build_linear, plan_of, values_of

# Its workers are kinds of search, not cores: with fewer than these it leaves out those that prove most, and the kernel
# shares out what cores there are.
WORKERS_AT_LEAST = 8
VERSION = f"OR-Tools CP-SAT {ortools.__version__}"


def prepare(problem):
    linear = build_linear(problem, by_visits=False)
    return linear, _model(linear)


def _model(linear):
    """Clauses, at-most-ones and exactly-ones where all columns are yes or no; linear rows for the rest."""
    model = cp_model.CpModel()
    proto = model.proto
    lower, upper = linear.lower.astype(np.int64).tolist(), linear.upper.astype(np.int64).tolist()
    for low, high in zip(lower, upper):
        proto.variables.add().domain.extend([low, high])
    is_yes_no = (linear.lower >= 0) & (linear.upper <= 1)
    starts = linear.row_start.tolist()
    values = linear.value_of.astype(np.int64)
    for row, (begin, end) in enumerate(zip(starts, starts[1:])):
        columns, factors = linear.column_of[begin:end], values[begin:end]
        _add_row(proto, columns, factors, linear.row_lower[row], linear.row_upper[row], is_yes_no[columns].all())
    used = np.flatnonzero(linear.cost)
    proto.objective.vars.extend(used.tolist())
    proto.objective.coeffs.extend(linear.cost[used].astype(np.int64).tolist())
    proto.objective.offset = linear.offset
    proto.objective.scaling_factor = 1
    return model


def _add_row(proto, columns, factors, low, high, yes_no):
    constraint = proto.constraints.add()
    if yes_no and (factors == 1).all() and high == 1:
        (constraint.exactly_one if low == 1 else constraint.at_most_one).literals.extend(columns.tolist())
    elif yes_no and (factors == 1).all() and low == 1:
        constraint.bool_or.literals.extend(columns.tolist())
    else:
        constraint.linear.vars.extend(columns.tolist())
        constraint.linear.coeffs.extend(factors.tolist())
        far = 2**62
        constraint.linear.domain.extend(
            [-far if np.isinf(low) else int(low), far if np.isinf(high) else int(high)]
        )


class _Watch(cp_model.CpSolverSolutionCallback):
    def __init__(self, problem, recorder):
        super().__init__()
        self.problem, self.recorder = problem, recorder

    def on_solution_callback(self):
        solution = np.array(self.response_proto.solution)
        self.recorder.plan(plan_of(self.problem, solution), self.objective_value)
        self.recorder.bounded(self.best_objective_bound)


def solve(problem, prepared, recorder, *, seconds, threads, seed, start, verbose):
    linear, model = prepared
    if start is not None:
        values = values_of(problem, linear, start).astype(np.int64).tolist()
        model.proto.solution_hint.vars.extend(range(len(values)))
        model.proto.solution_hint.values.extend(values)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = max(threads, WORKERS_AT_LEAST)
    solver.parameters.random_seed = seed
    solver.parameters.log_search_progress = verbose
    solver.best_bound_callback = recorder.bounded
    watch = _Watch(problem, recorder)
    status = solver.solve(model, watch)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        recorder.plan(plan_of(problem, np.array(solver.response_proto.solution)), solver.objective_value)
        recorder.bounded(solver.best_objective_bound)
