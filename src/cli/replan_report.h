#pragma once
// What `waymark replan` answers, as text and as JSON.

#include <string>

#include "actions/replan.h"

namespace waymark::cli {

std::string replan_text(const actions::Replanned& made);
std::string replan_json(const actions::Replanned& made);

}  // namespace waymark::cli
