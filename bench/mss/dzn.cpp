#include "bench/mss/dzn.h"

#include <charconv>

#include "base/text.h"

namespace waymark::mss {

namespace {

std::string without_comments(std::string_view text) {
    std::string rest;
    bool comment = false;
    for (const char c : text) {
        if (c == '%') comment = true;
        if (c == '\n') comment = false;
        if (!comment) rest += c;
    }
    return rest;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c); }

/// The numbers in a value. In array3d(1..4, 1..2, 1..3, [...]) only what stands in the brackets counts.
std::vector<std::int64_t> numbers_in(std::string_view value) {
    if (const auto bracket = value.find('['); bracket != std::string_view::npos) value.remove_prefix(bracket);
    std::vector<std::int64_t> numbers;
    for (const char* at = value.data(); at < value.data() + value.size();) {
        std::int64_t number = 0;
        const auto read = std::from_chars(at, value.data() + value.size(), number);
        if (read.ec != std::errc{}) {
            ++at;
            continue;
        }
        numbers.push_back(number);
        at = read.ptr;
    }
    return numbers;
}

}  // namespace

base::Result<Dzn> read_dzn(std::string_view text) {
    Dzn values;
    const std::string all = without_comments(text);
    std::string_view rest = all;
    for (;;) {
        while (!rest.empty() && !is_name(rest.front())) rest.remove_prefix(1);
        if (rest.empty()) return values;
        std::size_t end = 0;
        while (end < rest.size() && is_name(rest[end])) ++end;
        const std::string name(rest.substr(0, end));
        const auto equals = rest.find('=');
        const auto semicolon = rest.find(';');
        if (equals == std::string_view::npos || semicolon == std::string_view::npos || equals > semicolon)
            return base::fail("after " + base::quote(name) + " there is no value that ends with a semicolon");
        values[name] = numbers_in(rest.substr(equals + 1, semicolon - equals - 1));
        rest.remove_prefix(semicolon + 1);
    }
}

}  // namespace waymark::mss
