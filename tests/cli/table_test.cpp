// The table of commands, walked: nothing in it is missing from help, manual and completion.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/completion.h"
#include "cli/help.h"
#include "cli/manual.h"
#include "cli/parse.h"

namespace waymark::cli {
namespace {

std::string without_backslashes(std::string text) {
    std::erase(text, '\\');
    return text;
}

/// The words after the command's name, as a shell would hand them over (without quotes, which no example
/// has).
std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : std::string{line} + " ") {
        if (c == '>' || c == '&' || c == ')') break;
        if (c != ' ')
            word += c;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    if (!word.empty()) words.push_back(word);
    return words;
}

TEST(Commands, are_those_of_the_handbook) {
    std::vector<std::string_view> names;
    for (const auto& command : list_commands()) names.push_back(command.name);
    EXPECT_EQ(names, (std::vector<std::string_view>{
                         "plan",       "replan", "check",    "explain", "advise",     "compare", "stress",
                         "board",      "serve",  "keys",     "audit",   "record",     "job",     "statistics",
                         "evaluation", "person", "register", "example", "completion", "manual"}));
}

TEST(Commands, have_all_that_a_reader_needs) {
    for (const auto& command : list_commands()) {
        EXPECT_FALSE(command.summary.empty()) << command.name;
        EXPECT_FALSE(command.summary.ends_with('.')) << command.name;
        EXPECT_FALSE(command.examples.empty()) << command.name;
        EXPECT_NE(command.run, nullptr) << command.name;
        for (const int status : {exit_done, exit_failed, exit_wrong_input})
            EXPECT_EQ(std::ranges::count(command.exits, status, &ExitStatus::status), 1)
                << command.name << " says what " << status << " means";
        for (const auto& option : command.options) {
            EXPECT_TRUE(option.help.ends_with('.')) << option.name;
            EXPECT_EQ(option.placeholder.empty(), option.value == Value::None) << option.name;
            EXPECT_TRUE(option.standard.empty() || !complaint(option.value, option.standard)) << option.name;
        }
    }
}

TEST(Commands, have_options_that_cannot_be_mixed_up) {
    for (const auto& command : list_commands()) {
        std::set<std::string> names{"help", "h"};
        for (const auto& option : command.options) {
            EXPECT_TRUE(names.insert(std::string{option.name}).second) << option.name;
            EXPECT_TRUE(option.letter == 0 || names.insert(std::string(1, option.letter)).second)
                << option.letter;
        }
    }
}

TEST(Commands, stand_in_help_manual_and_completion) {
    const auto page = without_backslashes(manual(list_commands(), "1"));
    for (const auto& command : list_commands()) {
        const auto own_help = help(command);
        EXPECT_TRUE(help(list_commands()).contains(command.summary)) << command.name;
        EXPECT_TRUE(page.contains(".SS " + std::string{command.name})) << command.name;
        for (const auto& option : command.options) {
            EXPECT_TRUE(own_help.contains(usage(option))) << option.name;
            EXPECT_TRUE(page.contains(usage(option))) << option.name;
        }
        for (const auto shell : list_shells()) {
            const auto script = completion(shell, list_commands());
            EXPECT_TRUE(script.contains(command.name)) << shell << ' ' << command.name;
            for (const auto& option : command.options)
                EXPECT_TRUE(script.contains(option.name)) << shell << ' ' << option.name;
        }
    }
}

TEST(Commands, show_examples_that_the_parser_takes) {
    for (const auto& command : list_commands())
        for (const auto& example : command.examples) {
            const std::string start = "waymark " + std::string{command.name};
            const auto at = example.line.find(start);
            ASSERT_NE(at, std::string_view::npos) << example.line;
            const auto given = parse(command, words_of(example.line.substr(at + start.size())));
            EXPECT_TRUE(given) << example.line << ": " << given.error().message;
        }
}

TEST(Help, fits_a_terminal) {
    for (const auto& command : list_commands()) {
        std::size_t length = 0;
        for (const char c : help(command)) {
            length = c == '\n' ? 0 : length + 1;
            EXPECT_LE(length, 80U) << command.name;
        }
    }
}

}  // namespace
}  // namespace waymark::cli
