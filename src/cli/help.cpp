#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <string_view>
#include <vector>

namespace waymark::cli {

namespace {

constexpr std::size_t line_width = 80;

/// The text in lines of the width, each after the first indented.
std::string wrapped(std::string_view text, std::size_t indent) {
    std::string result;
    std::size_t column = indent;
    for (const auto part : text | std::views::split(' ')) {
        const std::string_view word{part.begin(), part.end()};
        if (column > indent && column + 1 + word.size() > line_width) {
            result += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            result += ' ';
            ++column;
        }
        result += word;
        column += word.size();
    }
    return result;
}

struct Row {
    std::string term;
    std::string meaning;
};

void append_rows(std::string& text, std::string_view heading, const std::vector<Row>& rows) {
    if (rows.empty()) return;
    std::size_t width = 0;
    for (const auto& row : rows) width = std::max(width, row.term.size());
    text += fmt::format("\n{}:\n", heading);
    for (const auto& row : rows)
        text += fmt::format("  {:{}}  {}\n", row.term, width, wrapped(row.meaning, width + 4));
}

std::string meaning(const Option& option) {
    if (option.standard.empty()) return std::string{option.help};
    return fmt::format("{} (without it: {})", option.help, option.standard);
}

constexpr std::string_view help_term = "-h, --help";

}  // namespace

std::string usage(const Command& command) {
    std::string text = fmt::format("waymark {}", command.name);
    for (const auto& argument : command.arguments) {
        const auto name = fmt::format("{}{}", argument.name, argument.repeats ? "..." : "");
        text += argument.optional ? fmt::format(" [{}]", name) : fmt::format(" {}", name);
    }
    if (!command.options.empty()) text += " [OPTION...]";
    return text;
}

std::string usage(const Option& option) {
    std::string text = option.letter == 0 ? "" : fmt::format("-{}, ", option.letter);
    text += fmt::format("--{}", option.name);
    if (!option.placeholder.empty()) text += fmt::format(" {}", option.placeholder);
    return text;
}

std::string help(const Command& command) {
    std::string text =
        fmt::format("waymark {}: {}\n\nUsage: {}\n", command.name, command.summary, usage(command));
    for (const auto paragraph : command.description | std::views::split(std::string_view{"\n\n"}))
        text += fmt::format("\n{}\n", wrapped({paragraph.begin(), paragraph.end()}, 0));
    std::vector<Row> rows;
    for (const auto& argument : command.arguments)
        rows.push_back({std::string{argument.name}, std::string{argument.help}});
    append_rows(text, "Arguments", rows);
    rows.clear();
    for (const auto& option : command.options) rows.push_back({usage(option), meaning(option)});
    rows.push_back({std::string{help_term}, "Print this."});
    append_rows(text, "Options", rows);
    rows.clear();
    for (const auto& exit : command.exits)
        rows.push_back({std::to_string(exit.status), std::string{exit.meaning}});
    append_rows(text, "Exit status", rows);
    if (!command.examples.empty()) text += "\nExamples:\n";
    for (const auto& example : command.examples)
        text += fmt::format("  {}\n      {}\n", example.line, example.meaning);
    return text;
}

std::string help(std::span<const Command> commands) {
    std::string text =
        "waymark: plan the rotations of apprentices through placements\n\n"
        "Usage: waymark COMMAND [ARGUMENT...] [OPTION...]\n";
    std::vector<Row> rows;
    for (const auto& command : commands)
        rows.push_back({std::string{command.name}, std::string{command.summary}});
    append_rows(text, "Commands", rows);
    append_rows(text, "Options",
                {{std::string{help_term}, "Print this; after a command, what the command takes."},
                 {"--version", "Print the version."}});
    text += "\nBegin with: waymark example leeds -o leeds.json && waymark plan leeds.json\n";
    return text;
}

}  // namespace waymark::cli
