#include "store/events/made_up_history.h"

#include <set>

namespace waymark::store::events {

namespace {

constexpr std::int64_t first_moment = 1'800'000'000'000;  // January 2027
constexpr std::int64_t hour = 3'600'000;

}  // namespace

Link some_event(base::Random& random, std::int64_t moment) {
    Link link;
    link.moment = moment;
    link.actor = "u" + std::to_string(random.below(9));
    link.origin = random.chance(0.5) ? "pages" : "command line";
    link.verb = "change_apprentice";
    link.purpose = "run_programme";
    link.kind = "apprentice";
    link.subject = "a" + std::to_string(random.below(99));
    link.open = "{\"hours\":[" + std::to_string(random.below(40)) + ",30]}";
    if (random.chance(0.5)) {
        link.person = link.subject;
        link.sealed = Bytes{"sealed " + std::to_string(random.next())};
    }
    return link;
}

void append(MadeUpChain& chain, Link link, const sealing::KeyRing& keys) {
    auto& tip = *chain.tip;
    if (tip.number > 0 && day_of(link.moment) > day_of(tip.moment))
        chain.heads.push_back(sign_head(tip, keys));
    join(link, tip, keys);
    close(tip, keys);
    chain.links.push_back(std::move(link));
}

MadeUpHistory make_history(base::Random& random, std::size_t events, const sealing::KeyRing& keys) {
    MadeUpHistory history;
    history[std::string{installation}].tip = beginning(installation);
    auto moment = first_moment;
    for (const std::string name : {"leeds", "suffolk", "org:trust"}) {
        auto& chain = history[name];
        chain.tip = beginning(name);
        auto begun = some_event(random, moment);
        begun.verb = begin_chain;
        begun.kind = "chain";
        begun.subject = name;
        append(history[std::string{installation}], begun, keys);
        for (std::size_t i = 0; i < events; ++i) {
            moment += static_cast<std::int64_t>(random.below(12)) * hour;
            append(chain, some_event(random, moment), keys);
        }
    }
    return history;
}

std::vector<Head> list_heads(const MadeUpHistory& history, const sealing::KeyRing& keys) {
    std::vector<Head> heads;
    for (const auto& [name, chain] : history)
        if (chain.tip) heads.push_back(sign_head(*chain.tip, keys));
    return heads;
}

std::vector<Fault> verify(const MadeUpHistory& history, const std::vector<Head>& kept,
                          const sealing::KeyRing& keys) {
    std::set<std::string> names;
    for (const auto& [name, chain] : history) names.insert(name);
    for (const auto& head : kept) names.insert(head.chain);
    Verification verification{keys};
    for (const auto& name : names) {
        std::vector<Head> kept_here;
        for (const auto& head : kept)
            if (head.chain == name) kept_here.push_back(head);
        const auto found = history.find(name);
        const MadeUpChain& chain = found != history.end() ? found->second : MadeUpChain{};
        verification.begin(name, chain.tip, chain.heads, std::move(kept_here));
        for (const auto& link : chain.links) verification.add(link);
        verification.end();
    }
    return verification.finish();
}

}  // namespace waymark::store::events
