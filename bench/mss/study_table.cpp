#include "bench/mss/study_table.h"

#include <algorithm>

namespace waymark::mss {

using engine::Fine;

namespace {

/// Costs may be negative: a little less than unreachable is unreachable too.
Fine capped(Fine cost) { return cost > StudyTable::unreachable / 2 ? StudyTable::unreachable : cost; }

}  // namespace

void StudyTable::lay_out(const Instance& instance, std::uint32_t who, const StudyCharges& charges) {
    m_instance = &instance;
    m_student = &instance.students[who];
    m_places = instance.places();
    m_hospitals = instance.hospitals;
    m_to_take = m_student->to_take;
    m_states = 1;
    m_step.clear();
    for (const auto number : m_to_take) {
        m_step.push_back(m_states);
        m_states *= number + 1;
    }
    m_change = charges.of_score(who, m_student->weights[2]);
    m_wait = charges.of_score(who, m_student->weights[3]);
    m_begin.assign(std::size_t{instance.horizon} * m_places, unreachable);
    std::vector<std::uint32_t> begins;
    for (std::uint32_t t = 0, free = 0; t < instance.horizon; ++t) {
        free = m_student->available[t] ? free + 1 : 0;
        if (free >= instance.length) begins.push_back(t + 1 - instance.length);
    }
    for (std::uint32_t h = 0; h < m_hospitals; ++h)
        for (std::uint32_t q = 0; q < instance.disciplines; ++q) {
            const std::uint32_t place = instance.place(h, q);
            if (!m_student->allowed[q] || !m_student->able[place]) continue;
            const Fine worth = charges.of_score(who, instance.worth(*m_student, h, q));
            for (const auto t : begins) {
                const Fine stay = charges.of_stay(place, t);
                if (stay < StudyCharges::blocked) m_begin[t * m_places + place] = worth + stay;
            }
        }
}

void StudyTable::fill(const std::vector<Fine>& tolls) {
    const std::uint32_t horizon = m_instance->horizon;
    const std::uint32_t length = m_instance->length;
    const auto groups = static_cast<std::uint32_t>(m_to_take.size());
    const std::size_t row = m_hospitals + 1;
    const std::size_t layer = m_states * row;
    m_least.assign(std::size_t{horizon} * m_hospitals * groups, unreachable);
    for (std::uint32_t t = 0; t < horizon; ++t)
        for (std::uint32_t h = 0; h < m_hospitals; ++h)
            for (std::uint32_t q = 0; q < m_instance->disciplines; ++q) {
                Fine& least = m_least[(t * m_hospitals + h) * groups + m_instance->group[q]];
                least = std::min(least, capped(begin(t, m_instance->place(h, q)) + tolls[q]));
            }
    m_rest.assign((horizon + 1) * layer, unreachable);
    for (std::uint32_t t = 0; t <= horizon; ++t)
        std::fill_n(m_rest.begin() + static_cast<std::ptrdiff_t>(t * layer), row, 0);  // nothing left to take
    std::vector<Fine> stay(m_hospitals);
    for (std::uint32_t t = horizon; t-- > 0;) {
        const Fine* next = m_rest.data() + (t + 1) * layer;
        const bool fits = t + length <= horizon;
        const Fine* after = fits ? m_rest.data() + (t + length) * layer : nullptr;
        for (std::uint32_t state = 1; state < m_states; ++state) {
            Fine* here = m_rest.data() + t * layer + state * row;
            Fine least = unreachable;
            std::ranges::fill(stay, unreachable);
            for (std::uint32_t g = 0; fits && g < groups; ++g) {
                if (!is_left(state, g)) continue;
                const Fine* then = after + (state - m_step[g]) * row;
                for (std::uint32_t h = 0; h < m_hospitals; ++h)
                    stay[h] = std::min(stay[h], m_least[(t * m_hospitals + h) * groups + g] + then[h]);
            }
            for (const Fine one : stay) least = std::min(least, one);
            for (std::uint32_t h = 0; h < m_hospitals; ++h)
                here[h] = capped(std::min({stay[h], least + m_change, next[state * row + h] + m_wait}));
            here[m_hospitals] = capped(std::min(least, next[state * row + m_hospitals] + m_wait));
        }
    }
}

engine::Journey StudyTable::follow(const std::vector<Fine>& tolls) const {
    engine::Journey journey(m_instance->horizon, 0);
    std::uint32_t state = all_left();
    std::uint32_t hospital = m_hospitals;
    if (rest(0, state, hospital) >= unreachable) return {};
    for (std::uint32_t t = 0; state > 0;) {
        const Fine goal = rest(t, state, hospital);
        std::uint32_t chosen = m_places;
        for (std::uint32_t place = 0; place < m_places && chosen == m_places; ++place) {
            const std::uint32_t q = place % m_instance->disciplines;
            const std::uint32_t h = place / m_instance->disciplines;
            const std::uint32_t g = m_instance->group[q];
            if (begin(t, place) >= unreachable || !is_left(state, g)) continue;
            const Fine changed = hospital != m_hospitals && hospital != h ? m_change : 0;
            if (begin(t, place) + tolls[q] + changed + rest(t + m_instance->length, state - m_step[g], h) ==
                goal)
                chosen = place;
        }
        if (chosen == m_places) {
            ++t;
            continue;
        }
        journey[t] = chosen + 1;
        state -= m_step[m_instance->group[chosen % m_instance->disciplines]];
        hospital = chosen / m_instance->disciplines;
        t += m_instance->length;
    }
    return journey;
}

}  // namespace waymark::mss
