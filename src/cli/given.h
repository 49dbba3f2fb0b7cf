#pragma once
// What a command was given: the values of its arguments and options, each already known to be of its kind.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace waymark::cli {

class Given {
public:
    explicit Given(const Command& command) : m_command(&command) {}

    void set(std::string_view name, std::string value) { m_values[std::string{name}] = {std::move(value)}; }
    void add(std::string_view name, std::string value) {
        m_values[std::string{name}].push_back(std::move(value));
    }

    [[nodiscard]] const Command& command() const { return *m_command; }
    [[nodiscard]] bool has(std::string_view name) const { return m_values.contains(name); }
    /// What was given for "FILE" or "seconds", else the option's standard, else nothing.
    [[nodiscard]] std::optional<std::string> find(std::string_view name) const;
    /// Every value, where there may be more than one.
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
    /// The same where there must be one.
    [[nodiscard]] std::string text(std::string_view name) const;
    [[nodiscard]] std::optional<std::int64_t> find_count(std::string_view name) const;
    [[nodiscard]] std::int64_t count(std::string_view name) const;
    [[nodiscard]] double seconds(std::string_view name) const;

private:
    const Command* m_command;
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

/// What is wrong with a value of that kind ("is not a whole number from 0 on"), or nothing.
std::optional<std::string> complaint(Value kind, std::string_view text);

}  // namespace waymark::cli
