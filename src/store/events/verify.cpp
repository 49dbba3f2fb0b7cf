#include "store/events/verify.h"

#include <fmt/format.h>

#include <algorithm>

namespace waymark::store::events {

namespace {

/// Beyond so many, moves are no longer looked for: each is compared with each.
constexpr std::size_t compared_max = 200;

bool by_number(const Head& a, const Head& b) { return a.number < b.number; }

}  // namespace

void Verification::report(FaultKind kind, std::int64_t first, std::int64_t last, std::string detail) {
    Fault fault{kind, m_chain.name, first, last, std::move(detail)};
    if (m_faults.empty() || m_faults.back() != fault) m_faults.push_back(std::move(fault));
}

void Verification::begin(std::string_view chain, const std::optional<Tip>& tip, std::vector<Head> heads,
                         std::vector<Head> kept) {
    m_chain = {};
    m_chain.name = chain;
    m_chain.hash = hash_of_nothing();
    m_chains[m_chain.name];
    m_chain.has_tip = tip.has_value();
    if (tip && (tip->chain != chain || !is_genuine(*tip, m_keys)))
        report(FaultKind::TipChanged, tip->number, tip->number);
    else
        m_chain.tip = tip;
    m_chain.stored = heads;
    for (auto* list : {&heads, &kept})
        for (auto& head : *list) {
            if (head.chain == chain && head.public_key == m_keys.public_key() && is_signed(head))
                m_chain.heads.push_back(std::move(head));
            else
                report(FaultKind::HeadChanged, 0, 0, head.day);
        }
    std::ranges::stable_sort(m_chain.heads, by_number);
}

void Verification::add(const Link& link) {
    ++m_events;
    ++m_chains[m_chain.name];
    if (link.number <= m_chain.number) {
        report(FaultKind::Inserted, link.number, link.number);
        return;
    }
    if (link.number > m_chain.number + 1) {
        report(FaultKind::Removed, m_chain.number + 1, link.number - 1);
        for (auto number = m_chain.number + 1; number < link.number && m_missing.size() < compared_max;
             ++number)
            m_missing.push_back({m_chain.name, number});
        m_chain.hash = {};
    }
    judge(link);
    m_chain.number = link.number;
}

/// With the first event of a day, the head of the day before was signed.
void Verification::expect_head() {
    const auto is_it = [&](const Head& head) { return head.number == m_chain.number; };
    if (std::ranges::none_of(m_chain.stored, is_it))
        report(FaultKind::HeadGone, m_chain.number, m_chain.number, day_of(m_chain.moment));
}

void Verification::judge(const Link& link) {
    const auto content = digest(link);
    const bool genuine = link.chain == m_chain.name &&
                         is_genuine(link.chain, link.number, content, link.hash, link.code, m_keys);
    if (!genuine) {
        report(FaultKind::Changed, link.number, link.number);
        if (m_suspects.size() < compared_max)
            m_suspects.push_back(
                {m_chain.name, link.number, content, link.hash, link.code, m_faults.size() - 1});
        m_chain.hash = {};
    } else {
        const bool follows_genuine = m_chain.number > 0 && !m_chain.hash.bytes.empty();
        if (follows_genuine && day_of(link.moment) > day_of(m_chain.moment)) expect_head();
        if (!m_chain.hash.bytes.empty() &&
            hash_at(link.chain, link.number, content, m_chain.hash) != link.hash)
            report(FaultKind::Forked, link.number, link.number);
        m_chain.hash = link.hash;
        m_chain.moment = std::max(m_chain.moment, link.moment);
        note_beginning(link);
        if (m_chain.tip && link.number > m_chain.tip->number)
            report(FaultKind::TipOlder, link.number, link.number);
    }
    compare_heads(link, genuine);
}

void Verification::compare_heads(const Link& link, bool genuine) {
    auto& at = m_chain.next_head;
    for (; at < m_chain.heads.size() && m_chain.heads[at].number <= link.number; ++at)
        if (genuine && m_chain.heads[at].number == link.number && m_chain.heads[at].hash != link.hash)
            report(FaultKind::HeadDiffers, link.number, link.number, m_chain.heads[at].day);
}

void Verification::note_beginning(const Link& link) {
    if (m_chain.name == installation && link.verb == begin_chain) ++m_begun[link.subject];
}

void Verification::end() {
    const auto last = m_chain.number;
    if (!m_chain.has_tip) report(last == 0 ? FaultKind::ChainGone : FaultKind::TipGone, last, last);
    if (!m_chain.has_tip && last == 0) return;
    if (m_chain.tip && m_chain.tip->number > last) {
        report(FaultKind::Removed, last + 1, m_chain.tip->number);
        for (auto number = last + 1; number <= m_chain.tip->number && m_missing.size() < compared_max;
             ++number)
            m_missing.push_back({m_chain.name, number});
    }
    if (m_chain.tip && m_chain.tip->number == last && !m_chain.hash.bytes.empty() && last > 0 &&
        m_chain.tip->hash != m_chain.hash)
        report(FaultKind::Forked, last, last);
    if (!m_chain.heads.empty() && m_chain.heads.back().number > last)
        report(FaultKind::RolledBack, last + 1, m_chain.heads.back().number, m_chain.heads.back().day);
}

/// A link that was moved with all its columns still has a code that is right for where it was; one whose
/// content was exchanged is right together with the hash and code of where it was.
void Verification::name_moves() {
    const auto name = [&](const Suspect& suspect, std::string_view chain, std::int64_t number) {
        auto& fault = m_faults[suspect.fault];
        fault.kind = FaultKind::Moved;
        fault.detail = fmt::format("{} {}", chain, number);
    };
    for (const auto& suspect : m_suspects) {
        for (const auto& place : m_missing)
            if (is_genuine(place.chain, place.number, suspect.digest, suspect.hash, suspect.code, m_keys))
                name(suspect, place.chain, place.number);
        for (const auto& other : m_suspects) {
            const bool whole =
                is_genuine(other.chain, other.number, suspect.digest, suspect.hash, suspect.code, m_keys);
            const bool content =
                is_genuine(other.chain, other.number, suspect.digest, other.hash, other.code, m_keys);
            if (&other != &suspect && (whole || content)) name(suspect, other.chain, other.number);
        }
    }
}

std::vector<Fault> Verification::finish() {
    name_moves();
    for (const auto& [chain, times] : m_begun) {
        m_chain.name = chain;
        const auto seen = m_chains.find(chain);
        if (seen == m_chains.end()) report(FaultKind::ChainGone, 0, 0);
        if (times > 1) report(FaultKind::BegunTwice, 0, 0);
    }
    // Where the installation's own chain is damaged, what it does not know may be what was taken from it.
    const auto of_installation = [](const Fault& fault) { return fault.chain == installation; };
    const bool known =
        !m_chains.contains(std::string{installation}) || std::ranges::none_of(m_faults, of_installation);
    for (const auto& [chain, events] : m_chains) {
        m_chain.name = chain;
        if (known && chain != installation && events > 0 && !m_begun.contains(chain))
            report(FaultKind::NeverBegun, 0, 0);
    }
    return m_faults;
}

}  // namespace waymark::store::events
