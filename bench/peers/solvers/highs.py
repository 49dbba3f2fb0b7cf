"""HiGHS, through highspy."""

import highspy

from linear import build_linear, plan_of, values_of

VERSION = f"HiGHS {highspy.Highs().version()}"


def prepare(problem):
    return build_linear(problem)


def _model(linear):
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(linear.cost), len(linear.row_lower)
    model.col_cost_, model.col_lower_, model.col_upper_ = linear.cost, linear.lower, linear.upper
    model.row_lower_, model.row_upper_ = linear.row_lower, linear.row_upper
    model.integrality_ = [
        highspy.HighsVarType.kInteger if integer else highspy.HighsVarType.kContinuous for integer in linear.integer
    ]
    model.offset_ = linear.offset
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = linear.row_start
    model.a_matrix_.index_ = linear.column_of
    model.a_matrix_.value_ = linear.value_of
    return model


def solve(problem, linear, recorder, *, seconds, threads, seed, start, verbose):
    highs = highspy.Highs()
    options = {
        "output_flag": verbose, "time_limit": float(seconds), "threads": threads, "parallel": "on",
        "random_seed": seed, "mip_rel_gap": 0.0, "mip_abs_gap": 0.99,
    }  # fmt: skip
    for name, value in options.items():
        if highs.setOptionValue(name, value) != highspy.HighsStatus.kOk:
            raise RuntimeError(f"HiGHS knows no option {name} = {value}")
    if highs.passModel(_model(linear)) == highspy.HighsStatus.kError:
        raise RuntimeError("HiGHS refused the model")
    if start is not None:
        solution = highspy.HighsSolution()
        solution.col_value = values_of(problem, linear, start).tolist()
        highs.setSolution(solution)

    def improved(event):
        recorder.plan(plan_of(problem, event.data_out.mip_solution), event.data_out.objective_function_value)

    def logged(event):
        recorder.bounded(event.data_out.mip_dual_bound)

    highs.cbMipImprovingSolution.subscribe(improved)
    highs.cbMipLogging.subscribe(logged)
    highs.run()
    info = highs.getInfo()
    recorder.bounded(info.mip_dual_bound)
    if info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible:
        recorder.plan(plan_of(problem, highs.getSolution().col_value), info.objective_function_value)
