#include "web/pages/news.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <variant>

#include "planning/wording.h"
#include "rules/catalogue.h"
#include "rules/wording.h"
#include "web/components/card.h"
#include "web/components/content.h"
#include "web/pages/links.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

constexpr std::size_t entries_open = 8;  // more are folded away below them

/// A list whose first entries stand open and the rest folded away: "Show 6 more blocks …".
Html folded(const std::vector<Html>& entries, const std::string& what) {
    Html first;
    Html rest;
    for (std::size_t i = 0; i < entries.size(); ++i) (i < entries_open ? first : rest) += entries[i];
    if (first.empty()) return {};
    Html made = html("<ul class=\"wm-entries\">{}</ul>", first);
    if (!rest.empty())
        made +=
            details({.summary = "Show " + digits(static_cast<std::int64_t>(entries.size() - entries_open)) +
                                " " + what,
                     .content = html("<ul class=\"wm-entries\">{}</ul>", rest)});
    return made;
}

Html broken_rules(const Shown& shown) {
    std::vector<Html> items;
    items.reserve(shown.broken.size() + shown.remarks.size());
    for (const auto& finding : shown.broken)
        items.push_back(html("<li>{}</li>", rules::sentence(finding, shown.programme)));
    for (const auto& remark : shown.remarks) items.push_back(html("<li>{}</li>", remark));
    const auto number = static_cast<std::int64_t>(items.size());
    Html content = html("<p>{}:</p>", number == 1 ? "One thing is wrong with it"
                                                  : digits(number) + " things are wrong with it");
    content += folded(items, "more");
    return warning_callout(
        {.heading = {.content = "This plan cannot be used as it is", .level = 2}, .content = content});
}

/// The reasons in one line: "12 placements are full and 3 are not possible (travel and clearances)".
std::string gist(const planning::Shortfall& shortfall) {
    std::int64_t full = 0;
    std::int64_t dearer = 0;
    std::int64_t ruled_out = 0;
    std::vector<std::string> names;
    for (const auto& alternative : shortfall.alternatives) {
        if (alternative.findings.empty()) {
            ++dearer;
        } else if (alternative.findings.front().rule == rules::RuleId::Capacity) {
            ++full;
        } else {
            ++ruled_out;
            std::string name(rules::find_rule(alternative.findings.front().rule).name);
            name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
            if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
        }
    }
    std::vector<std::string> parts;
    const auto part = [&](std::int64_t number, const std::string& what) {
        if (number == 0) return;
        const std::string subject = parts.empty() ? count(number, "placement") : digits(number);
        parts.push_back(subject + (number == 1 ? " is " : " are ") + what);
    };
    part(full, "full");
    part(ruled_out, "not possible (" + list_words(names) + ")");
    part(dearer, "free, but would cost more elsewhere");
    return list_words(parts);
}

Html block_name(const Shown& shown, base::Ref<domain::Apprentice> apprentice, int block) {
    return html("<strong>{}</strong> {}", apprentice_name(shown, apprentice),
                rules::block_words(shown.programme, apprentice, block));
}

/// One block without a placement, and the reasons.
Html entry(const Shown& shown, const planning::Shortfall& shortfall) {
    const auto& finding = shortfall.finding;
    const auto wording = planning::words(shortfall, shown.programme);
    Html why;
    if (const auto* unfilled = std::get_if<rules::Unfilled>(&finding.detail); unfilled && unfilled->fixed)
        add(why, "<p>It was decided to leave this block unfilled.</p>");
    else if (!wording.reasons.empty())
        why = details({.summary = "Why: " + gist(shortfall), .content = reason_list(wording.reasons)});
    return html("<li id=\"why-{}-{}\"><p>{}</p>{}</li>", finding.apprentice->at, finding.block.value_or(0),
                block_name(shown, *finding.apprentice, finding.block.value_or(0)), why);
}

/// In the order of the programme. A plan that breaks rules has no reasons, only blocks.
std::vector<Html> entries(const Shown& shown, const planning::Explanation& explanation) {
    std::vector<Html> all;
    if (shown.broken.empty()) {
        for (const auto& shortfall : explanation.shortfalls)
            if (shortfall.finding.rule == rules::RuleId::Unfilled) all.push_back(entry(shown, shortfall));
    } else {
        for (const auto& [apprentice, block] : list_gaps(shown))
            all.push_back(html("<li id=\"why-{}-{}\"><p>{}</p></li>", apprentice.at, block,
                               block_name(shown, apprentice, block)));
    }
    return all;
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
    if (gaps.empty() && !shown.broken.empty()) return made;
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
    const Html lists = folded(entries(shown, explanation), "more without a placement");
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
