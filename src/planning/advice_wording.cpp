#include "planning/advice_wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <string_view>

#include "base/check.h"
#include "rules/wording.h"

namespace waymark::planning {

namespace {

using domain::Location;
using domain::Programme;

/// "1,234 points"
std::string points(std::int64_t number) {
    auto text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > (number < 0 ? 1 : 0); at -= 3)
        text.insert(static_cast<std::size_t>(at), 1, ',');
    return text + (number == 1 ? " point" : " points");
}

std::string count(std::int64_t n, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

std::string joined(const std::vector<std::string>& items, std::string_view last_link) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? last_link : std::string_view{", "};
        text += items[i];
    }
    return text;
}

std::string_view direction(const Location& from, const Location& to) {
    static constexpr std::array<std::string_view, 8> names{"north", "north-east", "east", "south-east",
                                                           "south", "south-west", "west", "north-west"};
    const double width = std::cos(from.latitude * std::numbers::pi / 180);
    const double east = (to.longitude - from.longitude) * width;
    const double turn = std::atan2(east, to.latitude - from.latitude) / (2 * std::numbers::pi);
    return names[static_cast<std::size_t>(std::lround((turn + 1) * 8)) % 8];
}

}  // namespace

std::string area_words(const Opening& opening, const Programme& programme) {
    if (!opening.near || !opening.placement.location) return "anywhere";
    const auto& near = programme.placements[*opening.near];
    const double distance = kilometres(*near.location, *opening.placement.location);
    if (distance < 1) return "near " + near.name;
    return fmt::format("{:.0f} km {} of {}", distance, direction(*near.location, *opening.placement.location),
                       near.name);
}

std::string condition_words(const Opening& opening, const Programme& programme) {
    const auto& placement = opening.placement;
    std::vector<std::string> asked;
    asked.push_back(placement.minimum_age > 0 ? fmt::format("age {} and over", placement.minimum_age)
                                              : std::string{"any age"});
    for (const auto clearance : placement.clearances) asked.push_back(programme.clearances[clearance].id);
    asked.emplace_back(placement.driver ? "drivers only" : "no car needed");
    asked.push_back(fmt::format("shifts of up to {} hours", placement.shift_hours));
    asked.emplace_back(placement.nights ? "nights" : "no nights");
    return joined(asked, ", ");
}

std::vector<base::Period> weeks_needed(const Advice& advice) {
    constexpr base::Weeks college{4};  // Nobody asks a host for a place between two taught weeks.
    std::vector<base::Period> weeks;
    for (const auto& guest : advice.guests) {
        if (!weeks.empty() && guest.period.from <= weeks.back().until + college)
            weeks.back().until = guest.period.until;
        else
            weeks.push_back(guest.period);
    }
    return weeks;
}

std::string summary(const Advice& advice, const Programme& programme) {
    std::vector<std::string> weeks;
    for (const auto& period : weeks_needed(advice)) weeks.push_back("from " + rules::period_words(period));
    return fmt::format("One place in {} {}, {}.", programme.settings[advice.opening.placement.setting].name,
                       area_words(advice.opening, programme), joined(weeks, " and "));
}

std::vector<std::string> details(const Advice& advice, const Programme& programme) {
    std::vector<std::string> lines;
    std::string placed;
    if (advice.people_placed > 0)
        placed = fmt::format("{} more placed in every block; ",
                             count(advice.people_placed, "apprentice", "apprentices"));
    lines.push_back(fmt::format("Saves {}: {}{}.", points(advice.saving()), placed,
                                difference_words(advice.without, advice.with)));
    const auto sure = advice.sure_saving();
    if (sure == advice.saving() && advice.with.total() == advice.bound_with)
        lines.emplace_back("Confirmed by planning with it: both plans are proven best.");
    else if (advice.is_confirmed())
        lines.push_back(
            fmt::format("Confirmed by planning with it: {} at least, however well one plans.", points(sure)));
    else
        lines.push_back(
            fmt::format("Not confirmed: without it a plan could be {} better than the one found, with it {}.",
                        points(advice.without.total() - advice.bound_without),
                        points(advice.with.total() - advice.bound_with)));
    lines.push_back(fmt::format("It may ask for: {}.", condition_words(advice.opening, programme)));
    std::vector<std::string> guests;
    for (const auto& guest : advice.guests) {
        const auto& who = programme.apprentices[guest.apprentice];
        const auto blocks = domain::placement_blocks(programme.cohorts[who.cohort]);
        guests.push_back(fmt::format("{} ({})", who.id, blocks[static_cast<std::size_t>(guest.block)].id));
    }
    lines.push_back(fmt::format("There in the plan: {}.", joined(guests, " and ")));
    return lines;
}

std::string difference_words(const domain::Price& before, const domain::Price& after) {
    std::vector<std::string> parts;
    const auto part = [&](std::int64_t difference, std::string_view one, std::string_view many) {
        if (difference != 0)
            parts.push_back(fmt::format("{} {}", count(std::abs(difference), one, many),
                                        difference < 0 ? "fewer" : "more"));
    };
    part(after.unfilled_blocks - before.unfilled_blocks, "unfilled block", "unfilled blocks");
    part(after.missing_visits - before.missing_visits, "missing visit", "missing visits");
    part(after.missing_competences - before.missing_competences, "missing competence", "missing competences");
    part(after.changed_blocks - before.changed_blocks, "changed block", "changed blocks");
    part(after.off_balance - before.off_balance, "apprentice off balance", "apprentices off balance");
    if (const auto unease = after.unease - before.unease; unease != 0)
        parts.push_back(fmt::format("unease {} {}", points(std::abs(unease)), unease < 0 ? "less" : "more"));
    return parts.empty() ? "nothing" : joined(parts, ", ");
}

std::string month_words(std::chrono::year_month month) {
    static constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};
    base::check(month.ok(), "a month of the calendar");
    return fmt::format("{} {}", names[static_cast<unsigned>(month.month()) - 1],
                       static_cast<int>(month.year()));
}

}  // namespace waymark::planning
