#pragma once
// The rules by name, in the order of the catalogue.

namespace waymark::rules {

enum class RuleId {
    // Musts: a plan that breaks one is not a plan.
    Programme,
    Complete,
    KnownPlacement,
    Host,
    MinimumAge,
    YoungWorker,
    Clearances,
    Driver,
    Avoid,
    Travel,
    Capacity,
    PlacementAtMost,
    OrganisationAtMost,
    Fixed,
    Budget,
    // Shoulds: the parts of the price.
    Unfilled,
    Visits,
    Competences,
    Change,
    Balance,
    Unease,
};

}  // namespace waymark::rules
