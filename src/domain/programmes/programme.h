#pragma once
// A programme: who must be placed where, when and under which rules. References are positions in its own
// lists, so a programme that exists has no dangling ones; whoever makes one (exchange/) sees to that.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/money.h"
#include "domain/apprentices/apprentice.h"
#include "domain/frameworks/competence.h"
#include "domain/partners/organisation.h"
#include "domain/placements/placement.h"
#include "domain/placements/setting.h"
#include "domain/programmes/cohort.h"

namespace waymark::domain {

/// At least so many blocks of a journey.
template <class Subject>
struct VisitNeed {
    base::Ref<Subject> subject;
    int blocks = 1;
    friend bool operator==(const VisitNeed&, const VisitNeed&) = default;
};

/// How many of a cohort should spend a block in a sector.
struct BalanceRow {
    base::Ref<Cohort> cohort;
    int block = 0;  ///< Position among the cohort's placement blocks.
    base::Ref<Sector> sector;
    int min = 0;
    std::optional<int> max;
    std::string note;
    friend bool operator==(const BalanceRow&, const BalanceRow&) = default;
};

struct ProgrammeRules {
    std::vector<VisitNeed<Sector>> visit_sectors;
    std::vector<VisitNeed<Setting>> visit_settings;
    std::optional<int> placement_at_most;     ///< Blocks of one journey in one placement.
    std::optional<int> organisation_at_most;  ///< Blocks of one journey in one organisation.
    bool cover_competences = false;
    std::vector<BalanceRow> balance;
    std::optional<base::Money> budget;  ///< Over the whole programme.
    friend bool operator==(const ProgrammeRules&, const ProgrammeRules&) = default;
};

/// Points of the objective; see docs/PROGRAMME-FILE.md, What is minimised.
struct Weights {
    std::int64_t unfilled = 10000;
    std::int64_t visit = 2000;
    std::int64_t gap = 500;
    std::int64_t change = 200;
    std::int64_t balance = 300;
    friend bool operator==(const Weights&, const Weights&) = default;
};

struct Programme {
    std::string id;
    std::string name;
    std::string note;
    base::List<Sector> sectors;  ///< In order of first use by a setting.
    base::List<Setting> settings;
    base::List<Competence> competences;
    base::List<Organisation> organisations;
    base::List<Clearance> clearances;  ///< In order of first use.
    base::List<Placement> placements;
    base::List<Cohort> cohorts;
    base::List<Apprentice> apprentices;
    ProgrammeRules rules;
    Weights weights;
    friend bool operator==(const Programme&, const Programme&) = default;
};

}  // namespace waymark::domain
