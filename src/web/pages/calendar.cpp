#include "web/pages/calendar.h"

#include <algorithm>

namespace waymark::web {

Calendar calendar_of(const domain::Programme& programme) {
    Calendar calendar;
    base::Day until{};
    for (const auto& cohort : programme.cohorts) {
        std::chrono::weeks length{0};
        for (const auto& block : cohort.blocks) length += std::chrono::weeks{block.weeks};
        if (calendar.first == base::Day{} || cohort.starts < calendar.first) calendar.first = cohort.starts;
        until = std::max(until, cohort.starts + length);
    }
    if (calendar.first != base::Day{}) calendar.weeks = calendar.week_of(until);
    return calendar;
}

std::vector<Month> months_of(const Calendar& calendar) {
    std::vector<Month> months;
    for (int week = 0; week < calendar.weeks; ++week) {
        std::string words = base::to_short_words(calendar.monday(week));
        words.erase(0, words.find(' ') + 1);
        if (months.empty() || months.back().words != words) months.push_back({std::move(words), 0});
        ++months.back().weeks;
    }
    return months;
}

}  // namespace waymark::web
