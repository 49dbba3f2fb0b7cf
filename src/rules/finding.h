#pragma once
// A finding: one place where a plan falls short of a rule. A small value that names the subjects, the dates
// and the numbers, and so also what would mend it. What it says in words is wording.h's business.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/money.h"
#include "domain/programmes/programme.h"
#include "rules/rule_id.h"

namespace waymark::rules {

/// The block is for the own employer, or for anyone else.
struct WrongHost {
    domain::Host host = domain::Host::Any;
    friend bool operator==(const WrongHost&, const WrongHost&) = default;
};

/// Younger than the placement takes, or than long shifts and nights allow.
struct TooYoung {
    int age = 0;
    int minimum = 0;
    base::Day old_enough_on;
    friend bool operator==(const TooYoung&, const TooYoung&) = default;
};

/// The first clearance that is not held over the whole block. Both days empty: not held at all.
struct NotCleared {
    base::Ref<domain::Clearance> clearance;
    std::optional<base::Day> held_from;
    std::optional<base::Day> held_until;
    int more = 0;  ///< How many other clearances of the placement are lacking too.
    friend bool operator==(const NotCleared&, const NotCleared&) = default;
};

struct NoDriver {
    friend bool operator==(const NoDriver&, const NoDriver&) = default;
};

/// Either the placement or its whole organisation is never to be used.
struct Avoided {
    bool organisation = false;
    friend bool operator==(const Avoided&, const Avoided&) = default;
};

struct TooFar {
    int minutes = 0;
    int max_travel = 0;
    friend bool operator==(const TooFar&, const TooFar&) = default;
};

/// More apprentices than places, over the weeks of the finding's period.
struct OverFull {
    int places = 0;
    std::vector<base::Ref<domain::Apprentice>> apprentices;  ///< Everyone who is there in these weeks.
    friend bool operator==(const OverFull&, const OverFull&) = default;
};

/// More blocks of a journey in the finding's placement, or in its organisation, than the limit.
struct TooOften {
    int blocks = 0;
    int at_most = 0;
    friend bool operator==(const TooOften&, const TooOften&) = default;
};

/// A decided block that the plan has otherwise; the finding's placement is the plan's. No placement:
/// unfilled.
struct NotAsFixed {
    std::optional<base::Ref<domain::Placement>> fixed;
    friend bool operator==(const NotAsFixed&, const NotAsFixed&) = default;
};

struct OverBudget {
    base::Money cost;
    base::Money budget;
    friend bool operator==(const OverBudget&, const OverBudget&) = default;
};

/// The plan names another programme.
struct OtherProgramme {
    std::string programme_id;
    friend bool operator==(const OtherProgramme&, const OtherProgramme&) = default;
};

/// The plan has a journey of somebody whom the programme does not know.
struct UnknownApprentice {
    std::string apprentice_id;
    friend bool operator==(const UnknownApprentice&, const UnknownApprentice&) = default;
};

struct NoJourney {
    friend bool operator==(const NoJourney&, const NoJourney&) = default;
};

/// The journey's blocks are not the placement blocks of the apprentice's cohort.
struct WrongBlocks {
    std::vector<std::string> missing;
    std::vector<std::string> unknown;
    friend bool operator==(const WrongBlocks&, const WrongBlocks&) = default;
};

/// The plan names a placement that the programme does not have.
struct UnknownPlacement {
    std::string placement_id;
    friend bool operator==(const UnknownPlacement&, const UnknownPlacement&) = default;
};

struct Unfilled {
    bool fixed = false;  ///< Decided to be unfilled.
    friend bool operator==(const Unfilled&, const Unfilled&) = default;
};

/// A journey that has too few blocks in a sector or a setting.
struct MissingVisits {
    std::variant<base::Ref<domain::Sector>, base::Ref<domain::Setting>> where;
    int wanted = 0;
    int planned = 0;
    friend bool operator==(const MissingVisits&, const MissingVisits&) = default;
};

struct MissingCompetence {
    base::Ref<domain::Competence> competence;
    friend bool operator==(const MissingCompetence&, const MissingCompetence&) = default;
};

/// A block that people were told otherwise; the finding's placement is the plan's.
struct Changed {
    std::optional<std::string> published_id;                ///< Empty: told to be unfilled.
    std::optional<base::Ref<domain::Placement>> published;  ///< Empty too where it is no longer there.
    friend bool operator==(const Changed&, const Changed&) = default;
};

/// Too few or too many of a cohort in a sector.
struct OffBalance {
    std::size_t row = 0;  ///< Position in the programme's balance rows.
    int planned = 0;
    friend bool operator==(const OffBalance&, const OffBalance&) = default;
};

/// A journey with more unease than the ordinary, where each point begins to cost more than one.
struct Uneasy {
    int points = 0;
    int ordinary = 0;  ///< 100 for each half of the blocks, rounded up.
    friend bool operator==(const Uneasy&, const Uneasy&) = default;
};

using Detail =
    std::variant<std::monostate, WrongHost, TooYoung, NotCleared, NoDriver, Avoided, TooFar, OverFull,
                 TooOften, NotAsFixed, OverBudget, OtherProgramme, UnknownApprentice, NoJourney, WrongBlocks,
                 UnknownPlacement, Unfilled, MissingVisits, MissingCompetence, Changed, OffBalance, Uneasy>;

/// Subjects that do not apply are empty.
struct Finding {
    RuleId rule = RuleId::Host;
    std::optional<base::Ref<domain::Apprentice>> apprentice;
    std::optional<int> block;  ///< Position among the placement blocks of the apprentice's cohort.
    std::optional<base::Ref<domain::Placement>> placement;
    std::optional<base::Period> period;  ///< The block's dates, or the weeks that are over-full.
    Detail detail;
    friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace waymark::rules
