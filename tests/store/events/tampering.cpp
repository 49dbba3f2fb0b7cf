#include "store/events/tampering.h"

#include <algorithm>

namespace waymark::store::events {

namespace {

using Chains = std::set<std::string>;

MadeUpChain& some_chain(MadeUpHistory& history, base::Random& random, std::string& name) {
    auto at = history.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(random.below(history.size())));
    name = at->first;
    return at->second;
}

std::size_t some_place(const MadeUpChain& chain, base::Random& random) {
    return random.below(chain.links.size());
}

void change_text(std::string& text, base::Random& random) {
    if (text.empty() || random.chance(0.2))
        text += 'x';
    else
        text[random.below(text.size())] ^= static_cast<char>(1 + random.below(127));
}

void change_column(Link& link, base::Random& random) {
    std::string* const texts[] = {&link.actor, &link.origin,  &link.verb,       &link.purpose,    &link.kind,
                                  &link.open,  &link.subject, &link.hash.bytes, &link.code.bytes, &link.part};
    switch (random.below(13)) {
        case 10:
            link.moment += static_cast<std::int64_t>(random.below(1000)) - 500;
            break;
        case 11:
            link.person = link.person ? std::nullopt : std::optional<std::string>{"a1"};
            break;
        case 12:
            link.sealed = link.sealed ? std::nullopt : std::optional<Bytes>{Bytes{"x"}};
            break;
        default:
            change_text(*texts[random.below(std::size(texts))], random);
    }
}

/// What needs no key: numbers and hashes right again from a place on, and a tip that says so.
void mend(MadeUpChain& chain, const std::string& name, std::size_t from) {
    auto before = from == 0 ? hash_of_nothing() : chain.links[from - 1].hash;
    for (std::size_t i = from; i < chain.links.size(); ++i) {
        auto& link = chain.links[i];
        link.chain = name;
        link.number = static_cast<std::int64_t>(i) + 1;
        link.hash = hash_at(name, link.number, digest(link), before);
        before = link.hash;
    }
    chain.tip->number = static_cast<std::int64_t>(chain.links.size());
    chain.tip->hash = before;
}

Chains change(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    change_column(chain.links[some_place(chain, random)], random);
    return {name};
}

Chains change_and_mend(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    const auto at = some_place(chain, random);
    change_text(chain.links[at].open, random);
    mend(chain, name, at);
    return {name};
}

Chains remove(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    const auto at = static_cast<std::ptrdiff_t>(some_place(chain, random));
    const auto count = 1 + static_cast<std::ptrdiff_t>(random.below(chain.links.size() - at));
    chain.links.erase(chain.links.begin() + at, chain.links.begin() + at + count);
    return {name};
}

Chains remove_and_mend(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    const auto at = static_cast<std::ptrdiff_t>(some_place(chain, random));
    chain.links.erase(chain.links.begin() + at);
    mend(chain, name, static_cast<std::size_t>(at));
    return {name};
}

/// The tail with its heads, and the tip as an earlier event was, all but its code.
Chains remove_tail(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    const auto keep = some_place(chain, random);
    chain.links.resize(keep);
    std::erase_if(chain.heads,
                  [&](const Head& head) { return head.number > static_cast<std::int64_t>(keep); });
    if (random.chance(0.5)) mend(chain, name, keep);
    return {name};
}

Chains insert(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    const auto at = some_place(chain, random);
    auto link = chain.links[at];
    link.actor = "somebody else";
    if (random.chance(0.5)) link.number = static_cast<std::int64_t>(chain.links.size()) + 1;
    const auto where = std::ranges::upper_bound(chain.links, link.number, {}, &Link::number);
    chain.links.insert(where, link);
    return {name};
}

Chains insert_and_mend(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    const auto at = random.below(chain.links.size() + 1);
    chain.links.insert(chain.links.begin() + static_cast<std::ptrdiff_t>(at),
                       some_event(random, chain.tip->moment));
    mend(chain, name, at);
    return {name};
}

void exchange_places(Link& a, Link& b, bool whole) {
    std::swap(a, b);
    std::swap(a.chain, b.chain);
    std::swap(a.number, b.number);
    if (whole) return;
    std::swap(a.hash, b.hash);
    std::swap(a.code, b.code);
}

Chains reorder(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    exchange_places(chain.links[some_place(chain, random)], chain.links[some_place(chain, random)],
                    random.chance(0.5));
    return {name};
}

Chains exchange_between_chains(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string one, other;
    auto& a = some_chain(history, random, one);
    auto& b = some_chain(history, random, other);
    if (one == other) return {};
    exchange_places(a.links[some_place(a, random)], b.links[some_place(b, random)], random.chance(0.5));
    return {one, other};
}

/// From one chain's end to another's, and both tips say so.
Chains move_to_another_chain(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string one, other;
    auto& a = some_chain(history, random, one);
    auto& b = some_chain(history, random, other);
    if (one == other) return {};
    b.links.push_back(a.links.back());
    a.links.pop_back();
    b.links.back().chain = other;
    b.links.back().number = static_cast<std::int64_t>(b.links.size());
    return {one, other};
}

Chains change_tip(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    switch (random.below(5)) {
        case 0:
            chain.tip->number += random.chance(0.5) ? 1 : -1;
            break;
        case 1:
            change_text(chain.tip->hash.bytes, random);
            break;
        case 2:
            change_text(chain.tip->code.bytes, random);
            break;
        case 3:
            chain.tip->moment += 1;
            break;
        default:
            chain.tip.reset();
    }
    return {name};
}

Chains change_head(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    if (chain.heads.empty()) return {};
    auto& head = chain.heads[random.below(chain.heads.size())];
    switch (random.below(6)) {
        case 0:
            head.day = "2026-01-01";
            break;
        case 1:
            head.number += 1;
            break;
        case 2:
            change_text(head.hash.bytes, random);
            break;
        case 3:
            change_text(head.public_key.bytes, random);
            break;
        case 4:
            change_text(head.signature.bytes, random);
            break;
        default:
            chain.heads.erase(chain.heads.begin() + (&head - chain.heads.data()));
    }
    return {name};
}

/// A head by somebody with another key file.
Chains sign_anew(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    if (chain.heads.empty()) return {};
    static const auto other = sealing::KeyRing::random();
    auto tip = *chain.tip;
    auto& head = chain.heads[random.below(chain.heads.size())];
    tip.number = head.number;
    head = sign_head(tip, other);
    return {name};
}

Chains remove_chain(MadeUpHistory& history, base::Random& random, const sealing::KeyRing&) {
    std::string name;
    some_chain(history, random, name);
    history.erase(name);
    // Without the installation's chain every other one is unknown.
    if (name == installation) return {"leeds", "suffolk", "org:trust"};
    return {name};
}

Chains remove_everything(MadeUpHistory& history, base::Random&, const sealing::KeyRing&) {
    history.clear();
    return {"leeds", "suffolk", "org:trust", std::string{installation}};
}

/// A chain as it was some events ago: the links, the heads and the genuine tip of that time.
std::size_t restore_chain(MadeUpChain& chain, const std::string& name, base::Random& random,
                          const sealing::KeyRing& keys) {
    MadeUpChain older;
    older.tip = beginning(name);
    const auto keep = some_place(chain, random);
    for (std::size_t i = 0; i < keep; ++i) append(older, chain.links[i], keys);
    chain = std::move(older);
    return keep;
}

Chains restore(MadeUpHistory& history, base::Random& random, const sealing::KeyRing& keys) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    if (name == installation) return {};
    restore_chain(chain, name, random, keys);
    return {name};
}

/// And then the work went on, with the key file.
Chains restore_and_continue(MadeUpHistory& history, base::Random& random, const sealing::KeyRing& keys) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    if (name == installation) return {};
    const auto moment = chain.tip->moment;
    restore_chain(chain, name, random, keys);
    const auto more = 1 + random.below(30);
    for (std::size_t i = 0; i < more; ++i) append(chain, some_event(random, moment), keys);
    return {name};
}

/// Only the newer links put back behind an older tip.
Chains put_tip_back(MadeUpHistory& history, base::Random& random, const sealing::KeyRing& keys) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    auto older = chain;
    restore_chain(older, name, random, keys);
    chain.tip = older.tip;
    return {name};
}

/// The links of a fork that the key file once made, in place of those that are there now.
Chains mix_two_forks(MadeUpHistory& history, base::Random& random, const sealing::KeyRing& keys) {
    std::string name;
    auto& chain = some_chain(history, random, name);
    auto fork = chain;
    const auto keep = restore_chain(fork, name, random, keys);
    while (fork.links.size() < chain.links.size())
        append(fork, some_event(random, chain.links[fork.links.size()].moment), keys);
    const auto at = keep + random.below(chain.links.size() - keep);
    chain.links[at] = fork.links[at];
    return {name};
}

}  // namespace

const std::vector<Tampering>& list_tamperings() {
    using enum FaultKind;
    static const std::vector<Tampering> list{
        {"change a column", change, {Changed}},
        {"change a column and all hashes after it", change_and_mend, {Changed}},
        {"remove events", remove, {Removed, ChainGone}},
        {"remove an event and close the gap", remove_and_mend, {Changed, TipChanged, Moved}},
        {"remove the tail", remove_tail, {Removed, TipChanged, ChainGone}},
        {"insert an event", insert, {Inserted, Changed}},
        {"insert an event and all hashes after it", insert_and_mend, {Changed, Moved}},
        {"exchange two events", reorder, {Moved}},
        {"exchange events between chains", exchange_between_chains, {Moved}},
        {"move an event to another chain", move_to_another_chain, {Moved}},
        {"change where a chain ends", change_tip, {TipChanged, TipGone}},
        {"change a head", change_head, {HeadChanged, HeadGone}},
        {"sign a head with another key file", sign_anew, {HeadChanged}},
        {"remove a chain", remove_chain, {ChainGone, NeverBegun}},
        {"put back an older tip", put_tip_back, {TipOlder, TipChanged}},
        {"mix two forks", mix_two_forks, {Forked}},
        {"remove everything", remove_everything, {ChainGone}, true},
        {"restore an older state", restore, {RolledBack}, true},
        {"restore an older state and go on", restore_and_continue, {RolledBack, HeadDiffers}, true},
    };
    return list;
}

}  // namespace waymark::store::events
