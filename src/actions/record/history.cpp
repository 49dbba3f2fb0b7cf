#include "actions/record/history.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <span>

#include "actions/record/person.h"
#include "actions/record/purposes.h"
#include "actions/record/seen_text.h"
#include "actions/record/take_back.h"
#include "actions/record/verbs_for.h"
#include "actions/record/work.h"
#include "records/difference.h"
#include "records/value_text.h"
#include "store/events/wording.h"
#include "store/records/records.h"
#include "store/seen/seen.h"

namespace waymark::actions::record {

namespace {

using records::Kind;
using records::Record;
using Pasts = std::vector<store::events::Past>;

/// Takes what was written in one go back, as often as the version has grown since: a writing that changed
/// nothing left no event, so that it may go further back than need be. Then more counts as changed by others,
/// and nothing is lost by that.
void take_back_writings(Record& record, const Pasts& events, std::int64_t writings) {
    const auto fields = records::find_kind(record.kind).fields;
    std::int64_t moment = -1;
    for (const auto& past : events | std::views::reverse) {
        if (past.event.moment != moment && writings-- == 0) return;
        moment = past.event.moment;
        for (const auto* changes : {&past.event.open, &past.event.sealed})
            for (const auto& change : *changes) {
                const auto field =
                    std::ranges::find(fields, std::string_view{change.field}, &records::Field::name);
                if (field == fields.end()) continue;
                if (auto value = records::read_value(change.before, field->type))
                    record.values[static_cast<std::size_t>(field - fields.begin())] = std::move(*value);
            }
    }
}

/// What somebody does not see of a thing they do not see in its history either; and there is no look at
/// health, equality or DBS detail that is not recorded.
void mask(Pasts& events, const access::Sight& sight) {
    for (auto& past : events) {
        const auto kind = records::find_kind(past.event.kind);
        // The reason may say what the field would.
        if (!past.event.part.empty() || (kind && *kind == records::Kind::Special)) past.event.why.clear();
        for (auto* changes : {&past.event.open, &past.event.sealed})
            for (auto& change : *changes) {
                if (!kind) continue;
                const auto fields = records::find_kind(*kind).fields;
                const auto field =
                    std::ranges::find(fields, std::string_view{change.field}, &records::Field::name);
                if (field == fields.end() ||
                    (sight.of(field->care) == access::Form::Full && !access::is_recorded_look(field->care)))
                    continue;
                change.before.clear();
                change.after = "\"(not shown)\"";
            }
    }
}

access::Sight sight_of(const Work& work, const std::vector<access::Subject>& subjects,
                       access::Purpose purpose) {
    access::Sight all{.forms = {}, .hosts = {}, .today = work.asking.today};
    for (const auto& subject : subjects) {
        const auto one = access::visible(work.viewer, subject, purpose, work.asking.today);
        for (std::size_t care = 0; care < all.forms.size(); ++care)
            if (one.forms[care] == access::Form::Full) all.forms[care] = access::Form::Full;
    }
    return all;
}

/// Of a field that the table has; another one is said as it is kept.
std::string change_in_words(const std::optional<Kind>& kind, const store::events::Change& change) {
    const auto fields = kind ? records::find_kind(*kind).fields : std::span<const records::Field>{};
    const auto field = std::ranges::find(fields, std::string_view{change.field}, &records::Field::name);
    const auto said = [&](const std::string& text) {
        if (field == fields.end()) return store::events::value_in_words(text);
        const auto value = records::read_value(text, field->type);
        return value ? records::to_words(*value, field->type) : store::events::value_in_words(text);
    };
    const std::string label{field != fields.end() ? label_of(*field) : std::string_view{change.field}};
    if (change.before.empty()) return fmt::format("{}: {}", label, said(change.after));
    if (change.after.empty()) return fmt::format("{}: no longer {}", label, said(change.before));
    return fmt::format("{}: {} instead of {}", label, said(change.after), said(change.before));
}

Done<store::Seen> look_at(Work& work, const store::Key& key) {
    for (const auto purpose : purposes_of(work.asking)) {
        const store::Eyes eyes{work.viewer, purpose, work.asking.today};
        TRY(auto seen, store::find_seen(work.connection, work.sealer, eyes, key));
        if (seen) return std::move(*seen);
    }
    const auto none = records::make_record(key.kind, {}, {});
    return work.refuse(verb_to_see(none, access::About::Apprentice));
}

}  // namespace

Done<Pasts> history_of(const Desk& desk, const Asking& asking, const store::Key& key) {
    if (key.kind == Kind::Person) return history_of_person(desk, asking, key.values.front());
    return perform<Pasts>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<Pasts> {
        TRY(const auto now, store::find(work.connection, work.sealer, key));
        if (!now) return work.refuse(access::Verb::SeePlanHistory);
        TRY(const auto subjects, work.subjects_of(*now));
        TRY(const auto answer, work.ask(verb_for_history(*now), subjects));
        TRY(auto events, list_history(work.connection, work.sealer, *now));
        mask(events, sight_of(work, subjects, answer.purpose));
        hide_looks(work, subjects, events);
        return events;
    });
}

std::vector<std::string> to_lines(const store::events::Past& past) {
    std::vector<std::string> lines{store::events::to_lines(past, store::events::plain_names()).front()};
    const auto kind = records::find_kind(past.event.kind);
    for (const auto* changes : {&past.event.open, &past.event.sealed})
        for (const auto& change : *changes) lines.push_back(change_in_words(kind, change));
    if (past.erased) lines.emplace_back("The rest was erased with the person's record.");
    if (!past.event.why.empty()) lines.push_back("Because: " + past.event.why);
    return lines;
}

Done<Record> seen_at(const Desk& desk, const Asking& asking, const store::Key& key, std::int64_t version) {
    return perform<Record>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<Record> {
        TRY(const auto seen, look_at(work, key));
        auto record = seen.record;
        if (version > record.version)
            return impossible(
                fmt::format("There is no version {} yet; it is {} now.", version, record.version));
        const auto writings = record.version - version;
        record.version = version;
        if (writings == 0) return record;
        TRY(const auto now, store::find(work.connection, work.sealer, key));
        if (!now) return record;
        TRY(const auto subjects, work.subjects_of(*now));
        if (!work.ask(verb_for_history(*now), subjects)) return record;
        TRY(const auto events, list_history(work.connection, work.sealer, *now));
        take_back_writings(record, events, writings);
        // Only of what they see.
        const auto fields = records::find_kind(record.kind).fields;
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (seen.sight.of(fields[i].care) != access::Form::Full) record.values[i] = {};
        return record;
    });
}

}  // namespace waymark::actions::record
