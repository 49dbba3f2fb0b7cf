#include "store/records/lists.h"

#include <array>

#include "base/check.h"

namespace waymark::store {

namespace {

using records::Kind;

template <std::size_t size>
using Names = std::array<std::string_view, size>;

constexpr Names<1> id{"id"};
constexpr Names<1> programme{"programme"};
constexpr Names<1> organisation{"organisation"};
constexpr Names<1> person{"person"};
constexpr Names<1> role{"role"};
constexpr Names<2> programme_id{"programme", "id"};
constexpr Names<2> person_id{"person", "id"};
constexpr Names<2> programme_cohort{"programme", "cohort"};
constexpr Names<2> programme_placement{"programme", "placement"};
constexpr Names<2> programme_state{"programme", "state"};
constexpr Names<2> expires_id{"expires", "id"};
constexpr Names<2> programme_plan{"programme", "plan"};
constexpr Names<2> apprentice_id{"apprentice", "id"};
constexpr Names<3> programme_plan_apprentice{"programme", "plan", "apprentice"};
constexpr Names<3> programme_plan_id{"programme", "plan", "id"};
constexpr Names<3> programme_plan_placement{"programme", "plan", "placement"};
constexpr Names<3> from_apprentice_id{"from_day", "apprentice", "id"};
constexpr Names<5> until_and_key_of_stay{"until_day", "programme", "plan", "apprentice", "id"};

constexpr std::array<ListRow, 32> table{{
    {List::Programmes, "programmes", Kind::Programme, {}, programme},
    {List::OrganisationsOfProgramme, "organisations of a programme", Kind::Organisation, programme, id},
    {List::PlacesOfProgramme, "places of a programme", Kind::Place, programme, id},
    {List::SettingsOfProgramme, "settings of a programme", Kind::Setting, programme, id},
    {List::CompetencesOfProgramme, "competences of a programme", Kind::Competence, programme, id},
    {List::CohortsOfProgramme, "cohorts of a programme", Kind::Cohort, programme, id},
    {List::PlacementsOfProgramme, "placements of a programme", Kind::Placement, programme, id},
    {List::PlacementsOfHost, "placements of a host", Kind::Placement, organisation, programme_id},
    {List::OffersOfProgramme, "offers of a programme", Kind::Offer, programme, id},
    {List::OffersOfHost, "offers of a host", Kind::Offer, organisation, programme_id},
    {List::OffersOfPlacement, "offers of a placement", Kind::Offer, programme_placement, id},
    {List::PoliciesOfProgramme, "policies of a programme", Kind::Policy, programme, id},
    {List::PoliciesOfOrganisation, "policies of an organisation", Kind::Policy, organisation, programme_id},
    {List::PeopleOfProgramme, "people of a programme", Kind::Person, programme, id},
    {List::PeopleOfOrganisation, "people of an organisation", Kind::Person, organisation, id},
    {List::ApprenticesOfProgramme, "apprentices of a programme", Kind::Apprentice, programme, id},
    {List::ApprenticesOfCohort, "apprentices of a cohort", Kind::Apprentice, programme_cohort, id},
    {List::ApprenticesOfEmployer, "apprentices of an employer", Kind::Apprentice, organisation, programme_id},
    {List::ApprenticesOfPerson, "programmes of an apprentice", Kind::Apprentice, person, programme_id},
    {List::ClearancesOfProgramme, "clearances of a programme", Kind::Clearance, programme, id},
    {List::ClearancesByExpiry, "clearances by expiry", Kind::Clearance, programme, expires_id},
    {List::PlansOfProgramme, "plans of a programme", Kind::Plan, programme, id},
    {List::PlansInState, "plans in a state", Kind::Plan, programme_state, id},
    {List::StaysOfPlan, "stays of a plan", Kind::Stay, programme_plan, apprentice_id},
    {List::StaysOfApprentice, "stays of an apprentice", Kind::Stay, programme_plan_apprentice, id},
    {List::StaysOfPerson, "stays of a person", Kind::Stay, person, programme_plan_id},
    {List::StaysInPlacement, "stays in a placement", Kind::Stay, programme_plan_placement,
     from_apprentice_id},
    {List::StaysWithHost, "stays with a host", Kind::Stay, organisation, until_and_key_of_stay},
    {List::GrantsOfPerson, "roles of a person", Kind::Grant, person, id},
    {List::GrantsOfOrganisation, "roles in an organisation", Kind::Grant, organisation, person_id},
    {List::GrantsOfProgramme, "roles in a programme", Kind::Grant, programme, person_id},
    {List::GrantsOfRole, "who holds a role", Kind::Grant, role, person_id},
}};

}  // namespace

std::span<const ListRow> lists() { return table; }

const ListRow& find_list(List list) {
    const auto& row = table[static_cast<std::size_t>(list)];
    base::check(row.list == list, "lists stand in the order of the enum");
    return row;
}

}  // namespace waymark::store
