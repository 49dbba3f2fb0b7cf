#pragma once
// What the history says of one thing: what it was at a moment, and how a change of it would be taken back.

#include <cstdint>
#include <expected>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "store/events/event.h"

namespace waymark::store::events {

/// What a thing was: its fields as JSON texts.
struct State {
    std::map<std::string, std::string, std::less<>> fields;
    bool erased = false;  ///< Some fields have gone with the person's key.
    friend bool operator==(const State&, const State&) = default;
};

/// After all events up to the moment, the oldest first; without fields where the thing was not there.
State state_at(std::span<const Past> events, std::int64_t moment);

/// Takes changes back from what a thing is now: the way for things that were there before the history was.
State state_before(State now, std::span<const Past> events, std::int64_t moment);

/// Why a change is not taken back, in a sentence; and what is in the way.
struct NoUndo {
    std::string why;
    std::vector<Past> in_the_way;  ///< Later changes of the same fields.
    friend bool operator==(const NoUndo&, const NoUndo&) = default;
};

/// The changes that take back those of the event with that number: fields as they were before. `events` are
/// all of the same thing, the oldest first.
std::expected<std::vector<Change>, NoUndo> undo(std::span<const Past> events, std::int64_t number);

}  // namespace waymark::store::events
