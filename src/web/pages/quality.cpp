#include "web/pages/quality.h"

#include <fmt/format.h>

#include "base/check.h"
#include "planning/wording.h"
#include "rules/wording.h"
#include "web/components/content.h"
#include "web/components/table.h"
#include "web/pages/frame.h"
#include "web/pages/links.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

constexpr std::size_t levers_shown = 10;

/// The proof in words: how much better any plan at all could be.
Html proof(const Shown& shown) {
    const std::int64_t cost = shown.price->total();
    if (!shown.plan.bound)
        return html(
            "<p>Nothing is proven about this plan: its file gives no bound. Plan again to learn how much "
            "better a "
            "plan could be.</p>");
    const std::int64_t gap = cost - *shown.plan.bound;
    if (gap <= 0)
        return html(
            "<div class=\"wm-all-placed\"><p><strong>Proven best.</strong> No plan for this programme costs "
            "less "
            "than {}.</p></div>",
            count(cost, "point"));
    const double per_head = static_cast<double>(gap) /
                            static_cast<double>(std::max<std::size_t>(1, shown.programme.apprentices.size()));
    return inset_text(
        {html("<p>This plan costs {}. It is proven that no plan costs less than {}. So no plan can be more "
              "than <strong>{} "
              "better for each apprentice</strong>.</p><p>To compare: a second choice instead of a first is "
              "some 15 "
              "points, a block without a placement {}.</p>",
              count(cost, "point"), digits(*shown.plan.bound), fmt::format("{:.1f} points", per_head),
              digits(shown.programme.weights.unfilled))});
}

Html parts(const Shown& shown) {
    const auto& price = *shown.price;
    const auto& weights = shown.programme.weights;
    Table made;
    made.caption = Table::Caption{.content = "What the plan costs, part by part", .size = "m"};
    made.head = {{.content = "Part"},
                 {.content = "How many", .format = "numeric"},
                 {.content = "Points for each", .format = "numeric"},
                 {.content = "Points", .format = "numeric"}};
    made.first_cell_is_header = true;
    made.responsive = true;
    const auto part = [&](const char* words, std::int64_t number, const std::string& each,
                          std::int64_t points) {
        made.rows.push_back({{.content = words},
                             {.content = digits(number)},
                             {.content = each},
                             {.content = digits(points)}});
    };
    part("Blocks without a placement", price.unfilled_blocks, digits(weights.unfilled), price.unfilled);
    part("Missing visits to a sector or setting", price.missing_visits, digits(weights.visit), price.visit);
    part("Competences that cannot be shown anywhere on a journey", price.missing_competences,
         digits(weights.gap), price.gap);
    part("Blocks that differ from what people were told", price.changed_blocks, digits(weights.change),
         price.change);
    part("Apprentices too few or too many in a sector", price.off_balance, digits(weights.balance),
         price.balance);
    made.rows.push_back({{.content = "Unease: wishes not met, and travel beyond 30 minutes"},
                         {.content = "–"},
                         {.content = "–"},
                         {.content = digits(price.unease)}});
    made.rows.push_back({{.content = html("<strong>All together</strong>")},
                         {.content = ""},
                         {.content = ""},
                         {.content = html("<strong>{}</strong>", digits(price.total()))}});
    return table(made);
}

Html improvements(const Shown& shown, const domain::Price& price,
                  const std::vector<planning::Lever>& levers) {
    Html items;
    for (std::size_t i = 0; i < std::min(levers.size(), levers_shown); ++i)
        add(items, "<li><p>{} <span class=\"wm-count\">{}</span></p></li>",
            planning::sentence(levers[i], shown.programme),
            "Costs " + count(levers[i].points, "point") + " in all.");
    Html made = html("<h2 class=\"nhsuk-heading-m\">What would improve it most</h2>");
    const bool complete = price.unfilled + price.visit + price.gap == 0;
    if (items.empty())
        add(made, "<p>{}</p>",
            complete ? "Every block is filled, and every visit and competence asked for is there."
                     : "No single change, such as a place more or a clearance in time, would fill a block or "
                       "give a visit or competence that is missing.");
    else
        add(made,
            "<p>Each of these alone would help. The dearest come first.</p><ol class=\"wm-entries\">{}</ol>",
            items);
    return made;
}

}  // namespace

Html quality_page(const Shown& shown, const std::vector<planning::Lever>& levers) {
    base::check(shown.price.has_value(), "the quality of a plan is asked for when it breaks no rule");
    const auto& programme = shown.programme;
    return page({.title = "Quality of the plan: " + programme.name,
                 .programme = shown.name,
                 .section = Section::Quality,
                 .trail = {{"Programmes", programmes_link()}, {programme.name, board_link(shown.name)}},
                 .wide = false,
                 .alone = false,
                 .content = html(
                     "<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">Quality of the "
                     "plan</span> {}</h1>{}{}{}",
                     programme.name, proof(shown), improvements(shown, *shown.price, levers), parts(shown))});
}

}  // namespace waymark::web
