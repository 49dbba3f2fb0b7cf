#include "engine/pricing_crew.h"

#include <algorithm>

namespace waymark::engine {

PricingCrew::PricingCrew(Oracle& oracle, Workers* workers, Profile* profile)
    : m_oracle(oracle), m_workers(workers), m_profile(profile) {
    for (std::size_t i = 0; i < (workers ? workers->size() : 1); ++i) m_scratch.push_back(oracle.scratch());
}

std::vector<PricingAnswer> PricingCrew::price(const std::vector<std::uint32_t>& travellers,
                                              const Oracle::Charges& charges, const PricingAim& aim,
                                              const std::vector<Fine>& cutoffs) {
    const std::size_t count = travellers.size();
    std::vector<PricingAnswer> answers(count);
    const auto ask = [&](std::size_t i, std::size_t worker) {
        if (m_give_up && m_give_up()) {
            answers[i].bound = PricingAnswer::nothing_known;
            answers[i].complete = false;
            return;
        }
        PricingAim own = aim;
        if (m_give_up) own.give_up = &m_give_up;
        if (!cutoffs.empty()) own.cutoff = std::min(aim.cutoff, cutoffs[i]);
        answers[i] = m_oracle.price(travellers[i], charges, own, *m_scratch[worker]);
    };
    if (m_workers == nullptr || count < 16) {
        const Profile::Scope scope(m_profile, Profile::Part::pricing, static_cast<std::int64_t>(count));
        for (std::size_t i = 0; i < count; ++i) ask(i, 0);
        return answers;
    }
    constexpr std::size_t chunk = 8;
    m_workers->share((count + chunk - 1) / chunk, [&](std::size_t piece, std::size_t worker) {
        const std::size_t end = std::min(count, (piece + 1) * chunk);
        const Profile::Scope scope(m_profile, Profile::Part::pricing,
                                   static_cast<std::int64_t>(end - piece * chunk));
        for (std::size_t i = piece * chunk; i < end; ++i) ask(i, worker);
    });
    return answers;
}

PricingAnswer PricingCrew::price_one(std::uint32_t who, const Oracle::Charges& charges,
                                     const PricingAim& aim) {
    PricingAim own = aim;
    if (m_give_up) own.give_up = &m_give_up;
    return m_oracle.price(who, charges, own, *m_scratch[0]);
}

}  // namespace waymark::engine
