#include "records/record.h"

#include "base/check.h"

namespace waymark::records {

namespace {

bool fits(Type type, const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) return true;
    switch (type) {
        case Type::Whole:
            return std::holds_alternative<std::int64_t>(value);
        case Type::Real:
            return std::holds_alternative<double>(value);
        case Type::Text:
        case Type::Day:
            return std::holds_alternative<std::string>(value);
        case Type::Flag:
            return std::holds_alternative<bool>(value);
        case Type::List:
            return std::holds_alternative<Entries>(value);
    }
    return false;
}

template <class T>
std::optional<T> maybe(const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) return {};
    const auto* held = std::get_if<T>(&value);
    base::check(held != nullptr, "a field is asked for the type that it has");
    return *held;
}

}  // namespace

Record make_record(Kind kind, std::string programme, std::string id) {
    Record record{.kind = kind, .programme = std::move(programme), .id = std::move(id)};
    record.values.resize(find_kind(kind).fields.size());
    return record;
}

const Value& value_of(const Record& record, std::string_view field) {
    return record.values[field_at(record.kind, field)];
}

void set(Record& record, std::string_view field, Value value) {
    const auto at = field_at(record.kind, field);
    base::check(fits(find_kind(record.kind).fields[at].type, value), "a field gets a value of its type");
    record.values[at] = std::move(value);
}

std::optional<std::int64_t> whole_of(const Record& record, std::string_view field) {
    return maybe<std::int64_t>(value_of(record, field));
}
std::optional<double> real_of(const Record& record, std::string_view field) {
    return maybe<double>(value_of(record, field));
}
std::optional<bool> flag_of(const Record& record, std::string_view field) {
    return maybe<bool>(value_of(record, field));
}
std::optional<std::string> text_of(const Record& record, std::string_view field) {
    return maybe<std::string>(value_of(record, field));
}

const Entries& entries_of(const Record& record, std::string_view field) {
    static const Entries none;
    const auto& value = value_of(record, field);
    if (std::holds_alternative<std::monostate>(value)) return none;
    const auto* entries = std::get_if<Entries>(&value);
    base::check(entries != nullptr, "a field is asked for the type that it has");
    return *entries;
}

}  // namespace waymark::records
