#include "actions/record/seen_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/csv.h"
#include "records/difference.h"
#include "store/events/wording.h"

namespace waymark::actions::record {

namespace {

using records::Field;
using records::Kind;
using records::Record;
using records::Value;
using store::Seen;

bool is_nothing(const Value& value) { return std::holds_alternative<std::monostate>(value); }

/// By which fields people tell one from another, where that is not all of them.
std::vector<std::string_view> telling_fields(Kind kind) {
    switch (kind) {
        case Kind::Placement:
            return {"name", "organisation", "setting", "places"};
        case Kind::Cohort:
            return {"starts"};
        case Kind::Apprentice:
            return {"cohort", "organisation", "max_travel"};
        case Kind::Clearance:
            return {"expires"};
        case Kind::Special:
            return {};
        case Kind::Programme:
        case Kind::Organisation:
        case Kind::Competence:
            return {"name"};
        case Kind::Setting:
            return {"name", "sector"};
        case Kind::Person:
            return {"name", "organisation"};
        case Kind::Place:
            return {"name", "within", "organisation"};
        case Kind::Offer:
            return {"placement", "from_day", "until_day", "places", "state"};
        case Kind::Policy:
            return {"organisation", "name", "from_day", "until_day"};
        case Kind::Plan:
            return {"state", "cost", "bound", "published_by"};
        case Kind::Stay:
            return {"placement", "organisation", "from_day", "until_day"};
        case Kind::Grant:
            return {"role", "organisation", "place", "from_day", "until_day"};
    }
    return {};
}

/// For people; for spreadsheets days stay as they are kept, so that they can be sorted.
enum class For { People, Spreadsheets };

std::string words_of(const Field& field, const Value& value, For whom = For::People) {
    if (const auto* day = std::get_if<std::string>(&value);
        day != nullptr && field.type == records::Type::Day && whom == For::Spreadsheets)
        return *day;
    // Moments are kept as numbers that nobody reads.
    if (field.name == "published_at")
        if (const auto* moment = std::get_if<std::int64_t>(&value))
            return store::events::moment_in_words(*moment);
    return records::to_words(value, field.type);
}

/// Short enough for a column.
std::string_view head_of(const Field& field) {
    return field.words.starts_with("whether") ? field.name : label_of(field);
}

struct Table {
    std::vector<std::string> heads;
    std::vector<std::vector<std::string>> rows;
};

/// What names a record within its list: key columns that the list does not give already, and the programme of
/// a role.
std::vector<std::string> naming_columns(const store::ListRow& list) {
    std::vector<std::string> names;
    const auto& kind = records::find_kind(list.kind);
    for (const auto columns : {kind.keys, kind.ties})
        for (const auto column : columns)
            if (std::ranges::find(list.of, column) == list.of.end()) names.emplace_back(column);
    // An apprentice's person is told from their own id by those who ask for it.
    if (list.kind != Kind::Apprentice && list.kind != Kind::Grant)
        std::erase_if(names, [&](const auto& name) {
            return std::ranges::find(kind.ties, std::string_view{name}) != kind.ties.end();
        });
    return names;
}

Table table_of(const std::vector<Seen>& seen, const store::ListRow& list,
               std::span<const std::string_view> fields, For whom = For::People) {
    Table table;
    const auto names = naming_columns(list);
    for (const auto& name : names) table.heads.push_back(name);
    const auto& all = records::find_kind(list.kind).fields;
    for (const auto name : fields)
        if (std::ranges::find(names, std::string{name}) == names.end())
            table.heads.emplace_back(head_of(all[records::field_at(list.kind, name)]));
    for (const auto& one : seen) {
        auto& row = table.rows.emplace_back();
        for (const auto& name : names) row.push_back(store::text_in(one.record, name));
        for (const auto name : fields) {
            if (std::ranges::find(names, std::string{name}) != names.end()) continue;
            const auto at = records::field_at(list.kind, name);
            const auto& value = one.record.values[at];
            row.push_back(is_nothing(value) ? "" : words_of(all[at], value, whom));
        }
    }
    return table;
}

void drop_empty_columns(Table& table) {
    for (std::size_t column = table.heads.size(); column-- > 0;) {
        if (std::ranges::any_of(table.rows, [&](const auto& row) { return !row[column].empty(); })) continue;
        const auto at = static_cast<std::ptrdiff_t>(column);
        table.heads.erase(table.heads.begin() + at);
        for (auto& row : table.rows) row.erase(row.begin() + at);
    }
}

/// Letters, as far as a terminal shows them: bytes that begin one.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void append_line(std::string& text, const std::vector<std::string>& cells,
                 const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        line += cells[i];
        if (i + 1 < cells.size()) line += std::string(widths[i] - width_of(cells[i]) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
}

}  // namespace

std::string_view label_of(const Field& field) {
    auto words = field.words;
    if (words.starts_with("the ")) words.remove_prefix(4);
    return words;
}

std::string title_of(const store::Key& key) {
    const auto& kind = records::find_kind(key.kind);
    std::string title{kind.words};
    std::string of;
    for (std::size_t i = 0; i < key.values.size(); ++i) {
        if (kind.keys[i] == "programme" && key.values.size() > 1)
            of = key.values[i];
        else
            title += ' ' + key.values[i];
    }
    return of.empty() ? title : title + " of " + of;
}

std::string to_text(const Seen& seen) {
    const auto& record = seen.record;
    std::string text = fmt::format("{}, version {}\n", title_of(store::key_of(record)), record.version);
    const auto& kind = records::find_kind(record.kind);
    for (const auto column : kind.ties)
        if (const auto value = store::text_in(record, column); !value.empty())
            text += fmt::format("  {}: {}\n", column, value);
    std::string hidden;
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const auto& field = kind.fields[i];
        const auto form = seen.sight.of(field.care);
        if (!is_nothing(record.values[i]))
            text += fmt::format("  {}: {}\n", label_of(field), words_of(field, record.values[i]));
        else if (form != access::Form::Full && form != access::Form::OwnStays)
            hidden += fmt::format("{}{}", hidden.empty() ? "" : ", ", label_of(field));
    }
    if (!hidden.empty()) text += fmt::format("  Not shown to you: {}.\n", hidden);
    return text;
}

std::string to_text(const Record& was, base::Day day) {
    const auto fields = records::find_kind(was.kind).fields;
    std::string lines;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (!is_nothing(was.values[i]))
            lines += fmt::format("  {}: {}\n", label_of(fields[i]), words_of(fields[i], was.values[i]));
    const auto title = title_of(store::key_of(was));
    if (lines.empty()) return fmt::format("On {} there was no {}.\n", base::to_words(day), title);
    return fmt::format("{}, at the end of {}\n{}", title, base::to_words(day), lines);
}

std::string to_text(const Listed& listed, store::List list) {
    const auto& row = store::find_list(list);
    if (listed.page.records.empty()) return "None that you may see.\n";
    auto table = table_of(listed.page.records, row, telling_fields(row.kind));
    drop_empty_columns(table);
    std::vector<std::size_t> widths(table.heads.size());
    for (std::size_t i = 0; i < widths.size(); ++i) {
        widths[i] = width_of(table.heads[i]);
        for (const auto& cells : table.rows) widths[i] = std::max(widths[i], width_of(cells[i]));
    }
    std::string text;
    append_line(text, table.heads, widths);
    for (const auto& cells : table.rows) append_line(text, cells, widths);
    return text;
}

std::string to_csv(const Listed& listed, store::List list) {
    const auto& row = store::find_list(list);
    const auto& fields = records::find_kind(row.kind).fields;
    std::vector<std::string_view> names;
    for (const auto& field : fields) names.push_back(field.name);
    auto table = table_of(listed.page.records, row, names, For::Spreadsheets);
    drop_empty_columns(table);
    std::string text = base::csv_line(table.heads);
    for (const auto& cells : table.rows) text += base::csv_line(cells);
    return text;
}

}  // namespace waymark::actions::record
