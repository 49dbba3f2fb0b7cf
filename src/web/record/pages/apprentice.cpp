#include "web/record/pages/apprentice.h"

#include <algorithm>

#include "access/roles.h"
#include "web/components/content.h"
#include "web/components/form.h"
#include "web/components/table.h"
#include "web/record/links.h"
#include "web/record/pages/fields.h"

namespace waymark::web::record {

using base::add;
using base::Html;
using base::html;

namespace {

using access::Care;
using actions::record::views::ApprenticeView;
using actions::record::views::StayView;

Html cleared_words(const StayView& stay) {
    if (!stay.cleared) return "–";
    const auto by = base::to_words(stay.cleared->by);
    if (stay.cleared->yes) return tag({.content = "Cleared for this placement", .colour = "green"});
    return tag({.content = "Not cleared yet", .colour = "red"}) + html(" It has to be by {}.", by);
}

Html stays_section(const ApprenticeView& view) {
    if (view.stays.empty()) return {};
    const bool cleared =
        std::ranges::any_of(view.stays, [](const auto& one) { return one.cleared.has_value(); });
    Table made;
    made.caption = Table::Caption{.content = "Where they are told to be", .size = "m"};
    made.responsive = true;
    made.head = {
        {.content = "Placement"}, {.content = "Host"}, {.content = "First day"}, {.content = "Last day"}};
    if (cleared) made.head.push_back({.content = "Cleared"});
    for (const auto& stay : view.stays) {
        const auto& record = stay.stay.record;
        const auto text = [&](std::string_view field) {
            return records::text_of(record, field).value_or("");
        };
        std::vector<Table::Cell> cells{{.content = words_of(record, "placement", view.names)},
                                       {.content = words_of(record, "organisation", view.names)},
                                       {.content = day_words(text("from_day"))},
                                       {.content = last_day_words(text("until_day"))}};
        if (cleared) cells.push_back({.content = cleared_words(stay)});
        made.rows.push_back(std::move(cells));
    }
    return table(made);
}

std::string what_to_look_at(const access::Set<Care>& may) {
    std::string words;
    for (const auto& [care, name] :
         {std::pair{Care::Health, "health"}, std::pair{Care::Equality, "ethnicity and disability"},
          std::pair{Care::Dbs, "the detail of the DBS check"}})
        if (may.has(care)) words += (words.empty() ? "" : ", ") + std::string{name};
    return words;
}

Html look_form(const Surroundings& around, const ApprenticeView& view, const Looked& looked) {
    Select purpose{.field = {.name = "look-for", .label = "What for"}};
    for (const auto one : around.purposes) {
        const auto& row = access::find_purpose(one);
        purpose.options.push_back({std::string{row.name}, capitalised(row.words)});
    }
    purpose.value = access::find_purpose(around.purpose).name;
    const auto& record = view.apprentice.record;
    return change_form(around, below(apprentice_link(record.programme, record.id), "look"),
                       select(purpose) +
                           text_field({.field = {.name = "why",
                                                 .label = "Why you have to know",
                                                 .hint = "Your name, this reason and the time stand in the "
                                                         "history, and the apprentice can read them.",
                                                 .error = looked.error},
                                       .value = looked.why}) +
                           submit_button("Look, and have it recorded"));
}

Html care_section(const Surroundings& around, const ApprenticeView& view, const Looked& looked) {
    if (view.may_look.empty()) return {};
    Html content = html("<h2 class=\"nhsuk-heading-m\" id=\"look\">What is kept apart</h2>");
    if (looked.seen) {
        add(content, "<p>This look has been recorded.</p>");
        const auto shown = fields_by_use({&looked.seen->record}, view.names);
        content += shown.empty() ? html("<p>Nothing is kept of it.</p>") : shown;
        return content;
    }
    add(content, "<p>You may see {}. Each look is recorded.</p>{}", what_to_look_at(view.may_look),
        look_form(around, view, looked));
    return content;
}

Html what_next(const ApprenticeView& view) {
    const auto& record = view.apprentice.record;
    const auto address = apprentice_link(record.programme, record.id);
    Html items;
    if (view.may_change)
        add(items, "<li><a href=\"{}\">Change the apprenticeship</a></li>", below(address, "change"));
    if (view.person)
        add(items, "<li><a href=\"{}\">The person: contact, roles, history</a></li>",
            person_link(record.person));
    if (view.clearance && view.clearance->sight.of(Care::Clearance) == access::Form::Full)
        add(items, "<li><a href=\"{}\">Clearances</a></li>", thing_link(view.clearance->record));
    if (view.may_see_history)
        add(items, "<li><a href=\"{}\">History of the apprenticeship</a></li>", below(address, "history"));
    if (items.empty()) return {};
    return html("<ul class=\"nhsuk-list\">{}</ul>", items);
}

}  // namespace

Html apprentice_page(const Surroundings& around, const ApprenticeView& view, const Looked& looked) {
    const auto& record = view.apprentice.record;
    const auto name = title_of(record, view.names);
    std::vector<const records::Record*> shown{&record};
    if (view.person) shown.push_back(&view.person->record);
    if (view.clearance) shown.push_back(&view.clearance->record);
    Html content =
        html("<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">Apprentice</span> {}</h1>", name);
    if (!looked.error.empty()) content = error_summary({{{looked.error, "#why"}}}) + content;
    content += what_next(view);
    content += stays_section(view);
    content += fields_by_use(shown, view.names);
    content += care_section(around, view, looked);
    auto trail = trail_to(view.programme);
    if (view.programme) trail.push_back({"Apprentices", list_link(record.programme, "apprentices")});
    return record_page(around, {.title = (looked.error.empty() ? "" : "Error: ") + name,
                                .trail = std::move(trail),
                                .content = std::move(content)});
}

}  // namespace waymark::web::record
