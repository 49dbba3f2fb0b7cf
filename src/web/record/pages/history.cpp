#include "web/record/pages/history.h"

#include "store/events/wording.h"
#include "web/components/content.h"
#include "web/components/form.h"
#include "web/record/links.h"
#include "web/record/lists.h"
#include "web/record/pages/fields.h"

namespace waymark::web::record {

using base::add;
using base::Html;
using base::html;

namespace {

using actions::record::views::HistoryView;
using store::events::Past;

/// Who did something is said by name where that is the viewer's to see, and otherwise by the id that stands
/// in the history.
store::events::Names wording(const Names& names) {
    auto made = store::events::plain_names();
    made.person = [&names](std::string_view id) {
        const auto name = names.person(std::string{id});
        return name.empty() ? std::string{id} : name;
    };
    made.field = [](std::string_view kind, std::string_view field) {
        if (const auto known = records::find_kind(kind))
            for (const auto& one : records::find_kind(*known).fields)
                if (one.name == field) return label_of(one);
        return std::string{field};
    };
    return made;
}

Html lines_of(const Past& past, const Names& names) {
    Html item;
    for (const auto& line : store::events::to_lines(past, wording(names))) {
        if (!item.empty()) add(item, "<br>");
        add(item, "{}", line);
    }
    return item;
}

Html undo_form(const Surroundings& around, const std::string& address, const Past& past) {
    if (past.event.open.empty() && past.event.sealed.empty()) return {};
    return change_form(around, below(address, "undo"),
                       hidden("number", std::to_string(past.number)) +
                           html("<button class=\"nhsuk-button nhsuk-button--secondary nhsuk-button--small\" "
                                "type=\"submit\">Undo this<span class=\"nhsuk-u-visually-hidden\"> change of "
                                "{}</span></button>",
                                store::events::moment_in_words(past.event.moment)));
}

Html as_of_section(const HistoryView& view, const AsOf& as_of) {
    const auto& record = view.seen.record;
    Html made = html(
        "<h2 class=\"nhsuk-heading-m\">What it was on a day</h2><form method=\"get\" "
        "action=\"{}\">{}{}</form>",
        below(thing_link(record), "history"),
        text_field({.field = {.name = "on", .label = "Day", .error = as_of.error},
                    .value = as_of.day,
                    .type = "date",
                    .width = "10"}),
        submit_button("Show it"));
    if (!as_of.record) return made;
    const auto fields = fields_by_use({&*as_of.record}, view.names);
    add(made, "<h3 class=\"nhsuk-heading-s\">At the end of {}</h3>{}", day_words(as_of.day),
        fields.empty() ? html("<p>It was not there, or the history does not reach so far back.</p>")
                       : fields);
    return made;
}

Html list_of(const std::vector<Html>& items) {
    Html made;
    for (const auto& item : items) add(made, "<li>{}</li>", item);
    return html("<ol class=\"nhsuk-list wm-history\">{}</ol>", made);
}

}  // namespace

Html history_page(const Surroundings& around, const HistoryView& view, const AsOf& as_of) {
    const auto& record = view.seen.record;
    const auto title = title_of(record, view.names);
    std::vector<Html> items;
    for (const auto& past : view.events)
        items.push_back(lines_of(past, view.names) +
                        (view.may_undo ? undo_form(around, thing_link(record), past) : Html()));
    Html content =
        html("<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">History</span> {}</h1>", title);
    content += items.empty() ? html("<p>The history holds nothing of it.</p>") : list_of(items);
    content += as_of_section(view, as_of);
    auto trail = trail_to(view.programme);
    trail.push_back({title, thing_link(record)});
    return record_page(
        around, {.title = "History: " + title, .trail = std::move(trail), .content = std::move(content)});
}

Html person_history_page(const Surroundings& around, const std::string& person,
                         const std::vector<Past>& events, const Names& names, bool may_undo) {
    std::vector<Html> items;
    for (const auto& past : events) {
        // What was done to an apprenticeship is undone on a page of its own.
        const bool here = may_undo && past.event.kind == records::find_kind(records::Kind::Person).name;
        items.push_back(lines_of(past, names) +
                        (here ? undo_form(around, person_link(person), past) : Html()));
    }
    return record_page(
        around,
        {.title = "History",
         .trail = {{"Programmes", home_link()}, {"Person", person_link(person)}},
         .content = html("<h1 class=\"nhsuk-heading-l\">What was done to this record</h1>") +
                    (items.empty() ? html("<p>The history holds nothing of it.</p>") : list_of(items))});
}

Html seen_page(const Surroundings& around, const std::string& person, const SeenAsked& asked,
               const actions::record::Exposure* exposure, const Names& names) {
    Html content = html("<h1 class=\"nhsuk-heading-l\">Who could have seen this record</h1>");
    if (!asked.error.empty()) content = error_summary({{{asked.error, "#from"}}}) + content;
    content += html("<form method=\"get\" action=\"{}\">{}{}{}</form>", below(person_link(person), "seen"),
                    text_field({.field = {.name = "from", .label = "From", .error = asked.error},
                                .value = asked.from,
                                .type = "date",
                                .width = "10"}),
                    text_field({.field = {.name = "until", .label = "Up to, and without"},
                                .value = asked.until,
                                .type = "date",
                                .width = "10"}),
                    submit_button("Show who"));
    if (exposure != nullptr) {
        Html lines;
        std::string text = actions::record::to_text(*exposure, wording(names));
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            const auto line = std::string_view{text}.substr(at, end - at);
            if (!line.empty()) add(lines, "<li>{}</li>", line);
            at = end + 1;
        }
        add(content, "<ul class=\"nhsuk-list nhsuk-list--bullet\">{}</ul>", lines);
    }
    return record_page(around, {.title = (asked.error.empty() ? std::string{} : std::string{"Error: "}) +
                                         "Who could have seen this record",
                                .trail = {{"Programmes", home_link()}, {"Person", person_link(person)}},
                                .content = std::move(content)});
}

}  // namespace waymark::web::record
