#include "actions/record/evaluation.h"
#include "base/csv.h"
#include "exchange/json/writer.h"

namespace waymark::actions::record {

namespace {

using exchange::json::Writer;

std::string text_of(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : std::string{};
}

std::int64_t weeks_in(const EvaluationRow& row, const std::string& setting) {
    const auto found = row.weeks_in.find(setting);
    return found != row.weeks_in.end() ? found->second : 0;
}

void write_row(Writer& writer, const EvaluationRow& row, const std::vector<std::string>& settings) {
    const auto text = [&](std::string_view key, const std::string& value) {
        if (value.empty()) return;
        writer.key(key);
        writer.text(value);
    };
    const auto number = [&](std::string_view key, const std::optional<std::int64_t>& value) {
        if (!value) return;
        writer.key(key);
        writer.number(*value);
    };
    writer.begin_object();
    text("code", row.code);
    text("cohort", row.cohort);
    text("employer", row.employer);
    text("age", row.age);
    number("competences", row.competences);
    number("unfilled", row.unfilled);
    writer.key("weeks_in");
    writer.begin_object();
    for (const auto& setting : settings) {
        const auto weeks = weeks_in(row, setting);
        if (weeks > 0) number(setting, weeks);
    }
    writer.end_object();
    writer.end_object();
}

}  // namespace

std::string to_json(const Evaluation& evaluation) {
    Writer writer;
    writer.begin_object(Writer::Layout::Lines);
    writer.key("format");
    writer.text("waymark.evaluation/1");
    writer.key("programme");
    writer.text(evaluation.programme);
    writer.key("role");
    writer.text(evaluation.role);
    writer.key("day");
    writer.text(base::to_iso(evaluation.day));
    writer.key("rows");
    writer.begin_array(Writer::Layout::Lines);
    for (const auto& row : evaluation.rows) write_row(writer, row, evaluation.settings);
    writer.end_array();
    writer.end_object();
    return writer.take();
}

std::string to_csv(const Evaluation& evaluation) {
    std::vector<std::string> heads{"code", "cohort", "employer", "age", "competences", "unfilled blocks"};
    for (const auto& setting : evaluation.settings) heads.push_back("weeks in " + setting);
    std::string text = base::csv_line(heads);
    for (const auto& row : evaluation.rows) {
        std::vector<std::string> cells{
            row.code, row.cohort, row.employer, row.age, text_of(row.competences), text_of(row.unfilled)};
        for (const auto& setting : evaluation.settings)
            cells.push_back(row.unfilled ? std::to_string(weeks_in(row, setting)) : std::string{});
        text += base::csv_line(cells);
    }
    return text;
}

}  // namespace waymark::actions::record
