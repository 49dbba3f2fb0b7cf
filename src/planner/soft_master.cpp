#include "planner/soft_master.h"

#include <algorithm>
#include <cmath>

namespace waymark::planner {

namespace {

constexpr std::size_t travellers_at_a_time = 64;
constexpr double whole_share = 0x1p30;  // shares are counted in whole numbers: sums do not depend on order
constexpr double highest_price = 1e6;

}  // namespace

SoftMaster::SoftMaster(const Problem& problem, Workers& workers, std::vector<double> prices)
    : m_problem(problem),
      m_workers(workers),
      m_largest(largest_uses(problem)),
      m_price(std::move(prices)),
      m_stay(problem.windows.size() * problem.seats.size()),
      m_scratch(workers.size()) {
    known.reserve(problem.travellers.size());
    for (const Traveller& traveller : problem.travellers) known.emplace_back(traveller.legs.size());
}

void SoftMaster::run(const std::vector<std::uint32_t>& travellers, const std::vector<std::int64_t>& rooms,
                     const Cooling& cooling, double radius, const ShouldStop& stop) {
    const std::vector<double> center = m_price;
    const std::size_t pieces = (travellers.size() + travellers_at_a_time - 1) / travellers_at_a_time;
    for (int pass = 0; pass < cooling.passes && !stop(); ++pass) {
        const double part = cooling.passes > 1 ? static_cast<double>(pass) / (cooling.passes - 1) : 1;
        const double temperature = cooling.first * std::pow(cooling.last / cooling.first, part);
        charge_stays();
        for (auto& scratch : m_scratch) scratch.usage.assign(m_stay.size(), 0);
        m_workers.share(pieces, [&](std::size_t piece, std::size_t worker) {
            const std::size_t end = std::min(travellers.size(), (piece + 1) * travellers_at_a_time);
            const engine::Profile::Scope scope(m_workers.profile(), engine::Profile::Part::soft_prices,
                                               static_cast<std::int64_t>(end - piece * travellers_at_a_time));
            for (std::size_t i = piece * travellers_at_a_time; i < end; ++i)
                spread(travellers[i], temperature, m_scratch[worker]);
        });
        move_prices(rooms, temperature, center, radius);
    }
}

void SoftMaster::charge_stays() {
    const std::size_t seats = m_problem.seats.size();
    for (std::size_t w = 0; w < m_problem.windows.size(); ++w)
        for (std::uint32_t seat = 0; seat < seats; ++seat) {
            double charge = 0;
            for (const Use& use : m_problem.windows[w].of(seat))
                charge += m_price[use.row] * static_cast<double>(use.amount);
            m_stay[w * seats + seat] = charge;
        }
}

void SoftMaster::spread(std::uint32_t who, double temperature, Scratch& scratch) {
    KnownJourneys& mine = known[who];
    const auto& legs = m_problem.travellers[who].legs;
    const std::size_t seats = m_problem.seats.size();
    auto& reduced = scratch.reduced;
    reduced.clear();
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < mine.size(); ++i) {
        auto sum = static_cast<double>(mine.cost(i));
        const auto journey = mine.view(i);
        for (std::size_t l = 0; l < legs.size(); ++l)
            if (journey[l] != no_seat && !legs[l].fixed) sum += m_stay[legs[l].window * seats + journey[l]];
        reduced.push_back(sum);
        least = std::min(least, sum);
    }
    double all = 0;
    for (double& one : reduced) all += one = std::exp((least - one) / temperature);
    for (std::size_t i = 0; i < reduced.size(); ++i) {
        const double share = reduced[i] / all;
        mine.set_share(i, static_cast<float>(share));
        if (share < 1e-7) continue;
        const auto whole = static_cast<std::int64_t>(share * whole_share);
        const auto journey = mine.view(i);
        for (std::size_t l = 0; l < legs.size(); ++l)
            if (journey[l] != no_seat && !legs[l].fixed)
                scratch.usage[legs[l].window * seats + journey[l]] += whole;
    }
}

void SoftMaster::move_prices(const std::vector<std::int64_t>& rooms, double temperature,
                             const std::vector<double>& center, double radius) {
    const std::size_t seats = m_problem.seats.size();
    std::vector<double> demand(m_price.size());
    std::vector<double> leverage(m_price.size());
    for (std::size_t w = 0; w < m_problem.windows.size(); ++w)
        for (std::uint32_t seat = 0; seat < seats; ++seat) {
            std::int64_t sum = 0;
            for (const auto& scratch : m_scratch) sum += scratch.usage[w * seats + seat];
            if (sum == 0) continue;
            const double used = static_cast<double>(sum) / whole_share;
            for (const Use& use : m_problem.windows[w].of(seat)) {
                const auto amount = static_cast<double>(use.amount);
                demand[use.row] += used * amount;
                leverage[use.row] += used * amount * amount;
            }
        }
    for (std::size_t r = 0; r < m_price.size(); ++r) {
        const Row& row = m_problem.rows[r];
        double most = row.penalty == hard ? highest_price : static_cast<double>(row.penalty);
        double least = 0;
        if (radius > 0) {
            const double unit_radius = radius / m_largest[r];
            most = std::min(most, center[r] + unit_radius);
            least = std::max(least, center[r] - unit_radius);
        }
        const double step = price_step(demand[r], leverage[r], static_cast<double>(rooms[r]), temperature);
        least = std::min(least, most);
        m_price[r] = std::clamp(m_price[r] + step, least, most);
    }
}

}  // namespace waymark::planner
