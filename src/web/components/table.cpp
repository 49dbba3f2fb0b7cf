#include "web/components/table.h"

#include <algorithm>
#include <cctype>

#include "web/components/content.h"

namespace waymark::web {

namespace {

bool is_sortable(const Table& table) {
    return std::ranges::any_of(table.head, [](const auto& head) { return !head.sort.empty(); });
}

/// Sorted by following links: then the script keeps out of it.
bool sorts_on_server(const Table& table) {
    return is_sortable(table) &&
           std::ranges::any_of(table.head, [](const auto& head) { return !head.href.empty(); });
}

std::string class_names(const Table& table) {
    std::string names = "nhsuk-table";
    if (table.variant == Variant::Reverse) names += " nhsuk-table--reverse";
    if (table.compact) names += " nhsuk-table--compact";
    if (table.responsive) names += " nhsuk-table--responsive";
    if (!table.border)
        names += " nhsuk-table--no-border";
    else if (!table.last_row_border)
        names += " nhsuk-table--no-last-row-border";
    if (is_sortable(table)) names += " nhsuk-table--sortable";
    if (table.striped) names += " nhsuk-table--striped";
    return names;
}

Html cell_value(const Content& content, const std::string& hidden, const std::string& href) {
    Html value = content.markup;
    if (!hidden.empty()) value += visually_hidden(content.empty() ? hidden : " " + hidden);
    if (href.empty()) return value;
    return html("<a class=\"nhsuk-link\" href=\"{}\">{}</a>", href, value);
}

std::string cell_classes(std::string_view base, const std::string& format, const std::string& align,
                         const std::string& width, const std::string& more) {
    std::string names(base);
    if (!format.empty() && format == "numeric") names.append(" ").append(base).append("--numeric");
    if (!align.empty()) names += " nhsuk-u-text-align-" + align;
    if (!width.empty()) names += " nhsuk-u-width-" + width;
    return classes(names, more);
}

Html head_cell(const Table& table, const Table::Head& head) {
    Html more;
    if (table.responsive) more += attribute("role", "columnheader");
    if (!head.sort.empty()) add(more, " data-sort");
    if (is_sortable(table) && !sorts_on_server(table)) more += attribute("data-sort-next", head.sort_next);
    if (!head.sort.empty() && head.sort != "none") more += attribute("aria-sort", head.sort);
    return html("<th class=\"{}\" scope=\"col\"{}>{}</th>",
                cell_classes("nhsuk-table__header", head.format, head.align, head.width, head.classes), more,
                cell_value(head.content, head.visually_hidden, head.href));
}

Html body_cell(const Table& table, const Table::Cell& cell, std::size_t column) {
    static const Table::Head nothing;
    const auto& head = column < table.head.size() ? table.head[column] : nothing;
    const bool is_header = column == 0 && table.first_cell_is_header;
    // A word among figures stands to the right like them.
    const std::string align = cell.format == "string" && head.format == "numeric" ? "right" : head.align;
    const std::string& format = cell.format.empty() ? head.format : cell.format;
    Html value = cell_value(cell.content, cell.visually_hidden, cell.href);
    if (table.responsive && !(head.content.empty() && head.visually_hidden.empty())) {
        const bool wrap = !cell.content.plain && !cell.content.empty();
        value = html("<span class=\"nhsuk-table__heading\" aria-hidden=\"true\">{} </span>{}",
                     cell_value(head.content, head.visually_hidden, ""),
                     wrap ? html("<span>{}</span>", value) : value);
    }
    Html more;
    if (is_header) more += attribute("scope", "row");
    if (table.responsive) more += attribute("role", is_header ? "rowheader" : "cell");
    more += attribute("data-sort-value", cell.sort_value);
    const std::string names = cell_classes(is_header ? "nhsuk-table__header" : "nhsuk-table__cell", format,
                                           align, "", cell.classes);
    return is_header ? html("<th class=\"{}\"{}>{}</th>", names, more, value)
                     : html("<td class=\"{}\"{}>{}</td>", names, more, value);
}

/// Made from the caption's words where a scroll region needs a name and the caption has no id.
std::string caption_id(const Table& table) {
    if (!table.caption->id.empty() || !table.scrolling) return table.caption->id;
    std::string words;
    for (const char c : table.caption->content.markup.str())
        words += c == ' ' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return "table-" + words.substr(0, 40) + "-caption";
}

Html caption_markup(const Table& table) {
    if (!table.caption) return {};
    std::string names = "nhsuk-table__caption";
    if (!table.caption->size.empty()) names += " nhsuk-table__caption--" + table.caption->size;
    Html hidden;
    if (is_sortable(table))
        add(hidden, "<span class=\"nhsuk-u-visually-hidden\"> (Column headers are sortable)</span>");
    return html("<caption class=\"{}\"{}>{}{}</caption>", classes(names, table.caption->classes),
                attribute("id", caption_id(table)), table.caption->content.markup, hidden);
}

}  // namespace

Html table(const Table& table) {
    const Html row_role = table.responsive ? attribute("role", "row") : Html();
    Html head;
    for (const auto& cell : table.head) head += head_cell(table, cell);
    if (!table.head.empty())
        head = html("<thead class=\"nhsuk-table__head\"{}><tr class=\"nhsuk-table__row\"{}>{}</tr></thead>",
                    table.responsive ? attribute("role", "rowgroup") : Html(), row_role, head);
    Html body;
    for (const auto& row : table.rows) {
        Html cells;
        for (std::size_t column = 0; column < row.size(); ++column)
            cells += body_cell(table, row[column], column);
        add(body, "<tr class=\"nhsuk-table__row\"{}>{}</tr>", row_role, cells);
    }
    Html more;
    if (is_sortable(table) && !sorts_on_server(table)) more += attribute("data-module", "nhsuk-table");
    if (table.responsive) more += attribute("role", "table");
    Html made = html("<table class=\"{}\"{}>{}{}<tbody class=\"nhsuk-table__body\">{}</tbody></table>",
                     class_names(table), more, caption_markup(table), head, body);
    if (table.scrolling)
        made = scroll({.content = std::move(made),
                       .labelled_by = table.caption ? caption_id(table) : "",
                       .classes = "",
                       .variant = table.variant,
                       .focusable = table.scroll_focusable});
    if (!table.card) return made;
    Card box = *table.card;
    box.description = std::move(made);
    return card(box);
}

}  // namespace waymark::web
