#include "store/events/write.h"

#include <string>
#include <vector>

#include "base/check.h"
#include "base/result.h"
#include "store/events/link.h"
#include "store/events/read.h"
#include "store/events/sealed_part.h"
#include "store/events/verify.h"

namespace waymark::store::events {

namespace {

constexpr Query add_event{
    "add_event",
    "INSERT INTO event (chain, number, moment, actor, origin, verb, purpose, kind, subject,"
    " person, open, part, sealed, hash, code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr std::size_t event_columns = 15;
constexpr Query move_tip{
    "move_tip",
    "INSERT INTO chain (chain, number, moment, hash, code) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (chain) DO UPDATE SET number = excluded.number, moment = excluded.moment,"
    " hash = excluded.hash, code = excluded.code"};
constexpr Query add_head{"add_head",
                         "INSERT INTO head (chain, number, day, hash, public_key, signature)"
                         " VALUES (?, ?, ?, ?, ?, ?)"};

/// What is somebody's own is sealed under their key; where nobody is concerned there is nothing to seal.
Stored<Link> to_link(Sealer& sealer, std::string_view chain, const Event& event) {
    base::check(event.person || event.sealed.empty(), "what is sealed is sealed for somebody");
    Link link;
    link.moment = event.moment;
    link.actor = event.actor;
    link.origin = event.origin;
    link.verb = event.verb;
    link.purpose = event.purpose;
    link.kind = event.kind;
    link.subject = event.subject;
    link.person = event.person;
    link.part = event.part;
    link.open = to_text(event.open, event.person ? "" : event.why);
    if (event.person && (!event.sealed.empty() || !event.why.empty())) {
        TRY(link.sealed,
            sealer.seal(*event.person, group_of(chain, event.part), to_text(event.sealed, event.why)));
    }
    return link;
}

void add_values(std::vector<Value>& to, const Link& link) {
    to.insert(to.end(), {link.chain, link.number, link.moment, link.actor, link.origin, link.verb,
                         link.purpose, link.kind, link.subject, or_null(link.person), link.open, link.part,
                         or_null(link.sealed), link.hash, link.code});
}

Stored<void> add(Connection& connection, const Head& head) {
    TRY_DO(connection.run(add_head, head.chain, head.number, head.day, head.hash, head.public_key,
                          head.signature));
    return {};
}

Stored<void> tell_installation(Connection& connection, const sealing::KeyRing& keys, Sealer& sealer,
                               std::string_view chain, const Event& first) {
    if (chain == installation) return {};
    const Event begun{.moment = first.moment,
                      .actor = first.actor,
                      .origin = first.origin,
                      .verb = std::string{begin_chain},
                      .purpose = first.purpose,
                      .kind = "chain",
                      .subject = std::string{chain},
                      .person = {},
                      .open = {},
                      .part = {},
                      .sealed = {},
                      .why = {}};
    return append(connection, keys, sealer, installation, {&begun, 1});
}

}  // namespace

Stored<void> append(Connection& connection, const sealing::KeyRing& keys, Sealer& sealer,
                    std::string_view chain, std::span<const Event> events) {
    if (events.empty()) return {};
    TRY(auto found, find_tip(connection, chain));
    if (found && !is_genuine(*found, keys))
        return trouble(Trouble::Broken,
                       "the history of " + std::string{chain} +
                           " does not end with what this key file wrote: waymark audit verify says more");
    if (!found) TRY_DO(tell_installation(connection, keys, sealer, chain, events.front()));
    Tip tip = found ? std::move(*found) : beginning(chain);
    std::vector<Value> values;
    std::vector<Head> heads;
    values.reserve(events.size() * event_columns);
    for (const auto& event : events) {
        TRY(auto link, to_link(sealer, chain, event));
        if (tip.number > 0 && day_of(link.moment) > day_of(tip.moment)) heads.push_back(sign_head(tip, keys));
        join(link, tip, keys);
        add_values(values, link);
    }
    close(tip, keys);
    // The tip first: whoever else writes to the chain waits there, and then begins anew.
    TRY_DO(connection.run(move_tip, tip.chain, tip.number, tip.moment, tip.hash, tip.code));
    for (const auto& head : heads) TRY_DO(add(connection, head));
    TRY_DO(connection.run_many(add_event, event_columns, values));
    return {};
}

}  // namespace waymark::store::events
