#include "engine/rooms.h"

#include <algorithm>

namespace waymark::engine {

namespace {

void give_back(const std::vector<Use>& uses, std::vector<std::int64_t>& left) {
    for (const Use& use : uses) left[use.row] += use.amount;
}

}  // namespace

std::vector<std::int64_t> rooms_of(const std::vector<Row>& rows) {
    std::vector<std::int64_t> rooms;
    rooms.reserve(rows.size());
    for (const Row& row : rows) rooms.push_back(row.room);
    return rooms;
}

void take(const Oracle& oracle, std::uint32_t who, JourneyView journey, std::vector<std::int64_t>& left) {
    for (const Use& use : oracle.uses(who, journey)) left[use.row] -= use.amount;
}

void give_back(const Oracle& oracle, std::uint32_t who, JourneyView journey,
               std::vector<std::int64_t>& left) {
    give_back(oracle.uses(who, journey), left);
}

bool take_if_it_fits(const Oracle& oracle, std::uint32_t who, JourneyView journey,
                     std::vector<std::int64_t>& left) {
    const auto uses = oracle.uses(who, journey);
    const auto& rows = oracle.rows();
    for (const Use& use : uses) left[use.row] -= use.amount;
    for (const Use& use : uses)
        if (use.amount > 0 && left[use.row] < 0 && rows[use.row].penalty == hard) {
            give_back(uses, left);
            return false;
        }
    return true;
}

bool fits(const Oracle& oracle, std::uint32_t who, JourneyView journey, std::vector<std::int64_t>& left) {
    if (!take_if_it_fits(oracle, who, journey, left)) return false;
    give_back(oracle, who, journey, left);
    return true;
}

Points overdrawn(const std::vector<Row>& rows, const std::vector<std::int64_t>& left) {
    Points cost = 0;
    Points worst = 0;
    for (std::size_t r = 0; r < left.size(); ++r) {
        if (left[r] >= 0 || rows[r].penalty == hard) continue;
        const Points mine = rows[r].penalty * -left[r];
        if (rows[r].shared)
            worst = std::max(worst, mine);
        else
            cost += mine;
    }
    return cost + worst;
}

}  // namespace waymark::engine
