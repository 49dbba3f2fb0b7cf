#pragma once
// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.

#include <cstddef>
#include <optional>
#include <string_view>

namespace waymark::base {

/// The first character of a text and the bytes it takes; length 0 where the text does not start with one.
struct Utf8Character {
    char32_t character = 0;
    std::size_t length = 0;
};
Utf8Character decode_utf8(std::string_view text);

/// The offset of the first byte that is not part of a character, or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Where an offset lies for people and their editors; both count from 1, columns in characters.
struct TextPosition {
    std::size_t line = 1;
    std::size_t column = 1;
    friend bool operator==(const TextPosition&, const TextPosition&) = default;
};
TextPosition position_at(std::string_view text, std::size_t offset);

}  // namespace waymark::base
