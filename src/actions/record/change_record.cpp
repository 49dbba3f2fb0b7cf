#include "actions/record/change_record.h"

#include <fmt/format.h>

#include <algorithm>

#include "actions/record/changes.h"
#include "actions/record/verbs_for.h"
#include "actions/record/work.h"
#include "records/references.h"
#include "store/records/records.h"
#include "store/seen/seen.h"

namespace waymark::actions::record {

namespace {

using records::Kind;
using records::Record;

bool has_verbs_of_its_own(Kind kind) {
    return kind == Kind::Plan || kind == Kind::Stay || kind == Kind::Grant;
}

bool may_be_removed(Kind kind) {
    return kind == Kind::Offer || kind == Kind::Policy || kind == Kind::Place || kind == Kind::Special;
}

/// Asks for every verb that the change takes; each is told with the answer that allowed it.
Done<std::vector<std::pair<access::Verb, access::Answer>>> ask_all(Work& work, const Record* before,
                                                                   const Record* after) {
    // Who may change a thing may neither take it from where they have no say, nor put it there.
    std::vector<std::pair<access::Verb, access::Answer>> answers;
    for (const auto* side : {before, after}) {
        if (side == nullptr) continue;
        TRY(const auto subjects, work.subjects_of(*side));
        if (subjects.empty())
            return work.refuse(verbs_to_change(before, after, access::About::Apprentice).front());
        for (const auto verb : verbs_to_change(before, after, subjects.front().about)) {
            TRY(auto answer, work.ask(verb, subjects));
            if (std::ranges::find(answers, verb, &std::pair<access::Verb, access::Answer>::first) ==
                answers.end())
                answers.emplace_back(verb, std::move(answer));
        }
    }
    return answers;
}

/// A record that is not there yet, with what says whose it is.
Record fresh(const Record& seen) {
    auto record = records::make_record(seen.kind, seen.programme, seen.id);
    record.person = seen.person;
    return record;
}

Record applied(Record record, const Edit& edit) {
    for (const auto& field : edit.fields) records::set(record, field.name, field.becomes);
    return record;
}

/// What the viewer sees of what the other person did.
Clash clash_of(Work& work, const access::Answer& answer, const Edit& edit,
               const std::optional<Record>& current) {
    if (!current) return {};
    Clash clash;
    const store::Eyes eyes{work.viewer, answer.purpose, work.asking.today};
    const auto shown = store::find_seen(work.connection, work.sealer, eyes, store::key_of(*current));
    if (!shown || !*shown) return clash;
    const auto& now = (*shown)->record;
    // Fields that they do not see now, they are not told that they saw.
    auto seen = edit.seen;
    const auto fields = records::find_kind(seen.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if ((*shown)->sight.of(fields[i].care) != access::Form::Full) seen.values[i] = {};
    const auto merged = records::merge(seen, now, applied(seen, edit));
    clash.current = now;
    clash.theirs = records::difference(seen, now);
    clash.in_both = merged.clashes;
    if (merged.clashes.empty()) clash.kept_both = merged.record;
    return clash;
}

Done<void> judge(Work& work, const Record& wanted) {
    if (auto faults = records::faults_of(wanted); !faults.empty())
        return impossible(fmt::format("{}", fmt::join(faults, " ")));
    for (const auto& reference : records::references_of(wanted)) {
        TRY(const auto found,
            store::find(work.connection, work.sealer, reference.kind, wanted.programme, reference.id));
        if (!found)
            return impossible(fmt::format("There is no {} '{}' in this programme ({}).",
                                          records::find_kind(reference.kind).words, reference.id,
                                          records::find_kind(wanted.kind)
                                              .fields[records::field_at(wanted.kind, reference.field)]
                                              .words));
    }
    return {};
}

void tell(Work& work, const std::vector<std::pair<access::Verb, access::Answer>>& answers,
          const Record* before, const Record* after) {
    const auto chain = chain_of(after != nullptr ? *after : *before);
    for (auto& event : events_of(before, after))
        work.tell(answers.front().first, answers.front().second, std::move(event), chain);
}

}  // namespace

Done<std::int64_t> change_record(const Desk& desk, const Asking& asking, const Edit& edit) {
    const auto kind = edit.seen.kind;
    if (has_verbs_of_its_own(kind))
        return impossible(fmt::format("A {} is not changed field by field.", records::find_kind(kind).words));
    return perform<std::int64_t>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<std::int64_t> {
        TRY(const auto current, store::find(work.connection, work.sealer, store::key_of(edit.seen)));
        const auto wanted = applied(current ? *current : fresh(edit.seen), edit);
        // Before anything is said of what is there: may they know of it, and change it?
        TRY(const auto answers, ask_all(work, current ? &*current : nullptr, &wanted));
        if ((current ? current->version : 0) != edit.seen.version)
            return std::unexpected(Refusal{clash_of(work, answers.front().second, edit, current)});
        TRY_DO(judge(work, wanted));
        TRY(const auto saved, store::save(work.connection, work.sealer, wanted));
        if (!saved)
            return std::unexpected(
                Refusal{clash_of(work, answers.front().second, edit, saved.error().current)});
        tell(work, answers, current ? &*current : nullptr, &wanted);
        return *saved;
    });
}

Done<void> remove_record(const Desk& desk, const Asking& asking, const Record& seen) {
    if (!may_be_removed(seen.kind))
        return impossible(
            fmt::format("A {} is not removed: others may refer to it.", records::find_kind(seen.kind).words));
    const auto done = perform<bool>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<bool> {
        TRY(const auto current, store::find(work.connection, work.sealer, store::key_of(seen)));
        TRY(const auto answers, ask_all(work, current ? &*current : &seen, nullptr));
        const Edit nothing{seen, {}};
        if (!current || current->version != seen.version)
            return std::unexpected(Refusal{clash_of(work, answers.front().second, nothing, current)});
        TRY(const auto removed, store::remove(work.connection, work.sealer, *current));
        if (!removed)
            return std::unexpected(
                Refusal{clash_of(work, answers.front().second, nothing, removed.error().current)});
        tell(work, answers, &*current, nullptr);
        return true;
    });
    if (!done) return std::unexpected(done.error());
    return {};
}

}  // namespace waymark::actions::record
