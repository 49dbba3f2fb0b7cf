#include "bench/mss/study_search.h"

#include <algorithm>
#include <bit>

namespace waymark::mss {

using engine::Fine;
using engine::Journey;

namespace {

constexpr std::size_t labels_between_looks = 1024;
constexpr std::uint32_t no_arrival = ~std::uint32_t{0};

std::uint64_t hash_of(const Label& label) {
    std::uint64_t hash = (label.done + (std::uint64_t{label.hospital} << 32)) * 0x9E3779B97F4A7C15ULL;
    hash ^= (label.counts + (hash >> 31)) * 0xBF58476D1CE4E5B9ULL;
    return hash ^ (hash >> 29);
}

}  // namespace

StudySearch::StudySearch(const Instance& instance, const std::vector<Fine>& tolls, std::size_t keep,
                         Fine cutoff, StudyScratch& scratch)
    : m_instance(instance),
      m_tolls(tolls),
      m_keep(keep),
      m_cutoff(cutoff),
      m_scratch(scratch),
      m_count_bits(static_cast<std::uint32_t>(std::bit_width(instance.most_in_hospital))) {
    for (const Fine toll : tolls) m_all_tolls += toll;
}

void StudySearch::run(const Manner& manner) {
    const auto& table = m_scratch.table;
    m_unseen = StudyTable::unreachable;
    m_too_many = false;
    m_ends.clear();
    m_scratch.labels.clear();
    m_scratch.arrivals.clear();
    m_scratch.layers.resize(m_instance.horizon + 1);
    m_scratch.index.resize(m_instance.horizon + 1);
    for (auto& layer : m_scratch.layers) layer.clear();
    for (auto& index : m_scratch.index) index.clear();

    Label start;
    start.state = table.all_left();
    start.hospital = m_instance.hospitals;
    start.left = table.to_take();
    start.arrivals = no_arrival;
    start.bound = table.rest(0, start.state, start.hospital) - m_all_tolls;
    if (start.bound >= m_cutoff) return;
    m_scratch.labels.push_back(start);
    m_scratch.layers[0].push_back(0);
    for (std::uint32_t t = 0; t < m_instance.horizon; ++t) {
        narrow(t, manner.width);
        for (std::size_t i = 0; i < m_scratch.layers[t].size(); ++i) {
            if (i % labels_between_looks == 0 && give_up(t, i, manner)) return;
            expand(m_scratch.layers[t][i], t, manner);
        }
    }
    if (manner.list) list_all();
}

/// Where the time is over: what is still to be looked at, from this label of the period on, stays unseen.
bool StudySearch::give_up(std::uint32_t period, std::size_t from, const Manner& manner) {
    if (!manner.give_up || !(*manner.give_up)()) return false;
    for (std::size_t t = period; t < m_scratch.layers.size(); ++t)
        for (std::size_t i = t == period ? from : 0; i < m_scratch.layers[t].size(); ++i)
            m_unseen = std::min(m_unseen, m_scratch.labels[m_scratch.layers[t][i]].bound);
    m_too_many = manner.list;
    return true;
}

void StudySearch::narrow(std::uint32_t period, std::size_t width) {
    auto& layer = m_scratch.layers[period];
    const auto& labels = m_scratch.labels;
    std::erase_if(layer, [&](std::uint32_t label) { return labels[label].bound >= m_cutoff; });
    if (layer.size() <= width) return;
    const auto more = [&](std::uint32_t a, std::uint32_t b) {
        return labels[a].bound != labels[b].bound ? labels[a].bound < labels[b].bound : a < b;
    };
    std::ranges::nth_element(layer, layer.begin() + static_cast<std::ptrdiff_t>(width), more);
    m_unseen = std::min(m_unseen, labels[layer[width]].bound);
    layer.resize(width);
    std::ranges::sort(layer);
}

std::uint64_t StudySearch::relevant(std::uint64_t counts, std::uint32_t left) const {
    for (std::uint32_t h = 0; h < m_instance.hospitals; ++h) {
        const std::uint32_t shift = h * m_count_bits;
        const std::uint64_t mask = ((std::uint64_t{1} << m_count_bits) - 1) << shift;
        if (((counts & mask) >> shift) + left <= m_instance.most_in_hospital) counts &= ~mask;
    }
    return counts;
}

void StudySearch::expand(std::uint32_t number, std::uint32_t t, const Manner& manner) {
    const auto& table = m_scratch.table;
    const Label label = m_scratch.labels[number];  // a copy: more are added below
    Label next = label;
    next.from = number;
    next.part = 0;
    next.value = label.value + table.wait();
    next.bound = label.bound - table.rest(t, label.state, label.hospital) + table.wait() +
                 table.rest(t + 1, label.state, label.hospital);
    if (next.bound < m_cutoff) arrive(next, t + 1, table.wait(), manner);
    if (t + m_instance.length > m_instance.horizon) return;
    Fine open_tolls = m_all_tolls;
    for (std::uint32_t q = 0; q < m_instance.disciplines; ++q)
        if ((label.done >> q & 1U) != 0) open_tolls -= m_tolls[q];
    for (std::uint32_t q = 0; q < m_instance.disciplines; ++q) {
        const std::uint32_t bit = std::uint32_t{1} << q;
        const std::uint32_t group = m_instance.group[q];
        if ((label.done & bit) != 0 || (m_instance.earlier[q] & ~label.done) != 0 ||
            !table.is_left(label.state, group))
            continue;
        next.done = label.done | bit;
        next.state = label.state - table.step(group);
        next.left = label.left - 1;
        for (std::uint32_t h = 0; h < m_instance.hospitals; ++h) {
            const std::uint32_t place = m_instance.place(h, q);
            const Fine begin = table.begin(t, place);
            if (begin >= StudyTable::unreachable) continue;
            if (manner.count) {
                const std::uint32_t shift = h * m_count_bits;
                const std::uint64_t here = label.counts >> shift & ((std::uint64_t{1} << m_count_bits) - 1);
                if (here >= m_instance.most_in_hospital) continue;
                next.counts = relevant(label.counts + (std::uint64_t{1} << shift), label.left - 1);
            }
            const bool changed = label.hospital != m_instance.hospitals && label.hospital != h;
            const Fine step = begin + (changed ? table.change() : 0);
            next.value = label.value + step;
            next.hospital = h;
            next.part = place + 1;
            const std::uint32_t then = t + m_instance.length;
            if (next.state == 0) {
                finish(number, next.part, t, next.value, step, manner);
                continue;
            }
            next.bound = next.value + table.rest(then, next.state, h) - (open_tolls - m_tolls[q]);
            if (next.bound < m_cutoff) arrive(next, then, step, manner);
        }
    }
}

void StudySearch::arrive(const Label& label, std::uint32_t period, Fine step, const Manner& manner) {
    auto& labels = m_scratch.labels;
    const auto number = static_cast<std::uint32_t>(labels.size());
    const auto found = m_scratch.index[period].find_or_add(
        hash_of(label), number,
        [&](std::uint32_t other) {
            return labels[other].done == label.done && labels[other].hospital == label.hospital &&
                   labels[other].counts == label.counts;
        },
        [&](std::uint32_t other) { return hash_of(labels[other]); });
    if (found == number) {
        labels.push_back(label);
        labels.back().arrivals = no_arrival;
        m_scratch.layers[period].push_back(number);
    } else if (label.value < labels[found].value) {
        const auto arrivals = labels[found].arrivals;
        labels[found] = label;
        labels[found].arrivals = arrivals;
    }
    if (manner.list) {
        m_scratch.arrivals.push_back({label.from, label.part, labels[found].arrivals, step});
        labels[found].arrivals = static_cast<std::uint32_t>(m_scratch.arrivals.size() - 1);
    }
}

void StudySearch::finish(std::uint32_t from, std::uint32_t part, std::uint32_t period, Fine value, Fine step,
                         const Manner& manner) {
    if (value >= m_cutoff) return;
    if (manner.list) {
        m_ends.push_back({from, part, period, step});
        return;
    }
    Journey journey(m_instance.horizon, 0);
    journey[period] = part;
    std::uint32_t t = period;
    for (std::uint32_t at = from; at != 0;) {
        const Label& label = m_scratch.labels[at];
        t -= label.part == 0 ? 1 : m_instance.length;
        journey[t] = label.part;
        at = label.from;
    }
    offer(journey, value);
}

void StudySearch::offer(const Journey& journey, Fine value) {
    if (value >= m_cutoff ||
        std::ranges::any_of(m_best, [&](const auto& known) { return known.journey == journey; }))
        return;
    const auto at = std::ranges::upper_bound(m_best, value, {}, &engine::PricedJourney::reduced);
    m_best.insert(at, {journey, value});
    if (m_best.size() > m_keep) m_best.pop_back();
    if (m_best.size() == m_keep) m_cutoff = std::min(m_cutoff, m_best.back().reduced);
}

void StudySearch::list_all() {
    m_best.clear();
    for (const End& end : m_ends) {
        Journey journey(m_instance.horizon, 0);
        journey[end.period] = end.part;
        list_back(end.from, end.period, end.step, journey);
        if (m_too_many) break;
    }
    std::ranges::stable_sort(m_best, {}, &engine::PricedJourney::reduced);
}

void StudySearch::list_back(std::uint32_t number, std::uint32_t period, Fine behind, Journey& journey) {
    const Label& label = m_scratch.labels[number];
    if (m_too_many || label.value + behind >= m_cutoff) return;
    if (number == 0) {
        if (m_best.size() >= m_keep) {
            m_too_many = true;
            return;
        }
        m_best.push_back({journey, behind});
        return;
    }
    for (auto at = label.arrivals; at != no_arrival; at = m_scratch.arrivals[at].next) {
        const Arrival& arrival = m_scratch.arrivals[at];
        const std::uint32_t before = period - (arrival.part == 0 ? 1 : m_instance.length);
        journey[before] = arrival.part;
        list_back(arrival.from, before, behind + arrival.step, journey);
        journey[before] = 0;
    }
}

}  // namespace waymark::mss
