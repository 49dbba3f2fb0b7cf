#pragma once
// Figures about people, so that nobody can tell one of them: docs/decisions/small-numbers.md.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace waymark::actions::record {

/// As it may be shown: nothing, where it is too small or would give away one that is.
using Figure = std::optional<std::int64_t>;

/// Figures from 1 to 7 are not shown, others to the nearest 5; none is shown as 0.
inline constexpr std::int64_t smallest_shown = 8;
inline constexpr std::int64_t rounded_to = 5;

Figure safe_figure(std::int64_t count);

/// Of parts of one whole, whose figure is told beside them. Where the whole less the parts that are shown
/// would tell one that is left out, or nearly, the next smallest is left out too, until it does not.
std::vector<Figure> safe_figures(std::span<const std::int64_t> counts);

/// Rows about people, each of these texts something by which somebody could be told from others; the text
/// that helps an outsider least stands first. What makes a row one of fewer than `alike` is taken out of it,
/// the first text first: afterwards no row is like fewer than so many. False where there are fewer rows than
/// that: then nothing may be shown.
bool make_alike(std::vector<std::vector<std::string>>& rows, std::size_t alike);

}  // namespace waymark::actions::record
