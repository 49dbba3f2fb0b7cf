#include "web/pages/subject_record.h"

#include <algorithm>
#include <vector>

#include "records/difference.h"
#include "web/components/summary_list.h"
#include "web/pages/frame.h"

namespace waymark::web {

namespace {

using actions::record::SubjectRecord;

std::string capitalised(std::string_view words) {
    std::string text{words};
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

Html thing_section(const SubjectRecord::Thing& thing) {
    SummaryList list;
    for (const auto& [field, value] : thing.lines)
        list.rows.push_back(
            {.key = capitalised(field->words),
             .value = html("{}<br><span class=\"nhsuk-hint\">Kept for {}</span>",
                           records::to_words(value, field->type), records::find_use(field->use).words)});
    const auto& kind = records::find_kind(thing.kind);
    auto heading = capitalised(kind.words);
    if (!thing.id.empty()) heading += ": " + thing.id;
    Html made = html("<h2 class=\"nhsuk-heading-m\">{}</h2>", heading);
    if (!thing.programme.empty()) add(made, "<p>In the programme {}.</p>", thing.programme);
    if (thing.lines.empty()) return made + html("<p>Nothing is kept here.</p>");
    return made + summary_list(list);
}

Html history_section(const char* heading, const char* none, const std::vector<store::events::Past>& events,
                     const store::events::Names& names) {
    Html items;
    for (const auto& past : events) {
        Html item;
        for (const auto& line : store::events::to_lines(past, names)) {
            if (!item.empty()) add(item, "<br>");
            add(item, "{}", line);
        }
        add(items, "<li>{}</li>", item);
    }
    Html made = html("<h2 class=\"nhsuk-heading-m\">{}</h2>", heading);
    if (items.empty()) return made + html("<p>{}</p>", none);
    return made + html("<ol class=\"nhsuk-list nhsuk-list--number\">{}</ol>", items);
}

/// How long each purpose that occurs is served, and why so long.
Html keeping_section(const SubjectRecord& record) {
    std::vector<records::Use> used;
    for (const auto& thing : record.things)
        for (const auto& line : thing.lines)
            if (std::ranges::find(used, line.field->use) == used.end()) used.push_back(line.field->use);
    if (used.empty()) return {};
    std::ranges::sort(used);
    SummaryList list;
    for (const auto use : used) {
        const auto& row = records::find_use(use);
        Html value = row.months ? html("{} months after the apprenticeship", *row.months)
                                : html("As long as the programme is there");
        list.rows.push_back(
            {.key = capitalised(row.words), .value = value + html("<br>{}", row.why_so_long)});
    }
    return html("<h2 class=\"nhsuk-heading-m\">How long it is kept</h2>") + summary_list(list);
}

constexpr const char* rights =
    "You can ask for anything here that is wrong to be put right, and for all "
    "of it to be erased. You can "
    "also complain "
    "to the Information Commissioner's Office.";

}  // namespace

Html subject_record_page(const SubjectRecord& record, const store::events::Names& names) {
    Html content = html(
        "<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">What "
        "is kept of a person</span> "
        "{}</h1>"
        "<p>Made on {}. This is all that Waymark keeps, and everything that "
        "was done with it.</p><p>{}</p>",
        names.person(record.person), base::to_words(record.made), rights);
    if (record.erased)
        add(content,
            "<p>What was sealed has been erased. It cannot be read again, "
            "by anybody.</p>");
    if (record.things.empty()) add(content, "<p>Nothing is kept any more.</p>");
    for (const auto& thing : record.things) content += thing_section(thing);
    content += keeping_section(record);
    content += history_section("What was changed", "Nothing was changed.", record.changes, names);
    content += history_section("Who looked",
                               "Nobody has looked at health, equality or DBS "
                               "details, or handed out this record.",
                               record.looks, names);
    return page({.title = "What is kept of " + names.person(record.person),
                 .programme = {},
                 .section = Section::None,
                 .trail = {},
                 .wide = false,
                 .alone = true,
                 .content = content});
}

}  // namespace waymark::web
