#pragma once
// An example programme, read and planned, and short words for asking about it.

#include <string>
#include <string_view>
#include <vector>

#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"

namespace waymark::examples {

/// Every programme file in examples/, without ".json", in order.
std::vector<std::string> list_examples();

/// What stands in examples/<name>.json.
std::string example_text(std::string_view name);

/// Read; a test fails with every issue where it cannot be.
domain::Programme read_example(std::string_view name);
domain::Programme read_programme_text(std::string_view text);

/// The plan, proven to be the best; a test fails where it is not.
domain::Plan plan_proven(const domain::Programme& programme, int threads = 0);

base::Ref<domain::Apprentice> find_apprentice(const domain::Programme& programme, std::string_view id);
base::Ref<domain::Placement> find_placement(const domain::Programme& programme, std::string_view id);

/// Where each block of a journey is spent: the sectors' or settings' ids, "-" where a block is unfilled.
std::vector<std::string> sectors_of(const domain::Programme& programme, const domain::Journey& journey);
std::vector<std::string> settings_of(const domain::Programme& programme, const domain::Journey& journey);
std::vector<std::string> placements_of(const domain::Programme& programme, const domain::Journey& journey);

}  // namespace waymark::examples
