#pragma once
// Dates, counts and lists as the pages say them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace waymark::web {

/// "1 Mar to 23 May 2027": both days are in it. The year stands once where both have the same.
std::string period_words(const base::Period& period);

/// "1 block", "2,345 blocks"; the plural adds an s unless it is given.
std::string count(std::int64_t number, std::string_view one, std::string_view many = {});

/// "12,345"
std::string digits(std::int64_t number);

/// "Cohort 2017"; "cohort-1" where the id says so itself.
std::string cohort_words(const std::string& id);

/// "a, b and c"
std::string list_words(const std::vector<std::string>& items);

}  // namespace waymark::web
