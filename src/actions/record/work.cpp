#include "actions/record/work.h"

#include "access/roles.h"
#include "access/verbs.h"
#include "store/events/write.h"
#include "store/roles.h"

namespace waymark::actions::record {

Refusal::Refusal(Clash both)
    : kind(Kind::Stale),
      message(both.current ? "Somebody else has changed this since you looked at it."
                           : "Somebody else has removed this since you looked at it."),
      clash(std::move(both)) {}

Done<void> Work::find_viewer() {
    TRY(viewer, store::load_viewer(connection, sealer, asking.person));
    return {};
}

Done<access::Answer> Work::ask(access::Verb verb, const access::Subject& subject) const {
    auto answer = access::may(viewer, verb, subject, asking.today, asking.purpose);
    if (!answer) return std::unexpected(Refusal{Refusal::Kind::NotAllowed, std::move(answer.why)});
    return answer;
}

std::unexpected<Refusal> Work::refuse(access::Verb verb) const {
    return std::unexpected(
        Refusal{Refusal::Kind::NotAllowed, access::refuse(viewer, verb, asking.today, asking.purpose).why});
}

void Work::tell(access::Verb verb, const access::Answer& answer, store::events::Event event,
                std::string chain) {
    event.moment = asking.moment;
    event.actor = asking.person;
    event.origin = asking.origin;
    event.verb = access::find_verb(verb).name;
    event.purpose = access::find_purpose(answer.purpose).name;
    event.why = asking.why;
    m_events[std::move(chain)].push_back(std::move(event));
}

Done<void> Work::write_history() {
    for (const auto& [chain, events] : m_events)
        TRY_DO(store::events::append(connection, m_keys, sealer, chain, events));
    m_events.clear();
    return {};
}

}  // namespace waymark::actions::record
