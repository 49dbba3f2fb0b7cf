#include "exchange/json/number.h"

#include <charconv>
#include <string>

namespace waymark::exchange::json {

namespace {

constexpr std::size_t digits_max = 18;  // 999,999,999,999,999,999 fits an int64.

std::optional<std::int64_t> parse_exponent(std::string_view text) {
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

}  // namespace

std::optional<std::int64_t> whole_number(std::string_view number) {
    const bool is_negative = !number.empty() && number.front() == '-';
    if (is_negative) number.remove_prefix(1);

    std::int64_t exponent = 0;
    if (const auto e = number.find_first_of("eE"); e != std::string_view::npos) {
        const auto parsed = parse_exponent(number.substr(e + 1));
        if (!parsed || *parsed < -1'000'000'000 || *parsed > 1'000'000'000) return {};
        exponent = *parsed;
        number = number.substr(0, e);
    }
    std::string digits;
    if (const auto point = number.find('.'); point != std::string_view::npos) {
        const auto fraction = number.substr(point + 1);
        digits.append(number.substr(0, point)).append(fraction);
        exponent -= static_cast<std::int64_t>(fraction.size());
    } else {
        digits = number;
    }
    const auto first = digits.find_first_not_of('0');
    if (first == std::string::npos) return 0;
    digits.erase(0, first);
    const auto last = digits.find_last_not_of('0');
    exponent += static_cast<std::int64_t>(digits.size() - last - 1);
    digits.resize(last + 1);
    if (exponent < 0 || digits.size() + static_cast<std::size_t>(exponent) > digits_max) return {};
    digits.append(static_cast<std::size_t>(exponent), '0');

    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return is_negative ? -value : value;
}

std::optional<double> real_number(std::string_view number) {
    double value = 0;
    const auto [end, code] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (code != std::errc{} || end != number.data() + number.size()) return {};
    return value;
}

}  // namespace waymark::exchange::json
