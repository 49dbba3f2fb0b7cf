#include "web/pages/hosts.h"

#include <algorithm>
#include <vector>

#include "planning/occupancy.h"
#include "web/components/table.h"
#include "web/pages/frame.h"
#include "web/pages/links.h"
#include "web/pages/news.h"
#include "web/pages/timetable.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

using Apprentices = std::vector<base::Ref<domain::Apprentice>>;

/// Weeks with the same people and the same number of places.
struct Run {
    int from = 0;
    int until = 0;
    int places = 0;
    Apprentices people;
};

std::vector<Run> runs_of(const Shown& shown, const Calendar& calendar, const planning::Occupancy& occupancy,
                         base::Ref<domain::Placement> ref) {
    std::vector<Apprentices> by_week(static_cast<std::size_t>(calendar.weeks));
    for (const auto& guest : occupancy.guests(ref))
        for (int week = calendar.week_of(guest.period.from); week < calendar.week_of(guest.period.until);
             ++week)
            by_week[static_cast<std::size_t>(week)].push_back(guest.apprentice);
    std::vector<Run> runs;
    for (int week = 0; week < calendar.weeks; ++week) {
        auto& people = by_week[static_cast<std::size_t>(week)];
        std::ranges::sort(people);
        const int places = domain::places_in_week(shown.programme.placements[ref], calendar.monday(week));
        if (runs.empty() || runs.back().places != places || runs.back().people != people)
            runs.push_back({week, week, places, people});
        runs.back().until = week + 1;
    }
    return runs;
}

TimetableCell cell_of(const Shown& shown, const Run& run) {
    TimetableCell cell{run.from, run.until, {}, {}};
    const auto there = static_cast<int>(run.people.size());
    const std::string numbers = std::to_string(there) + " of " + std::to_string(run.places);
    Html names;
    for (std::size_t i = 0; i < run.people.size(); ++i) {
        if (i > 0) add(names, ", ");
        names += apprentice_name(shown, run.people[i]);
    }
    if (there > run.places) {
        cell.kind = "wm-overfull";
        cell.content = html("<span class=\"wm-where\">Over-full: {}</span><span class=\"wm-what\">{}</span>",
                            numbers, names);
    } else if (run.places == 0) {
        cell.kind = "wm-closed";
        cell.content = html("<span class=\"wm-where\">No places</span>");
    } else if (there == 0) {
        cell.kind = "wm-empty";
        cell.content = html("<span class=\"wm-where\">Empty: {}</span>", numbers);
    } else {
        cell.kind = there == run.places ? "wm-full" : "wm-partly";
        cell.content = html("<span class=\"wm-where\">{}: {}</span><span class=\"wm-what\">{}</span>",
                            there == run.places ? "Full" : "Taken", numbers, names);
    }
    return cell;
}

/// Weeks of places offered and used, and whether a week is over-full.
struct Use {
    std::int64_t offered = 0;
    std::int64_t used = 0;
    bool over_full = false;
};

Use use_of(const std::vector<Run>& runs) {
    Use use;
    for (const auto& run : runs) {
        const auto people = static_cast<std::int64_t>(run.people.size());
        use.offered += static_cast<std::int64_t>(run.until - run.from) * run.places;
        use.used += (run.until - run.from) * people;
        use.over_full |= people > run.places;
    }
    return use;
}

/// The answers first: which placements are over-full, which nobody uses.
Html lead(const Shown& shown, const std::vector<Use>& uses) {
    std::vector<std::string> over_full;
    std::vector<std::string> unused;
    for (const auto ref : shown.programme.placements.refs()) {
        const auto& use = uses[ref.at];
        if (use.over_full) over_full.push_back(shown.programme.placements[ref].name);
        if (use.used == 0 && use.offered > 0) unused.push_back(shown.programme.placements[ref].name);
    }
    Html made;
    if (over_full.empty())
        add(made, "<p>No placement is over-full in any week.</p>");
    else
        add(made, "<p><strong>Over-full:</strong> {}.</p>", list_words(over_full));
    if (!unused.empty())
        add(made, "<p><strong>{} nobody:</strong> {}.</p>",
            count(static_cast<std::int64_t>(unused.size()), "placement has", "placements have"),
            list_words(unused));
    return made;
}

}  // namespace

Html hosts_page(const Shown& shown) {
    const auto& programme = shown.programme;
    const planning::Occupancy occupancy(programme, shown.plan);
    Timetable table;
    table.calendar = calendar_of(programme);
    table.id = "hosts";
    table.caption = "Who is at each placement, week by week";
    table.head = "Placement";
    std::vector<Use> uses(programme.placements.size());
    std::vector<std::vector<TimetableRow>> rows(programme.organisations.size());
    for (const auto ref : programme.placements.refs()) {
        const auto& placement = programme.placements[ref];
        const auto runs = runs_of(shown, table.calendar, occupancy, ref);
        uses[ref.at] = use_of(runs);
        TimetableRow row;
        row.head = html("{} <span class=\"wm-count\">{}, {}</span>", placement.name,
                        programme.settings[placement.setting].name, count(placement.places, "place"));
        for (const auto& run : runs) row.cells.push_back(cell_of(shown, run));
        rows[placement.organisation.at].push_back(std::move(row));
    }
    for (const auto organisation : programme.organisations.refs()) {
        if (rows[organisation.at].empty()) continue;
        TimetableGroup group;
        group.title = programme.organisations[organisation].name;
        group.rows = std::move(rows[organisation.at]);
        table.groups.push_back(std::move(group));
    }
    return page(
        {.title = "By host: " + programme.name,
         .programme = shown.name,
         .section = Section::Hosts,
         .trail = {{"Programmes", programmes_link()}, {programme.name, board_link(shown.name)}},
         .wide = true,
         .alone = false,
         .content = html("<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">By host</span> "
                         "{}</h1>{}{}",
                         programme.name, lead(shown, uses), timetable(table))});
}

}  // namespace waymark::web
