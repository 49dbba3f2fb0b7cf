#pragma once
// The keys of one object, read by name and type. What does not fit becomes an issue and the default is handed
// out, so that reading goes on and everything that is wrong is found at once.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "exchange/json/issues.h"
#include "exchange/json/tree.h"

namespace waymark::exchange::json {

/// Both ends are allowed.
struct Range {
    std::int64_t from = 0;
    std::int64_t to = 0;
};

/// "must be a date such as 2027-03-01, not 'soon'".
void refuse(Value value, std::string_view expected, Issues& issues);
/// "'soon'", "-1", "a list": how a value is called in a message.
std::string describe(Value value);

std::optional<std::int64_t> read_whole_number(Value value, Range range, Issues& issues);
std::optional<base::Day> read_day(Value value, Issues& issues);
/// An issue for every key of the object that stands more than once.
void refuse_duplicate_keys(Value object, Issues& issues);

class Fields {
public:
    static constexpr std::size_t keys_max = 20;

    /// Unknown keys, keys that stand twice and a value that is no object are refused at once. `known`
    /// outlives it.
    Fields(Value object, std::span<const std::string_view> known, Issues& issues);

    [[nodiscard]] Value object() const { return m_object; }
    [[nodiscard]] std::optional<Value> find(std::string_view key) const;
    /// As find; a missing key is an issue.
    [[nodiscard]] std::optional<Value> need(std::string_view key, std::string_view expected) const;

    [[nodiscard]] std::string text(std::string_view key) const;
    /// A text that is not empty and must be there. The view is the file's.
    [[nodiscard]] std::string_view id(std::string_view key, std::string_view expected) const;
    [[nodiscard]] std::int64_t whole_number(std::string_view key, Range range, std::int64_t otherwise) const;
    [[nodiscard]] std::optional<std::int64_t> find_whole_number(std::string_view key, Range range) const;
    [[nodiscard]] std::int64_t need_whole_number(std::string_view key, Range range) const;
    [[nodiscard]] bool flag(std::string_view key) const;
    [[nodiscard]] std::optional<base::Day> need_day(std::string_view key) const;
    [[nodiscard]] std::optional<base::Day> find_day(std::string_view key) const;
    /// The value where it is an array (object); another type is an issue.
    [[nodiscard]] std::optional<Value> array(std::string_view key) const;
    [[nodiscard]] std::optional<Value> need_array(std::string_view key) const;
    [[nodiscard]] std::optional<Value> map(std::string_view key) const;

private:
    [[nodiscard]] std::optional<Value> typed(std::string_view key, Kind kind,
                                             std::string_view expected) const;

    Value m_object;
    std::span<const std::string_view> m_known;
    Issues* m_issues;
    std::array<std::optional<Value>, keys_max> m_found;
    bool m_is_object = false;
};

}  // namespace waymark::exchange::json
