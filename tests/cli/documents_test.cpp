// The documents: links lead somewhere, and commands that they show exist, with those options.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "architecture/repository.h"
#include "cli/commands.h"

namespace waymark::cli {
namespace {

namespace fs = std::filesystem;

using repository::root;
using repository::text_of;

std::vector<fs::path> list_documents() { return repository::list_files(root, {".md"}); }

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream in{text};
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// Code: the lines of fenced blocks, and what stands between backticks.
std::vector<std::string> code_of(const std::string& text) {
    std::vector<std::string> code;
    bool fenced = false;
    const std::regex span{"`([^`]+)`"};
    for (const auto& line : lines_of(text)) {
        if (line.starts_with("```")) {
            fenced = !fenced;
        } else if (fenced) {
            code.push_back(line);
        } else {
            for (auto it = std::sregex_iterator{line.begin(), line.end(), span}; it != std::sregex_iterator{};
                 ++it)
                code.push_back((*it)[1]);
        }
    }
    return code;
}

std::vector<std::string> links_of(const std::string& text) {
    std::vector<std::string> links;
    const std::regex link{"\\]\\(([^)\\s]+)\\)"};
    for (auto it = std::sregex_iterator{text.begin(), text.end(), link}; it != std::sregex_iterator{}; ++it)
        links.push_back((*it)[1]);
    return links;
}

bool has_option(const Command& command, const std::string& name) {
    return name == "help" ||
           std::ranges::find(command.options, std::string_view{name}, &Option::name) != command.options.end();
}

/// What is wrong with the words after "waymark" on a line of code; empty where nothing is.
std::string wrong_with(const std::string& line) {
    const std::regex call{"(?:^|[\\s/(])waymark ((?:--)?[a-z]+)([^|>&;)]*)"};
    const std::regex option{"(?:^|\\s)--([a-z-]+)"};
    for (auto it = std::sregex_iterator{line.begin(), line.end(), call}; it != std::sregex_iterator{}; ++it) {
        const std::string name = (*it)[1];
        const std::string rest = (*it)[2];
        if (name == "--help" || name == "--version" || name == "help") continue;
        const auto* command = find_command(name);
        if (command == nullptr) return "no such command: " + name;
        for (auto o = std::sregex_iterator{rest.begin(), rest.end(), option}; o != std::sregex_iterator{};
             ++o)
            if (!has_option(*command, (*o)[1])) return name + " has no option --" + std::string{(*o)[1]};
    }
    return {};
}

TEST(Documents, are_found) {
    const auto documents = list_documents();
    for (const char* const name : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "src/README.md",
                                   "docs/ARCHITECTURE.md", "docs/GLOSSARY.md", "docs/PROGRAMME-FILE.md"})
        EXPECT_NE(std::ranges::find(documents, root / name), documents.end()) << name;
}

TEST(Documents, link_to_what_is_there) {
    for (const auto& document : list_documents())
        for (const auto& link : links_of(text_of(document))) {
            if (link.starts_with("http") || link.starts_with("#") || link.starts_with("mailto:")) continue;
            const auto target = document.parent_path() / link.substr(0, link.find('#'));
            EXPECT_TRUE(fs::exists(target)) << document << " links to " << link;
        }
}

TEST(Documents, show_commands_that_exist) {
    for (const auto& document : list_documents())
        for (const auto& line : code_of(text_of(document)))
            EXPECT_EQ(wrong_with(line), "") << document << ": " << line;
}

TEST(Documents, name_scripts_that_exist) {
    const std::regex script{"(?:^|[\\s(])(bin/[a-z]+)\\b"};
    for (const auto& document : list_documents())
        for (const auto& line : code_of(text_of(document)))
            for (auto it = std::sregex_iterator{line.begin(), line.end(), script};
                 it != std::sregex_iterator{}; ++it)
                EXPECT_TRUE(fs::exists(root / std::string{(*it)[1]})) << document << ": " << line;
}

TEST(Documents, the_first_page_is_short) { EXPECT_LT(lines_of(text_of(root / "README.md")).size(), 120U); }

TEST(Documents, wrong_commands_would_be_noticed) {
    EXPECT_EQ(wrong_with("waymark plan a.json --seconds 5 && waymark check a.json b.json"), "");
    EXPECT_EQ(wrong_with("build/release/waymark plan a.json --secs 5"), "plan has no option --secs");
    EXPECT_EQ(wrong_with("waymark plan a.json; waymark chek a b"), "no such command: chek");
    EXPECT_EQ(wrong_with("waymark plan a.json | head --lines 3"), "");
    EXPECT_EQ(wrong_with("source <(waymark completion bash)"), "");
}

}  // namespace
}  // namespace waymark::cli
