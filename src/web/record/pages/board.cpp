#include "web/record/pages/board.h"

#include <algorithm>
#include <map>
#include <optional>

#include "web/components/content.h"
#include "web/components/form.h"
#include "web/pages/settings.h"
#include "web/pages/timetable.h"
#include "web/pages/words.h"
#include "web/record/links.h"
#include "web/record/pages/fields.h"

namespace waymark::web::record {

using base::add;
using base::Html;
using base::html;

namespace {

using actions::record::views::BoardRow;
using actions::record::views::BoardView;
using records::Record;

constexpr int weeks_at_most = 520;

std::optional<base::Day> day_in(const Record& record, std::string_view field) {
    return base::parse_iso_day(records::text_of(record, field).value_or(""));
}

struct Block {
    std::string id;
    std::string kind;
    base::Period period;
};

std::string text_at(const records::Entry& entry, std::size_t part) {
    const auto* text = part < entry.size() ? std::get_if<std::string>(&entry[part]) : nullptr;
    return text == nullptr ? "" : *text;
}

/// In their order; none where the cohort's first day or a block's weeks are not known.
std::vector<Block> blocks_of(const Record& cohort) {
    std::vector<Block> blocks;
    auto day = day_in(cohort, "starts");
    if (!day) return blocks;
    for (const auto& entry : records::entries_of(cohort, "blocks")) {
        const auto* weeks = entry.size() > 2 ? std::get_if<std::int64_t>(&entry[2]) : nullptr;
        if (weeks == nullptr || *weeks < 1 || *weeks > weeks_at_most) return {};
        const base::Period period{*day, *day + base::Weeks{*weeks}};
        blocks.push_back({text_at(entry, 0), text_at(entry, 1), period});
        day = period.until;
    }
    return blocks;
}

base::Day monday_of(base::Day day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

/// All weeks in which something that is seen lies.
Calendar calendar_of(const BoardView& view) {
    std::optional<base::Period> all;
    const auto widen = [&](const base::Period& period) {
        if (!all) all = period;
        all->from = std::min(all->from, period.from);
        all->until = std::max(all->until, period.until);
    };
    for (const auto& cohort : view.cohorts)
        for (const auto& block : blocks_of(cohort.record)) widen(block.period);
    for (const auto& row : view.rows)
        for (const auto& stay : row.stays) {
            const auto from = day_in(stay.record, "from_day");
            const auto until = day_in(stay.record, "until_day");
            if (from && until && *from < *until) widen({*from, *until});
        }
    if (!all) return {};
    Calendar calendar{monday_of(all->from), 0};
    calendar.weeks = std::min(weeks_at_most, calendar.week_of(all->until - std::chrono::days{1}) + 1);
    return calendar;
}

class Chart {
public:
    Chart(const BoardView& view, Calendar calendar) : m_view(view), m_calendar(calendar) {
        for (std::size_t at = 0; at < view.settings.size(); ++at)
            m_settings[view.settings[at].record.id] = at;
        for (const auto& placement : view.placements)
            m_setting_of[placement.record.id] = records::text_of(placement.record, "setting").value_or("");
        for (const auto& cohort : view.cohorts) m_blocks[cohort.record.id] = blocks_of(cohort.record);
    }

    [[nodiscard]] Timetable draw() const {
        Timetable table{.calendar = m_calendar,
                        .id = "board",
                        .caption = "Who is where, week by week",
                        .head = "Apprentice",
                        .groups = {}};
        for (const auto& row : m_view.rows) {
            const auto cohort = records::text_of(row.apprentice.record, "cohort").value_or("");
            auto group = std::ranges::find(table.groups, cohort, &TimetableGroup::id);
            if (group == table.groups.end()) {
                table.groups.push_back(group_of(cohort));
                group = std::prev(table.groups.end());
            }
            group->rows.push_back(row_of(row, cohort));
        }
        for (auto& group : table.groups) group.id.clear();
        return table;
    }

private:
    [[nodiscard]] TimetableGroup group_of(const std::string& cohort) const {
        TimetableGroup group;
        group.id = cohort;
        group.title = cohort.empty() ? std::string{"Apprentices"} : cohort_words(cohort);
        if (const auto blocks = m_blocks.find(cohort); blocks != m_blocks.end())
            for (const auto& block : blocks->second)
                place(group.marks, {.from = m_calendar.week_of(block.period.from),
                                    .until = m_calendar.week_of(block.period.until),
                                    .kind = block.kind == "placement" ? "wm-mark" : "wm-mark wm-mark-joint",
                                    .content = html("<span class=\"wm-where\">{}</span>", block.id)});
        return group;
    }

    [[nodiscard]] TimetableCell stay_cell(const Record& stay, const base::Period& period) const {
        TimetableCell cell{m_calendar.week_of(period.from),
                           m_calendar.week_of(period.until - std::chrono::days{1}) + 1,
                           "wm-partly",
                           {}};
        const auto id = records::text_of(stay, "placement").value_or("");
        const auto setting = m_setting_of.find(id);
        std::string what =
            m_view.names.of(records::Kind::Organisation, records::text_of(stay, "organisation").value_or(""));
        if (setting != m_setting_of.end())
            if (const auto at = m_settings.find(setting->second); at != m_settings.end()) {
                cell.kind = setting_class(base::Ref<domain::Setting>{static_cast<std::uint32_t>(at->second)});
                what += ", " + title_of(m_view.settings[at->second].record, {});
            }
        cell.content = html("<span class=\"wm-where\">{}</span><span class=\"wm-what\">{}</span>",
                            m_view.names.of(records::Kind::Placement, id), what);
        return cell;
    }

    [[nodiscard]] TimetableRow row_of(const BoardRow& row, const std::string& cohort) const {
        const auto& record = row.apprentice.record;
        TimetableRow made;
        made.head = html("<a href=\"{}\">{}</a>", apprentice_link(record.programme, record.id),
                         title_of(record, m_view.names));
        std::vector<TimetableCell> cells;
        for (const auto& stay : row.stays) {
            const auto from = day_in(stay.record, "from_day");
            const auto until = day_in(stay.record, "until_day");
            if (from && until && *from < *until) cells.push_back(stay_cell(stay.record, {*from, *until}));
        }
        // Whose whole journey is seen, of them also the blocks without a stay.
        if (row.apprentice.sight.of(access::Care::Journey) == access::Form::Full) add_blocks(cells, cohort);
        std::ranges::stable_sort(cells, {}, &TimetableCell::from);
        for (auto& cell : cells) place(made.cells, std::move(cell));
        return made;
    }

    void add_blocks(std::vector<TimetableCell>& cells, const std::string& cohort) const {
        const auto blocks = m_blocks.find(cohort);
        if (blocks == m_blocks.end()) return;
        for (const auto& block : blocks->second) {
            TimetableCell cell{
                m_calendar.week_of(block.period.from), m_calendar.week_of(block.period.until), {}, {}};
            const bool taken = std::ranges::any_of(
                cells, [&](const auto& one) { return one.from < cell.until && cell.from < one.until; });
            if (taken) continue;
            if (block.kind == "joint") {
                cell.kind = "wm-joint";
                cell.content = html("<span class=\"wm-where\">Joint: {}</span>", block.id);
            } else if (block.kind == "leave") {
                cell.kind = "wm-leave";
                cell.content = html("<span class=\"wm-where\">Leave</span>");
            } else {
                cell.kind = "wm-unfilled";
                cell.content = html("<span class=\"wm-where\">Not placed</span>");
            }
            cells.push_back(std::move(cell));
        }
    }

    /// Cells of a row lie one after the other, within the calendar.
    void place(std::vector<TimetableCell>& cells, TimetableCell cell) const {
        cell.from = std::max({cell.from, 0, cells.empty() ? 0 : cells.back().until});
        cell.until = std::min(cell.until, m_calendar.weeks);
        if (cell.from < cell.until) cells.push_back(std::move(cell));
    }

    const BoardView& m_view;
    Calendar m_calendar;
    std::map<std::string, std::size_t> m_settings;
    std::map<std::string, std::string> m_setting_of;
    std::map<std::string, std::vector<Block>> m_blocks;
};

Html key_of(const BoardView& view) {
    Html items;
    for (std::size_t at = 0; at < view.settings.size(); ++at)
        add(items, "<li><span class=\"wm-patch {}\"></span>{}</li>",
            setting_class(base::Ref<domain::Setting>{static_cast<std::uint32_t>(at)}),
            title_of(view.settings[at].record, {}));
    return html("<ul class=\"wm-key\" aria-label=\"Key to the colours\">{}</ul>", items);
}

Html about_plan(const Surroundings& around, const BoardView& view) {
    const auto& plan = view.plan.record;
    const auto state = records::text_of(plan, "state").value_or("");
    Html made = html("<p class=\"wm-facts\">{}",
                     tag({.content = capitalised(state), .colour = state == "published" ? "green" : "grey"}));
    if (const auto when = words_of(plan, "published_at", view.names); !when.empty())
        add(made, " Published on {}.", when);
    if (state == "draft") add(made, " A draft: nobody has been told of it.");
    if (state == "superseded") add(made, " Another plan holds now.");
    add(made, " <a href=\"{}\">About this plan, and its history</a></p>", below(thing_link(plan), "about"));
    if (view.may_publish)
        made += change_form(around, below(thing_link(plan), "publish"),
                            hidden("version", std::to_string(plan.version)) +
                                submit_button("Publish this plan: tell it to people"));
    return made;
}

}  // namespace

Html board_page(const Surroundings& around, const BoardView& view) {
    const auto& programme = view.programme.record;
    const auto name = title_of(programme, {});
    const auto plan = title_of(view.plan.record, {});
    Html content = html("<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">{}</span> {}</h1>{}",
                        name, plan, about_plan(around, view));
    const auto calendar = calendar_of(view);
    if (view.rows.empty() || calendar.weeks == 0)
        content += html("<p>There is nobody on this board whom you may see today.</p>");
    else
        content += key_of(view) + timetable(Chart{view, calendar}.draw());
    if (view.next)
        add(content, "<p><a href=\"{}\">Next page</a></p>",
            page_link(thing_link(view.plan.record), *view.next));
    return record_page(around, {.title = plan + ": " + name,
                                .trail = trail_to(programme.programme, name),
                                .content = std::move(content),
                                .wide = true});
}

}  // namespace waymark::web::record
