#include "bench/mss/students.h"

#include <algorithm>
#include <numeric>

namespace waymark::mss {

using engine::Fine;
using engine::JourneyView;
using engine::Points;
using engine::Use;

Students::Students(const Instance& instance)
    : m_instance(instance), m_coupling(instance), m_pricer(instance) {
    for (const Student& student : instance.students) m_highest.push_back(highest_score(instance, student));
    m_highest_of_all = *std::ranges::max_element(m_highest);
    m_most = std::accumulate(m_highest.begin(), m_highest.end(), m_highest_of_all);
}

bool Students::is_absent(std::uint32_t who, JourneyView journey) const {
    const auto& to_take = m_instance.students[who].to_take;
    return std::ranges::all_of(journey, [](auto part) { return part == 0; }) &&
           std::ranges::any_of(to_take, [](auto number) { return number > 0; });
}

Points Students::cost(std::uint32_t who, JourneyView journey) const {
    if (is_absent(who, journey)) return absent;
    return m_highest[who] - score_of(m_instance, m_instance.students[who], journey);
}

std::vector<Use> Students::uses(std::uint32_t who, JourneyView journey) const {
    std::vector<Use> uses;
    if (is_absent(who, journey)) return uses;
    for (std::uint32_t t = 0; t < journey.size(); ++t)
        if (journey[t] > 0)
            m_coupling.for_each_use(journey[t] - 1, t, [&](std::uint32_t row, std::int64_t amount) {
                uses.push_back({row, amount});
            });
    const Points lack = m_highest_of_all - score_of(m_instance, m_instance.students[who], journey);
    if (lack != 0) uses.push_back({m_coupling.care_row(who), lack});
    return uses;
}

engine::Journey Students::stopgap(std::uint32_t) const { return engine::Journey(m_instance.horizon, 0); }

bool Students::allows(std::uint32_t who, JourneyView journey) const {
    return is_study(m_instance, m_instance.students[who], journey);
}

std::unique_ptr<engine::Oracle::Charges> Students::charge(const engine::RowPrices& prices,
                                                          const std::vector<std::int64_t>* left) const {
    return std::make_unique<StudyCharges>(m_instance, m_coupling, prices, left);
}

Fine Students::charged(std::uint32_t who, JourneyView journey, const Charges& charges) const {
    if (is_absent(who, journey)) return 0;
    const auto& mine = static_cast<const StudyCharges&>(charges);
    return m_pricer.reduced(who, journey, mine) + base_of(who, mine) - engine::fine(cost(who, journey));
}

std::unique_ptr<engine::Oracle::Scratch> Students::scratch() const {
    return std::make_unique<StudyScratch>();
}

engine::PricingAnswer Students::price(std::uint32_t who, const Charges& charges,
                                      const engine::PricingAim& aim, Scratch& scratch) {
    const auto& mine = static_cast<const StudyCharges&>(charges);
    // The pricer counts from nothing; here everything counts from the highest scores.
    const Fine base = base_of(who, mine);
    engine::PricingAim from_nothing = aim;
    from_nothing.cutoff = std::min(aim.cutoff, engine::fine(absent)) - base;
    auto answer = m_pricer.price(who, mine, from_nothing, static_cast<StudyScratch&>(scratch));
    answer.bound += base;
    for (auto& priced : answer.best) priced.reduced += base;
    if (answer.best.size() < aim.keep && engine::fine(absent) < aim.cutoff) {
        if (const auto none = stopgap(who); is_absent(who, none))
            answer.best.push_back({none, engine::fine(absent)});
    }
    return answer;
}

bool Students::is_whole(const engine::Plan& plan) const {
    std::vector<std::int64_t> used(rows().size());
    for (std::uint32_t who = 0; who < plan.journeys.size(); ++who) {
        if (is_absent(who, plan.journeys[who])) return false;
        for (const Use& use : uses(who, plan.journeys[who])) used[use.row] += use.amount;
    }
    for (std::size_t r = 0; r < rows().size(); ++r)
        if (!rows()[r].shared && used[r] > rows()[r].room) return false;
    return true;
}

}  // namespace waymark::mss
