#include "actions/record/typed.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <ranges>

#include "base/date.h"
#include "base/text.h"
#include "exchange/json/tree.h"

namespace waymark::actions::record {

namespace {

using records::Entries;
using records::Entry;
using records::Field;
using records::Part;
using records::Type;
using records::Value;
namespace json = exchange::json;

template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

std::unexpected<base::Error> unexpected(const Field& field, std::string_view expected,
                                        std::string_view text) {
    return base::fail(fmt::format("{}: {}, not {}", field.name, expected, base::quote(text)));
}

base::Result<Part> part_of(const Field& field, json::Value value) {
    switch (value.kind()) {
        case json::Kind::Null:
            return Part{};
        case json::Kind::Bool:
            return Part{value.flag()};
        case json::Kind::String:
            return Part{std::string{value.text()}};
        case json::Kind::Number:
            if (const auto whole = number_in<std::int64_t>(value.text())) return Part{*whole};
            if (const auto real = number_in<double>(value.text())) return Part{*real};
            break;
        default:
            break;
    }
    return base::fail(fmt::format("{}: an entry's parts are texts, numbers, true or false", field.name));
}

base::Result<Entry> entry_of(const Field& field, json::Value object) {
    if (object.kind() != json::Kind::Object)
        return base::fail(
            fmt::format("{}: each entry is an object with {}", field.name, fmt::join(field.parts, ", ")));
    Entry entry(field.parts.size());
    for (const auto member : object.children()) {
        const auto part = std::ranges::find(field.parts, member.key());
        if (part == field.parts.end())
            return base::fail(fmt::format("{}: an entry has {}, not {}{}", field.name,
                                          fmt::join(field.parts, ", "), base::quote(member.key()),
                                          base::did_you_mean(member.key(), field.parts)));
        TRY(entry[static_cast<std::size_t>(part - field.parts.begin())], part_of(field, member));
    }
    return entry;
}

base::Result<Value> read_json_list(const Field& field, std::string_view text) {
    const auto tree = json::parse(text);
    if (!tree) return base::fail(fmt::format("{}: {}", field.name, tree.error().message));
    Entries entries;
    for (const auto child : tree->root().children()) {
        TRY(auto entry, entry_of(field, child));
        entries.push_back(std::move(entry));
    }
    return Value{std::move(entries)};
}

base::Result<Value> read_list(const Field& field, std::string_view text) {
    if (text.starts_with('[')) return read_json_list(field, text);
    if (field.parts.size() != 1)
        return unexpected(
            field, fmt::format("a list as JSON, each entry an object with {}", fmt::join(field.parts, ", ")),
            text);
    Entries entries;
    for (const auto part : text | std::views::split(','))
        entries.push_back({Part{std::string{std::string_view{part.begin(), part.end()}}}});
    return Value{std::move(entries)};
}

}  // namespace

base::Result<Value> read_typed(const Field& field, std::string_view text) {
    if (text.empty()) return Value{};
    switch (field.type) {
        case Type::Whole:
            if (const auto whole = number_in<std::int64_t>(text)) return Value{*whole};
            return unexpected(field, "a whole number", text);
        case Type::Real:
            if (const auto real = number_in<double>(text); real && std::isfinite(*real)) return Value{*real};
            return unexpected(field, "a number such as 53.2", text);
        case Type::Flag:
            if (text == "yes" || text == "no") return Value{text == "yes"};
            return unexpected(field, "yes or no", text);
        case Type::Day:
            if (base::parse_iso_day(text)) return Value{std::string{text}};
            return unexpected(field, "a day such as 2027-03-01", text);
        case Type::Text:
            return Value{std::string{text}};
        case Type::List:
            return read_list(field, text);
    }
    return Value{};
}

base::Result<Edit::Field> read_assignment(records::Kind kind, std::string_view text) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0)
        return base::fail(fmt::format("FIELD=VALUE, not {}", base::quote(text)));
    const auto name = text.substr(0, equals);
    const auto& row = records::find_kind(kind);
    const auto field = std::ranges::find(row.fields, name, &Field::name);
    if (field == row.fields.end()) {
        std::vector<std::string_view> names;
        for (const auto& one : row.fields) names.push_back(one.name);
        return base::fail(fmt::format("a field of this kind is {}, not {}{}", fmt::join(names, ", "),
                                      base::quote(name), base::did_you_mean(name, names)));
    }
    TRY(auto value, read_typed(*field, text.substr(equals + 1)));
    return Edit::Field{std::string{name}, std::move(value)};
}

}  // namespace waymark::actions::record
