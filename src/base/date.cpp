#include "base/date.h"

#include <fmt/format.h>

#include <array>

namespace waymark::base {

namespace {

using std::chrono::year_month_day;

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};

int digits(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::optional<Day> parse_iso_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const int y = digits(text.substr(0, 4));
    const int m = digits(text.substr(5, 2));
    const int d = digits(text.substr(8, 2));
    if (y < 1900 || y > 2199 || m < 1 || d < 1) return {};
    const year_month_day date{std::chrono::year{y}, std::chrono::month{static_cast<unsigned>(m)},
                              std::chrono::day{static_cast<unsigned>(d)}};
    if (!date.ok()) return {};
    return Day{date};
}

std::string to_iso(Day day) {
    const year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string to_words(Day day) {
    const year_month_day date{day};
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                       months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()));
}

std::string to_short_words(Day day) {
    const year_month_day date{day};
    const std::string_view month = months[static_cast<unsigned>(date.month()) - 1];
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), month.substr(0, 3),
                       static_cast<int>(date.year()));
}

int age_on(Day born, Day day) {
    const year_month_day b{born};
    const year_month_day d{day};
    const bool before_birthday = d.month() < b.month() || (d.month() == b.month() && d.day() < b.day());
    return static_cast<int>(d.year()) - static_cast<int>(b.year()) - (before_birthday ? 1 : 0);
}

}  // namespace waymark::base
