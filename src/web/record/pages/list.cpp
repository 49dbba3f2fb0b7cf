#include "web/record/pages/list.h"

#include "web/components/form.h"
#include "web/components/table.h"
#include "web/record/links.h"
#include "web/record/pages/fields.h"

namespace waymark::web::record {

using base::add;
using base::Html;
using base::html;

namespace {

using actions::record::views::ListView;

Html name_cell(const records::Record& record, const Names& names) {
    // A role has no name of its own, and an id that says nothing.
    const auto title = record.kind == records::Kind::Grant && names.person(record.person).empty()
                           ? record.person
                           : title_of(record, names);
    // Of a role: who holds it. Of clearances: whose they are.
    auto link = thing_link(record);
    if (record.kind == records::Kind::Grant && !names.person(record.person).empty())
        link = person_link(record.person);
    if (record.kind == records::Kind::Clearance) link = apprentice_link(record.programme, record.id);
    if (link.empty()) return title;
    return html("<a href=\"{}\">{}</a>", link, title);
}

Table table_of(const ListPage& page, const std::vector<store::Seen>& rows, const Names& names) {
    Table made;
    made.responsive = true;
    made.first_cell_is_header = true;
    const bool roles = page.kind == records::Kind::Grant;
    made.head = {{.content = roles ? std::string{"Who"} : capitalised(page.one)}};
    for (const auto column : page.columns)
        made.head.push_back(
            {.content =
                 label_of(records::find_kind(page.kind).fields[records::field_at(page.kind, column)])});
    for (const auto& row : rows) {
        std::vector<Table::Cell> cells{{.content = name_cell(row.record, names)}};
        for (const auto column : page.columns) {
            const auto words = words_of(row.record, column, names);
            cells.push_back({.content = words.empty() ? "–" : words});
        }
        made.rows.push_back(std::move(cells));
    }
    return made;
}

Html search_form(const std::string& address, const std::string& words) {
    return html(
        "<form method=\"get\" action=\"{}\" role=\"search\">{}{}</form>", address,
        text_field({.field = {.name = "name", .label = "Find by name or id"}, .value = words, .width = "20"}),
        submit_button("Find"));
}

Html found_words(const ListView& view, const std::string& words) {
    if (!view.rows.empty()) return html("<p>Whose name or id holds “{}”:</p>", words);
    if (view.next)
        return html("<p>Nobody among the first {} holds “{}”. Go on searching below.</p>",
                    actions::record::views::searched_at_once, words);
    return html("<p>Nobody here holds “{}”.</p>", words);
}

}  // namespace

Html role_table(const std::vector<store::Seen>& roles, const Names& names) {
    return table(table_of(*find_list_page(records::Kind::Grant), roles, names));
}

Html list_page(const Surroundings& around, const ListView& view, const ListAsked& asked) {
    const auto& page = *asked.page;
    const auto& programme = view.programme.record.programme;
    const auto name = title_of(view.programme.record, {});
    const auto address = list_link(programme, page.slug);
    const auto words = asked.words.value_or("");
    Html content = html("<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">{}</span> {}</h1>",
                        name, page.title);
    if (asked.words) content += search_form(address, words);
    if (!words.empty()) content += found_words(view, words);
    if (asked.may_add)
        add(content, "<p><a href=\"{}\">Add one: {}</a></p>", add_link(programme, page.slug), page.one);
    if (!view.rows.empty())
        content += table(table_of(page, view.rows, view.names));
    else if (words.empty())
        content += html("<p>There is nothing in this list that is yours to see.</p>");
    if (view.next)
        add(content, "<p><a href=\"{}\">{}</a></p>", page_link(address, *view.next, words),
            words.empty() ? "Next page" : "Go on searching");
    return record_page(around, {.title = std::string{page.title} + ": " + name,
                                .trail = trail_to(programme, name),
                                .content = std::move(content)});
}

}  // namespace waymark::web::record
