#include "actions/record/views/myself.h"

#include <algorithm>

#include "access/reach.h"
#include "actions/record/views/look.h"

namespace waymark::actions::record::views {

namespace {

using access::Purpose;

bool comes_last(Purpose purpose) {
    return purpose == Purpose::OwnRecord || purpose == Purpose::SubjectRights;
}

}  // namespace

Done<Myself> see_myself(const Desk& desk, const Asking& asking) {
    return perform<Myself>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<Myself> {
        Myself me{.viewer = work.viewer, .name = {}, .purposes = {}, .has_person = false};
        for (const auto& claim : access::list_claims(access::policy(), work.viewer, asking.today))
            if (std::ranges::count(me.purposes, claim.purpose) == 0) me.purposes.push_back(claim.purpose);
        std::ranges::sort(me.purposes);
        std::ranges::stable_partition(me.purposes, [](Purpose purpose) { return !comes_last(purpose); });
        const store::Eyes eyes{work.viewer, Purpose::OwnRecord, asking.today};
        TRY(const auto person, store::find_seen(work.connection, work.sealer, eyes,
                                                store::Key{records::Kind::Person, {asking.person}}));
        me.has_person = person.has_value();
        if (person) {
            me.name = records::text_of(person->record, "known_as").value_or("");
            if (me.name.empty()) me.name = records::text_of(person->record, "name").value_or("");
        }
        return me;
    });
}

bool has_list(const access::Viewer& viewer, access::Purpose purpose, base::Day today, records::Kind kind) {
    return !store::reach_of(kind, {viewer, purpose, today}).ways.empty();
}

bool has_verb(const access::Viewer& viewer, access::Purpose purpose, base::Day today, access::Verb verb) {
    return !access::reach(viewer, verb, today, purpose).ways.empty();
}

}  // namespace waymark::actions::record::views
