#include <fmt/format.h>

#include <algorithm>

#include "access/roles.h"
#include "actions/record/statistics.h"
#include "base/csv.h"
#include "base/text.h"
#include "exchange/json/writer.h"

namespace waymark::actions::record {

namespace {

using exchange::json::Writer;

std::string shown(const Figure& figure) { return figure ? base::grouped(*figure) : "*"; }

std::string title_of(const Counted& line) {
    if (line.id.empty()) return "not known";
    return line.name.empty() ? line.id : line.name;
}

void append(std::string& text, const std::string& title, const Figure& figure, std::size_t indent) {
    text += fmt::format("{}{:>9}  {}\n", std::string(indent, ' '), shown(figure), title);
}

void write(Writer& writer, const Figure& figure) {
    if (figure)
        writer.number(*figure);
    else
        writer.null();
}

void write(Writer& writer, const std::vector<Counted>& lines, bool nested) {
    writer.begin_array(Writer::Layout::Lines);
    for (const auto& line : lines) {
        writer.begin_object();
        writer.key("id");
        writer.text(line.id);
        writer.key("name");
        writer.text(line.name);
        writer.key("apprentices");
        write(writer, line.apprentices);
        if (nested && !line.within.empty()) {
            writer.key("within");
            write(writer, line.within, false);
        }
        writer.end_object();
    }
    writer.end_array();
}

std::vector<std::string> cells(const StatisticsTable& table, const std::string& group,
                               const std::string& part, const std::string& name, const Figure& figure) {
    return {std::string{table.name}, group, part, name, figure ? std::to_string(*figure) : ""};
}

}  // namespace

std::string to_text(const Statistics& statistics) {
    std::string text = fmt::format("On {}, {}.\n", base::to_words(statistics.day),
                                   access::find_purpose(statistics.purpose).words);
    for (const auto& table : statistics.tables) {
        text += fmt::format("\n{}\n", table.words);
        for (const auto& line : table.lines) {
            append(text, title_of(line), line.apprentices, 0);
            for (const auto& part : line.within) append(text, title_of(part), part.apprentices, 4);
        }
        append(text, "all, each once", table.all, 0);
    }
    text += fmt::format(
        "\nFigures are to the nearest {}. * is a figure from 1 to {}, or one that would tell such a "
        "figure.\n",
        rounded_to, smallest_shown - 1);
    return text;
}

std::string to_json(const Statistics& statistics) {
    Writer writer;
    writer.begin_object(Writer::Layout::Lines);
    writer.key("format");
    writer.text("waymark.statistics/1");
    writer.key("day");
    writer.text(base::to_iso(statistics.day));
    writer.key("purpose");
    writer.text(access::find_purpose(statistics.purpose).name);
    writer.key("rounded_to");
    writer.number(rounded_to);
    writer.key("tables");
    writer.begin_array(Writer::Layout::Lines);
    for (const auto& table : statistics.tables) {
        writer.begin_object(Writer::Layout::Lines);
        writer.key("name");
        writer.text(table.name);
        writer.key("all");
        write(writer, table.all);
        writer.key("lines");
        write(writer, table.lines, true);
        writer.end_object();
    }
    writer.end_array();
    writer.end_object();
    return writer.take();
}

std::string to_csv(const Statistics& statistics) {
    std::string text = base::csv_line({"table", "in", "part", "name", "apprentices"});
    for (const auto& table : statistics.tables) {
        for (const auto& line : table.lines) {
            text += base::csv_line(cells(table, line.id, "", line.name, line.apprentices));
            for (const auto& part : line.within)
                text += base::csv_line(cells(table, line.id, part.id, part.name, part.apprentices));
        }
        text += base::csv_line(cells(table, "", "", "all, each once", table.all));
    }
    return text;
}

}  // namespace waymark::actions::record
