#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/utf8.h"

namespace waymark::base {

namespace {

constexpr std::size_t characters_shown = 60;
constexpr std::size_t longest_word = 64;  // Beyond it nobody mistypes one letter, and the table stays small.

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Characters that a terminal would act upon or that the eye cannot see: controls, line separators,
/// zero-width characters and the marks that turn the reading direction.
bool is_unseen(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || (c >= 0x200b && c <= 0x200f) ||
           (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff ||
           (c >= 0xfff0 && c <= 0xfffd) || c > 0xe0000;
}

void append_escaped(std::string& out, char32_t c) {
    switch (c) {
        case U'\n':
            out += "\\n";
            return;
        case U'\r':
            out += "\\r";
            return;
        case U'\t':
            out += "\\t";
            return;
        default:
            out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    }
}

}  // namespace

std::string quote(std::string_view value) {
    std::string out = "'";
    std::size_t shown = 0;
    for (std::size_t at = 0; at < value.size(); ++shown) {
        if (shown == characters_shown) {
            out += "…";
            break;
        }
        const auto c = decode_utf8(value.substr(at));
        if (c.length == 0) {
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(value[at]));
            ++at;
            continue;
        }
        if (is_unseen(c.character))
            append_escaped(out, c.character);
        else
            out += value.substr(at, c.length);
        at += c.length;
    }
    return out += "'";
}

int edit_distance(std::string_view a, std::string_view b, int most) {
    const auto apart = std::abs(static_cast<long>(a.size()) - static_cast<long>(b.size()));
    if (apart > most || a.size() > longest_word || b.size() > longest_word) return most + 1;
    using Row = std::array<int, longest_word + 1>;
    Row before_last{};
    Row last{};
    Row row{};
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last = last;
        last = row;
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]))
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        // A swap reaches back two rows, so both must be beyond hope.
        if (least > most && *std::min_element(last.begin(), last.begin() + b.size() + 1) > most)
            return most + 1;
    }
    return std::min(row[b.size()], most + 1);
}

std::optional<std::string_view> find_nearest(std::string_view word,
                                             std::span<const std::string_view> candidates) {
    std::optional<std::string_view> nearest;
    // One edit turns any single letter into any other, so a single letter means nothing but itself.
    int most =
        word.size() < 2 ? 0 : std::clamp(static_cast<int>(std::min(word.size(), longest_word)) / 3, 1, 3);
    for (const auto candidate : candidates) {
        const int distance = edit_distance(word, candidate, most);
        if (distance > most) continue;
        nearest = candidate;
        if (distance == 0) break;
        most = distance - 1;
    }
    return nearest;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
    const auto nearest = find_nearest(word, candidates);
    return nearest ? fmt::format("; did you mean {}?", quote(*nearest)) : "";
}

std::string grouped(std::int64_t number) {
    std::string text = std::to_string(number);
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = text.size(); at > first + 3;) text.insert(at -= 3, 1, ',');
    return text;
}

}  // namespace waymark::base
