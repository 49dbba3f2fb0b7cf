// Who may do what, to whom. Read a line as: "To see an apprentice: themself; the lead and the coordinator of
// the programme (p); the employer (e); a host in its weeks of sight (h); who teaches them (t)."
//
//   s  it is about oneself; no role is needed      o  it is the organisation's own
//   p  it is of the programme of the role          m  of a programme in which the organisation takes part
//   e  the organisation employs them today         a  it lies in the place of the role
//   h  they are placed with the organisation,      x  whatever it is
//      or were or will be within four weeks        -  never
//   t  the organisation teaches them today
//
// After the verb: what it is about (T a thing, C a colleague, A an apprentice).

#include <array>
#include <string_view>

#include "access/oracle/oracle.h"

namespace waymark::access_oracle {

namespace {

struct Line {
    Verb verb;
    const char* about;
    std::array<const char*, columns> cells;
};

using enum Verb;

// clang-format off
constexpr Line table[] = {
//                                 own    programme         employer     host         provider     appren- viewers       evalu- adminis-
//                                 self   lead right coord  line  work   ment  plac   tutor asses  tice    region nation ator   trator

// What a programme is made of. Every partner sees it: they plan together. An apprentice sees it too: where one could
// go is no secret from those who go; what a week costs is (who_sees). Statistics stay statistics.
{SeeOrganisations,     "T",      {"-",   "p",  "-",  "p",   "om", "om",  "om", "om",  "om", "om",  "p",    "-",   "-",   "p",   "-"}},
{SeePlaces,            "T",      {"-",   "p",  "-",  "p",   "om", "om",  "om", "om",  "om", "om",  "p",    "-",   "-",   "p",   "-"}},
{SeeProgramme,         "T",      {"-",   "p",  "-",  "p",   "om", "om",  "om", "om",  "om", "om",  "p",    "-",   "-",   "p",   "-"}},
{SeeSettings,          "T",      {"-",   "p",  "-",  "p",   "om", "om",  "om", "om",  "om", "om",  "p",    "-",   "-",   "p",   "-"}},
{SeeCohorts,           "T",      {"-",   "p",  "-",  "p",   "om", "om",  "om", "om",  "om", "om",  "p",    "-",   "-",   "p",   "-"}},
{SeePlacements,        "T",      {"-",   "p",  "-",  "p",   "om", "om",  "om", "om",  "om", "om",  "p",    "-",   "-",   "p",   "-"}},
{SeeRules,             "T",      {"-",   "p",  "-",  "p",   "om", "om",  "om", "om",  "om", "om",  "p",    "-",   "-",   "p",   "-"}},
// Offers and policies are between partners.
{SeeOffers,            "T",      {"-",   "p",  "-",  "p",   "om", "om",  "om", "om",  "om", "om",  "-",    "-",   "-",   "p",   "-"}},
{SeePolicies,          "T",      {"-",   "p",  "-",  "p",   "om", "om",  "om", "om",  "om", "om",  "-",    "-",   "-",   "p",   "-"}},
// Who runs the programme changes it. A host offers and the coordinator takes the offer into the programme, so that
// no plan that people were told changes behind the coordinator's back.
{ChangePlaces,         "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ChangeProgramme,      "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ChangeSettings,       "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ChangeCohorts,        "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ChangePlacements,     "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ChangeRules,          "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
// An organisation's senior person keeps its own entry, its own offers and its own policies. The coordinator can
// enter them too, for a partner who answers by telephone.
{ChangeOrganisation,   "T",      {"-",   "p",  "-",  "p",   "-",  "o",   "-",  "o",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ChangeOffers,         "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "o",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ChangePolicies,       "T",      {"-",   "p",  "-",  "p",   "-",  "o",   "-",  "o",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},

// Colleagues reach each other across a programme, and an apprentice can reach them.
{SeePerson,            "C",      {"s",   "p",  "p",  "p",   "om", "om",  "om", "om",  "om", "om",  "p",    "-",   "-",   "-",   "-"}},
{ChangePerson,         "C",      {"-",   "p",  "-",  "p",   "-",  "o",   "-",  "o",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
// One's own telephone number is one's own to change.
{ChangeContact,        "CA",     {"s",   "p",  "-",  "p",   "-",  "eo",  "-",  "o",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},

// Apprentices. One apprentice never sees another, of the same programme or not.
{SeeApprentice,        "A",      {"s",   "p",  "p",  "p",   "e",  "e",   "h",  "h",   "t",  "t",   "-",    "-",   "-",   "-",   "-"}},
{ChangeApprentice,     "A",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ChangeEmployment,     "A",      {"-",   "p",  "-",  "p",   "-",  "e",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
// A mentor is a witness; the assessor says that something was shown.
{RecordLearning,       "A",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "t",   "-",    "-",   "-",   "-",   "-"}},
// Wishes and avoid lists are between the apprentice and who plans: no partner learns that it was ranked last.
{SeePreferences,       "A",      {"s",   "p",  "p",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ChangePreferences,    "A",      {"s",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
// A host and a line manager see the answer alone (who_sees).
{SeeClearances,        "A",      {"s",   "p",  "p",  "p",   "e",  "e",   "h",  "h",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ChangeClearances,     "A",      {"-",   "p",  "-",  "p",   "-",  "e",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
// Health: who must find a placement that an apprentice can do, and who answers for health at work. A lead
// oversees and does not need it, unless the person asks for their record.
{SeeHealth,            "A",      {"s",   "-",  "p",  "p",   "-",  "e",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ChangeHealth,         "A",      {"-",   "-",  "-",  "p",   "-",  "e",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
// Ethnicity and disability are asked for to count them. Nobody needs them of one person but that person, who
// alone can say them.
{SeeEquality,          "A",      {"s",   "-",  "p",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ChangeEquality,       "A",      {"s",   "-",  "-",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
// What a DBS certificate says is for who decides on employment; everyone else sees that a check is held.
{SeeDbs,               "A",      {"s",   "-",  "p",  "-",   "-",  "e",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ChangeDbs,            "A",      {"-",   "-",  "-",  "-",   "-",  "e",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},

// Plans. That there is a plan, and its date, is for all who take part; its rows only as one may see the people.
// A draft is for who drafts: what nobody was told yet is no news to act on.
{SeePlan,              "T",      {"-",   "p",  "-",  "p",   "om", "om",  "om", "om",  "om", "om",  "p",    "-",   "-",   "p",   "-"}},
{SeeDraft,             "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{DraftPlan,            "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{PinBlock,             "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{PublishPlan,          "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{SupersedePlan,        "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},

// Roles. Which role somebody may give stands further down. An administrator gives viewers and administrators
// their roles and does not see who holds the others.
{SeeRoles,             "T",      {"s",   "p",  "p",  "p",   "-",  "o",   "-",  "o",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{InvitePerson,         "T",      {"-",   "p",  "-",  "p",   "-",  "o",   "-",  "o",   "-",  "-",   "-",    "-",   "-",   "-",   "x"}},
// How somebody signs in is theirs alone to set up and to change.
{KeepAccount,          "CA",     {"s",   "-",  "-",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{GrantRole,            "T",      {"-",   "p",  "-",  "p",   "-",  "o",   "-",  "o",   "-",  "-",   "-",    "-",   "-",   "-",   "x"}},
{EndRole,              "T",      {"-",   "p",  "-",  "p",   "-",  "o",   "-",  "o",   "-",  "-",   "-",    "-",   "-",   "-",   "x"}},

// History. Who looked is for the person and for the lead who answers to them: not for those who look most.
{SeePersonHistory,     "CA",     {"s",   "p",  "p",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{SeePlanHistory,       "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{SeePolicyHistory,     "T",      {"-",   "p",  "-",  "p",   "-",  "o",   "-",  "o",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{SeeWhoLooked,         "CA",     {"s",   "-",  "p",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{SeeWhoCouldSee,       "CA",     {"s",   "-",  "p",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{Undo,                 "TCA",    {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},

// The rights of a person. They take their own record without asking; somebody else puts right and erases, so
// that a stolen account cannot.
{HandOutRecord,        "CA",     {"s",   "-",  "p",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{Rectify,              "CA",     {"-",   "-",  "p",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{Erase,                "CA",     {"-",   "-",  "p",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},

// Counts, and lists to take away. Who gets a file is who has to make another list of it: who employs, who draws up
// the rota, who teaches. It holds no more than the pages show.
{SeeStatistics,        "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "a",   "x",   "p",   "-"}},
{ExportApprentices,    "A",      {"-",   "p",  "-",  "p",   "-",  "e",   "-",  "h",   "t",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ExportProgramme,      "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{ExportForEvaluation,  "A",      {"-",   "-",  "-",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "p",   "-"}},

// Long work: that it runs, how far it is. An administrator sees that much of all of it.
{RunJob,               "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "-"}},
{SeeJobs,              "T",      {"-",   "p",  "-",  "p",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "x"}},

// The installation. That the history is whole can be found without reading it.
{VerifyAudit,          "T",      {"-",   "p",  "-",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "x"}},
{SeeRegister,          "T",      {"-",   "p",  "-",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "x"}},
{OpenProgramme,        "T",      {"-",   "-",  "-",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "x"}},
{SeeInstallation,      "T",      {"-",   "-",  "-",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "x"}},
{BackUp,               "T",      {"-",   "-",  "-",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "x"}},
{ManageKeys,           "T",      {"-",   "-",  "-",  "-",   "-",  "-",   "-",  "-",   "-",  "-",   "-",    "-",   "-",   "-",   "x"}},
};

// Who gives which role. Nobody gives themself one. A coordinator invites the partners and the apprentices; only a
// lead makes another lead, a coordinator or an evaluator. A partner's senior person names the people who
// work under them, and none who would see health or DBS detail.
struct Giver {
    Column giver;
    std::array<const char*, 13> cells;
};
constexpr Giver givers[] = {
//                           lead  coord  line  work  ment  plac  tutor asses  appr  region nation evalu admin
{Column::Lead,              {"yes","yes", "yes","yes","yes","yes","yes","yes", "yes","-",   "-",   "yes","-"}},
{Column::Coordinator,       {"-",  "-",   "yes","yes","yes","yes","yes","yes", "yes","-",   "-",   "-",  "-"}},
{Column::Workforce,         {"-",  "-",   "yes","-",  "-",  "-",  "-",  "-",   "-",  "-",   "-",   "-",  "-"}},
{Column::Manager,           {"-",  "-",   "-",  "-",  "yes","-",  "-",  "-",   "-",  "-",   "-",   "-",  "-"}},
{Column::Administrator,     {"-",  "-",   "-",  "-",  "-",  "-",  "-",  "-",   "-",  "yes", "yes", "-",  "yes"}},
};
// clang-format on

const Line* find(Verb verb) {
    for (const Line& line : table)
        if (line.verb == verb) return &line;
    return nullptr;
}

}  // namespace

const char* who_may(Verb verb, Column column) {
    const Line* line = find(verb);
    return line == nullptr ? "" : line->cells[static_cast<std::size_t>(column)];
}

bool concerns(Verb verb, About about) {
    const Line* line = find(verb);
    return line != nullptr && std::string_view{line->about}.contains("TCA"[static_cast<int>(about)]);
}

bool gives(Column giver, Role role) {
    for (const Giver& line : givers)
        if (line.giver == giver) return line.cells[static_cast<std::size_t>(role)][0] == 'y';
    return false;
}

}  // namespace waymark::access_oracle
