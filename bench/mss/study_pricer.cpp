#include "bench/mss/study_pricer.h"

#include <algorithm>
#include <numeric>

#include "bench/mss/study.h"
#include "bench/mss/study_search.h"

namespace waymark::mss {

using engine::Fine;
using engine::Journey;

namespace {

constexpr int few_lessons = 3;
constexpr int many_lessons = 40;
constexpr Fine first_step = engine::fine(2);
constexpr std::size_t narrow = 12;  // labels of a layer, to find some journey first
constexpr std::int64_t usual_patience = 256;
constexpr std::int64_t most_patience = 64 * usual_patience;
constexpr std::uint32_t vast_from = 17;  // disciplines to take
constexpr std::size_t list_from = 100;   // journeys wanted: then all are

std::uint32_t taken_by(const Student& student) {
    return std::accumulate(student.to_take.begin(), student.to_take.end(), 0U);
}

std::vector<std::uint32_t> times_taken(const Instance& instance, const Journey& journey) {
    std::vector<std::uint32_t> times(instance.disciplines);
    for (const auto part : journey)
        if (part > 0) ++times[(part - 1) % instance.disciplines];
    return times;
}

}  // namespace

StudyPricer::StudyPricer(const Instance& instance) : m_instance(instance) {
    for (const Student& student : instance.students) {
        m_tolls.emplace_back(instance.disciplines, 0);
        m_patience.push_back(is_vast(student) ? 1 : most_patience);
        m_counts.push_back(taken_by(student) > instance.most_in_hospital);
        std::vector<std::uint32_t> allowed(instance.groups);
        for (std::uint32_t q = 0; q < instance.disciplines; ++q)
            allowed[instance.group[q]] += student.allowed[q];
        std::uint32_t free = 0;
        for (std::uint32_t q = 0; q < instance.disciplines; ++q)
            if (student.allowed[q] && allowed[instance.group[q]] == student.to_take[instance.group[q]])
                free |= std::uint32_t{1} << q;
        m_free.push_back(free);
    }
}

bool StudyPricer::is_vast(const Student& student) { return taken_by(student) >= vast_from; }

bool StudyPricer::learn(std::uint32_t who, int lessons, StudyTable& table, Journey& journey) {
    const Student& student = m_instance.students[who];
    Tolls& best = m_tolls[who];
    Tolls tolls = best;
    Fine best_bound = std::numeric_limits<Fine>::min();
    Fine step = first_step;
    for (int lesson = 0;; ++lesson) {
        table.fill(tolls);
        const Fine all = std::accumulate(tolls.begin(), tolls.end(), Fine{0});
        const Fine bound = table.rest(0, table.all_left(), m_instance.hospitals) - all;
        const bool better = bound > best_bound;
        if (better) {
            best_bound = bound;
            best = tolls;
        } else {
            step /= 2;
        }
        journey = table.follow(tolls);
        if (journey.empty()) return false;
        if (better && is_study(m_instance, student, journey)) {
            // What is open in the end has paid no toll: then the table could not promise more.
            const auto times = times_taken(m_instance, journey);
            Fine unpaid = 0;
            for (std::uint32_t q = 0; q < m_instance.disciplines; ++q)
                if (times[q] == 0) unpaid += tolls[q];
            if (unpaid == 0) return true;
        }
        if (lesson >= lessons || step == 0) {
            if (!better) table.fill(best);
            return false;
        }
        const auto times = times_taken(m_instance, journey);
        bool moved = false;
        for (std::uint32_t q = 0; q < m_instance.disciplines; ++q) {
            if (!student.allowed[q] || times[q] == 1) continue;
            Fine toll = tolls[q] + (times[q] > 1 ? step * (times[q] - 1) : -step);
            if ((m_free[who] >> q & 1U) == 0) toll = std::max<Fine>(0, toll);
            moved |= toll != tolls[q];
            tolls[q] = toll;
        }
        if (!moved) {
            if (!better) table.fill(best);
            return false;
        }
    }
}

engine::PricingAnswer StudyPricer::price(std::uint32_t who, const StudyCharges& charges,
                                         const engine::PricingAim& aim, StudyScratch& scratch) {
    engine::PricingAnswer answer;
    answer.bound = aim.cutoff;
    StudyTable& table = scratch.table;
    table.lay_out(m_instance, who, charges);
    if (table.all_left() == 0) {
        if (aim.cutoff > 0) answer = {0, {{Journey(m_instance.horizon, 0), 0}}, true};
        return answer;
    }
    Journey liked;
    const bool real = learn(who, aim.learn ? many_lessons : few_lessons, table, liked);
    if (liked.empty()) return answer;
    const Tolls& tolls = m_tolls[who];
    const Fine root = table.rest(0, table.all_left(), m_instance.hospitals) -
                      std::accumulate(tolls.begin(), tolls.end(), Fine{0});
    StudySearch::Manner manner;
    manner.count = m_counts[who];
    manner.list = aim.keep >= list_from;
    const std::int64_t patience = aim.learn ? m_patience[who] : usual_patience;
    manner.width = static_cast<std::size_t>(aim.nodes * patience / usual_patience /
                                            (m_instance.horizon / m_instance.length)) +
                   1;
    manner.give_up = aim.give_up;
    StudySearch search(m_instance, tolls, aim.keep, aim.cutoff, scratch);
    if (!manner.list) {
        if (real || is_study(m_instance, m_instance.students[who], liked))
            search.offer(liked, reduced(who, liked, charges));
        if (!real || aim.keep > 1) {
            StudySearch::Manner first = manner;
            first.width = std::min(narrow, manner.width);
            search.run(first);
        }
    }
    if (manner.list || (!search.complete() && !(real && aim.keep == 1))) search.run(manner);
    answer.complete = search.complete();
    if (!answer.complete && patience > usual_patience) m_patience[who] = patience / 4;
    answer.best = std::move(search.best());
    answer.bound = std::min(answer.best.empty() ? aim.cutoff : answer.best.front().reduced, search.unseen());
    answer.bound = std::max(answer.bound, std::min(root, aim.cutoff));
    return answer;
}

Fine StudyPricer::reduced(std::uint32_t who, engine::JourneyView journey, const StudyCharges& charges) const {
    const Student& student = m_instance.students[who];
    Fine sum = 0;
    std::uint32_t free_from = 0;
    std::uint32_t last = m_instance.hospitals;
    for (const Stay& stay : stays_of(m_instance, journey)) {
        sum += charges.of_stay(m_instance.place(stay.hospital, stay.discipline), stay.period) +
               charges.of_score(who, m_instance.worth(student, stay.hospital, stay.discipline)) +
               charges.of_score(who, student.weights[3]) * (stay.period - free_from);
        if (last != m_instance.hospitals && last != stay.hospital)
            sum += charges.of_score(who, student.weights[2]);
        last = stay.hospital;
        free_from = stay.period + m_instance.length;
    }
    return sum;
}

}  // namespace waymark::mss
