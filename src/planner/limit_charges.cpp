#include "planner/limit_charges.h"

#include <algorithm>
#include <limits>

namespace waymark::planner {

namespace {

constexpr Fine first_step = fine(10);
constexpr Fine least_step = fine(1) / 4;
constexpr Fine largest_step = fine(10000);
constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max();

}  // namespace

Fine LimitCharges::given_back(std::uint32_t traveller) const {
    Fine sum = 0;
    for (const Charge& charge : m_charges[traveller]) sum += charge.each * charge.room;
    return sum;
}

std::int64_t LimitCharges::stays(const Traveller& traveller, bool is_owner, std::uint32_t number,
                                 const Journey& journey, bool fixed) const {
    std::int64_t count = 0;
    for (std::size_t l = 0; l < journey.size(); ++l)
        if (journey[l] != no_seat && traveller.legs[l].fixed == fixed)
            count += (is_owner ? m_problem.seats[journey[l]].owner : journey[l]) == number;
    return count;
}

bool LimitCharges::learn(std::uint32_t traveller, const Journey& journey) {
    const Traveller& who = m_problem.travellers[traveller];
    for (Charge& charge : m_charges[traveller]) {
        const auto used = stays(who, charge.is_owner, charge.number, journey, false);
        if (used == charge.room || (used < charge.room && charge.each == 0)) continue;
        const bool rises = used > charge.room;
        charge.step = rises == charge.rose ? std::min(charge.step * 3 / 2, largest_step)
                                           : std::max(charge.step / 2, least_step);
        charge.rose = rises;
        charge.each = std::max<Fine>(0, charge.each + (rises ? charge.step : -charge.step));
    }
    bool broken = false;
    for (std::size_t l = 0; l < journey.size(); ++l) {
        if (journey[l] == no_seat || who.legs[l].fixed) continue;
        broken |= learn_one(traveller, false, journey[l], journey);
        broken |= learn_one(traveller, true, m_problem.seats[journey[l]].owner, journey);
    }
    return broken;
}

/// What fixed legs leave of a limit: their one option is in every journey.
std::int64_t LimitCharges::room(const Traveller& traveller, bool is_owner, std::uint32_t number) const {
    std::int64_t fixed = 0;
    for (const Leg& leg : traveller.legs) {
        if (!leg.fixed || leg.options != 1) continue;
        const auto seat = m_problem.options_of(leg)[0].seat;
        fixed += (is_owner ? m_problem.seats[seat].owner : seat) == number;
    }
    return std::max<std::int64_t>(0, at_most(is_owner) - fixed);
}

/// Whether the journey uses this too often; if so, there is a charge for it from now on.
bool LimitCharges::learn_one(std::uint32_t traveller, bool is_owner, std::uint32_t number,
                             const Journey& journey) {
    if (at_most(is_owner) == no_limit) return false;
    const Traveller& who = m_problem.travellers[traveller];
    const std::int64_t most = room(who, is_owner, number);
    if (stays(who, is_owner, number, journey, false) <= most) return false;
    auto& mine = m_charges[traveller];
    const auto known = std::ranges::any_of(
        mine, [&](const Charge& charge) { return charge.is_owner == is_owner && charge.number == number; });
    if (!known) mine.push_back({is_owner, number, most, first_step, first_step, true});
    return true;
}

}  // namespace waymark::planner
