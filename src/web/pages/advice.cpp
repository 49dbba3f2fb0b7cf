#include "web/pages/advice.h"

#include <fmt/format.h>

#include "base/check.h"
#include "planning/advice_wording.h"
#include "web/components/content.h"
#include "web/components/table.h"
#include "web/pages/frame.h"
#include "web/pages/links.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

Html entries(const std::vector<planning::Advice>& places, const domain::Programme& programme) {
    Html items;
    for (const auto& advice : places) {
        Html lines;
        for (const auto& line : planning::details(advice, programme)) add(lines, "<li>{}</li>", line);
        add(items, "<li><p><strong>{}</strong></p><ul>{}</ul></li>", planning::summary(advice, programme),
            lines);
    }
    return html("<ol class=\"wm-entries\">{}</ol>", items);
}

Html places(const planning::AdviceReport& report, const domain::Programme& programme) {
    if (report.places.empty())
        return html("<p>{}</p>", report.was_stopped
                                     ? "No place could be confirmed in this time."
                                     : "No place that was tried would certainly save anything.");
    return html("<p>Each is the best after those before it have been found.</p>{}",
                entries(report.places, programme));
}

Html unconfirmed(const planning::AdviceReport& report, const domain::Programme& programme) {
    if (report.unconfirmed.empty()) return {};
    return html(
        "<h2 class=\"nhsuk-heading-m\">Perhaps</h2><p>These save something, but less than what is not known "
        "about "
        "the plans.</p>{}",
        entries(report.unconfirmed, programme));
}

Html shortages(const planning::AdviceReport& report, const domain::Programme& programme) {
    Table made;
    made.caption = Table::Caption{.content = "Where it is short, in weeks of one place", .size = "m"};
    made.head = {{.content = "Setting and month"},
                 {.content = "Needed", .format = "numeric"},
                 {.content = "Offered", .format = "numeric"},
                 {.content = "Short", .format = "numeric"}};
    made.first_cell_is_header = true;
    made.responsive = true;
    for (const auto& shortage : report.shortages)
        if (shortage.lacking > 0)
            made.rows.push_back({{.content = fmt::format("{}, {}", programme.settings[shortage.setting].name,
                                                         planning::month_words(shortage.month))},
                                 {.content = digits(shortage.needed())},
                                 {.content = digits(shortage.offered)},
                                 {.content = digits(shortage.lacking)}});
    if (made.rows.empty()) return html("<p>No block and no visit is missing for want of a place.</p>");
    return table(made);
}

}  // namespace

Html advice_page(const Shown& shown, const planning::AdviceReport& report) {
    base::check(shown.price.has_value(), "advice is asked for when the plan breaks no rule");
    const auto& programme = shown.programme;
    const Html limit = html(
        "<p>Worked out in {} seconds at most, from this plan. <code>waymark advise</code> takes the time "
        "that it "
        "is given: it finds more, and confirms more.</p>",
        fmt::format("{:.0f}", advice_seconds));
    return page(
        {.title = "Where to look: " + programme.name,
         .programme = shown.name,
         .section = Section::Advice,
         .trail = {{"Programmes", programmes_link()}, {programme.name, board_link(shown.name)}},
         .wide = false,
         .alone = false,
         .content = html("<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">Where to look "
                         "for places</span> {}</h1>{}{}{}{}",
                         programme.name, limit, places(report, programme), unconfirmed(report, programme),
                         shortages(report, programme))});
}

}  // namespace waymark::web
