#pragma once
// Calendar days and half-open periods. There is no clock here: today is handed in.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace waymark::base {

using Day = std::chrono::sys_days;
using Weeks = std::chrono::weeks;

/// Half-open: `from` is in it, `until` is not.
struct Period {
    Day from;
    Day until;
    friend bool operator==(const Period&, const Period&) = default;
};

inline bool overlap(const Period& a, const Period& b) { return a.from < b.until && b.from < a.until; }
inline bool contains(const Period& p, Day day) { return p.from <= day && day < p.until; }

/// An ISO 8601 calendar date (2027-03-01) between the years 1900 and 2199, or nothing.
std::optional<Day> parse_iso_day(std::string_view text);
std::string to_iso(Day day);
/// "1 March 2027"; the form that the NHS content guide asks for.
std::string to_words(Day day);
/// "1 Mar 2027", for tables.
std::string to_short_words(Day day);

inline bool is_monday(Day day) { return std::chrono::weekday{day} == std::chrono::Monday; }

/// Full years between a birth and a day. Who was born on 29 February is a year older from 1 March in other
/// years.
int age_on(Day born, Day day);

}  // namespace waymark::base
