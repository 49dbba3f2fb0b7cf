#include "actions/record/changes.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "base/check.h"
#include "records/difference.h"
#include "records/value_text.h"
#include "store/events/link.h"

namespace waymark::actions::record {

namespace {

using store::events::Change;
using store::events::Event;

/// DBS detail, health and equality have keys of their own, so that each can be erased by itself.
std::string part_of(const records::Field& field) {
    switch (field.care) {
        case records::Care::Dbs:
            return "dbs";
        case records::Care::Health:
            return "health";
        case records::Care::Equality:
            return "equality";
        default:
            return {};
    }
}

Event event_about(const records::Record& record) {
    Event event;
    event.kind = records::find_kind(record.kind).name;
    event.subject = subject_id(record);
    if (!record.person.empty()) event.person = record.person;
    return event;
}

}  // namespace

std::vector<Event> events_of(const records::Record* before, const records::Record* after) {
    base::check(before != nullptr || after != nullptr, "something is told of a record that was or is there");
    const auto& one = after != nullptr ? *after : *before;
    const auto fields = records::find_kind(one.kind).fields;
    const records::Value nothing;
    std::vector<Change> open;
    std::map<std::string, std::vector<Change>> sealed;  // By part.
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto& old = before != nullptr ? before->values[i] : nothing;
        const auto& now = after != nullptr ? after->values[i] : nothing;
        if (old == now) continue;
        Change change{std::string{fields[i].name}, records::write_value(old), records::write_value(now)};
        // A chain is never changed, so whatever is about somebody must go with their key.
        if (one.person.empty())
            open.push_back(std::move(change));
        else
            sealed[part_of(fields[i])].push_back(std::move(change));
    }
    std::vector<Event> events;
    // What comes or goes without a value of its own is told all the same.
    if (!open.empty() || sealed.contains("") || (before == nullptr) != (after == nullptr)) {
        auto& event = events.emplace_back(event_about(one));
        event.open = std::move(open);
        if (const auto common = sealed.find(""); common != sealed.end())
            event.sealed = std::move(common->second);
    }
    for (auto& [part, changes] : sealed) {
        if (part.empty()) continue;
        auto& event = events.emplace_back(event_about(one));
        event.part = part;
        event.sealed = std::move(changes);
    }
    return events;
}

std::string subject_id(const records::Record& record) {
    if (!record.id.empty()) return record.id;
    return record.person.empty() ? record.programme : record.person;
}

std::string chain_of(const records::Record& record) {
    if (!record.programme.empty()) return record.programme;
    if (const auto fields = records::find_kind(record.kind).fields;
        std::ranges::find(fields, std::string_view{"organisation"}, &records::Field::name) != fields.end())
        if (const auto organisation = records::text_of(record, "organisation");
            organisation && !organisation->empty())
            return "org:" + *organisation;
    return std::string{store::events::installation};
}

}  // namespace waymark::actions::record
