#include "web/pages/news.h"

#include <algorithm>
#include <set>
#include <variant>

#include "planning/wording.h"
#include "rules/wording.h"
#include "web/components/card.h"
#include "web/components/content.h"
#include "web/pages/links.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

constexpr std::size_t entries_open = 8;  // more are folded away below them

Html broken_rules(const Shown& shown) {
    Html items;
    for (const auto& finding : shown.broken)
        add(items, "<li>{}</li>", rules::sentence(finding, shown.programme));
    for (const auto& remark : shown.remarks) add(items, "<li>{}</li>", remark);
    const auto number = static_cast<std::int64_t>(shown.broken.size() + shown.remarks.size());
    return warning_callout({.heading = {.content = "This plan cannot be used as it is", .level = 2},
                            .content = html("<p>{}:</p><ul>{}</ul>",
                                            number == 1 ? "One thing is wrong with it"
                                                        : digits(number) + " things are wrong with it",
                                            items)});
}

/// One block without a placement, and the reasons.
Html entry(const Shown& shown, const planning::Shortfall& shortfall) {
    const auto& finding = shortfall.finding;
    const auto wording = planning::words(shortfall, shown.programme);
    Html why;
    if (const auto* unfilled = std::get_if<rules::Unfilled>(&finding.detail); unfilled && unfilled->fixed)
        add(why, "<p>It was decided to leave this block unfilled.</p>");
    else if (wording.reasons.size() == 1)
        add(why, "<p>{}</p>", wording.reasons.front());
    else if (!wording.reasons.empty())
        why =
            details({.summary = "Why: " + count(static_cast<std::int64_t>(wording.reasons.size()), "reason"),
                     .content = reason_list(wording.reasons)});
    const std::string block = finding.block
                                  ? rules::block_words(shown.programme, *finding.apprentice, *finding.block)
                                  : std::string();
    return html("<li id=\"why-{}-{}\"><p><strong>{}</strong> {}</p>{}</li>",
                shown.programme.apprentices[*finding.apprentice].id, finding.block.value_or(0),
                apprentice_name(shown, *finding.apprentice), block, why);
}

}  // namespace

Html apprentice_name(const Shown& shown, base::Ref<domain::Apprentice> apprentice) {
    const auto& id = shown.programme.apprentices[apprentice].id;
    if (shown.name.empty()) return id;
    return html("<a href=\"{}\">{}</a>", apprentice_link(shown.name, id), id);
}

Html reason_list(const std::vector<std::string>& reasons) {
    Html items;
    for (const auto& reason : reasons) add(items, "<li>{}</li>", reason);
    return html("<ul>{}</ul>", items);
}

Html news(const Shown& shown, const planning::Explanation& explanation) {
    Html made;
    if (!shown.broken.empty() || !shown.remarks.empty()) made += broken_rules(shown);
    const auto gaps = list_gaps(shown);
    if (gaps.empty()) {
        add(made,
            "<div class=\"wm-all-placed\"><p><strong>Everyone is placed.</strong> All {} have a placement in "
            "every "
            "block.</p></div>",
            count(static_cast<std::int64_t>(shown.programme.apprentices.size()), "apprentice"));
        return made;
    }
    std::set<base::Ref<domain::Apprentice>> people;
    for (const auto& gap : gaps) people.insert(gap.apprentice);
    Html first;
    Html rest;
    std::size_t entries = 0;
    for (const auto& shortfall : explanation.shortfalls)
        if (shortfall.finding.rule == rules::RuleId::Unfilled)
            (entries++ < entries_open ? first : rest) += entry(shown, shortfall);
    Html lists;
    if (!first.empty()) add(lists, "<ul class=\"wm-entries\">{}</ul>", first);
    if (!rest.empty())
        lists += details(
            {.summary = "Show " + count(static_cast<std::int64_t>(entries - entries_open),
                                        "more block without a placement", "more blocks without a placement"),
             .content = html("<ul class=\"wm-entries\">{}</ul>", rest)});
    const std::string heading =
        digits(static_cast<std::int64_t>(people.size())) + " of " +
        count(static_cast<std::int64_t>(shown.programme.apprentices.size()), "apprentice") +
        (people.size() == 1 ? " is not placed in every block" : " are not placed in every block");
    add(made,
        "<section class=\"wm-not-placed\" aria-labelledby=\"not-placed\"><h2 class=\"nhsuk-heading-m\" "
        "id=\"not-placed\">{}</h2><p>{} without a placement.</p>{}</section>",
        heading, count(static_cast<std::int64_t>(gaps.size()), "block is", "blocks are"), lists);
    return made;
}

}  // namespace waymark::web
