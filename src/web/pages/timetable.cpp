#include "web/pages/timetable.h"

#include "web/components/content.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

constexpr int weeks_with_a_day_each = 60;  // more, and only months are named

void add_empty(Html& row, int weeks) {
    if (weeks > 0) add(row, "<td class=\"wm-none\" colspan=\"{}\"></td>", weeks);
}

void add_cells(Html& row, const Timetable& table, const std::vector<TimetableCell>& cells) {
    int week = 0;
    for (const auto& cell : cells) {
        add_empty(row, cell.from - week);
        const base::Period period{table.calendar.monday(cell.from), table.calendar.monday(cell.until)};
        const int length = cell.until - cell.from;
        add(row, "<td class=\"{}{}\" role=\"cell\" colspan=\"{}\">{} <span class=\"wm-dates\">{}</span></td>",
            cell.kind, length < 4 ? " wm-narrow" : "", length, cell.content, period_words(period));
        week = cell.until;
    }
    add_empty(row, table.calendar.weeks - week);
}

Html head_rows(const Timetable& table) {
    Html months;
    for (const auto& month : months_of(table.calendar))
        add(months,
            "<th class=\"wm-month\" scope=\"colgroup\" role=\"columnheader\" "
            "colspan=\"{}\"><span>{}</span></th>",
            month.weeks, month.words);
    const bool days = table.calendar.weeks <= weeks_with_a_day_each;
    Html rows = html(
        "<tr role=\"row\"><th class=\"wm-corner\" scope=\"col\" role=\"columnheader\" "
        "rowspan=\"{}\">{}</th>{}</tr>",
        days ? 2 : 1, table.head, months);
    if (!days) return rows;
    add(rows, "<tr role=\"row\">");
    for (int week = 0; week < table.calendar.weeks; ++week) {
        const std::string monday = base::to_short_words(table.calendar.monday(week));
        add(rows,
            "<th class=\"wm-day\" scope=\"col\" role=\"columnheader\">{}<span "
            "class=\"nhsuk-u-visually-hidden\">{}"
            "</span></th>",
            monday.substr(0, monday.find(' ')), monday.substr(monday.find(' ')));
    }
    add(rows, "</tr>");
    return rows;
}

void add_group(Html& body, const Timetable& table, const TimetableGroup& group) {
    add(body, "<tbody role=\"rowgroup\"{}>", attribute("id", group.id));
    if (!group.title.empty()) {
        add(body, "<tr class=\"wm-group\" role=\"row\"><th scope=\"rowgroup\" role=\"rowheader\"{}>{}</th>",
            attribute("colspan", group.marks.empty() ? std::to_string(table.calendar.weeks + 1) : ""),
            group.title);
        if (!group.marks.empty()) add_cells(body, table, group.marks);
        add(body, "</tr>");
    }
    for (const auto& row : group.rows) {
        add(body, "<tr role=\"row\"><th class=\"wm-head\" scope=\"row\" role=\"rowheader\">{}</th>",
            row.head);
        add_cells(body, table, row.cells);
        add(body, "</tr>");
    }
    add(body, "</tbody>");
}

}  // namespace

Html timetable(const Timetable& table) {
    Html body;
    std::size_t cells = 0;
    for (const auto& group : table.groups)
        for (const auto& row : group.rows) cells += row.cells.size() + 1;
    body.reserve(cells * 260 + 8192);
    const std::string caption_id = table.id + "-caption";
    add(body,
        "<table class=\"wm-timetable\" id=\"{}\" role=\"table\"><caption class=\"nhsuk-table__caption "
        "nhsuk-table__caption--m\" id=\"{}\">{}</caption><colgroup><col "
        "class=\"wm-col-head\"></colgroup><colgroup>"
        "<col class=\"{}\" span=\"{}\"></colgroup><thead role=\"rowgroup\">{}</thead>",
        table.id, caption_id, table.caption,
        table.calendar.weeks <= weeks_with_a_day_each ? "wm-col-week" : "wm-col-week wm-col-slim",
        table.calendar.weeks, head_rows(table));
    for (const auto& group : table.groups) add_group(body, table, group);
    add(body, "</table>");
    return scroll({.content = std::move(body),
                   .labelled_by = caption_id,
                   .classes = "wm-scroll",
                   .variant = Variant::Standard,
                   .focusable = true});
}

}  // namespace waymark::web
