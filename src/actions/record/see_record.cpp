#include "actions/record/see_record.h"

#include <array>

#include "actions/record/changes.h"
#include "actions/record/purposes.h"
#include "actions/record/verbs_for.h"
#include "actions/record/work.h"

namespace waymark::actions::record {

namespace {

using access::Verb;
using records::Kind;
using records::Record;

struct Look {
    records::Care care;
    Verb verb;
};
constexpr std::array looks{Look{records::Care::Health, Verb::SeeHealth},
                           Look{records::Care::Equality, Verb::SeeEquality},
                           Look{records::Care::Dbs, Verb::SeeDbs}};

void tell_looks(Work& work, access::Purpose purpose, const store::Seen& seen) {
    access::Answer answer;
    answer.purpose = purpose;
    for (const auto& look : looks) {
        if (!seen.looks.has(look.care)) continue;
        store::events::Event event;
        event.kind = records::find_kind(seen.record.kind).name;
        event.subject = subject_id(seen.record);
        if (!seen.record.person.empty()) event.person = seen.record.person;
        work.tell(look.verb, answer, std::move(event), chain_of(seen.record));
    }
}

}  // namespace

Done<store::Seen> see_record(const Desk& desk, const Asking& asking, const store::Key& key) {
    // A look at special-category data writes its own line, so it cannot be a reading transaction.
    const auto mode = key.kind == Kind::Special ? store::Mode::Write : store::Mode::Read;
    return perform<store::Seen>(desk, asking, mode, [&](Work& work) -> Done<store::Seen> {
        for (const auto purpose : purposes_of(asking)) {
            const store::Eyes eyes{work.viewer, purpose, asking.today};
            TRY(auto seen, store::find_seen(work.connection, work.sealer, eyes, key));
            if (!seen) continue;
            tell_looks(work, purpose, *seen);
            return std::move(*seen);
        }
        const Record none = records::make_record(key.kind, {}, {});
        return work.refuse(verb_to_see(none, access::About::Apprentice));
    });
}

}  // namespace waymark::actions::record
