#pragma once
// Pages that say no.

#include <string>

#include "web/record/pages/frame.h"

namespace waymark::web::record {

/// Not there or not theirs: nothing in it depends on which.
base::Html not_yours_page(const Surroundings& around, const std::string& message);
/// What was asked for cannot be done: the message says what to mend.
base::Html not_done_page(const Surroundings& around, const std::string& message);
base::Html trouble_page(const Surroundings& around, const std::string& message);
base::Html no_such_page(const Surroundings& around);

}  // namespace waymark::web::record
