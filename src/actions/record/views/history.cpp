#include "actions/record/views/history.h"

#include <algorithm>

#include "actions/record/mask_history.h"
#include "actions/record/person.h"
#include "actions/record/take_back.h"

namespace waymark::actions::record::views {

namespace {

using access::Verb;
using records::Kind;
using records::Record;

Verb verb_for_history(const Record& record) {
    if (!record.person.empty()) return Verb::SeePersonHistory;
    return record.kind == Kind::Policy ? Verb::SeePolicyHistory : Verb::SeePlanHistory;
}

}  // namespace

Done<HistoryView> view_history(const Desk& desk, const Asking& asking, const store::Key& key) {
    return perform<HistoryView>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<HistoryView> {
        const auto verb = verb_for_history(records::make_record(key.kind, {}, {}));
        Look look(work);
        HistoryView view;
        TRY(view.seen, look.must_find(key, verb));
        TRY(const auto whole, store::find(work.connection, work.sealer, key));
        if (!whole) return work.refuse(verb);
        TRY(const auto subjects, work.subjects_of(*whole));
        TRY(const auto answer, work.ask(verb_for_history(*whole), subjects));
        TRY(view.events, list_history(work.connection, work.sealer, *whole));
        hide_looks(work, subjects, view.events);
        mask_history(view.events, sight_of(work.viewer, subjects, answer.purpose, asking.today));
        std::ranges::reverse(view.events);
        if (view.events.size() > events_at_most) view.events.resize(events_at_most);
        view.may_undo = work.ask(Verb::Undo, subjects).has_value();
        TRY(view.programme, look.find({Kind::Programme, {whole->programme}}));
        TRY_DO(look.name_around(view.seen.record));
        for (const auto& past : view.events) TRY_DO(look.name_person(past.event.actor));
        view.names = std::move(look.names);
        return view;
    });
}

Done<Names> name_actors(const Desk& desk, const Asking& asking,
                        const std::vector<store::events::Past>& events) {
    return perform<Names>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<Names> {
        Look look(work);
        for (const auto& past : events) TRY_DO(look.name_person(past.event.actor));
        return std::move(look.names);
    });
}

}  // namespace waymark::actions::record::views
