#include "store/postgres/words.h"

#include <array>
#include <charconv>

#include "base/check.h"

namespace waymark::store::postgres {

namespace {

// The types of columns that our schemas and functions have; pg_type.dat holds the numbers.
constexpr unsigned boolean = 16;
constexpr unsigned bytea = 17;
constexpr unsigned int8 = 20;
constexpr unsigned int2 = 21;
constexpr unsigned int4 = 23;
constexpr unsigned float4 = 700;
constexpr unsigned float8 = 701;
constexpr unsigned numeric = 1700;

template <class T>
T parsed(std::string_view text) {
    T value{};
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    base::check(code == std::errc{} && end == text.data() + text.size(),
                "the server writes numbers as numbers");
    return value;
}

int digit(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    return letter - 'a' + 10;
}

/// \x6162 is "ab".
Bytes from_hex(std::string_view text) {
    base::check(text.starts_with("\\x"), "the server writes bytes in hexadecimal");
    Bytes value;
    value.bytes.reserve(text.size() / 2);
    for (std::size_t i = 2; i + 1 < text.size(); i += 2)
        value.bytes.push_back(static_cast<char>(digit(text[i]) * 16 + digit(text[i + 1])));
    return value;
}

template <class T>
std::string written(T number) {
    std::array<char, 64> room{};
    const auto [end, code] = std::to_chars(room.data(), room.data() + room.size(), number);
    base::check(code == std::errc{}, "a number fits 64 letters");
    return {room.data(), end};
}

/// The position after what begins at `at`: a quoted text or name, a comment, or one letter.
std::size_t skip(std::string_view text, std::size_t at) {
    const char first = text[at];
    std::size_t end = std::string_view::npos;
    if (first == '\'' || first == '"')
        end = text.find(first, at + 1);
    else if (text.substr(at).starts_with("--"))
        end = text.find('\n', at);
    else
        end = at;
    return end == std::string_view::npos ? text.size() : end + 1;
}

}  // namespace

std::string number_parameters(std::string_view text) {
    std::string numbered;
    numbered.reserve(text.size() + 16);
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '?') {
            numbered += '$' + std::to_string(++number);
            ++at;
            continue;
        }
        const auto next = skip(text, at);
        numbered += text.substr(at, next - at);
        at = next;
    }
    return numbered;
}

std::string text_of(const Value& value) {
    struct Writer {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(std::int64_t number) const { return written(number); }
        std::string operator()(double number) const { return written(number); }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const Bytes& value) const { return value.bytes; }
    };
    return std::visit(Writer{}, value);
}

Value value_of(unsigned type, std::string_view text) {
    switch (type) {
        case boolean:
            return std::int64_t{text == "t" ? 1 : 0};
        case int2:
        case int4:
        case int8:
            return parsed<std::int64_t>(text);
        case float4:
        case float8:
            return parsed<double>(text);
        case numeric:
            // What a sum of whole numbers is.
            if (text.find('.') == std::string_view::npos) return parsed<std::int64_t>(text);
            return parsed<double>(text);
        case bytea:
            return from_hex(text);
        default:
            return std::string{text};
    }
}

Trouble trouble_of(std::string_view state) {
    // serialization_failure, deadlock_detected, lock_not_available
    if (state == "40001" || state == "40P01" || state == "55P03") return Trouble::Conflict;
    if (state.starts_with("23")) return Trouble::Refused;
    // duplicate_object, duplicate_table: two who make the same table at once.
    if (state == "42710" || state == "42P07") return Trouble::Refused;
    if (state == "53100") return Trouble::Full;
    // Connections, too many of them, a server that is going down or coming up, sign-in, no such database.
    for (const std::string_view unreachable : {"08", "533", "57P", "28", "3D"})
        if (state.starts_with(unreachable)) return Trouble::Unreachable;
    return Trouble::Broken;
}

}  // namespace waymark::store::postgres
