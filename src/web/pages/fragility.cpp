#include "web/pages/fragility.h"

#include <fmt/format.h>

#include <algorithm>

#include "planning/advice_wording.h"
#include "web/components/content.h"
#include "web/components/table.h"
#include "web/pages/frame.h"
#include "web/pages/links.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

std::string percent(double share) { return fmt::format("{:.0f}%", 100 * share); }

Html hosts(const planning::StressReport& report, const domain::Programme& programme) {
    Table made;
    made.caption = Table::Caption{.content = "How often a loss leaves somebody unplaced", .size = "m"};
    made.head = {{.content = "Host"},
                 {.content = "Losses", .format = "numeric"},
                 {.content = "Somebody unplaced", .format = "numeric"},
                 {.content = "Share", .format = "numeric"},
                 {.content = "95% sure", .format = "numeric"}};
    made.first_cell_is_header = true;
    made.responsive = true;
    for (const auto& loss : report.hosts)
        made.rows.push_back({{.content = programme.organisations[loss.host].name},
                             {.content = digits(loss.unplaced.trials)},
                             {.content = digits(loss.unplaced.times)},
                             {.content = percent(loss.unplaced.estimate())},
                             {.content = fmt::format("{} to {}", percent(loss.unplaced.lowest()),
                                                     percent(loss.unplaced.highest()))}});
    return table(made);
}

Html reserve(const planning::StressReport& report, const domain::Programme& programme) {
    if (!report.reserve) {
        const bool is_missed =
            std::ranges::any_of(report.hosts, [](const auto& loss) { return loss.blocks_lost > 0; });
        return html("<p>{}</p>",
                    is_missed ? "No place in reserve that was tried would have filled a block that was lost."
                              : "No loss left anybody unplaced who would have had a place.");
    }
    const auto& best = *report.reserve;
    return inset_text(
        {html("<p>The reserve place that helps most: <strong>{}, {}</strong>. It would have filled {} of {} "
              "that were "
              "lost.</p>",
              programme.settings[best.opening.placement.setting].name,
              planning::area_words(best.opening, programme), digits(best.blocks_filled),
              count(best.blocks_lost, "block"))});
}

Html answer(const planning::StressReport& report, const domain::Programme& programme) {
    if (report.years == 0)
        return html("<p>There was not even time for one year. Ask <code>waymark stress</code>.</p>");
    if (report.hosts.empty()) return html("<p>No host has anybody to lose.</p>");
    return html("{}{}", reserve(report, programme), hosts(report, programme));
}

}  // namespace

Html fragility_page(const Shown& shown, const planning::StressReport& report) {
    const auto& programme = shown.programme;
    const Html what = html(
        "<p>{} of accidents, by chance: people withdraw, fall ill, join, hosts close. In each, every host in "
        "turn is lost on some Monday, and what has not begun is planned anew. Worked out in {} seconds at "
        "most: <code>waymark "
        "stress</code> "
        "takes the time that it is given, and is surer.</p>",
        count(report.years, "year"), fmt::format("{:.0f}", fragility_seconds));
    return page(
        {.title = "How fragile: " + programme.name,
         .programme = shown.name,
         .section = Section::Fragility,
         .trail = {{"Programmes", programmes_link()}, {programme.name, board_link(shown.name)}},
         .wide = false,
         .alone = false,
         .content = html("<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">How fragile the "
                         "plan is</span> {}</h1>{}{}",
                         programme.name, what, answer(report, programme))});
}

}  // namespace waymark::web
