#pragma once
// Explanations for programs: one JSON document, ids as in the files.

#include <span>
#include <string>

#include "actions/explain_plan.h"

namespace waymark::actions {

std::string explanation_json(const domain::Programme& programme, std::span<const Explained> explained);

/// The same document with a single answer.
std::string explanation_json(const domain::Programme& programme, const planning::WhyNot& answer);

}  // namespace waymark::actions
