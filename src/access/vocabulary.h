#pragma once
// The words in which it is said who may see and do what. Enums only: the policy and the table that judges it
// in tests/access/oracle share these, and nothing else.

namespace waymark::access {

enum class Role {
    ProgrammeLead,
    Coordinator,
    LineManager,       ///< Of an employer.
    WorkforceLead,     ///< Of an employer.
    Mentor,            ///< Of a host.
    PlacementManager,  ///< Of a host.
    Tutor,             ///< Of a training provider.
    Assessor,          ///< Of a training provider.
    Apprentice,
    RegionalViewer,  ///< Statistics only.
    NationalViewer,  ///< Statistics only.
    Evaluator,       ///< Rows without a name.
    Administrator,   ///< Of the installation: no personal data by virtue of that.
};

/// What somebody is looking or acting for. Whoever asks says so, and it stands in the history.
enum class Purpose {
    RunProgramme,
    Employ,
    Host,
    Teach,
    OwnRecord,
    Statistics,
    Evaluate,
    Operate,        ///< The installation: backups, accounts, keys.
    SubjectRights,  ///< Answering somebody who asks for their record, or for its end.
};

/// Whom a part of the record is about.
enum class About {
    Thing,       ///< Nobody: a placement, a rule, a plan as a whole, a role and who holds it.
    Colleague,   ///< Who works for a programme or a partner: a mentor, a coordinator.
    Apprentice,  ///< And what is kept of one: clearances, wishes, stays.
};

/// What a viewer is to a part of the record on a day, by one grant.
enum class Relation {
    Self,         ///< It is about the viewer.
    OfProgramme,  ///< It belongs to the programme of the grant.
    Employed,     ///< The organisation of the grant employs the apprentice on that day.
    Placed,  ///< The apprentice is with the organisation: four weeks before a placement to four weeks after.
    Taught,  ///< The organisation teaches the apprentice on that day.
    Ours,    ///< It belongs to the organisation of the grant. Never holds of an apprentice.
    Partners,  ///< Of a programme in which the organisation takes part on that day. Nor does this.
    InArea,    ///< It lies in the place of the grant.
    Anywhere,  ///< No more than that it exists.
};

/// In which form somebody sees a field.
enum class Form {
    Hidden,
    Cleared,    ///< An answer for this placement (yes, no, by when), and never the fact behind it.
    Pseudonym,  ///< Without what leads back: a code for a name, an age band, a setting for a placement.
    OwnStays,   ///< Of a journey, the stays with the viewer's organisation that are in its weeks of sight.
    Full,
};

/// What somebody can ask Waymark to do with the record. verbs.h says each in words.
enum class Verb {
    SeeOrganisations,
    ChangeOrganisation,
    SeePlaces,
    ChangePlaces,
    SeeProgramme,
    ChangeProgramme,
    SeeSettings,  ///< With sectors and competences.
    ChangeSettings,
    SeeCohorts,
    ChangeCohorts,
    SeePlacements,
    ChangePlacements,
    SeeRules,  ///< With weights.
    ChangeRules,
    SeeOffers,
    ChangeOffers,
    SeePolicies,
    ChangePolicies,

    SeePerson,
    ChangePerson,
    ChangeContact,

    SeeApprentice,
    ChangeApprentice,
    ChangeEmployment,
    RecordLearning,
    SeePreferences,
    ChangePreferences,
    SeeClearances,
    ChangeClearances,
    SeeHealth,
    ChangeHealth,
    SeeEquality,
    ChangeEquality,
    SeeDbs,
    ChangeDbs,

    SeePlan,
    SeeDraft,
    DraftPlan,
    PinBlock,
    PublishPlan,
    SupersedePlan,

    SeeRoles,
    InvitePerson,
    KeepAccount,  ///< Set up and change how one signs in oneself.
    GrantRole,
    EndRole,

    SeePersonHistory,
    SeePlanHistory,
    SeePolicyHistory,
    SeeWhoLooked,
    SeeWhoCouldSee,
    Undo,

    HandOutRecord,
    Rectify,
    Erase,

    SeeStatistics,
    ExportApprentices,
    ExportProgramme,
    ExportForEvaluation,

    RunJob,
    SeeJobs,

    VerifyAudit,
    SeeRegister,
    OpenProgramme,
    SeeInstallation,
    BackUp,
    ManageKeys,
};

}  // namespace waymark::access
