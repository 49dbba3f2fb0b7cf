#pragma once
// Something happened: what, asked in a form; and the plan after it, with two alternatives of another trade,
// who has to be told what, and the files to go on with.

#include <expected>
#include <memory>
#include <string_view>

#include "actions/replan.h"
#include "base/html.h"
#include "web/pages/change_question.h"
#include "web/pages/shown.h"

namespace waymark::web {

/// So long the plans after a change are searched for.
inline constexpr double change_seconds = 6;

using ChangeAnswer = std::expected<actions::Replanned, actions::NotReplanned>;

/// The trade whose letters are shown, by its word in addresses; the recommended one where there is no such.
planning::Trade trade_of(std::string_view word);
std::string_view word_of(planning::Trade trade);
const planning::Proposal& proposal_of(const planning::Answer& answer, planning::Trade trade);

/// The plan breaks no rule. `answer` is null where there is nothing to answer yet.
base::Html change_page(const Shown& shown, const ChangeQuestion& question, const ChangeAnswer* answer,
                       planning::Trade trade);

}  // namespace waymark::web
