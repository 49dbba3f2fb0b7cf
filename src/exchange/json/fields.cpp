#include "exchange/json/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <functional>
#include <vector>

#include "base/check.h"
#include "base/text.h"
#include "exchange/json/number.h"

namespace waymark::exchange::json {

namespace {

constexpr std::size_t longest_number_shown = 40;

constexpr std::size_t few_keys = 16;  // Up to here looking at every pair is quicker than a table.
constexpr const char* stands_twice = "this key stands more than once here";

constexpr std::string_view date_expected = "a date such as 2027-03-01";

bool looks_like_a_date(std::string_view text) {
    if (text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_dash = i == 4 || i == 7;
        if (is_dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    }
    return true;
}

std::string whole_number_expected(Range range) {
    return fmt::format("a whole number from {} to {}", range.from, range.to);
}

}  // namespace

std::string describe(Value value) {
    switch (value.kind()) {
        case Kind::Null:
            return "null";
        case Kind::Bool:
            return value.flag() ? "true" : "false";
        case Kind::Number:
            return value.text().size() <= longest_number_shown
                       ? std::string{value.text()}
                       : fmt::format("{}…", value.text().substr(0, longest_number_shown));
        case Kind::String:
            return base::quote(value.text());
        case Kind::Array:
            return "a list";
        case Kind::Object:
            return "an object";
    }
    return "";
}

void refuse(Value value, std::string_view expected, Issues& issues) {
    issues.add(value, fmt::format("must be {}, not {}", expected, describe(value)));
}

std::optional<std::int64_t> read_whole_number(Value value, Range range, Issues& issues) {
    if (value.kind() == Kind::Number) {
        const auto number = whole_number(value.text());
        if (number && *number >= range.from && *number <= range.to) return number;
    }
    refuse(value, whole_number_expected(range), issues);
    return {};
}

std::optional<base::Day> read_day(Value value, Issues& issues) {
    if (value.kind() != Kind::String) {
        refuse(value, date_expected, issues);
        return {};
    }
    if (const auto day = base::parse_iso_day(value.text())) return day;
    if (!looks_like_a_date(value.text())) {
        refuse(value, date_expected, issues);
    } else if (const auto year = value.text().substr(0, 4); year < "1900" || year > "2199") {
        issues.add(value, fmt::format("{} is outside the years 1900 to 2199", describe(value)));
    } else {
        issues.add(value, fmt::format("no such date {}", describe(value)));
    }
    return {};
}

void refuse_duplicate_keys(Value object, Issues& issues) {
    if (object.size() <= few_keys) {
        for (auto entry : object.children())
            for (auto earlier = *object.first(); earlier.order() < entry.order(); earlier = *earlier.next())
                if (earlier.key() == entry.key()) {
                    issues.add(entry, stands_twice);
                    break;
                }
        return;
    }
    // A table of orders with open addressing (0, the document itself, is nobody's key): one object may have
    // millions of keys, and a set of nodes would take ten times the memory.
    std::vector<std::uint32_t> seen(std::bit_ceil(2 * object.size()));
    const std::size_t mask = seen.size() - 1;
    for (auto entry : object.children()) {
        auto at = std::hash<std::string_view>{}(entry.key()) & mask;
        while (seen[at] != 0 && object.at_order(seen[at]).key() != entry.key()) at = (at + 1) & mask;
        if (seen[at] == 0) {
            seen[at] = entry.order();
            continue;
        }
        issues.add(entry, stands_twice);
        if (issues.is_full()) return;
    }
}

Fields::Fields(Value object, std::span<const std::string_view> known, Issues& issues)
    : m_object(object), m_known(known), m_issues(&issues), m_is_object(object.kind() == Kind::Object) {
    base::check(known.size() <= keys_max, "Fields has room for the keys of every object");
    if (!m_is_object) {
        refuse(object, "an object", issues);
        return;
    }
    for (auto entry : object.children()) {
        if (issues.is_full()) return;
        const auto it = std::ranges::find(known, entry.key());
        if (it == known.end()) {
            issues.add(entry, fmt::format("unknown key{}", base::did_you_mean(entry.key(), known)));
            continue;
        }
        auto& found = m_found[static_cast<std::size_t>(it - known.begin())];
        if (found)
            issues.add(entry, stands_twice);
        else
            found = entry;
    }
}

std::optional<Value> Fields::find(std::string_view key) const {
    const auto it = std::ranges::find(m_known, key);
    base::check(it != m_known.end(), "only known keys are asked for");
    return m_found[static_cast<std::size_t>(it - m_known.begin())];
}

std::optional<Value> Fields::need(std::string_view key, std::string_view expected) const {
    auto value = find(key);
    if (!value && m_is_object)
        m_issues->add(m_object, key, fmt::format("is missing; {} must stand here", expected));
    return value;
}

std::optional<Value> Fields::typed(std::string_view key, Kind kind, std::string_view expected) const {
    auto value = find(key);
    if (!value || value->kind() == kind) return value;
    refuse(*value, expected, *m_issues);
    return {};
}

std::string Fields::text(std::string_view key) const {
    const auto value = typed(key, Kind::String, "a text");
    return value ? std::string{value->text()} : "";
}

std::string_view Fields::id(std::string_view key, std::string_view expected) const {
    const auto value = need(key, expected);
    if (!value) return {};
    if (value->kind() == Kind::String && !value->text().empty()) return value->text();
    refuse(*value, expected, *m_issues);
    return {};
}

std::optional<std::int64_t> Fields::find_whole_number(std::string_view key, Range range) const {
    const auto value = find(key);
    if (!value) return {};
    return read_whole_number(*value, range, *m_issues);
}

std::int64_t Fields::whole_number(std::string_view key, Range range, std::int64_t otherwise) const {
    return find_whole_number(key, range).value_or(otherwise);
}

std::int64_t Fields::need_whole_number(std::string_view key, Range range) const {
    const auto value = need(key, whole_number_expected(range));
    if (!value) return range.from;
    return read_whole_number(*value, range, *m_issues).value_or(range.from);
}

bool Fields::flag(std::string_view key) const {
    const auto value = typed(key, Kind::Bool, "true or false");
    return value && value->flag();
}

std::optional<base::Day> Fields::need_day(std::string_view key) const {
    const auto value = need(key, date_expected);
    if (!value) return {};
    return read_day(*value, *m_issues);
}

std::optional<base::Day> Fields::find_day(std::string_view key) const {
    const auto value = find(key);
    if (!value) return {};
    return read_day(*value, *m_issues);
}

std::optional<Value> Fields::array(std::string_view key) const {
    return typed(key, Kind::Array, "a list [...]");
}

std::optional<Value> Fields::need_array(std::string_view key) const {
    if (!need(key, "a list [...]")) return {};
    return array(key);
}

std::optional<Value> Fields::map(std::string_view key) const {
    return typed(key, Kind::Object, "an object {...}");
}

}  // namespace waymark::exchange::json
