#include "web/record/pages/programmes.h"

#include "access/roles.h"
#include "records/plan.h"
#include "web/components/content.h"
#include "web/components/summary_list.h"
#include "web/pages/words.h"
#include "web/record/links.h"
#include "web/record/pages/fields.h"

namespace waymark::web::record {

using base::add;
using base::Html;
using base::html;

namespace {

Html card_of(const store::Seen& programme) {
    Card box;
    box.heading = {.content = title_of(programme.record, {}), .size = "m"};
    box.href = programme_link(programme.record.programme);
    box.clickable = true;
    if (const auto note = records::text_of(programme.record, "note"); note && !note->empty())
        box.description = *note;
    return card(box);
}

Html state_tag(const records::Record& plan) {
    const auto state = records::text_of(plan, "state").value_or("");
    const bool told = state == records::published;
    return tag({.content = capitalised(state), .colour = told ? "green" : "grey"});
}

Html plan_list(const std::vector<store::Seen>& plans) {
    if (plans.empty()) return html("<p>No plan has been published yet.</p>");
    Html items;
    for (const auto& plan : plans)
        add(items, "<li><a href=\"{}\">{}</a> {}</li>", thing_link(plan.record), title_of(plan.record, {}),
            state_tag(plan.record));
    return html("<ul class=\"nhsuk-list\">{}</ul>", items);
}

Html linked(const std::vector<store::Seen>& things) {
    Html items;
    for (const auto& thing : things)
        add(items, "<li><a href=\"{}\">{}</a></li>", thing_link(thing.record), title_of(thing.record, {}));
    return html("<ul class=\"nhsuk-list\">{}</ul>", items);
}

}  // namespace

Html programmes_page(const Surroundings& around, const std::vector<store::Seen>& programmes) {
    Html cards;
    for (const auto& programme : programmes)
        add(cards, "<li class=\"nhsuk-grid-column-one-half nhsuk-card-group__item\">{}</li>",
            card_of(programme));
    Html content = html("<h1 class=\"nhsuk-heading-l\">My programmes</h1>");
    if (programmes.empty())
        content +=
            inset_text({html("<p>There is no programme here that is yours to see for the purpose of "
                             "{}.</p>",
                             access::find_purpose(around.purpose).words)});
    else
        add(content, "<ul class=\"nhsuk-grid-row nhsuk-card-group\">{}</ul>", cards);
    return record_page(around, {.title = "My programmes", .content = std::move(content)});
}

Html programme_page(const Surroundings& around, const actions::record::views::ProgrammeView& view,
                    const std::vector<ListLink>& lists) {
    const auto& record = view.programme.record;
    const auto name = title_of(record, {});
    Html content =
        html("<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">Programme</span> {}</h1>", name);
    Html items;
    for (const auto& link : lists) add(items, "<li><a href=\"{}\">{}</a></li>", link.href, link.title);
    add(content,
        "<div class=\"nhsuk-grid-row\"><div class=\"nhsuk-grid-column-two-thirds\"><h2 "
        "class=\"nhsuk-heading-m\">Plans</h2>{}",
        plan_list(view.plans));
    if (!view.cohorts.empty())
        add(content, "<h2 class=\"nhsuk-heading-m\">Cohorts</h2>{}", linked(view.cohorts));
    if (!view.organisations.empty())
        add(content, "<h2 class=\"nhsuk-heading-m\">Partners</h2>{}", linked(view.organisations));
    add(content,
        "</div><div class=\"nhsuk-grid-column-one-third\"><h2 class=\"nhsuk-heading-m\">More</h2><ul "
        "class=\"nhsuk-list\">{}<li><a href=\"{}\">The programme and its rules</a></li></ul></div></div>",
        items, thing_link(record));
    return record_page(
        around, {.title = name, .trail = {{"Programmes", home_link()}}, .content = std::move(content)});
}

}  // namespace waymark::web::record
