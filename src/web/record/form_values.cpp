#include "web/record/form_values.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/date.h"

namespace waymark::web::record {

namespace {

using records::Entries;
using records::Entry;
using records::Part;
using records::Type;
using records::Value;

/// Parts of entries that are numbers; every other part is text, even where it looks like one.
bool is_number(std::string_view part) {
    constexpr std::array<std::string_view, 6> numbers{"places", "weeks", "blocks", "min", "max", "value"};
    return std::ranges::find(numbers, part) != numbers.end();
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

/// Browsers end lines in two characters.
std::string with_plain_ends(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') plain += text[i];
    return plain;
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

std::string real_text(double number) {
    std::array<char, 32> room{};
    const auto end = std::to_chars(room.data(), room.data() + room.size(), number).ptr;
    return {room.data(), end};
}

std::string part_text(const Part& part) {
    struct Writer {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return real_text(number); }
        std::string operator()(const std::string& text) const { return text; }
    };
    return std::visit(Writer{}, part);
}

base::Result<Part> read_part(std::string_view text, std::string_view name) {
    if (text.empty()) return Part{};
    if (!is_number(name)) return Part{std::string{text}};
    if (std::int64_t whole = 0; read_number(text, whole)) return Part{whole};
    if (double real = 0; read_number(text, real)) return Part{real};
    return base::fail("Write a number for “" + std::string{name} + "”");
}

base::Result<Value> read_entries(std::string_view text, const records::Field& field) {
    Entries entries;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty()) continue;
        Entry entry(field.parts.size());
        for (std::size_t part = 0; !line.empty(); ++part) {
            // The last part, a note mostly, may hold bars of its own.
            const bool last = part + 1 == field.parts.size();
            const auto bar = last ? std::string_view::npos : line.find('|');
            TRY(entry[part], read_part(trimmed(line.substr(0, bar)), field.parts[part]));
            line.remove_prefix(bar == std::string_view::npos ? line.size() : bar + 1);
        }
        entries.push_back(std::move(entry));
    }
    return Value{std::move(entries)};
}

}  // namespace

bool is_same(const Value& a, const Value& b) {
    const auto is_empty = [](const Value& value) {
        const auto* text = std::get_if<std::string>(&value);
        const auto* entries = std::get_if<Entries>(&value);
        return std::holds_alternative<std::monostate>(value) || (text != nullptr && text->empty()) ||
               (entries != nullptr && entries->empty());
    };
    return a == b || (is_empty(a) && is_empty(b));
}

std::string to_form(const Value& value, const records::Field&) {
    struct Writer {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return real_text(number); }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const Entries& entries) const {
            std::string lines;
            for (const auto& entry : entries) {
                std::string line;
                for (std::size_t i = 0; i < entry.size(); ++i)
                    line += (i == 0 ? "" : " | ") + part_text(entry[i]);
                while (line.ends_with(" | ")) line.erase(line.size() - 3);
                lines += line + "\n";
            }
            return lines;
        }
    };
    return std::visit(Writer{}, value);
}

bool is_untouched(std::string_view typed, const Value& value, const records::Field& field) {
    const auto shown = with_plain_ends(to_form(value, field));
    const auto sent = with_plain_ends(typed);
    return trimmed(sent) == trimmed(shown);
}

base::Result<Value> from_form(const std::string& typed, const records::Field& field) {
    const auto plain = with_plain_ends(typed);
    const auto text = trimmed(plain);
    if (text.empty()) return field.type == Type::List ? Value{Entries{}} : Value{};
    switch (field.type) {
        case Type::Whole:
            if (std::int64_t whole = 0; read_number(text, whole)) return Value{whole};
            return base::fail("Write a whole number in digits");
        case Type::Real:
            if (double real = 0; read_number(text, real)) return Value{real};
            return base::fail("Write a number in digits");
        case Type::Flag:
            if (text == "yes" || text == "no") return Value{text == "yes"};
            return base::fail("Choose yes or no");
        case Type::Day:
            if (base::parse_iso_day(text)) return Value{std::string{text}};
            return base::fail("Write a day such as 2027-03-01");
        case Type::List:
            return read_entries(text, field);
        case Type::Text:
            break;
    }
    return Value{std::string{text}};
}

}  // namespace waymark::web::record
