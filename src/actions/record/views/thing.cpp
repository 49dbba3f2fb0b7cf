#include "actions/record/views/thing.h"

#include <algorithm>

#include "actions/record/person.h"
#include "actions/record/records_about.h"
#include "actions/record/verbs_for.h"

namespace waymark::actions::record::views {

namespace {

using access::Verb;
using records::Kind;
using records::Record;

bool has_verbs_of_its_own(Kind kind) {
    return kind == Kind::Plan || kind == Kind::Stay || kind == Kind::Grant;
}

/// Some value that is not the one that is there: to ask who may make it another.
records::Value another(const records::Value& value, const records::Field& field) {
    if (field.type == records::Type::List)
        return records::Entries(std::holds_alternative<records::Entries>(value) ? 0 : 1);
    return std::holds_alternative<std::monostate>(value) ? records::Value{std::string{"x"}}
                                                         : records::Value{};
}

bool is_allowed(const Work& work, const std::vector<Verb>& verbs,
                const std::vector<access::Subject>& subjects) {
    return std::ranges::all_of(verbs, [&](Verb verb) { return work.ask(verb, subjects).has_value(); });
}

/// `whole` says what is there, and is not shown to anybody.
std::vector<const records::Field*> changeable_of(const Work& work, const Record& whole,
                                                 const std::vector<access::Subject>& subjects,
                                                 const access::Sight* sight) {
    std::vector<const records::Field*> fields;
    if (has_verbs_of_its_own(whole.kind) || subjects.empty()) return fields;
    const auto all = records::find_kind(whole.kind).fields;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (sight != nullptr && sight->of(all[i].care) != access::Form::Full) continue;
        auto changed = whole;
        changed.values[i] = another(whole.values[i], all[i]);
        // Where their own field is told from a colleague's, any of the ways in which it is theirs counts.
        const bool may = std::ranges::any_of(subjects, [&](const access::Subject& subject) {
            return is_allowed(work, verbs_to_change(&whole, &changed, subject.about), subjects);
        });
        if (may) fields.push_back(&all[i]);
    }
    return fields;
}

Verb verb_for_history(const Record& record) {
    if (!record.person.empty()) return Verb::SeePersonHistory;
    return record.kind == Kind::Policy ? Verb::SeePolicyHistory : Verb::SeePlanHistory;
}

bool may_be_removed(Kind kind) { return kind == Kind::Offer || kind == Kind::Policy || kind == Kind::Place; }

/// Whose history and whole record it is, all records about them decide.
Done<void> ask_about_person(Work& work, ThingView& view) {
    TRY(const auto about_them, list_records_about(work.connection, work.sealer, view.seen.record.id));
    const auto may = [&](Verb verb) { return ask_about_all(work, verb, about_them).has_value(); };
    view.may_see_history = may(Verb::SeePersonHistory);
    view.may_undo = view.may_undo && view.may_see_history;
    view.may_have_record = may(Verb::HandOutRecord) && may(Verb::SeeWhoCouldSee);
    return {};
}

}  // namespace

Done<ThingView> view_thing(const Desk& desk, const Asking& asking, const store::Key& key) {
    const auto verb = verb_to_see(records::make_record(key.kind, {}, {}), access::About::Colleague);
    return perform<ThingView>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<ThingView> {
        Look look(work);
        ThingView view;
        TRY(view.seen, look.must_find(key, verb));
        const auto& record = view.seen.record;
        TRY_DO(look.name_around(record));
        // The whole record decides about changes: whose it is, the viewer need not see.
        TRY(const auto whole, store::find(work.connection, work.sealer, key));
        if (!whole) return work.refuse(verb);
        TRY(const auto subjects, work.subjects_of(*whole));
        view.changeable = changeable_of(work, *whole, subjects, &view.seen.sight);
        view.may_see_history = is_allowed(work, {verb_for_history(record)}, subjects);
        view.may_undo = view.may_see_history && is_allowed(work, {Verb::Undo}, subjects);
        view.may_remove =
            may_be_removed(record.kind) &&
            is_allowed(work, verbs_to_change(&*whole, nullptr, subjects.front().about), subjects);
        if (record.kind == Kind::Person) TRY_DO(ask_about_person(work, view));
        if (record.kind != Kind::Person && !record.programme.empty()) {
            TRY(view.programme, look.find({Kind::Programme, {record.programme}}));
        }
        view.names = std::move(look.names);
        return view;
    });
}

Done<std::vector<const records::Field*>> fields_of_new(const Desk& desk, const Asking& asking,
                                                       const Record& fresh) {
    using Fields = std::vector<const records::Field*>;
    return perform<Fields>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<Fields> {
        TRY(const auto subjects, work.subjects_of(fresh));
        Fields fields = changeable_of(work, fresh, subjects, nullptr);
        if (fields.empty())
            return work.refuse(verbs_to_change(nullptr, &fresh, access::About::Thing).front());
        return fields;
    });
}

}  // namespace waymark::actions::record::views
