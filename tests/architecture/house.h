#pragma once
// The house as src/README.md draws it, and the breaches of it that the code commits.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::architecture {

struct Room {
    int level = 0;
    std::set<std::string> uses;
};

/// "`<CLI/` only in cli/parse.cpp".
struct Wall {
    std::string text;
    std::vector<std::string> places;
};

struct Page {
    std::map<std::string, Room> rooms;
    std::vector<Wall> walls;
};

/// A source file: its path below src/, and its text.
struct Source {
    std::string path;
    std::string text;
};

Page read_page(std::string_view readme);

/// The rooms that src/CMakeLists.txt builds, and what each one links.
std::map<std::string, std::set<std::string>> read_build(std::string_view cmake);

/// One sentence for each breach: rooms without a row, arrows upwards, includes that the table does not allow.
std::vector<std::string> list_breaches(const Page& page, const std::vector<Source>& sources);

/// One sentence for each difference between the table and the build.
std::vector<std::string> list_differences(const Page& page,
                                          const std::map<std::string, std::set<std::string>>& build);

}  // namespace waymark::architecture
