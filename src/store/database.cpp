#include "store/database.h"

#include "base/check.h"

namespace waymark::store {

namespace {

template <class T>
const T& value_at(std::span<const Value> values, std::size_t column) {
    base::check(column < values.size(), "a row is asked for a column that was selected");
    const auto* value = std::get_if<T>(&values[column]);
    base::check(value != nullptr, "a column is asked for the type that it has");
    return *value;
}

template <class T>
std::optional<T> maybe_at(std::span<const Value> values, std::size_t column) {
    base::check(column < values.size(), "a row is asked for a column that was selected");
    if (std::holds_alternative<std::monostate>(values[column])) return {};
    return value_at<T>(values, column);
}

}  // namespace

bool Row::is_null(std::size_t column) const {
    base::check(column < m_values.size(), "a row is asked for a column that was selected");
    return std::holds_alternative<std::monostate>(m_values[column]);
}

std::int64_t Row::integer(std::size_t column) const { return value_at<std::int64_t>(m_values, column); }
double Row::real(std::size_t column) const { return value_at<double>(m_values, column); }
const std::string& Row::text(std::size_t column) const { return value_at<std::string>(m_values, column); }
const Bytes& Row::bytes(std::size_t column) const { return value_at<Bytes>(m_values, column); }

std::optional<std::int64_t> Row::maybe_integer(std::size_t column) const {
    return maybe_at<std::int64_t>(m_values, column);
}
std::optional<double> Row::maybe_real(std::size_t column) const { return maybe_at<double>(m_values, column); }
std::optional<std::string> Row::maybe_text(std::size_t column) const {
    return maybe_at<std::string>(m_values, column);
}
std::optional<Bytes> Row::maybe_bytes(std::size_t column) const { return maybe_at<Bytes>(m_values, column); }

}  // namespace waymark::store
