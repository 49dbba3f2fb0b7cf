#pragma once
// What happens after a plan has been told to people, as values: docs/CHANGE-FILE.md says each in words.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/programmes/programme.h"

namespace waymark::domain {

/// Nobody can be there from a Monday on: for some weeks or, without an end, for good.
struct HostCloses {
    std::variant<base::Ref<Placement>, base::Ref<Organisation>> host;
    base::Day from;
    std::optional<base::Day> until = {};
    friend bool operator==(const HostCloses&, const HostCloses&) = default;
};

/// Another number of places, from a Monday on.
struct PlacesChange {
    base::Ref<Placement> placement;
    base::Day from;
    std::optional<base::Day> until = {};
    int places = 0;
    friend bool operator==(const PlacesChange&, const PlacesChange&) = default;
};

/// Is gone from that Monday on.
struct Leaves {
    base::Ref<Apprentice> apprentice;
    base::Day from;
    friend bool operator==(const Leaves&, const Leaves&) = default;
};

/// A break in learning: what would have been in these weeks, and all after it, is that much later.
struct Pauses {
    base::Ref<Apprentice> apprentice;
    base::Day from;
    base::Day until;
    friend bool operator==(const Pauses&, const Pauses&) = default;
};

/// Away for some weeks, which are lost: the rest stays when it was.
struct FallsIll {
    base::Ref<Apprentice> apprentice;
    base::Day from;
    base::Day until;
    friend bool operator==(const FallsIll&, const FallsIll&) = default;
};

/// Somebody new, whose blocks are those of a cohort from a Monday of their own on.
struct Joins {
    Apprentice apprentice;
    base::Day starts;
    friend bool operator==(const Joins&, const Joins&) = default;
};

/// Somebody of the programme who begins later than the cohort, before any block of theirs has begun.
struct StartsLate {
    base::Ref<Apprentice> apprentice;
    base::Day starts;
    friend bool operator==(const StartsLate&, const StartsLate&) = default;
};

struct MovesHouse {
    base::Ref<Apprentice> apprentice;
    base::Day from;
    Location location;
    std::optional<int> max_travel = {};
    friend bool operator==(const MovesHouse&, const MovesHouse&) = default;
};

/// How a clearance is held, after all. Without a first day: not at all.
struct ClearanceChange {
    base::Ref<Apprentice> apprentice;
    base::Ref<Clearance> clearance;
    std::optional<base::Day> from = {};
    std::optional<base::Day> until = {};
    friend bool operator==(const ClearanceChange&, const ClearanceChange&) = default;
};

using Change = std::variant<HostCloses, PlacesChange, Leaves, Pauses, FallsIll, Joins, StartsLate, MovesHouse,
                            ClearanceChange>;

/// Everything that is known on one day. Blocks that have begun by then are as they are.
struct ChangeSet {
    std::string programme;  ///< Its id.
    base::Day today;
    std::vector<Change> changes;  ///< One after the other.
    /// The programme's, and after them those that only somebody new holds.
    base::List<Clearance> clearances = {};
    friend bool operator==(const ChangeSet&, const ChangeSet&) = default;
};

}  // namespace waymark::domain
