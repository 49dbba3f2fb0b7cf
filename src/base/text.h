#pragma once
// Words in messages: values quoted so that they can be seen, and the word that was probably meant.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace waymark::base {

/// 'acut': in single quotes, what cannot be seen written as an escape (\n, \u0007, \xff for a byte that is no
/// UTF-8), cut after 60 characters with an ellipsis. Safe for terminals and logs whatever the bytes.
std::string quote(std::string_view value);

/// Insertions, deletions, replaced letters and swapped neighbours between two words, capitals of ASCII apart
/// counting nothing; `most` + 1 as soon as it is more than `most`.
int edit_distance(std::string_view a, std::string_view b, int most);

/// The candidate that was probably meant: the nearest within a third of the word's length (at most 3 edits),
/// the first of equals; or nothing.
std::optional<std::string_view> find_nearest(std::string_view word,
                                             std::span<const std::string_view> candidates);

/// "; did you mean 'acute'?", or nothing where nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

/// 1234567 as "1,234,567".
std::string grouped(std::int64_t number);

}  // namespace waymark::base
