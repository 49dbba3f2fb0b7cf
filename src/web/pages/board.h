#pragma once
// One programme's board: apprentices by weeks, and first of all who is not placed and why.

#include "base/html.h"
#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"

namespace waymark::web {

/// A whole page in one file for `waymark board FILE PLAN -o board.html`: styles inlined, nothing fetched.
/// The plan must be one of the programme (a journey of the right length for every apprentice) and keep its
/// rules.
base::Html self_contained_board(const domain::Programme& programme, const domain::Plan& plan);

}  // namespace waymark::web
