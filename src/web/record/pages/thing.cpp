#include "web/record/pages/thing.h"

#include "web/components/form.h"
#include "web/record/links.h"
#include "web/record/lists.h"
#include "web/record/pages/fields.h"
#include "web/record/pages/list.h"

namespace waymark::web::record {

using base::add;
using base::Html;
using base::html;

namespace {

using actions::record::views::ListView;
using actions::record::views::ThingView;

Html what_next(const Surroundings& around, const ThingView& view) {
    const auto address = thing_link(view.seen.record);
    Html items;
    if (!view.changeable.empty())
        add(items, "<li><a href=\"{}\">Change this</a></li>", below(address, "change"));
    if (view.may_see_history)
        add(items, "<li><a href=\"{}\">History, and what it was on a day</a></li>",
            below(address, "history"));
    Html made;
    if (!items.empty()) add(made, "<ul class=\"nhsuk-list\">{}</ul>", items);
    if (view.may_remove)
        made += change_form(around, below(address, "remove"),
                            hidden("version", std::to_string(view.seen.record.version)) +
                                html("<button class=\"nhsuk-button nhsuk-button--warning\" "
                                     "type=\"submit\">Remove this</button>"));
    return made;
}

std::string kind_words(records::Kind kind) { return capitalised(records::find_kind(kind).words); }

Html apprenticeship_list(const ListView& view) {
    if (view.rows.empty()) return {};
    Html items;
    for (const auto& row : view.rows)
        add(items, "<li><a href=\"{}\">{}, in {}</a></li>", thing_link(row.record), row.record.id,
            row.record.programme);
    return html("<h2 class=\"nhsuk-heading-m\">Apprenticeships</h2><ul class=\"nhsuk-list\">{}</ul>", items);
}

Html role_section(const ListView& roles) {
    if (roles.rows.empty()) return {};
    return html("<h2 class=\"nhsuk-heading-m\">Roles</h2>") + role_table(roles.rows, roles.names);
}

/// What who answers for somebody's data, or they themself, may ask for.
Html rights_section(const Surroundings& around, const std::string& person) {
    const auto address = person_link(person);
    return html(
               "<h2 class=\"nhsuk-heading-m\">All that is kept, and who saw it</h2><ul "
               "class=\"nhsuk-list\"><li><a "
               "href=\"{}\">Who could have seen it, and who looked</a></li></ul>",
               below(address, "seen")) +
           change_form(
               around, below(address, "record"),
               html("<p>The whole record is one page, made anew each time. That it was made stands in "
                    "the history.</p>") +
                   submit_button("Make the whole record"));
}

}  // namespace

Html thing_page(const Surroundings& around, const ThingView& view) {
    const auto& record = view.seen.record;
    const auto title = title_of(record, view.names);
    auto trail = trail_to(view.programme);
    if (const auto* list = find_list_page(record.kind); list != nullptr && view.programme)
        trail.push_back({std::string{list->title}, list_link(record.programme, list->slug)});
    const auto fields = fields_by_use({&record}, view.names);
    return record_page(
        around,
        {.title = title,
         .trail = std::move(trail),
         .content = html("<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">{}</span> {}</h1>",
                         kind_words(record.kind), title) +
                    what_next(around, view) +
                    (fields.empty() ? html("<p>There is nothing in it that is yours to see.</p>") : fields)});
}

Html person_page(const Surroundings& around, const ThingView& view, const ListView& roles,
                 const ListView& apprenticeships) {
    const auto& record = view.seen.record;
    const auto title = title_of(record, view.names);
    Html content = html("<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">{}</span> {}</h1>",
                        record.id == around.person ? "My own record" : "Person", title);
    content += what_next(around, view);
    content += fields_by_use({&record}, view.names);
    content += apprenticeship_list(apprenticeships);
    content += role_section(roles);
    if (view.may_have_record) content += rights_section(around, record.id);
    return record_page(
        around, {.title = title, .trail = {{"Programmes", home_link()}}, .content = std::move(content)});
}

Html roles_page(const Surroundings& around, const ListView& roles) {
    return record_page(around,
                       {.title = "My own record",
                        .trail = {{"Programmes", home_link()}},
                        .content = html("<h1 class=\"nhsuk-heading-l\">My own record</h1><p>Nothing is "
                                        "kept of you but your roles.</p>") +
                                   role_section(roles)});
}

}  // namespace waymark::web::record
