#include "cli/kinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace waymark::cli {

namespace {

using records::Kind;

struct Name {
    Kind kind;
    std::string_view one;
    std::string_view several;
};
constexpr std::array names{
    Name{Kind::Programme, "programme", "programmes"},
    Name{Kind::Organisation, "organisation", "organisations"},
    Name{Kind::Person, "person", "people"},
    Name{Kind::Place, "place", "places"},
    Name{Kind::Setting, "setting", "settings"},
    Name{Kind::Competence, "competence", "competences"},
    Name{Kind::Placement, "placement", "placements"},
    Name{Kind::Offer, "offer", "offers"},
    Name{Kind::Policy, "policy", "policies"},
    Name{Kind::Cohort, "cohort", "cohorts"},
    Name{Kind::Apprentice, "apprentice", "apprentices"},
    Name{Kind::Clearance, "clearance", "clearances"},
    Name{Kind::Special, "special", "special-category data"},
    Name{Kind::Plan, "plan", "plans"},
    Name{Kind::Stay, "stay", "stays"},
    Name{Kind::Grant, "role", "roles"},
};

std::string_view several(Kind kind) { return std::ranges::find(names, kind, &Name::kind)->several; }

/// "--programme" is a word of its own on the command line.
std::string shown(std::string_view column) {
    return column == "programme" ? "PROGRAMME" : fmt::format("--{}", column);
}

/// What a list can be of, other than a programme.
constexpr std::array<std::string_view, 7> narrowing{"organisation", "cohort",    "plan", "person",
                                                    "apprentice",   "placement", "state"};

std::string ways_to_list(Kind kind) {
    std::vector<std::string> ways;
    for (const auto& row : store::lists()) {
        if (row.kind != kind) continue;
        std::vector<std::string> columns;
        for (const auto column : row.of) columns.push_back(shown(column));
        auto way =
            columns.empty() ? std::string{"nothing more"} : fmt::format("{}", fmt::join(columns, " and "));
        if (std::ranges::find(ways, way) == ways.end()) ways.push_back(std::move(way));
    }
    return fmt::format("{}", fmt::join(ways, ", or "));
}

}  // namespace

base::Result<Kind> read_kind(const std::string& word) {
    std::vector<std::string_view> known;
    for (const auto& name : names) {
        if (name.one == word || name.several == word) return name.kind;
        known.push_back(name.one);
    }
    return base::fail(fmt::format("a kind is {}, not {}{}", fmt::join(known, ", "), base::quote(word),
                                  base::did_you_mean(word, known)));
}

std::string key_words(Kind kind) {
    std::string words;
    for (const auto key : records::find_kind(kind).keys) {
        words += words.empty() ? "" : " ";
        for (const char c : key) words += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    return words;
}

base::Result<store::Key> read_key(std::span<const std::string> words) {
    TRY(const auto kind, read_kind(words.front()));
    const auto keys = records::find_kind(kind).keys;
    if (words.size() != keys.size() + 1)
        return base::fail(fmt::format("one of the {} is named by {}", several(kind), key_words(kind)));
    return store::Key{kind, {words.begin() + 1, words.end()}};
}

base::Result<ChosenList> read_list(const Given& given, std::span<const std::string> words) {
    TRY(const auto kind, read_kind(words.front()));
    std::vector<std::string_view> asked;
    if (words.size() > 1) asked.emplace_back("programme");
    for (const auto option : narrowing)
        if (given.has(option)) asked.push_back(option);
    const auto by = given.find("by");
    for (const auto& row : store::lists()) {
        if (row.kind != kind || !std::ranges::is_permutation(row.of, asked)) continue;
        if (by && (row.order.empty() || row.order.front() != *by)) continue;
        ChosenList chosen{row.list, {}};
        for (const auto column : row.of)
            chosen.of.push_back(column == "programme" ? words[1] : given.text(column));
        return chosen;
    }
    if (by) return base::fail(fmt::format("{} cannot be listed by {}", several(kind), base::quote(*by)));
    const auto ways = ways_to_list(kind);
    if (ways.empty()) return base::fail(fmt::format("there is no list of {}", several(kind)));
    return base::fail(fmt::format("{} are listed by {}", several(kind), ways));
}

}  // namespace waymark::cli
