#include "store/records/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/check.h"
#include "base/result.h"
#include "records/value_text.h"

namespace waymark::store {

namespace {

using Holds = Column::Holds;
using records::Kind;
using records::Record;

Column named(Kind kind, std::string_view name, bool key) {
    if (name == "programme") return {name, Holds::Programme, 0, key};
    if (name == "person") return {name, Holds::Person, 0, key};
    if (name == "id") return {name, Holds::Id, 0, key};
    return {name, Holds::Field, records::field_at(kind, name), key};
}

std::vector<Column> list_columns(Kind kind) {
    const auto& row = records::find_kind(kind);
    std::vector<Column> columns;
    for (const auto name : row.keys) columns.push_back(named(kind, name, true));
    columns.push_back({"version", Holds::Version});
    for (const auto name : row.ties) columns.push_back(named(kind, name, false));
    const auto is_there = [&](std::string_view name) {
        return std::ranges::find(columns, name, &Column::name) != columns.end();
    };
    for (std::size_t i = 0; i < row.fields.size(); ++i)
        if (row.fields[i].sealed.empty() && !is_there(row.fields[i].name))
            columns.push_back({row.fields[i].name, Holds::Field, i});
    for (const auto& field : row.fields)
        if (!field.sealed.empty() && !is_there(field.sealed)) columns.push_back({field.sealed, Holds::Seal});
    return columns;
}

Value open_value(const records::Value& value) {
    struct Writer {
        Value operator()(std::monostate) const { return {}; }
        Value operator()(bool flag) const { return std::int64_t{flag ? 1 : 0}; }
        Value operator()(std::int64_t number) const { return number; }
        Value operator()(double number) const { return number; }
        Value operator()(const std::string& text) const { return text; }
        Value operator()(const records::Entries& entries) const { return records::write_entries(entries); }
    };
    return std::visit(Writer{}, value);
}

Stored<records::Value> read_open(const Row& row, std::size_t at, records::Type type) {
    using records::Type;
    if (row.is_null(at)) return records::Value{};
    switch (type) {
        case Type::Whole:
            return records::Value{row.integer(at)};
        case Type::Real:
            return records::Value{row.real(at)};
        case Type::Flag:
            return records::Value{row.flag(at)};
        case Type::Text:
        case Type::Day:
            return records::Value{row.text(at)};
        case Type::List:
            break;
    }
    auto entries = records::read_entries(row.text(at));
    if (!entries) return trouble(Trouble::Broken, entries.error().message);
    return records::Value{std::move(*entries)};
}

/// What a seal is bound to: it does not open in another table, column or row.
std::string group_of(const Record& record, std::string_view column) {
    return fmt::format("{}/{}/{}/{}", records::find_kind(record.kind).name, column, record.programme,
                       record.id);
}

const std::string& owner_of(const Record& record) {
    return record.kind == Kind::Person ? record.id : record.person;
}

Stored<Value> seal_column(const Record& record, std::string_view column, Sealer& sealer) {
    const auto text = records::write_sealed(record, column);
    if (text.empty()) return Value{};
    TRY(auto sealed, sealer.seal(owner_of(record), group_of(record, column), text));
    return Value{std::move(sealed)};
}

Stored<void> open_column(Record& record, std::string_view column, const Bytes& sealed, Sealer& sealer) {
    TRY(const auto text, sealer.open(owner_of(record), group_of(record, column), sealed));
    if (!text) return {};
    if (auto read = records::read_sealed(*text, column, record); !read)
        return trouble(Trouble::Broken, read.error().message);
    return {};
}

}  // namespace

std::span<const Column> columns_of(Kind kind) {
    static const auto all = [] {
        std::vector<std::vector<Column>> lists;
        for (const auto& row : records::kinds()) lists.push_back(list_columns(row.kind));
        return lists;
    }();
    return all[static_cast<std::size_t>(kind)];
}

std::string text_in(const Record& record, std::string_view column) {
    if (column == "programme") return record.programme;
    if (column == "person") return record.person;
    if (column == "id") return record.id;
    return records::text_of(record, column).value_or("");
}

Key key_of(const Record& record) {
    Key key{record.kind, {}};
    for (const auto name : records::find_kind(record.kind).keys) key.values.push_back(text_in(record, name));
    return key;
}

Stored<std::vector<Value>> row_of(const Record& record, Sealer& sealer) {
    std::vector<Value> row;
    for (const auto& column : columns_of(record.kind)) {
        switch (column.holds) {
            case Holds::Programme:
                row.emplace_back(record.programme);
                break;
            case Holds::Person:
                row.emplace_back(record.person);
                break;
            case Holds::Id:
                row.emplace_back(record.id);
                break;
            case Holds::Version:
                row.emplace_back(record.version);
                break;
            case Holds::Field:
                row.push_back(open_value(record.values[column.field]));
                break;
            case Holds::Seal: {
                TRY(auto sealed, seal_column(record, column.name, sealer));
                row.push_back(std::move(sealed));
                break;
            }
        }
    }
    return row;
}

Stored<void> foresee(Kind kind, const Rows& rows, std::size_t count, Sealer& sealer) {
    const auto columns = columns_of(kind);
    const auto owner = kind == Kind::Person ? Holds::Id : Holds::Person;
    const auto at = std::ranges::find(columns, owner, &Column::holds);
    if (columns.back().holds != Holds::Seal || at == columns.end()) return {};
    std::vector<std::string> people;
    for (std::size_t i = 0; i < count; ++i)
        if (!rows[i].is_null(columns.size() - 1))
            people.push_back(rows[i].text(static_cast<std::size_t>(at - columns.begin())));
    return sealer.foresee(people);
}

Stored<Record> record_of(Kind kind, const Row& row, Sealer& sealer) {
    auto record = records::make_record(kind, {}, {});
    const auto columns = columns_of(kind);
    const auto fields = records::find_kind(kind).fields;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const auto& column = columns[at];
        switch (column.holds) {
            case Holds::Programme:
                record.programme = row.text(at);
                break;
            case Holds::Person:
                record.person = row.text(at);
                break;
            case Holds::Id:
                record.id = row.text(at);
                break;
            case Holds::Version:
                record.version = row.integer(at);
                break;
            case Holds::Field: {
                TRY(record.values[column.field], read_open(row, at, fields[column.field].type));
                break;
            }
            case Holds::Seal:
                // After everything that it is bound to: seals stand last.
                if (!row.is_null(at)) TRY_DO(open_column(record, column.name, row.bytes(at), sealer));
                break;
        }
    }
    if (kind == Kind::Person) record.person = record.id;
    return record;
}

}  // namespace waymark::store
