#include "cli/given.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/check.h"

namespace waymark::cli {

namespace {

constexpr std::int64_t count_max = 1'000'000'000'000'000;
constexpr double seconds_max = 1e9;

template <class Number>
std::optional<Number> read(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

bool is_count(std::string_view text, std::int64_t max) {
    const auto number = read<std::int64_t>(text);
    return number && *number >= 0 && *number <= max;
}

bool is_seconds(std::string_view text) {
    const auto number = read<double>(text);
    return number && std::isfinite(*number) && *number >= 0 && *number <= seconds_max;
}

}  // namespace

std::optional<std::string> Given::find(std::string_view name) const {
    if (const auto it = m_values.find(name); it != m_values.end()) return it->second.front();
    const auto option = std::ranges::find(m_command->options, name, &Option::name);
    if (option != m_command->options.end() && !option->standard.empty()) return std::string{option->standard};
    return {};
}

std::vector<std::string> Given::all(std::string_view name) const {
    const auto it = m_values.find(name);
    return it != m_values.end() ? it->second : std::vector<std::string>{};
}

std::string Given::text(std::string_view name) const {
    auto found = find(name);
    base::check(found.has_value(), "the table says that this is always given");
    return *std::move(found);
}

std::optional<std::int64_t> Given::find_count(std::string_view name) const {
    const auto text = find(name);
    return text ? read<std::int64_t>(*text) : std::nullopt;
}

std::int64_t Given::count(std::string_view name) const {
    const auto number = find_count(name);
    base::check(number.has_value(), "the table says that this is always a number");
    return *number;
}

double Given::seconds(std::string_view name) const {
    const auto number = read<double>(text(name));
    base::check(number.has_value(), "the table says that this is always a number");
    return *number;
}

std::optional<std::string> complaint(Value kind, std::string_view text) {
    switch (kind) {
        case Value::Count:
            if (!is_count(text, count_max)) return "is not a whole number from 0 on";
            return {};
        case Value::Seconds:
            if (!is_seconds(text)) return "is not a number of seconds";
            return {};
        case Value::Port:
            if (!is_count(text, 65535)) return "is not a port number (0 to 65535)";
            return {};
        case Value::File:
        case Value::NewFile:
        case Value::Folder:
            if (text.empty()) return "is not a file's name";
            return {};
        case Value::None:
        case Value::Name:
        case Value::ExampleName:
        case Value::Shell:
            return {};
    }
    return {};
}

}  // namespace waymark::cli
