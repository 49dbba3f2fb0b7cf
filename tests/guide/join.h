#pragma once
// What "add to the file" means in the guide.

#include <optional>
#include <string>
#include <string_view>

namespace waymark::guide {

/// Objects join key by key and lists entry by entry, where the same id means the same entry. Empty where one
/// of the two is no JSON.
std::optional<std::string> join_json(std::string_view whole, std::string_view part);

}  // namespace waymark::guide
