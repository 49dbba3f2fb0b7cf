#include "access/policy.h"

#include <array>

namespace waymark::access {

namespace {

using enum Permission;
using R = Role;

constexpr Set<About> things{About::Thing};
constexpr Set<About> colleagues{About::Colleague};
constexpr Set<About> apprentices{About::Apprentice};
constexpr Set<About> people{About::Colleague, About::Apprentice};

constexpr Set<Role> employers{R::LineManager, R::WorkforceLead};
constexpr Set<Role> hosts{R::Mentor, R::PlacementManager};
constexpr Set<Role> providers{R::Tutor, R::Assessor};
constexpr Set<Role> partners = employers | hosts | providers;
constexpr Set<Role> partners_and_apprentices = partners | Set{R::Apprentice};
constexpr Set<Role> who_runs_it{R::ProgrammeLead, R::Coordinator};

constexpr Set<Care> everything{Care::Open,    Care::Business,   Care::Name,     Care::Identifying,
                               Care::Contact, Care::Employment, Care::Learning, Care::Wishes,
                               Care::Journey, Care::Clearance,  Care::Health,   Care::Equality,
                               Care::Dbs};
constexpr Set<Care> what_it_is{Care::Open, Care::Business};
constexpr Set<Care> who_it_is = what_it_is | Set{Care::Name, Care::Contact};
constexpr Set<Care> what_planning_takes =
    who_it_is |
    Set{Care::Identifying, Care::Employment, Care::Learning, Care::Wishes, Care::Journey, Care::Clearance};

constexpr Set<Permission> see_things{SeeProgramme, SeePartners, SeePlans};
constexpr Set<Permission> run_things =
    see_things | Set{ChangeProgramme, ChangeOrganisation, MakeOffers,       ChangePolicies,
                     SeeDrafts,       DraftPlans,         PublishPlans,     SeeRoles,
                     GiveRoles,       SeePlanHistory,     SeePolicyHistory, Undo,
                     SeeStatistics,   ExportProgramme,    RunJobs,          SeeJobs};
constexpr Set<Permission> run_apprentices{
    SeeApprentices, ChangeApprentices, ChangeContact,    ChangeEmployment, RecordLearning, SeeWishes,
    ChangeWishes,   SeeClearances,     ChangeClearances, SeePersonHistory, Undo,           ExportApprentices};

// A table of rows is read, not run: each is one sentence of docs/ACCESS.md.
constexpr std::array rows{
    // Oneself: everything but drafts, role or not.
    Row{.who = {},
        .about = apprentices,
        .relation = Relation::Self,
        .purpose = Purpose::OwnRecord,
        .may = {SeeApprentices, ChangeContact, SeeWishes, ChangeWishes, SeeClearances, SeeHealth, SeeEquality,
                ChangeEquality, SeeDbs, SeePersonHistory, SeeLooks, HandOutRecord, KeepAccount},
        .sees = {.full = everything}},
    Row{.who = {},
        .about = colleagues,
        .relation = Relation::Self,
        .purpose = Purpose::OwnRecord,
        .may = {SeePeople, ChangeContact, SeePersonHistory, SeeLooks, HandOutRecord, KeepAccount},
        .sees = {.full = everything}},
    Row{.who = {},
        .about = things,
        .relation = Relation::Self,
        .purpose = Purpose::OwnRecord,
        .may = {SeeRoles},
        .sees = {.full = everything}},

    // Who runs the programme.
    Row{.who = who_runs_it,
        .about = things,
        .relation = Relation::OfProgramme,
        .purpose = Purpose::RunProgramme,
        .may = run_things,
        .sees = {.full = what_it_is | Set{Care::Name}},
        .gives = partners_and_apprentices,
        .drafts = true},
    Row{.who = who_runs_it,
        .about = colleagues,
        .relation = Relation::OfProgramme,
        .purpose = Purpose::RunProgramme,
        .may = {SeePeople, ChangePeople, ChangeContact, SeePersonHistory, Undo},
        .sees = {.full = who_it_is},
        .drafts = true},
    Row{.who = who_runs_it,
        .about = apprentices,
        .relation = Relation::OfProgramme,
        .purpose = Purpose::RunProgramme,
        .may = run_apprentices,
        .sees = {.full = what_planning_takes},
        .drafts = true},
    // The coordinator must find a placement that an apprentice can do.
    Row{.who = {R::Coordinator},
        .about = apprentices,
        .relation = Relation::OfProgramme,
        .purpose = Purpose::RunProgramme,
        .may = {SeeHealth, ChangeHealth},
        .sees = {.full = {Care::Health}},
        .drafts = true},
    Row{.who = {R::ProgrammeLead},
        .about = things,
        .relation = Relation::OfProgramme,
        .purpose = Purpose::RunProgramme,
        .may = {GiveRoles, Assure},
        .sees = {},
        .gives = {R::ProgrammeLead, R::Coordinator, R::Evaluator},
        .drafts = true},

    // A lead who answers somebody about their data.
    Row{.who = {R::ProgrammeLead},
        .about = apprentices,
        .relation = Relation::OfProgramme,
        .purpose = Purpose::SubjectRights,
        .may = {SeeApprentices, SeeWishes, SeeClearances, SeeHealth, SeeEquality, SeeDbs, SeePersonHistory,
                SeeLooks, HandOutRecord, ChangeForSubject},
        .sees = {.full = everything}},
    Row{.who = {R::ProgrammeLead},
        .about = colleagues,
        .relation = Relation::OfProgramme,
        .purpose = Purpose::SubjectRights,
        .may = {SeePeople, SeePersonHistory, SeeLooks, HandOutRecord, ChangeForSubject},
        .sees = {.full = everything}},
    Row{.who = {R::ProgrammeLead},
        .about = things,
        .relation = Relation::OfProgramme,
        .purpose = Purpose::SubjectRights,
        .may = {SeeRoles},
        .sees = {.full = {Care::Open, Care::Name}}},

    // Partners see what they plan together, and each other.
    Row{.who = partners,
        .about = things,
        .relation = Relation::Partners,
        .purpose = {},
        .may = see_things,
        .sees = {.full = what_it_is}},
    Row{.who = partners,
        .about = things,
        .relation = Relation::Ours,
        .purpose = {},
        .may = see_things,
        .sees = {.full = what_it_is}},
    Row{.who = partners,
        .about = colleagues,
        .relation = Relation::Partners,
        .purpose = {},
        .may = {SeePeople},
        .sees = {.full = who_it_is}},
    Row{.who = partners,
        .about = colleagues,
        .relation = Relation::Ours,
        .purpose = {},
        .may = {SeePeople},
        .sees = {.full = who_it_is}},
    // An organisation's senior person keeps what is its own, and names who works under them.
    Row{.who = {R::WorkforceLead},
        .about = things,
        .relation = Relation::Ours,
        .purpose = Purpose::Employ,
        .may = {ChangeOrganisation, ChangePolicies, SeePolicyHistory, SeeRoles, GiveRoles},
        .sees = {.full = {Care::Name}},
        .gives = {R::LineManager}},
    Row{.who = {R::PlacementManager},
        .about = things,
        .relation = Relation::Ours,
        .purpose = Purpose::Host,
        .may = {ChangeOrganisation, ChangePolicies, SeePolicyHistory, SeeRoles, GiveRoles, MakeOffers},
        .sees = {.full = {Care::Name}},
        .gives = {R::Mentor}},
    Row{.who = {R::WorkforceLead, R::PlacementManager},
        .about = colleagues,
        .relation = Relation::Ours,
        .purpose = {},
        .may = {ChangePeople, ChangeContact},
        .sees = {}},

    // An employer and its own staff.
    Row{.who = employers,
        .about = apprentices,
        .relation = Relation::Employed,
        .purpose = Purpose::Employ,
        .may = {SeeApprentices, SeeClearances},
        .sees = {.full = who_it_is | Set{Care::Employment, Care::Learning, Care::Journey},
                 .cleared = {Care::Clearance}}},
    Row{.who = {R::WorkforceLead},
        .about = apprentices,
        .relation = Relation::Employed,
        .purpose = Purpose::Employ,
        .may = {ChangeContact, ChangeEmployment, ChangeClearances, SeeHealth, ChangeHealth, SeeDbs, ChangeDbs,
                ExportApprentices},
        .sees = {.full = {Care::Identifying, Care::Clearance, Care::Health, Care::Dbs}}},

    // A host and who comes to it.
    Row{.who = hosts,
        .about = apprentices,
        .relation = Relation::Placed,
        .purpose = Purpose::Host,
        .may = {SeeApprentices, SeeClearances},
        .sees = {.full = who_it_is, .cleared = {Care::Clearance}, .own_stays = {Care::Journey}}},
    Row{.who = {R::Mentor},
        .about = apprentices,
        .relation = Relation::Placed,
        .purpose = Purpose::Host,
        .may = {},
        .sees = {.full = {Care::Learning}}},
    Row{.who = {R::PlacementManager},
        .about = apprentices,
        .relation = Relation::Placed,
        .purpose = Purpose::Host,
        .may = {ExportApprentices},
        .sees = {}},

    // A training provider and who learns there.
    Row{.who = providers,
        .about = apprentices,
        .relation = Relation::Taught,
        .purpose = Purpose::Teach,
        .may = {SeeApprentices},
        .sees = {.full = who_it_is | Set{Care::Learning, Care::Journey}}},
    Row{.who = {R::Tutor},
        .about = apprentices,
        .relation = Relation::Taught,
        .purpose = Purpose::Teach,
        .may = {ExportApprentices},
        .sees = {}},
    Row{.who = {R::Assessor},
        .about = apprentices,
        .relation = Relation::Taught,
        .purpose = Purpose::Teach,
        .may = {RecordLearning},
        .sees = {}},

    // An apprentice, besides themself: what one could do, and whom to ask.
    Row{.who = {R::Apprentice},
        .about = things,
        .relation = Relation::OfProgramme,
        .purpose = Purpose::OwnRecord,
        .may = {SeeProgramme, SeePlans},
        .sees = {.full = {Care::Open}}},
    Row{.who = {R::Apprentice},
        .about = colleagues,
        .relation = Relation::OfProgramme,
        .purpose = Purpose::OwnRecord,
        .may = {SeePeople},
        .sees = {.full = {Care::Open, Care::Name, Care::Contact}}},

    // Counts, never a row.
    Row{.who = {R::RegionalViewer},
        .about = things,
        .relation = Relation::InArea,
        .purpose = Purpose::Statistics,
        .may = {SeeStatistics},
        .sees = {.full = {Care::Open}}},
    Row{.who = {R::NationalViewer},
        .about = things,
        .relation = Relation::Anywhere,
        .purpose = Purpose::Statistics,
        .may = {SeeStatistics},
        .sees = {.full = {Care::Open}}},

    // Rows, never a name.
    Row{.who = {R::Evaluator},
        .about = things,
        .relation = Relation::OfProgramme,
        .purpose = Purpose::Evaluate,
        .may = see_things | Set{SeeStatistics},
        .sees = {.full = what_it_is}},
    Row{.who = {R::Evaluator},
        .about = apprentices,
        .relation = Relation::OfProgramme,
        .purpose = Purpose::Evaluate,
        .may = {ExportForEvaluation},
        .sees = {.full = what_it_is,
                 .pseudonym = {Care::Name, Care::Identifying, Care::Employment, Care::Learning,
                               Care::Journey}}},

    // The installation, and nobody in it.
    Row{.who = {R::Administrator},
        .about = things,
        .relation = Relation::Anywhere,
        .purpose = Purpose::Operate,
        .may = {Operate, Assure, SeeJobs, GiveRoles},
        .sees = {.full = {Care::Open}},
        .gives = {R::RegionalViewer, R::NationalViewer, R::Administrator}},
};

}  // namespace

std::span<const Row> policy() { return rows; }

}  // namespace waymark::access
