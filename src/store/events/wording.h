#pragma once
// The history in words. All of its wording is here, so that it can be read and changed in one place.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "store/events/event.h"

namespace waymark::store::events {

/// How people and fields are called. An id or a field's own name is what is said where there is nothing
/// better.
struct Names {
    std::function<std::string(std::string_view person)> person;
    std::function<std::string(std::string_view kind, std::string_view field)> field;
};
Names plain_names();

/// "1 March 2027, 09:15"
std::string moment_in_words(std::int64_t moment);

/// "publish-plan" as "published a plan".
std::string verb_in_words(std::string_view verb);

/// A field's value for people: JSON without quotes, "nothing" where there is none.
std::string value_in_words(std::string_view json);

/// A line for what was done, by whom; then one for each field and one for the reason, indented.
std::vector<std::string> to_lines(const Past& past, const Names& names);
/// The same for a whole history, one below the other.
std::string to_text(const std::vector<Past>& history, const Names& names);

}  // namespace waymark::store::events
