#include "web/pages/comparison.h"

#include <fmt/format.h>

#include "planning/what_if.h"
#include "web/components/content.h"
#include "web/components/table.h"
#include "web/pages/frame.h"
#include "web/pages/links.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

using planning::Variant;

std::string signed_digits(std::int64_t number) { return (number > 0 ? "+" : "") + digits(number); }

Html form(const Shown& shown, const Question& question) {
    Html known;
    for (const auto& word : planning::list_what_if_words())
        add(known, "<li><code>{}</code>: {}</li>", word.form, word.meaning);
    Html error;
    if (!question.refusal.empty())
        error = html(
            "<span class=\"nhsuk-error-message\" id=\"what-if-error\"><span "
            "class=\"nhsuk-u-visually-hidden\">Error:</span> {}</span>",
            question.refusal);
    return html(
        "<form method=\"get\" action=\"{}\"><div class=\"nhsuk-form-group{}\"><label class=\"nhsuk-label\" "
        "for=\"what-if\">What if …</label><div class=\"nhsuk-hint\" id=\"what-if-hint\">For example "
        "max-travel=75, or several joined by commas.</div>{}<input class=\"nhsuk-input\" id=\"what-if\" "
        "name=\"what-if\" type=\"text\" spellcheck=\"false\" autocapitalize=\"none\" "
        "aria-describedby=\"what-if-hint{}\" value=\"{}\"></div><button class=\"nhsuk-button\" "
        "type=\"submit\">Compare</button></form>{}",
        comparison_link(shown.name), error.empty() ? "" : " nhsuk-form-group--error", error,
        error.empty() ? "" : " what-if-error", question.words,
        details({.summary = "What can be asked", .content = html("<ul>{}</ul>", known)}));
}

Html parts(const Variant& before, const Variant& after) {
    Table made;
    made.caption = Table::Caption{.content = "Part by part, in points", .size = "m"};
    made.head = {{.content = "Part"},
                 {.content = "This plan", .format = "numeric"},
                 {.content = "With the change", .format = "numeric"},
                 {.content = "Difference", .format = "numeric"}};
    made.first_cell_is_header = true;
    made.responsive = true;
    const auto part = [&](const char* words, std::int64_t old, std::int64_t now) {
        made.rows.push_back({{.content = words},
                             {.content = digits(old)},
                             {.content = digits(now)},
                             {.content = signed_digits(now - old)}});
    };
    part("Blocks without a placement", before.price.unfilled, after.price.unfilled);
    part("Missing visits", before.price.visit, after.price.visit);
    part("Missing competences", before.price.gap, after.price.gap);
    part("Changes to what people were told", before.price.change, after.price.change);
    part("Off balance", before.price.balance, after.price.balance);
    part("Unease", before.price.unease, after.price.unease);
    part("All together", before.price.total(), after.price.total());
    return table(made);
}

std::string certainty(const planning::Difference& difference) {
    if (!difference.least || !difference.most)
        return "Not certain: the plan's file does not say how good a plan could be at best.";
    if (difference.is_none()) return "Proven: at best the two cost the same.";
    if (!difference.is_certain())
        return fmt::format("Not certain: the best plans differ by {} to {} points.",
                           signed_digits(*difference.least), signed_digits(*difference.most));
    return fmt::format("Proven: with the change, the best plan costs {}.",
                       *difference.most < 0 ? "less" : "more");
}

Html people(const planning::Difference& difference) {
    Html items;
    for (const auto& person : difference.people) {
        if (!person.before || !person.after) continue;
        std::string text = fmt::format("{}: {}", person.apprentice,
                                       person.gains()   ? "gains " + digits(*person.before - *person.after)
                                       : person.loses() ? "loses " + digits(*person.after - *person.before)
                                                        : std::string{"as good"});
        for (const auto& moved : person.moved)
            text += fmt::format("; {}: {} instead of {}", moved.block, moved.after.value_or("no placement"),
                                moved.before.value_or("no placement"));
        add(items, "<li>{}</li>", text);
    }
    if (items.empty()) return html("<p>Nobody would notice.</p>");
    return html("<h2 class=\"nhsuk-heading-m\">Who would notice</h2><ul>{}</ul>", items);
}

Html answer(const Question& question) {
    if (question.variants.size() < 2) return {};
    const auto difference = planning::compare(question.variants[0], question.variants[1]);
    return html("{}{}{}", inset_text({html("<p>{}</p>", certainty(difference))}),
                parts(question.variants[0], question.variants[1]), people(difference));
}

}  // namespace

Html comparison_page(const Shown& shown, const Question& question) {
    const auto& programme = shown.programme;
    const Html limit = html(
        "<p>The programme is planned with the change for {} seconds at most. <code>waymark compare</code> "
        "takes "
        "longer, and compares files too.</p>",
        fmt::format("{:.0f}", comparison_seconds));
    return page({.title = "What if: " + programme.name,
                 .programme = shown.name,
                 .section = Section::Comparison,
                 .trail = {{"Programmes", programmes_link()}, {programme.name, board_link(shown.name)}},
                 .wide = false,
                 .alone = false,
                 .content = html("<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">What if "
                                 "…</span> {}</h1>{}{}{}",
                                 programme.name, limit, form(shown, question), answer(question))});
}

}  // namespace waymark::web
