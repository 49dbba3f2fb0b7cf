#pragma once
// How many apprentices there are and where they are placed, in figures that tell nobody: for those who see
// statistics, and never a row.

#include <string>
#include <string_view>
#include <vector>

#include "actions/record/desk.h"
#include "actions/record/disclosure.h"
#include "base/date.h"

namespace waymark::actions::record {

struct Counted {
    std::string id;    ///< Of a programme, a sector, a setting or a place; empty: it is not known.
    std::string name;  ///< What it is called, where that is more than its id.
    Figure apprentices;
    std::vector<Counted> within = {};  ///< Its parts: a sector's settings, an area's places.
};

struct StatisticsTable {
    std::string_view name;   ///< "placed-by-sector": for programs.
    std::string_view words;  ///< "apprentices placed, by sector and setting"
    std::vector<Counted> lines;
    Figure all;  ///< Each apprentice once, so that it may be less than the sum of the lines.
};

struct Statistics {
    base::Day day;
    access::Purpose purpose = access::Purpose::Statistics;
    std::vector<StatisticsTable> tables;
};

/// Of the programmes whose statistics are theirs; of others, of those placed in their area. Who is placed is
/// who has a stay in the plan that people were told.
Done<Statistics> see_statistics(const Desk& desk, const Asking& asking);

std::string to_text(const Statistics& statistics);
/// For programs: format waymark.statistics/1; null where a figure is not shown.
std::string to_json(const Statistics& statistics);
/// For spreadsheets: an empty cell where a figure is not shown.
std::string to_csv(const Statistics& statistics);

}  // namespace waymark::actions::record
