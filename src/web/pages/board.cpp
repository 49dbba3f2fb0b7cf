#include "web/pages/board.h"

#include <algorithm>

#include "planning/explain.h"
#include "web/components/content.h"
#include "web/pages/frame.h"
#include "web/pages/links.h"
#include "web/pages/news.h"
#include "web/pages/settings.h"
#include "web/pages/timetable.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

using domain::BlockKind;

TimetableCell cell_for(const Calendar& calendar, const domain::DatedBlock& block) {
    return {calendar.week_of(block.period.from), calendar.week_of(block.period.until), {}, {}};
}

TimetableCell placed(const Shown& shown, TimetableCell cell, base::Ref<domain::Placement> ref) {
    const auto& placement = shown.programme.placements[ref];
    cell.kind = setting_class(placement.setting);
    cell.content = html("<span class=\"wm-where\">{}</span><span class=\"wm-what\">{}</span>", placement.name,
                        shown.programme.settings[placement.setting].name);
    return cell;
}

TimetableRow row_of(const Shown& shown, const Calendar& calendar, base::Ref<domain::Apprentice> ref,
                    const std::vector<domain::DatedBlock>& blocks) {
    TimetableRow row{apprentice_name(shown, ref), {}};
    const auto& journey = shown.plan.journeys[ref.at];
    std::size_t next = 0;  // placement block
    for (const auto& block : blocks) {
        TimetableCell cell = cell_for(calendar, block);
        switch (block.kind) {
            case BlockKind::Joint:
                cell.kind = "wm-joint";
                cell.content = html("<span class=\"wm-where\">Joint: {}</span>", block.id);
                break;
            case BlockKind::Leave:
                cell.kind = "wm-leave";
                cell.content = html("<span class=\"wm-where\">Leave</span>");
                break;
            case BlockKind::Placement:
                if (const auto placement = journey[next]) {
                    cell = placed(shown, std::move(cell), *placement);
                } else {
                    cell.kind = "wm-unfilled";
                    cell.content =
                        html("<a class=\"wm-where\" href=\"#why-{}-{}\">Not placed</a>", ref.at, next);
                }
                ++next;
                break;
        }
        row.cells.push_back(std::move(cell));
    }
    return row;
}

/// A cohort with its blocks' names on the line above its apprentices.
TimetableGroup group_of(const Shown& shown, const Calendar& calendar, base::Ref<domain::Cohort> ref,
                        const BoardFilter& filter) {
    const auto& cohort = shown.programme.cohorts[ref];
    const auto blocks = dated_blocks(cohort);
    TimetableGroup group;
    group.id = "cohort-" + std::to_string(ref.at);
    for (const auto& block : blocks) {
        TimetableCell mark = cell_for(calendar, block);
        mark.kind = block.kind == BlockKind::Placement ? "wm-mark" : "wm-mark wm-mark-joint";
        mark.content = html("<span class=\"wm-where\">{}</span>", block.id);
        group.marks.push_back(std::move(mark));
    }
    for (const auto apprentice : shown.programme.apprentices.refs()) {
        if (shown.programme.apprentices[apprentice].cohort != ref) continue;
        const bool unfilled = std::ranges::any_of(shown.plan.journeys[apprentice.at],
                                                  [](const auto& placement) { return !placement; });
        if (filter.only_unfilled && !unfilled) continue;
        group.rows.push_back(row_of(shown, calendar, apprentice, blocks));
    }
    group.title = html("{} <span class=\"wm-count\">{}</span>", cohort_words(cohort.id),
                       count(static_cast<std::int64_t>(group.rows.size()), "apprentice"));
    return group;
}

Html chart(const Shown& shown, const BoardFilter& filter) {
    Timetable table;
    table.calendar = calendar_of(shown.programme);
    table.id = "board";
    table.caption = "Who is where, week by week";
    table.head = "Apprentice";
    for (const auto cohort : shown.programme.cohorts.refs()) {
        if (!filter.cohort.empty() && shown.programme.cohorts[cohort].id != filter.cohort) continue;
        auto group = group_of(shown, table.calendar, cohort, filter);
        if (!group.rows.empty()) table.groups.push_back(std::move(group));
    }
    if (table.groups.empty()) return html("<p>Nobody to show here.</p>");
    return timetable(table);
}

/// Links that narrow the chart down; plain links, so they work without a script.
Html filters(const Shown& shown, const BoardFilter& filter, bool any_gap) {
    const bool nothing_to_choose = !any_gap && shown.programme.cohorts.size() < 2;
    if (shown.name.empty() || nothing_to_choose) return {};
    const std::string all = board_link(shown.name);
    Html items;
    const auto item = [&](const std::string& text, const std::string& href, bool here) {
        if (here)
            add(items, "<li><strong aria-current=\"true\">{}</strong></li>", text);
        else
            add(items, "<li><a href=\"{}\">{}</a></li>", href + "#board", text);
    };
    item("Everyone", all, !filter.only_unfilled && filter.cohort.empty());
    if (any_gap)
        item("Only who is not placed in every block", not_placed_link(shown.name), filter.only_unfilled);
    if (shown.programme.cohorts.size() > 1)
        for (const auto& cohort : shown.programme.cohorts)
            item(cohort_words(cohort.id), cohort_link(shown.name, cohort.id), filter.cohort == cohort.id);
    return html("<nav class=\"wm-filters\" aria-label=\"Choose who to show\"><ul>{}</ul></nav>", items);
}

Html headline(const Shown& shown) {
    std::size_t filled = 0;
    std::size_t blocks = 0;
    for (const auto& journey : shown.plan.journeys) {
        blocks += journey.size();
        filled += static_cast<std::size_t>(
            std::ranges::count_if(journey, [](const auto& p) { return p.has_value(); }));
    }
    Html facts =
        html("{}, {} of {} filled, {} weeks from {}.",
             count(static_cast<std::int64_t>(shown.programme.apprentices.size()), "apprentice"),
             digits(static_cast<std::int64_t>(filled)), count(static_cast<std::int64_t>(blocks), "block"),
             calendar_of(shown.programme).weeks, base::to_words(calendar_of(shown.programme).first));
    if (shown.price && shown.plan.bound) {
        if (*shown.plan.bound >= shown.price->total())
            add(facts, " This plan is proven best: no plan costs less.");
        else
            add(facts, " No plan can be more than {} better than this one.",
                count(shown.price->total() - *shown.plan.bound, "point"));
    }
    return html("<p class=\"wm-facts\">{}</p>", facts);
}

Html content(const Shown& shown, const Html& first_news, const BoardFilter& filter) {
    return html(
        "<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">Board</span> {}</h1>{}{}{}{}{}",
        shown.programme.name, first_news, headline(shown), filters(shown, filter, !list_gaps(shown).empty()),
        setting_key(shown.programme), chart(shown, filter));
}

}  // namespace

Html board_page(const Shown& shown, const Html& first_news, const BoardFilter& filter) {
    return page({.title = "Board: " + shown.programme.name,
                 .programme = shown.name,
                 .section = Section::Board,
                 .trail = {{"Programmes", programmes_link()}},
                 .wide = true,
                 .alone = false,
                 .content = content(shown, first_news, filter)});
}

Html self_contained_board(const domain::Programme& programme, const domain::Plan& plan) {
    const Shown shown = show("", programme, plan, {});
    return page({.title = "Board: " + programme.name,
                 .programme = "",
                 .section = Section::Board,
                 .trail = {},
                 .wide = true,
                 .alone = true,
                 .content = content(shown, news(shown, planning::explain(programme, shown.plan)), {})});
}

}  // namespace waymark::web
