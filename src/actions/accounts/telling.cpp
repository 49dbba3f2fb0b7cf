#include "actions/accounts/telling.h"

#include "actions/record/changes.h"
#include "actions/record/person.h"
#include "store/events/link.h"
#include "store/records/records.h"

namespace waymark::actions::accounts {

record::Asking asking_for_oneself(const Caller& caller, const std::string& person) {
    record::Asking asking;
    asking.person = person;
    asking.today = caller.today;
    asking.moment = caller.moment;
    asking.origin = "pages";
    return asking;
}

record::Done<void> tell_of_account(record::Work& work, access::Verb verb, const access::Answer& answer,
                                   const std::string& person, std::string_view what) {
    TRY(const auto kept,
        store::find(work.connection, work.sealer, store::Key{records::Kind::Person, {person}}));
    auto event = record::event_about(person);
    event.open.push_back({"account", "", "\"" + std::string{what} + "\""});
    work.tell(verb, answer, std::move(event),
              kept ? record::chain_of(*kept) : std::string{store::events::installation});
    return {};
}

record::Done<void> keep_account(record::Work& work, std::string_view what) {
    access::Subject oneself;
    oneself.about = access::About::Colleague;
    oneself.person = work.asking.person;
    TRY(const auto answer, work.ask(access::Verb::KeepAccount, {oneself}));
    return tell_of_account(work, access::Verb::KeepAccount, answer, work.asking.person, what);
}

}  // namespace waymark::actions::accounts
