#include "actions/record/take_back.h"

#include <algorithm>

#include "actions/record/changes.h"
#include "actions/record/mask_history.h"
#include "actions/record/verbs_for.h"
#include "actions/record/work.h"
#include "records/value_text.h"
#include "store/events/read.h"
#include "store/events/wording.h"
#include "store/records/records.h"

namespace waymark::actions::record {

namespace {

using access::Verb;
using records::Record;

base::Result<void> set_field(Record& record, const std::string& name, const std::string& text) {
    const auto fields = records::find_kind(record.kind).fields;
    const auto field = std::ranges::find(fields, std::string_view{name}, &records::Field::name);
    if (field == fields.end()) return {};
    auto& value = record.values[static_cast<std::size_t>(field - fields.begin())];
    if (text.empty()) {
        value = {};
        return {};
    }
    TRY(value, records::read_value(text, field->type));
    return {};
}

std::string in_words(const store::events::NoUndo& no) {
    std::string words = no.why;
    for (const auto& past : no.in_the_way)
        words += ' ' + store::events::to_lines(past, store::events::plain_names()).front();
    return words;
}

/// The number is of an event in the record's chain.
Done<std::int64_t> take_back_in(Work& work, const store::Key& key, std::int64_t number) {
    TRY(const auto now, store::find(work.connection, work.sealer, key));
    if (!now) return work.refuse(Verb::Undo);
    TRY(const auto subjects, work.subjects_of(*now));
    TRY(const auto answer, work.ask(Verb::Undo, subjects));
    TRY(const auto events, list_history(work.connection, work.sealer, *now));
    const auto changes = store::events::undo(events, number);
    if (!changes) return impossible(in_words(changes.error()));
    auto before = *now;
    for (const auto& change : *changes)
        if (auto done = set_field(before, change.field, change.after); !done)
            return impossible(done.error().message);
    // Who takes a change back makes one: of what they may not change, they may not undo it either.
    for (const auto verb : verbs_to_change(&*now, &before, subjects.front().about))
        TRY_DO(work.ask(verb, subjects));
    TRY(const auto saved, store::save(work.connection, work.sealer, before));
    if (!saved) return std::unexpected(Refusal{Clash{saved.error().current, {}, {}, {}}});
    for (auto& event : events_of(&*now, &before))
        work.tell(Verb::Undo, answer, std::move(event), chain_of(*now));
    return *saved;
}

}  // namespace

Verb verb_for_history(const Record& record) {
    if (!record.person.empty()) return Verb::SeePersonHistory;
    return record.kind == records::Kind::Policy ? Verb::SeePolicyHistory : Verb::SeePlanHistory;
}

base::Result<Record> record_from(const store::events::State& state, const Record& like) {
    auto record = like;
    std::ranges::fill(record.values, records::Value{});
    for (const auto& [name, text] : state.fields) TRY_DO(set_field(record, name, text));
    return record;
}

store::Stored<std::vector<store::events::Past>> list_history(store::Connection& connection,
                                                             store::Sealer& sealer, const Record& record) {
    TRY(auto events, store::events::all_events_of(connection, sealer, chain_of(record),
                                                  records::find_kind(record.kind).name, subject_id(record)));
    // What there is one of for each person has no id of its own.
    std::erase_if(events, [&](const store::events::Past& past) {
        return past.event.person.value_or("") != record.person;
    });
    return events;
}

Done<Record> as_of(const Desk& desk, const Asking& asking, const store::Key& key, std::int64_t moment) {
    return perform<Record>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<Record> {
        TRY(const auto now, store::find(work.connection, work.sealer, key));
        if (!now) return work.refuse(Verb::SeePlanHistory);
        TRY(const auto subjects, work.subjects_of(*now));
        TRY(const auto answer, work.ask(verb_for_history(*now), subjects));
        TRY(const auto events, list_history(work.connection, work.sealer, *now));
        auto record = record_from(store::events::state_at(events, moment), *now);
        if (!record) return impossible(record.error().message);
        mask_record(*record, sight_of(work.viewer, subjects, answer.purpose, asking.today));
        return std::move(*record);
    });
}

Done<std::int64_t> take_back(const Desk& desk, const Asking& asking, const store::Key& key,
                             std::int64_t number) {
    return perform<std::int64_t>(desk, asking, store::Mode::Write,
                                 [&](Work& work) { return take_back_in(work, key, number); });
}

}  // namespace waymark::actions::record
