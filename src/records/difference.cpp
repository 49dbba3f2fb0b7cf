#include "records/difference.h"

#include <array>
#include <charconv>
#include <type_traits>

#include "base/check.h"
#include "base/date.h"

namespace waymark::records {

namespace {

std::string number_words(double number) {
    std::array<char, 32> room{};
    const auto end = std::to_chars(room.data(), room.data() + room.size(), number).ptr;
    return {room.data(), end};
}

std::string part_words(const Part& part) {
    struct Writer {
        std::string operator()(std::monostate) const { return "nothing"; }
        std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return number_words(number); }
        std::string operator()(const std::string& text) const {
            if (const auto day = base::parse_iso_day(text)) return base::to_words(*day);
            return text;
        }
    };
    return std::visit(Writer{}, part);
}

std::string entries_words(const Entries& entries) {
    if (entries.empty()) return "none";
    std::string words;
    for (const auto& entry : entries) {
        if (!words.empty()) words += ", ";
        std::string one;
        for (const auto& part : entry) {
            // Notes that nobody wrote and ends that nobody set are not worth a word.
            if (std::holds_alternative<std::monostate>(part) || part == Part{std::string{}}) continue;
            one += (one.empty() ? "" : " ") + part_words(part);
        }
        words += one.empty() ? "nothing" : one;
    }
    return words;
}

}  // namespace

std::vector<FieldChange> difference(const Record& before, const Record& after) {
    base::check(before.kind == after.kind, "things of one kind are compared");
    std::vector<FieldChange> changes;
    for (std::size_t i = 0; i < before.values.size(); ++i)
        if (before.values[i] != after.values[i]) changes.push_back({i, before.values[i], after.values[i]});
    return changes;
}

std::string to_words(const Value& value, Type type) {
    if (const auto* text = std::get_if<std::string>(&value); text != nullptr && type == Type::Text)
        return text->empty() ? "nothing" : *text;
    return std::visit(
        [](const auto& scalar) {
            if constexpr (std::is_same_v<std::decay_t<decltype(scalar)>, Entries>)
                return entries_words(scalar);
            else
                return part_words(Part{scalar});
        },
        value);
}

std::string to_words(Kind kind, const FieldChange& change) {
    const auto& field = find_kind(kind).fields[change.field];
    const std::string name{field.words};
    if (std::holds_alternative<std::monostate>(change.before))
        return name + ": " + to_words(change.after, field.type) + ", where there was nothing";
    return name + ": from " + to_words(change.before, field.type) + " to " +
           to_words(change.after, field.type);
}

Merged merge(const Record& base, const Record& theirs, const Record& mine) {
    Merged merged{theirs, {}};
    for (const auto& change : difference(base, mine)) {
        auto& kept = merged.record.values[change.field];
        if (kept == change.before)
            kept = change.after;
        else if (kept != change.after)
            merged.clashes.push_back({change.field, kept, change.after});
    }
    return merged;
}

}  // namespace waymark::records
