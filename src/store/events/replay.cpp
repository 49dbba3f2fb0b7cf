#include "store/events/replay.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>

namespace waymark::store::events {

namespace {

/// What was done to people rather than to the record: no later change can make it not have happened.
constexpr std::array<std::string_view, 8> never_undone{"publish-plan", "supersede-plan",  "erase",
                                                       "rectify",      "hand-out-record", "invite-person",
                                                       "keep-account", "back-up"};

void set(State& state, const std::string& field, const std::string& value) {
    if (value.empty())
        state.fields.erase(field);
    else
        state.fields[field] = value;
}

std::vector<Change> changes_of(const Event& event) {
    auto changes = event.open;
    changes.insert(changes.end(), event.sealed.begin(), event.sealed.end());
    return changes;
}

bool changes_one_of(const Event& event, const std::vector<Change>& changes) {
    return std::ranges::any_of(changes_of(event), [&](const Change& later) {
        return std::ranges::find(changes, later.field, &Change::field) != changes.end();
    });
}

}  // namespace

State state_at(std::span<const Past> events, std::int64_t moment) {
    State state;
    for (const auto& past : events) {
        if (past.event.moment > moment) continue;
        for (const auto& change : changes_of(past.event)) set(state, change.field, change.after);
        state.erased = state.erased || past.erased;
    }
    return state;
}

State state_before(State now, std::span<const Past> events, std::int64_t moment) {
    for (const auto& past : events | std::views::reverse) {
        if (past.event.moment <= moment) continue;
        for (const auto& change : changes_of(past.event)) set(now, change.field, change.before);
        now.erased = now.erased || past.erased;
    }
    return now;
}

std::expected<std::vector<Change>, NoUndo> undo(std::span<const Past> events, std::int64_t number) {
    const auto it = std::ranges::find(events, number, &Past::number);
    if (it == events.end()) return std::unexpected(NoUndo{"There is no such change of this.", {}});
    if (std::ranges::find(never_undone, std::string_view{it->event.verb}) != never_undone.end())
        return std::unexpected(NoUndo{"This cannot be taken back, because people have acted on it.", {}});
    if (it->erased)
        return std::unexpected(NoUndo{"The person has been erased, so what it was before is not known.", {}});
    auto changes = changes_of(it->event);
    if (changes.empty()) return std::unexpected(NoUndo{"It changed nothing.", {}});
    NoUndo no{"It has been changed again since; take back the later change first.", {}};
    for (const auto& later : std::span{std::next(it), events.end()})
        if (later.erased || changes_one_of(later.event, changes)) no.in_the_way.push_back(later);
    if (!no.in_the_way.empty()) return std::unexpected(std::move(no));
    for (auto& change : changes) std::swap(change.before, change.after);
    return changes;
}

}  // namespace waymark::store::events
