#include "actions/record/disclosure.h"

#include <algorithm>
#include <map>

namespace waymark::actions::record {

namespace {

using Row = std::vector<std::string>;

/// So much more than one each, at least, those that are left out must be able to be together.
constexpr std::int64_t room_wanted = 3;

std::map<Row, std::vector<std::size_t>> sort_by_likeness(const std::vector<Row>& rows) {
    std::map<Row, std::vector<std::size_t>> classes;
    for (std::size_t i = 0; i < rows.size(); ++i) classes[rows[i]].push_back(i);
    return classes;
}

/// Whether the figures that are shown leave those that are not too little room: one that is left out alone,
/// or some that together can be hardly more than one each.
bool tells_too_much(std::span<const Figure> figures, const Figure& whole) {
    const auto left_out = std::ranges::count(figures, Figure{});
    if (left_out == 0 || !whole) return false;
    if (left_out == 1) return true;
    // The most that the whole can be, less the least that the others can be.
    std::int64_t room = *whole + rounded_to / 2 - left_out;
    for (const auto& figure : figures)
        if (figure && *figure > 0) room -= std::max(*figure - rounded_to / 2, smallest_shown);
    return room < room_wanted;
}

}  // namespace

Figure safe_figure(std::int64_t count) {
    if (count <= 0) return 0;
    if (count < smallest_shown) return {};
    return (count + rounded_to / 2) / rounded_to * rounded_to;
}

std::vector<Figure> safe_figures(std::span<const std::int64_t> counts) {
    std::vector<Figure> figures;
    figures.reserve(counts.size());
    std::int64_t all = 0;
    for (const auto count : counts) {
        figures.push_back(safe_figure(count));
        all += count;
    }
    while (tells_too_much(figures, safe_figure(all))) {
        std::optional<std::size_t> next;
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (figures[i] && counts[i] > 0 && (!next || counts[i] < counts[*next])) next = i;
        if (!next) break;
        figures[*next] = {};
    }
    return figures;
}

bool make_alike(std::vector<Row>& rows, std::size_t alike) {
    if (rows.empty()) return true;
    if (rows.size() < alike) return false;
    const auto texts = rows.front().size();
    for (std::size_t text = 0; text < texts; ++text)
        for (const auto& [row, members] : sort_by_likeness(rows))
            if (members.size() < alike)
                for (const auto at : members) rows[at][text].clear();
    // What is left over joins those of whom nothing is told; where that is still too few, the smallest of the
    // others join them.
    const Row nothing(texts);
    for (;;) {
        const auto classes = sort_by_likeness(rows);
        const auto few =
            std::ranges::find_if(classes, [&](const auto& one) { return one.second.size() < alike; });
        if (few == classes.end()) return true;
        // As many of the largest class as it can spare; else the smallest as a whole.
        const auto by_size = [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); };
        auto others = classes;
        others.erase(few->first);
        const auto largest = std::ranges::max_element(others, by_size);
        const auto smallest = std::ranges::min_element(others, by_size);
        const auto wanted = alike - few->second.size();
        const bool can_spare = largest->second.size() >= alike + wanted;
        const auto& joining = can_spare ? largest->second : smallest->second;
        for (std::size_t i = 0; i < joining.size() && (!can_spare || i < wanted); ++i)
            rows[joining[i]] = nothing;
    }
}

}  // namespace waymark::actions::record
