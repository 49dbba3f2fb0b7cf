#include "web/components/summary_list.h"

#include <algorithm>

namespace waymark::web {

namespace {

std::string with_width(std::string_view base, const std::string& width) {
    return classes(base, width.empty() ? "" : "nhsuk-u-width-" + width);
}

Html actions_markup(const SummaryList& list, const SummaryList::Row& row) {
    if (row.actions.empty()) return {};
    const Heading* heading = list.card ? &list.card->heading : nullptr;
    Html inner;
    if (row.actions.size() == 1) {
        inner = card_action(row.actions[0], heading);
    } else {
        Html items;
        for (const auto& action : row.actions)
            add(items, "<li class=\"nhsuk-summary-list__actions-list-item\">{}</li>",
                card_action(action, heading));
        inner = html("<ul class=\"nhsuk-summary-list__actions-list\">{}</ul>", items);
    }
    return html("<dd class=\"nhsuk-summary-list__actions\">{}</dd>", inner);
}

}  // namespace

Html summary_list(const SummaryList& list) {
    std::string names = "nhsuk-summary-list";
    if (!list.border)
        names += " nhsuk-summary-list--no-border";
    else if (!list.last_row_border)
        names += " nhsuk-summary-list--no-last-row-border";
    const bool any_actions =
        std::ranges::any_of(list.rows, [](const auto& row) { return !row.actions.empty(); });
    Html rows;
    for (const auto& row : list.rows) {
        std::string row_names = "nhsuk-summary-list__row";
        if (any_actions && row.actions.empty()) row_names += " nhsuk-summary-list__row--no-actions";
        const bool last = &row == &list.rows.back();
        if (!row.border && (list.last_row_border || !last))
            row_names += " nhsuk-summary-list__row--no-border";
        add(rows, "<div class=\"{}\"><dt class=\"{}\">{}</dt><dd class=\"{}\">{}</dd>{}</div>", row_names,
            with_width("nhsuk-summary-list__key", row.key_width), row.key.markup,
            with_width("nhsuk-summary-list__value", row.value_width), row.value.markup,
            actions_markup(list, row));
    }
    Html made = html("<dl class=\"{}\">{}</dl>", classes(names, list.classes), rows);
    if (!list.card) return made;
    Card box = *list.card;
    box.description = std::move(made);
    return card(box);
}

}  // namespace waymark::web
