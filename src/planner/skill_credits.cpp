#include "planner/skill_credits.h"

#include <algorithm>
#include <numeric>

namespace waymark::planner {

SkillCredits::SkillCredits(const Problem& problem)
    : m_problem(problem), m_seat_codes(problem.seats.size()), m_held(problem.travellers.size()) {
    if (problem.skill_weight > 0) {
        std::vector<std::size_t> shown(problem.skills);
        for (const auto& skills : problem.seat_skills)
            for (const auto skill : skills) ++shown[skill];
        m_skills.resize(problem.skills);
        std::iota(m_skills.begin(), m_skills.end(), 0);
        std::erase_if(m_skills, [&](std::uint32_t skill) { return shown[skill] == problem.seats.size(); });
        std::ranges::stable_sort(m_skills, {}, [&](std::uint32_t skill) { return shown[skill]; });
        if (m_skills.size() > at_most) m_skills.resize(at_most);
    }
    read_codes();
    m_credits.resize(problem.travellers.size() * m_skills.size());
}

SkillCredits::SkillCredits(const Problem& part, const SkillCredits& whole,
                           const std::vector<std::uint32_t>& travellers)
    : m_problem(part),
      m_skills(whole.m_skills),
      m_seat_codes(part.seats.size()),
      m_held(part.travellers.size()) {
    read_codes();
    m_credits.reserve(travellers.size() * m_skills.size());
    for (const auto who : travellers)
        m_credits.insert(m_credits.end(),
                         whole.m_credits.begin() + static_cast<std::ptrdiff_t>(who * m_skills.size()),
                         whole.m_credits.begin() + static_cast<std::ptrdiff_t>((who + 1) * m_skills.size()));
}

void SkillCredits::read_codes() {
    const auto code_of = [&](const std::vector<std::uint32_t>& skills) {
        Code code = 0;
        for (std::size_t i = 0; i < m_skills.size(); ++i)
            if (std::ranges::binary_search(skills, m_skills[i])) code = static_cast<Code>(code | (1U << i));
        return code;
    };
    for (std::size_t seat = 0; seat < m_problem.seats.size(); ++seat)
        m_seat_codes[seat] = code_of(m_problem.seat_skills[seat]);
    for (std::size_t who = 0; who < m_problem.travellers.size(); ++who)
        m_held[who] = code_of(m_problem.travellers[who].skills);
}

void SkillCredits::fill(std::uint32_t traveller, Table& table) const {
    table[0] = 0;
    for (std::size_t i = 0; i < m_skills.size(); ++i) {
        const Fine credit = m_credits[traveller * m_skills.size() + i];
        const std::size_t half = std::size_t{1} << i;
        for (std::size_t set = 0; set < half; ++set) table[half + set] = table[set] + credit;
    }
}

void SkillCredits::learn(std::uint32_t traveller, const Journey& journey, double share) {
    const Fine most = fine(m_problem.skill_weight);
    const Fine step = std::max<Fine>(1, static_cast<Fine>(share * static_cast<double>(most)));
    for (std::size_t i = 0; i < m_skills.size(); ++i) {
        if ((m_held[traveller] >> i) & 1U) continue;
        std::int64_t shown = 0;
        for (const auto seat : journey) shown += seat != no_seat && ((m_seat_codes[seat] >> i) & 1U);
        Fine& credit = m_credits[traveller * m_skills.size() + i];
        credit = std::clamp<Fine>(credit + step * (1 - shown), 0, most);
    }
}

}  // namespace waymark::planner
