#include "architecture/house.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <sstream>

namespace waymark::architecture {

namespace {

std::vector<std::string> words(std::string_view text) {
    std::istringstream in{std::string{text}};
    std::vector<std::string> found;
    for (std::string word; in >> word;) found.push_back(word);
    return found;
}

std::vector<std::string> lines(std::string_view text) {
    std::istringstream in{std::string{text}};
    std::vector<std::string> found;
    for (std::string line; std::getline(in, line);) found.push_back(line);
    return found;
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(" \t") - first + 1)};
}

/// The cells of a row of a Markdown table; none where the line is no row.
std::vector<std::string> cells(std::string_view line) {
    std::vector<std::string> found;
    if (!line.starts_with("|")) return found;
    for (const auto part : line.substr(1) | std::views::split('|'))
        found.push_back(trimmed(std::string_view{part.begin(), part.end()}));
    if (!found.empty() && found.back().empty()) found.pop_back();
    return found;
}

bool is_number(const std::string& text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "cli/commands/plan.cpp" is in the room cli; "main.cpp" is a room of its own.
std::string room_of(std::string_view path) { return std::string{path.substr(0, path.find('/'))}; }

/// The room and everything that it uses, and what that uses.
std::set<std::string> reach(const Page& page, const std::string& room) {
    std::set<std::string> reached;
    std::vector<std::string> open{room};
    while (!open.empty()) {
        const std::string next = open.back();
        open.pop_back();
        if (!reached.insert(next).second) continue;
        if (const auto it = page.rooms.find(next); it != page.rooms.end())
            open.insert(open.end(), it->second.uses.begin(), it->second.uses.end());
    }
    return reached;
}

/// The rooms that a file includes from: #include "room/…".
std::vector<std::string> included_rooms(const Source& source) {
    std::vector<std::string> found;
    for (const auto& line : lines(source.text)) {
        const std::string text = trimmed(line);
        if (!text.starts_with("#include \"")) continue;
        const auto path = std::string_view{text}.substr(10);
        found.push_back(room_of(path.substr(0, path.find('"'))));
    }
    return found;
}

bool stands_in(std::string_view path, const std::string& place) {
    return path == place || path.starts_with(place + "/");
}

std::vector<std::string> arrows_upwards(const Page& page) {
    std::vector<std::string> breaches;
    for (const auto& [name, room] : page.rooms)
        for (const auto& used : room.uses) {
            const auto it = page.rooms.find(used);
            if (it == page.rooms.end())
                breaches.push_back(fmt::format("{} uses {}, which has no row", name, used));
            else if (it->second.level >= room.level)
                breaches.push_back(fmt::format("{} (level {}) uses {} (level {}): not below it", name,
                                               room.level, used, it->second.level));
        }
    return breaches;
}

}  // namespace

Page read_page(std::string_view readme) {
    Page page;
    for (const auto& line : lines(readme)) {
        const auto row = cells(line);
        if (row.size() == 4 && is_number(row[0])) {
            const auto uses = words(row[2]);
            page.rooms[row[1]] = {std::stoi(row[0]), {uses.begin(), uses.end()}};
        } else if (row.size() == 3 && row[0].size() > 2 && row[0].starts_with('`')) {
            page.walls.push_back({row[0].substr(1, row[0].size() - 2), words(row[1])});
        }
    }
    return page;
}

std::map<std::string, std::set<std::string>> read_build(std::string_view cmake) {
    std::map<std::string, std::set<std::string>> build;
    for (const auto& line : lines(cmake)) {
        if (!line.starts_with("waymark_room(")) continue;
        const auto parts = words(line.substr(13, line.rfind(')') - 13));
        auto& uses = build[parts.at(0)];
        bool in_uses = false;
        for (const auto& part : parts | std::views::drop(1)) {
            if (part == "USES" || part == "LIBRARIES")
                in_uses = part == "USES";
            else if (in_uses)
                uses.insert(part);
        }
    }
    return build;
}

std::vector<std::string> list_breaches(const Page& page, const std::vector<Source>& sources) {
    auto breaches = arrows_upwards(page);
    std::set<std::string> seen;
    for (const auto& source : sources) {
        const std::string room = room_of(source.path);
        seen.insert(room);
        if (!page.rooms.contains(room)) {
            breaches.push_back(fmt::format("{}: no row for {}", source.path, room));
            continue;
        }
        const auto allowed = reach(page, room);
        for (const auto& other : included_rooms(source))
            if (!allowed.contains(other))
                breaches.push_back(fmt::format("{}: {} may not include {}", source.path, room, other));
        for (const auto& wall : page.walls)
            if (source.text.contains(wall.text) &&
                std::ranges::none_of(wall.places, [&](const auto& p) { return stands_in(source.path, p); }))
                breaches.push_back(fmt::format("{}: {} may not stand here", source.path, wall.text));
    }
    for (const auto& name : page.rooms | std::views::keys)
        if (!seen.contains(name)) breaches.push_back(fmt::format("{} has a row and no files", name));
    return breaches;
}

std::vector<std::string> list_differences(const Page& page,
                                          const std::map<std::string, std::set<std::string>>& build) {
    std::vector<std::string> differences;
    for (const auto& [name, room] : page.rooms) {
        if (name.ends_with(".cpp")) continue;
        const auto it = build.find(name);
        if (it == build.end())
            differences.push_back(fmt::format("{} is not built", name));
        else if (it->second != room.uses)
            differences.push_back(fmt::format("{}: the build says it uses [{}], the table says [{}]", name,
                                              fmt::join(it->second, " "), fmt::join(room.uses, " ")));
    }
    for (const auto& name : build | std::views::keys)
        if (!page.rooms.contains(name))
            differences.push_back(fmt::format("{} is built and has no row", name));
    return differences;
}

}  // namespace waymark::architecture
