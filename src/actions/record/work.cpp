#include "actions/record/work.h"

#include "access/roles.h"
#include "access/verbs.h"
#include "store/events/write.h"
#include "store/roles.h"
#include "store/seen/eyes.h"
#include "store/seen/subjects.h"

namespace waymark::actions::record {

Refusal::Refusal(Clash both)
    : kind(Kind::Stale),
      message(both.current ? "Somebody else has changed this since you looked at it."
                           : "Somebody else has removed this since you looked at it."),
      clash(std::move(both)) {}

Done<void> Work::find_viewer() {
    TRY(viewer, store::load_viewer(connection, asking.person));
    return {};
}

Done<std::vector<access::Subject>> Work::subjects_of(const records::Record& record) {
    TRY(auto subjects, store::list_subjects(connection, record, asking.today));
    if (record.kind == records::Kind::Grant)
        if (const auto grant = store::grant_of(record)) subjects.front().role = grant->role;
    if (record.kind != records::Kind::Apprentice) return subjects;
    // One who is not enrolled yet, or is to change employers, is judged by what the record will say.
    if (subjects.empty()) {
        access::Subject fresh;
        fresh.person = record.person;
        fresh.programme = record.programme;
        subjects.push_back(std::move(fresh));
    }
    for (auto& subject : subjects) {
        subject.employers.clear();
        if (const auto employer = records::text_of(record, "organisation"); employer && !employer->empty())
            subject.employers.push_back({*employer, {asking.today, asking.today + base::Weeks{1}}});
    }
    return subjects;
}

Done<access::Answer> Work::ask(access::Verb verb, const std::vector<access::Subject>& subjects) const {
    auto refused = access::refuse(viewer, verb, asking.today, asking.purpose);
    for (const auto& subject : subjects) {
        auto answer = access::may(viewer, verb, subject, asking.today, asking.purpose);
        if (answer) return answer;
        refused = std::move(answer);
    }
    return std::unexpected(Refusal{Refusal::Kind::NotAllowed, std::move(refused.why)});
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
