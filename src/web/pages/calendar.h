#pragma once
// The weeks of a programme, from its first cohort's start to its last cohort's end.

#include <string>
#include <vector>

#include "base/date.h"
#include "domain/programmes/programme.h"

namespace waymark::web {

struct Calendar {
    base::Day first;  ///< A Monday.
    int weeks = 0;

    [[nodiscard]] base::Day monday(int week) const { return first + std::chrono::weeks{week}; }
    /// The position of the week that the day lies in; may be outside.
    [[nodiscard]] int week_of(base::Day day) const {
        return static_cast<int>(std::chrono::floor<std::chrono::weeks>(day - first).count());
    }
};

Calendar calendar_of(const domain::Programme& programme);

/// A month with the number of its Mondays.
struct Month {
    std::string words;  ///< "Mar 2027"
    int weeks = 0;
};
std::vector<Month> months_of(const Calendar& calendar);

}  // namespace waymark::web
