#include "planner/rotations.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/part.h"
#include "engine/rooms.h"
#include "planner/journey_cost.h"
#include "planner/part_problem.h"

namespace waymark::planner {

namespace {

constexpr int lessons = 40;

class PartOfRotations final : public engine::Part {
public:
    PartOfRotations(const Rotations& whole, const std::vector<std::uint32_t>& travellers,
                    const std::vector<std::int64_t>& left)
        : m_part(whole.problem(), travellers, left),
          m_rotations(m_part.problem(), whole, travellers),
          m_positions(travellers.size()),
          m_left(engine::rooms_of(m_part.problem().rows)) {
        std::iota(m_positions.begin(), m_positions.end(), 0);
    }

    [[nodiscard]] engine::Oracle& oracle() override { return m_rotations; }
    [[nodiscard]] const std::vector<std::uint32_t>& travellers() const override { return m_positions; }
    [[nodiscard]] const std::vector<std::int64_t>& left() const override { return m_left; }
    [[nodiscard]] std::optional<Journey> inside(JourneyView journey) const override {
        return m_part.inside(journey);
    }
    [[nodiscard]] Journey outside(JourneyView journey) const override { return m_part.outside(journey); }
    [[nodiscard]] RowPrices prices(const RowPrices& whole) const override { return m_part.prices(whole); }

private:
    PartProblem m_part;
    Rotations m_rotations;
    std::vector<std::uint32_t> m_positions;
    std::vector<std::int64_t> m_left;
};

}  // namespace

Points Rotations::cost(std::uint32_t who, JourneyView journey) const {
    return journey_cost(m_problem, m_problem.travellers[who], journey);
}

std::vector<Use> Rotations::uses(std::uint32_t who, JourneyView journey) const {
    std::vector<Use> uses;
    uses.reserve(8 * journey.size());
    for_each_use(m_problem, m_problem.travellers[who], journey,
                 [&](std::uint32_t row, std::int64_t amount) { uses.push_back({row, amount}); });
    return uses;
}

Journey Rotations::stopgap(std::uint32_t who) const {
    return empty_journey(m_problem, m_problem.travellers[who]);
}

bool Rotations::allows(std::uint32_t who, JourneyView journey) const {
    return is_journey(m_problem, m_problem.travellers[who], journey);
}

std::unique_ptr<engine::Oracle::Charges> Rotations::charge(const RowPrices& prices,
                                                           const std::vector<std::int64_t>* left) const {
    auto stays = std::make_unique<StayPrices>(m_problem, prices);
    if (left) stays->block_full(m_problem, *left);
    return stays;
}

Fine Rotations::charged(std::uint32_t who, JourneyView journey, const Charges& charges) const {
    const auto& stays = static_cast<const StayPrices&>(charges);
    const auto& legs = m_problem.travellers[who].legs;
    Fine sum = 0;
    for (std::size_t l = 0; l < legs.size(); ++l)
        if (journey[l] != no_seat && !legs[l].fixed) sum += stays.of_window(legs[l].window)[journey[l]];
    return sum;
}

std::unique_ptr<engine::Oracle::Scratch> Rotations::scratch() const {
    return std::make_unique<PricingScratch>();
}

PricingAnswer Rotations::price(std::uint32_t who, const Charges& charges, const PricingAim& aim,
                               Scratch& memory) {
    const auto& stays = static_cast<const StayPrices&>(charges);
    auto& scratch = static_cast<PricingScratch&>(memory);
    auto answer = m_pricer.price(who, stays, aim, scratch);
    if (answer.complete || !aim.learn) return answer;
    // The tables of this traveller promise too much: let them learn at these prices, and try harder.
    for (int lesson = 0; lesson < lessons; ++lesson)
        m_pricer.learn(who, m_pricer.sketch(who, stays, scratch).journey,
                       0.2 * std::pow(0.1, 2.0 * lesson / lessons));
    PricingAim harder = aim;
    harder.nodes *= 4;
    auto second = m_pricer.price(who, stays, harder, scratch);
    second.bound = std::max(second.bound, answer.bound);
    return second;
}

std::unique_ptr<engine::Part> Rotations::part(std::vector<std::uint32_t> travellers,
                                              std::vector<std::int64_t> left) {
    return std::make_unique<PartOfRotations>(*this, travellers, left);
}

}  // namespace waymark::planner
