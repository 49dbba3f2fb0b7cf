#include "actions/record/see_record.h"

#include <array>

#include "actions/record/changes.h"
#include "actions/record/verbs_for.h"
#include "actions/record/work.h"
#include "store/records/records.h"

namespace waymark::actions::record {

namespace {

using access::Form;
using access::Verb;
using records::Kind;
using records::Record;

struct SpecialLook {
    records::Care care;
    Verb verb;
};
constexpr std::array special_looks{SpecialLook{records::Care::Health, Verb::SeeHealth},
                                   SpecialLook{records::Care::Equality, Verb::SeeEquality},
                                   SpecialLook{records::Care::Dbs, Verb::SeeDbs}};

bool has(const Record& record, records::Care care) {
    const auto fields = records::find_kind(record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].care == care && !std::holds_alternative<std::monostate>(record.values[i])) return true;
    return false;
}

void hide(Seen& seen, records::Care care) {
    const auto fields = records::find_kind(seen.record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].care == care) {
            seen.record.values[i] = {};
            seen.forms[i] = Form::Hidden;
        }
}

/// The look itself, in the history of whom it concerns.
void tell_look(Work& work, Verb verb, const access::Answer& answer, const Record& record) {
    store::events::Event event;
    event.kind = records::find_kind(record.kind).name;
    event.subject = record.id.empty() ? record.person : record.id;
    if (!record.person.empty()) event.person = record.person;
    work.tell(verb, answer, std::move(event), chain_of(record));
}

/// Special-category fields take a verb each.
Done<Seen> see_special(Work& work, const Record& record, const access::Subject& subject) {
    Seen seen{record, std::vector(record.values.size(), Form::Full)};
    bool any = false;
    for (const auto& look : special_looks) {
        const auto answer = work.ask(look.verb, subject);
        if (!answer) {
            hide(seen, look.care);
            continue;
        }
        any = true;
        if (has(record, look.care)) tell_look(work, look.verb, *answer, record);
    }
    if (!any) return work.refuse(Verb::SeeApprentice);
    return seen;
}

}  // namespace

Seen show(const Record& record, const access::Sight& sight) {
    Seen seen{record, {}};
    const auto fields = records::find_kind(record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        auto form = sight.of(fields[i].care);
        if (record.kind == Kind::Stay && form == Form::OwnStays) {
            const auto from = base::parse_iso_day(records::text_of(record, "from_day").value_or(""));
            const auto until = base::parse_iso_day(records::text_of(record, "until_day").value_or(""));
            const bool theirs =
                from && until &&
                sight.shows_stay(records::text_of(record, "organisation").value_or(""), {*from, *until});
            form = theirs ? Form::Full : Form::Hidden;
        }
        if (form != Form::Full) seen.record.values[i] = {};
        seen.forms.push_back(form);
    }
    return seen;
}

Done<Seen> see_record(const Desk& desk, const Asking& asking, const store::Key& key) {
    // A look at special-category data writes its own line, so it cannot be a reading transaction.
    const auto mode = key.kind == Kind::Special ? store::Mode::Write : store::Mode::Read;
    return perform<Seen>(desk, asking, mode, [&](Work& work) -> Done<Seen> {
        TRY(const auto found, store::find(work.connection, work.sealer, key));
        if (!found) {
            const Record none = records::make_record(key.kind, {}, {});
            return work.refuse(verb_to_see(none, access::About::Apprentice));
        }
        TRY(const auto subject, work.subjects.of(*found));
        if (key.kind == Kind::Special) return see_special(work, *found, subject);
        TRY(const auto answer, work.ask(verb_to_see(*found, subject.about), subject));
        auto seen = show(*found, access::visible(work.viewer, subject, answer.purpose, asking.today));
        if (found->kind == Kind::Stay && records::text_of(seen.record, "placement") == std::nullopt)
            return work.refuse(Verb::SeeApprentice);
        return seen;
    });
}

}  // namespace waymark::actions::record
