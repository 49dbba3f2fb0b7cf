#pragma once
// One programme's board: apprentices by weeks, and first of all who is not placed and why.

#include <string>

#include "base/html.h"
#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"
#include "web/pages/shown.h"

namespace waymark::web {

/// Which apprentices the chart shows; the news above it are always about everyone.
struct BoardFilter {
    bool only_unfilled = false;
    std::string cohort;  ///< Its id; empty: all.
};

/// The news (news.h) are worked out before, once for a plan: putting hundreds of reasons into words takes
/// longer than the chart.
base::Html board_page(const Shown& shown, const base::Html& news, const BoardFilter& filter = {});

/// A whole page in one file for `waymark board FILE PLAN -o board.html`: styles inlined, nothing fetched.
/// The plan breaks no rule of the programme.
base::Html self_contained_board(const domain::Programme& programme, const domain::Plan& plan);

}  // namespace waymark::web
