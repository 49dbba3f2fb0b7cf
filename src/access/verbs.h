#pragma once
// One table: everything that somebody can ask Waymark to do with the record, with the permission that it
// takes and the purposes that it can serve.

#include <optional>
#include <span>
#include <string_view>

#include "access/set.h"
#include "access/vocabulary.h"

namespace waymark::access {

/// What the policy hands out. Several verbs may need the same one.
enum class Permission {
    SeeProgramme,
    SeePartners,
    ChangeProgramme,
    ChangeOrganisation,
    MakeOffers,
    ChangePolicies,
    SeePeople,
    ChangePeople,
    ChangeContact,
    SeeApprentices,
    ChangeApprentices,
    ChangeEmployment,
    RecordLearning,
    SeeWishes,
    ChangeWishes,
    SeeClearances,
    ChangeClearances,
    SeeHealth,
    ChangeHealth,
    SeeEquality,
    ChangeEquality,
    SeeDbs,
    ChangeDbs,
    SeePlans,
    SeeDrafts,  ///< Without it nothing is seen or done of a draft.
    DraftPlans,
    PublishPlans,
    SeeRoles,
    KeepAccount,
    GiveRoles,  ///< Those that the row of the policy names.
    SeePersonHistory,
    SeePlanHistory,
    SeePolicyHistory,
    SeeLooks,
    Undo,
    HandOutRecord,
    ChangeForSubject,
    SeeStatistics,
    ExportApprentices,
    ExportProgramme,
    ExportForEvaluation,
    RunJobs,
    SeeJobs,
    Assure,
    Operate,
};

struct VerbRow {
    Verb verb;
    std::string_view name;  ///< see-apprentice: stands in the history.
    Permission permission;
    Set<About> about;  ///< What it can be done to.
    Set<Purpose> purposes;
    bool changes;            ///< The record becomes another by it.
    std::string_view words;  ///< "see an apprentice": goes after "may" and "to".
};

/// Every verb once, in the order of the enum.
std::span<const VerbRow> verbs();
const VerbRow& find_verb(Verb verb);
/// By its name in the history.
std::optional<Verb> find_verb(std::string_view name);

/// Whether each time is written into the history although it changes nothing: health, equality, DBS detail,
/// and whole records handed out.
bool is_recorded_look(Verb verb);

}  // namespace waymark::access
