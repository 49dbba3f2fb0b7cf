#include "planner/part_problem.h"

#include <algorithm>

namespace waymark::planner {

namespace {

void sort_once(std::vector<std::uint32_t>& numbers) {
    std::ranges::sort(numbers);
    numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
}

std::uint32_t place_of(const std::vector<std::uint32_t>& numbers, std::uint32_t number) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(numbers, number) - numbers.begin());
}

bool has_room(const Problem& whole, std::uint32_t window, std::uint32_t seat,
              const std::vector<std::int64_t>& left) {
    return std::ranges::all_of(whole.windows[window].of(seat), [&](const Use& use) {
        return whole.rows[use.row].penalty != hard || use.amount <= left[use.row];
    });
}

}  // namespace

PartProblem::PartProblem(const Problem& whole, const std::vector<std::uint32_t>& travellers,
                         const std::vector<std::int64_t>& left) {
    m_problem.kinds = whole.kinds;
    m_problem.skills = whole.skills;
    m_problem.needs = whole.needs;
    m_problem.skill_weight = whole.skill_weight;
    m_problem.seat_at_most = whole.seat_at_most;
    m_problem.owner_at_most = whole.owner_at_most;
    list_seats(whole, travellers, left);
    add_windows(whole, left);
}

void PartProblem::list_seats(const Problem& whole, const std::vector<std::uint32_t>& travellers,
                             const std::vector<std::int64_t>& left) {
    auto& mine = m_problem.travellers;
    mine.reserve(travellers.size());
    for (const auto who : travellers) {
        Traveller traveller = whole.travellers[who];
        for (Leg& leg : traveller.legs) {
            const auto first = static_cast<std::uint32_t>(m_problem.options.size());
            for (const Option& option : whole.options_of(leg))
                if (leg.fixed || has_room(whole, leg.window, option.seat, left)) {
                    m_problem.options.push_back(option);
                    m_seats.push_back(option.seat);
                }
            leg.first_option = first;
            leg.options = static_cast<std::uint32_t>(m_problem.options.size()) - first;
            m_windows.push_back(leg.window);
        }
        mine.push_back(std::move(traveller));
    }
    sort_once(m_seats);
    sort_once(m_windows);
    for (Option& option : m_problem.options) option.seat = place_of(m_seats, option.seat);
    for (Traveller& traveller : mine)
        for (Leg& leg : traveller.legs) {
            leg.window = place_of(m_windows, leg.window);
            if (leg.kept != no_seat) leg.kept = number_of(leg.kept);
        }
    for (const auto seat : m_seats) {
        m_problem.seats.push_back(whole.seats[seat]);
        m_problem.seat_skills.push_back(whole.seat_skills[seat]);
    }
}

void PartProblem::add_windows(const Problem& whole, const std::vector<std::int64_t>& left) {
    // Rows with a penalty are all there: what they cost is part of what the travellers cost.
    for (std::uint32_t row = 0; row < whole.rows.size(); ++row)
        if (whole.rows[row].penalty != hard) m_rows.push_back(row);
    for (const auto window : m_windows) {
        auto& mine = m_problem.windows.emplace_back();
        for (const auto seat : m_seats) {
            mine.first.push_back(static_cast<std::uint32_t>(mine.uses.size()));
            for (const Use& use : whole.windows[window].of(seat)) {
                mine.uses.push_back(use);
                m_rows.push_back(use.row);
            }
        }
        mine.first.push_back(static_cast<std::uint32_t>(mine.uses.size()));
    }
    sort_once(m_rows);
    for (Window& window : m_problem.windows)
        for (Use& use : window.uses) use.row = place_of(m_rows, use.row);
    for (const auto row : m_rows) {
        m_problem.rows.push_back(whole.rows[row]);
        m_problem.rows.back().room = left[row];
    }
}

std::uint32_t PartProblem::number_of(std::uint32_t seat) const {
    const auto at = place_of(m_seats, seat);
    return at < m_seats.size() && m_seats[at] == seat ? at : no_seat;
}

std::optional<Journey> PartProblem::inside(JourneyView journey) const {
    Journey mine;
    mine.reserve(journey.size());
    for (const auto seat : journey) {
        mine.push_back(seat == no_seat ? no_seat : number_of(seat));
        if (seat != no_seat && mine.back() == no_seat) return {};
    }
    return mine;
}

Journey PartProblem::outside(JourneyView journey) const {
    Journey theirs;
    theirs.reserve(journey.size());
    for (const auto seat : journey) theirs.push_back(seat == no_seat ? no_seat : m_seats[seat]);
    return theirs;
}

RowPrices PartProblem::prices(const RowPrices& whole) const {
    RowPrices mine;
    mine.reserve(m_rows.size());
    for (const auto row : m_rows) mine.push_back(whole[row]);
    return mine;
}

}  // namespace waymark::planner
