#include "records/value_text.h"

#include <array>
#include <boost/json.hpp>
#include <charconv>
#include <type_traits>

namespace waymark::records {

namespace {

namespace json = boost::json;

/// Within an object and as text: this library's parser may read a real number as its neighbour.
json::value json_of_real(double number) {
    std::array<char, 32> room{};
    const auto* const end = std::to_chars(room.data(), room.data() + room.size(), number).ptr;
    return json::object{
        {"real", json::string_view(room.data(), static_cast<std::size_t>(end - room.data()))}};
}

base::Result<Part> real_of(const json::object& object) {
    const auto* text = object.if_contains("real");
    if (text == nullptr || !text->is_string()) return base::fail("a stored value is damaged");
    const auto& digits = text->get_string();
    double number = 0;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (code != std::errc{}) return base::fail("a stored value is damaged");
    return Part{number};
}

json::value json_of(const Part& part) {
    struct Writer {
        json::value operator()(std::monostate) const { return nullptr; }
        json::value operator()(bool flag) const { return flag; }
        json::value operator()(std::int64_t number) const { return number; }
        json::value operator()(double number) const { return json_of_real(number); }
        json::value operator()(const std::string& text) const { return json::string{text}; }
    };
    return std::visit(Writer{}, part);
}

json::value json_of(const Entries& entries) {
    json::array all;
    all.reserve(entries.size());
    for (const auto& entry : entries) {
        json::array parts;
        parts.reserve(entry.size());
        for (const auto& part : entry) parts.push_back(json_of(part));
        all.push_back(std::move(parts));
    }
    return all;
}

json::value json_of(const Value& value) {
    return std::visit(
        [](const auto& scalar) {
            if constexpr (std::is_same_v<std::decay_t<decltype(scalar)>, Entries>)
                return json_of(scalar);
            else
                return json_of(Part{scalar});
        },
        value);
}

base::Result<Part> part_of(const json::value& value) {
    switch (value.kind()) {
        case json::kind::null:
            return Part{};
        case json::kind::bool_:
            return Part{value.get_bool()};
        case json::kind::int64:
            return Part{value.get_int64()};
        case json::kind::object:
            return real_of(value.get_object());
        case json::kind::string:
            return Part{std::string{value.get_string().subview()}};
        default:
            return base::fail("a stored value is damaged");
    }
}

base::Result<Entries> entries_of(const json::value& value) {
    if (!value.is_array()) return base::fail("a stored list is damaged");
    Entries entries;
    entries.reserve(value.get_array().size());
    for (const auto& item : value.get_array()) {
        if (!item.is_array()) return base::fail("a stored list is damaged");
        Entry entry;
        for (const auto& part : item.get_array()) {
            TRY(auto read, part_of(part));
            entry.push_back(std::move(read));
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

base::Result<json::value> parsed(std::string_view text) {
    boost::system::error_code code;
    auto value = json::parse(text, code);
    if (code) return base::fail("a stored value is damaged");
    return value;
}

}  // namespace

std::string write_entries(const Entries& entries) { return json::serialize(json_of(entries)); }

base::Result<Entries> read_entries(std::string_view text) {
    TRY(const auto value, parsed(text));
    return entries_of(value);
}

std::string write_value(const Value& value) {
    return std::holds_alternative<std::monostate>(value) ? std::string{} : json::serialize(json_of(value));
}

base::Result<Value> read_value(std::string_view text, Type type) {
    if (text.empty()) return Value{};
    TRY(const auto value, parsed(text));
    if (type == Type::List) {
        TRY(auto entries, entries_of(value));
        return Value{std::move(entries)};
    }
    TRY(auto part, part_of(value));
    return std::visit([](auto& scalar) { return Value{std::move(scalar)}; }, part);
}

std::string write_sealed(const Record& record, std::string_view column) {
    const auto fields = find_kind(record.kind).fields;
    json::object object;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].sealed == column && !std::holds_alternative<std::monostate>(record.values[i]))
            object[fields[i].name] = json_of(record.values[i]);
    return object.empty() ? std::string{} : json::serialize(object);
}

base::Result<void> read_sealed(std::string_view text, std::string_view column, Record& record) {
    TRY(const auto value, parsed(text));
    if (!value.is_object()) return base::fail("a sealed column is damaged");
    const auto fields = find_kind(record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].sealed != column) continue;
        const auto* found = value.get_object().if_contains(fields[i].name);
        if (found == nullptr) continue;
        if (fields[i].type == Type::List) {
            TRY(record.values[i], entries_of(*found));
            continue;
        }
        TRY(auto part, part_of(*found));
        std::visit([&](auto& scalar) { record.values[i] = std::move(scalar); }, part);
    }
    return {};
}

}  // namespace waymark::records
