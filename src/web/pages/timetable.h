#pragma once
// The wall chart: rows of people or places by weeks, with sticky heads, in a region that scrolls by itself.
// On a phone each row becomes a list.

#include <string>
#include <vector>

#include "base/html.h"
#include "web/pages/calendar.h"

namespace waymark::web {

/// Weeks [from, until) of a row.
struct TimetableCell {
    int from = 0;
    int until = 0;
    std::string kind;    ///< Class names: "wm-setting-3", "wm-unfilled".
    base::Html content;  ///< What it says in words; the dates are added for phones and who listens.
};

struct TimetableRow {
    base::Html head;
    std::vector<TimetableCell> cells;  ///< In order; weeks between them are empty.
};

struct TimetableGroup {
    std::string id;
    base::Html title;
    std::vector<TimetableCell> marks;  ///< The group's own line: names of blocks. May be empty.
    std::vector<TimetableRow> rows;
};

struct Timetable {
    Calendar calendar;
    std::string id;
    std::string caption;
    std::string head;  ///< Of the first column: "Apprentice".
    std::vector<TimetableGroup> groups;
};

base::Html timetable(const Timetable& table);

}  // namespace waymark::web
