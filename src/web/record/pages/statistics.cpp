#include "web/record/pages/statistics.h"

#include "base/text.h"
#include "web/components/table.h"
#include "web/record/links.h"

namespace waymark::web::record {

using base::add;
using base::Html;
using base::html;

namespace {

using actions::record::Counted;
using actions::record::Figure;

std::string words_of(const Figure& figure) { return figure ? base::grouped(*figure) : "not shown"; }

std::string name_of(const Counted& line) {
    if (!line.name.empty()) return line.name;
    return line.id.empty() ? "Not known" : line.id;
}

void add_lines(Table& made, const std::vector<Counted>& lines, const std::string& whole) {
    for (const auto& line : lines) {
        const auto name = whole.empty() ? name_of(line) : whole + ": " + name_of(line);
        made.rows.push_back({{.content = name}, {.content = words_of(line.apprentices)}});
        add_lines(made, line.within, name);
    }
}

Html table_of(const actions::record::StatisticsTable& one) {
    Table made;
    made.caption = Table::Caption{.content = capitalised(one.words), .size = "m"};
    made.first_cell_is_header = true;
    made.head = {{.content = "Of"}, {.content = "Apprentices", .format = "numeric"}};
    add_lines(made, one.lines, {});
    made.rows.push_back({{.content = "All, each once"}, {.content = words_of(one.all)}});
    return table(made);
}

}  // namespace

Html statistics_page(const Surroundings& around, const actions::record::Statistics& statistics) {
    Html content = html(
        "<h1 class=\"nhsuk-heading-l\">Statistics</h1><p>As of {}. Figures are rounded to the nearest {}, "
        "and those "
        "under {} are not shown, so that nobody can be told from others.</p>",
        base::to_words(statistics.day), actions::record::rounded_to, actions::record::smallest_shown);
    if (statistics.tables.empty()) add(content, "<p>There is nothing to count.</p>");
    for (const auto& one : statistics.tables) content += table_of(one);
    return record_page(
        around,
        {.title = "Statistics", .trail = {{"Programmes", home_link()}}, .content = std::move(content)});
}

}  // namespace waymark::web::record
