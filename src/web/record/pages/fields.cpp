#include "web/record/pages/fields.h"

#include <algorithm>
#include <array>
#include <optional>

#include "access/roles.h"
#include "base/date.h"
#include "records/difference.h"
#include "store/events/wording.h"
#include "web/components/summary_list.h"

namespace waymark::web::record {

namespace {

using base::html;
using base::Html;
using records::Kind;
using records::Record;
using records::Value;

struct Points {
    std::string_view field;
    Kind kind;
    std::size_t part = 0;  ///< Of an entry.
};

/// Fields that hold ids of things, and of which.
constexpr std::array points{Points{"organisation", Kind::Organisation},
                            Points{"placement", Kind::Placement},
                            Points{"setting", Kind::Setting},
                            Points{"within", Kind::Place},
                            Points{"published_by", Kind::Person},
                            Points{"evidences", Kind::Competence},
                            Points{"evidenced", Kind::Competence},
                            Points{"visit_settings", Kind::Setting},
                            Points{"prefers_settings", Kind::Setting},
                            Points{"prefers_placements", Kind::Placement},
                            Points{"avoid_placements", Kind::Placement},
                            Points{"avoid_organisations", Kind::Organisation},
                            Points{"fixed", Kind::Placement, 1},
                            Points{"published", Kind::Placement, 1}};

/// The value with names where ids stand.
Value named(const records::Field& field, Value value, const Names& names) {
    const auto* const point = std::ranges::find(points, field.name, &Points::field);
    if (point == points.end()) return value;
    if (auto* text = std::get_if<std::string>(&value)) *text = names.of(point->kind, *text);
    if (auto* entries = std::get_if<records::Entries>(&value))
        for (auto& entry : *entries)
            if (auto* id =
                    point->part < entry.size() ? std::get_if<std::string>(&entry[point->part]) : nullptr)
                *id = names.of(point->kind, *id);
    return value;
}

bool is_empty(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return text->empty();
    if (const auto* entries = std::get_if<records::Entries>(&value)) return entries->empty();
    return std::holds_alternative<std::monostate>(value);
}

bool has_field(Kind kind, std::string_view field) {
    const auto fields = records::find_kind(kind).fields;
    return std::ranges::find(fields, field, &records::Field::name) != fields.end();
}

}  // namespace

std::string label_of(const records::Field& field) {
    std::string_view words = field.words;
    for (const std::string_view start : {"the ", "whether "})
        if (words.starts_with(start)) words.remove_prefix(start.size());
    return capitalised(words);
}

std::string words_of(const records::Field& field, const Value& value, const Names& names) {
    if (is_empty(value)) return {};
    if (field.name == "role") {
        const auto* text = std::get_if<std::string>(&value);
        for (const auto& row : access::roles())
            if (text != nullptr && row.name == *text) return capitalised(row.words);
    }
    if (field.name == "published_at")
        if (const auto* moment = std::get_if<std::int64_t>(&value))
            return store::events::moment_in_words(*moment);
    if (field.name == "until_day")
        if (const auto* text = std::get_if<std::string>(&value))
            if (const auto day = base::parse_iso_day(*text)) return base::to_words(*day);
    return records::to_words(named(field, value, names), field.type);
}

std::string words_of(const Record& record, std::string_view field, const Names& names) {
    const auto at = records::field_at(record.kind, field);
    return words_of(records::find_kind(record.kind).fields[at], record.values[at], names);
}

std::string title_of(const Record& record, const Names& names) {
    if (!record.person.empty())
        if (auto name = names.person(record.person); !name.empty()) return name;
    if (has_field(record.kind, "name"))
        if (auto name = records::text_of(record, "name"); name && !name->empty()) return *name;
    if (!record.id.empty()) return record.id;
    return record.programme.empty() ? record.person : record.programme;
}

Html fields_by_use(const std::vector<const Record*>& all, const Names& names) {
    Html made;
    for (const auto& use : records::uses()) {
        SummaryList list;
        for (const auto* record : all) {
            const auto fields = records::find_kind(record->kind).fields;
            for (std::size_t i = 0; i < fields.size(); ++i) {
                // Positions order lists, and say nothing to who reads one thing.
                if (fields[i].use != use.use || fields[i].name == "position") continue;
                auto words = words_of(fields[i], record->values[i], names);
                if (!words.empty()) list.rows.push_back({.key = label_of(fields[i]), .value = words});
            }
        }
        if (list.rows.empty()) continue;
        add(made, "<h2 class=\"nhsuk-heading-m\">For {}</h2>", use.words);
        made += summary_list(list);
    }
    return made;
}

std::string day_words(const std::string& iso) {
    const auto day = base::parse_iso_day(iso);
    return day ? base::to_words(*day) : iso;
}

std::string last_day_words(const std::string& until) {
    const auto day = base::parse_iso_day(until);
    return day ? base::to_words(*day - std::chrono::days{1}) : until;
}

}  // namespace waymark::web::record
