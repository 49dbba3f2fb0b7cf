#pragma once
// An apprentice as the planner's contract knows one.

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/placements/placement.h"
#include "domain/programmes/cohort.h"

namespace waymark::domain {

/// A clearance held from a day on, perhaps with an end (the first day on which it no longer holds).
struct HeldClearance {
    base::Ref<Clearance> clearance;
    base::Day from;
    std::optional<base::Day> until = {};
    std::string note = {};
    friend bool operator==(const HeldClearance&, const HeldClearance&) = default;
};

/// 0 best .. 100 worst. A preference for a placement goes before one for its setting; 50 where there is
/// neither.
template <class Subject>
struct Preference {
    base::Ref<Subject> subject;
    int value = 50;
    friend bool operator==(const Preference&, const Preference&) = default;
};

/// A block that is decided. No placement: decided as unfilled.
struct FixedBlock {
    int block = 0;  ///< Position among the cohort's placement blocks.
    std::optional<base::Ref<Placement>> placement;
    friend bool operator==(const FixedBlock&, const FixedBlock&) = default;
};

/// A block as people were told it. No id: told to be unfilled.
struct PublishedBlock {
    int block = 0;  ///< Position among the cohort's placement blocks.
    std::optional<std::string> placement_id;
    std::optional<base::Ref<Placement>> placement;  ///< Empty too where the placement is no longer there.
    friend bool operator==(const PublishedBlock&, const PublishedBlock&) = default;
};

/// Lists are in ascending order of what they refer to, each subject once.
struct Apprentice {
    std::string id;
    base::Ref<Cohort> cohort;
    std::optional<base::Ref<Organisation>> employer;
    base::Day born;
    std::optional<Location> location;
    int max_travel = 90;  ///< Minutes one way.
    bool driver = false;
    std::vector<HeldClearance> clearances;
    std::vector<base::Ref<Competence>> evidenced;
    std::vector<Preference<Setting>> prefers_settings;
    std::vector<Preference<Placement>> prefers_placements;
    std::vector<base::Ref<Placement>> avoid_placements;
    std::vector<base::Ref<Organisation>> avoid_organisations;
    std::vector<FixedBlock> fixed;
    std::vector<PublishedBlock> published;
    std::string note;
    friend bool operator==(const Apprentice&, const Apprentice&) = default;
};

/// The apprentice's preference for a placement of that setting, 0 best .. 100 worst.
int preference(const Apprentice& apprentice, base::Ref<Placement> placement, base::Ref<Setting> setting);

const FixedBlock* find_fixed(const Apprentice& apprentice, int block);
const PublishedBlock* find_published(const Apprentice& apprentice, int block);

}  // namespace waymark::domain
