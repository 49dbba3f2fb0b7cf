#include "web/pages/programmes.h"

#include <algorithm>

#include "web/components/content.h"
#include "web/components/summary_list.h"
#include "web/pages/calendar.h"
#include "web/pages/frame.h"
#include "web/pages/links.h"
#include "web/pages/no_plan.h"
#include "web/pages/shown.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

/// How many apprentices lack a placement somewhere.
std::int64_t not_placed(const domain::Plan& plan) {
    return std::ranges::count_if(plan.journeys, [](const auto& journey) {
        return std::ranges::any_of(journey, [](const auto& placement) { return !placement; });
    });
}

Html placed_words(const actions::Volume& volume) {
    if (!volume.plan) return tag({.content = "No plan yet", .colour = "grey"});
    if (!volume.verdict->broken.empty()) return tag({.content = "The plan breaks rules", .colour = "red"});
    const auto number = not_placed(volume.plan->plan);
    if (number == 0) return tag({.content = "Everyone is placed", .colour = "green"});
    return tag({.content = count(number, "apprentice is not placed in every block",
                                 "apprentices are not placed in every block"),
                .colour = "red"});
}

Html quality_words(const actions::Volume& volume) {
    if (!volume.verdict || !volume.verdict->price) return "–";
    const auto& verdict = *volume.verdict;
    if (!verdict.stated_bound) return "Nothing proven";
    const auto gap = verdict.price->total() - *verdict.stated_bound;
    if (gap <= 0) return "Proven best";
    return html("At most {} from the best", count(gap, "point"));
}

Html card_of(const actions::Volume& volume) {
    Card box;
    box.heading.level = 2;
    box.heading.size = "m";
    box.heading.content = volume.name;
    if (!volume.programme) {
        box.kind = Card::Kind::Warning;
        box.heading.content = volume.name + " cannot be read";
        box.description = issue_list(volume);
        return card(box);
    }
    const auto& programme = *volume.programme;
    box.heading.content = programme.name.empty() ? volume.name : programme.name;
    box.href = board_link(volume.name);
    box.clickable = true;
    const auto calendar = calendar_of(programme);
    SummaryList list;
    list.last_row_border = false;
    list.classes = "wm-card-list";
    list.rows.push_back({"Apprentices", digits(static_cast<std::int64_t>(programme.apprentices.size()))});
    if (calendar.weeks > 0)
        list.rows.push_back({"Weeks", html("{}, {}", calendar.weeks,
                                           period_words({calendar.first, calendar.monday(calendar.weeks)}))});
    list.rows.push_back({"Placed", placed_words(volume)});
    list.rows.push_back({"Plan", quality_words(volume)});
    if (!volume.issues.empty()) list.rows.push_back({"The plan's file", issue_list(volume)});
    for (auto& row : list.rows) row.key_width = "one-third";
    box.description = summary_list(list);
    return card(box);
}

}  // namespace

Html programmes_page(const actions::Library& library) {
    Html cards;
    for (const auto& volume : library)
        add(cards, "<li class=\"nhsuk-grid-column-one-half nhsuk-card-group__item\">{}</li>",
            card_of(*volume));
    Html content = html("<h1 class=\"nhsuk-heading-l\">Programmes</h1>");
    if (library.empty())
        content +=
            inset_text({html("<p>There is no programme file here yet. Put one, such as "
                             "<code>leeds.json</code>, into the folder that Waymark was started with.</p>")});
    else
        add(content, "<ul class=\"nhsuk-grid-row nhsuk-card-group\">{}</ul>", cards);
    return page({.title = "Programmes",
                 .programme = "",
                 .section = Section::None,
                 .trail = {},
                 .wide = false,
                 .alone = false,
                 .content = std::move(content)});
}

}  // namespace waymark::web
