#pragma once
// Every list that can be asked for, in one table: from it come the statements, and the test that each has an
// index.

#include <span>
#include <string_view>

#include "records/kinds.h"

namespace waymark::store {

enum class List {
    Programmes,
    OrganisationsOfProgramme,
    PlacesOfProgramme,
    SettingsOfProgramme,
    CompetencesOfProgramme,
    CohortsOfProgramme,
    PlacementsOfProgramme,
    PlacementsOfHost,
    OffersOfProgramme,
    OffersOfHost,
    OffersOfPlacement,
    PoliciesOfProgramme,
    PoliciesOfOrganisation,
    PeopleOfProgramme,
    PeopleOfOrganisation,
    ApprenticesOfProgramme,
    ApprenticesOfCohort,
    ApprenticesOfEmployer,
    ApprenticesOfPerson,  ///< The programmes in which somebody is an apprentice.
    ClearancesOfProgramme,
    ClearancesByExpiry,
    PlansOfProgramme,
    PlansInState,
    StaysOfPlan,
    StaysOfApprentice,
    StaysOfPerson,
    StaysInPlacement,
    StaysWithHost,
    GrantsOfPerson,
    GrantsOfOrganisation,
    GrantsOfProgramme,
    GrantsOfRole,
};

struct ListRow {
    List list;
    std::string_view name;
    records::Kind kind;
    std::span<const std::string_view> of;     ///< Columns whose values are given.
    std::span<const std::string_view> order;  ///< The other columns of the index: pages go on by them.
};

/// Every list once, in the order of the enum.
std::span<const ListRow> lists();
const ListRow& find_list(List list);

}  // namespace waymark::store
