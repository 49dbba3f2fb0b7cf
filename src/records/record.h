#pragma once
// One thing that is kept, in the form in which it is stored, compared and shown: its kind, whose it is, its
// version, and a value for each field of its kind.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "records/kinds.h"

namespace waymark::records {

/// A part of an entry.
using Part = std::variant<std::monostate, bool, std::int64_t, double, std::string>;
/// One of a list: a part for each name in Field::parts.
using Entry = std::vector<Part>;
using Entries = std::vector<Entry>;
/// Nothing, or what the field's type says.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, Entries>;

struct Record {
    Kind kind = Kind::Programme;
    std::string programme = {};  ///< Empty where it belongs to none.
    std::string person = {};     ///< Whom it is about; empty: nobody. A person's own id for a person.
    std::string id = {};         ///< Empty for what there is one of in a programme, or of a person.
    std::int64_t version = 0;    ///< 0: not yet stored.
    std::vector<Value> values = {};
    friend bool operator==(const Record&, const Record&) = default;
};

/// With a value, nothing, for each field.
Record make_record(Kind kind, std::string programme, std::string id);

/// Asking for a field that the kind has not, or for another type than it has, is a bug.
const Value& value_of(const Record& record, std::string_view field);
void set(Record& record, std::string_view field, Value value);

std::optional<std::int64_t> whole_of(const Record& record, std::string_view field);
std::optional<double> real_of(const Record& record, std::string_view field);
std::optional<bool> flag_of(const Record& record, std::string_view field);
/// Of a text or a day.
std::optional<std::string> text_of(const Record& record, std::string_view field);
/// No entries where there is nothing.
const Entries& entries_of(const Record& record, std::string_view field);

template <class T>
Value or_nothing(const std::optional<T>& value) {
    return value ? Value{*value} : Value{};
}

}  // namespace waymark::records
