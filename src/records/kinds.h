#pragma once
// Every kind of thing that is kept.

namespace waymark::records {

enum class Kind {
    Organisation,
    Person,
    Place,
    Programme,
    Setting,
    Competence,
    Placement,
    Offer,
    Policy,
    Cohort,
    Apprentice,
    Clearance,
    Special,  ///< Ethnicity, disability, health, DBS detail: apart from the person, and sealed.
    Plan,
    Stay,
    Grant,
};

/// How carefully a field is kept, and so who may see it. The order means nothing.
enum class Care {
    Open,         ///< May stand in a published page: a setting's name.
    Business,     ///< Partners of the programme only: places offered, what a week costs.
    Name,         ///< What somebody is called, and no more.
    Identifying,  ///< What else tells one person from another: date of birth, home.
    Contact,      ///< How to reach somebody.
    Employment,   ///< Employer, hours, pay.
    Learning,     ///< What somebody has shown and still lacks.
    Wishes,       ///< What somebody would like and whom they avoid: between them and who plans.
    Journey,      ///< Where somebody is, when.
    Clearance,    ///< A host sees no more than: cleared for this placement, yes or no, by when.
    Health,
    Equality,  ///< Ethnicity, disability.
    Dbs,       ///< More than that a check is held.
};

}  // namespace waymark::records
