#include "web/record/lists.h"

#include <algorithm>
#include <array>

namespace waymark::web::record {

namespace {

using records::Kind;
using store::List;

template <std::size_t size>
using Names = std::array<std::string_view, size>;

constexpr Names<1> apprentice{"cohort"};
constexpr Names<1> clearance{"expires"};
constexpr Names<2> person{"organisation", "email"};
constexpr Names<1> cohort{"starts"};
constexpr Names<2> placement{"organisation", "places"};
constexpr Names<5> offer{"organisation", "placement", "places", "from_day", "state"};
constexpr Names<3> policy{"organisation", "from_day", "until_day"};
constexpr Names<2> place{"organisation", "within"};
constexpr Names<1> setting{"sector"};
constexpr Names<2> plan{"state", "published_at"};
constexpr Names<4> grant{"role", "organisation", "from_day", "until_day"};

constexpr std::array<ListPage, 13> table{{
    {"apprentices", "Apprentices", "apprentice", List::ApprenticesOfProgramme, Kind::Apprentice, apprentice},
    {"clearances", "Clearances by expiry", "clearances", List::ClearancesByExpiry, Kind::Clearance,
     clearance},
    {"plans", "Plans", "plan", List::PlansOfProgramme, Kind::Plan, plan},
    {"placements", "Placements", "placement", List::PlacementsOfProgramme, Kind::Placement, placement, true},
    {"organisations",
     "Organisations",
     "organisation",
     List::OrganisationsOfProgramme,
     Kind::Organisation,
     {},
     true},
    {"offers", "Offers", "offer", List::OffersOfProgramme, Kind::Offer, offer, true},
    {"policies", "Policies", "policy", List::PoliciesOfProgramme, Kind::Policy, policy, true},
    {"people", "People", "person", List::PeopleOfProgramme, Kind::Person, person},
    {"roles", "Who holds which role", "role", List::GrantsOfProgramme, Kind::Grant, grant},
    {"cohorts", "Cohorts", "cohort", List::CohortsOfProgramme, Kind::Cohort, cohort, true},
    {"places", "Places", "place", List::PlacesOfProgramme, Kind::Place, place, true},
    {"settings", "Settings", "setting", List::SettingsOfProgramme, Kind::Setting, setting, true},
    {"competences", "Competences", "competence", List::CompetencesOfProgramme, Kind::Competence, {}, true},
}};

}  // namespace

std::span<const ListPage> list_pages() { return table; }

const ListPage* find_list_page(std::string_view slug) {
    const auto* const found = std::ranges::find(table, slug, &ListPage::slug);
    return found == table.end() ? nullptr : found;
}

const ListPage* find_list_page(Kind kind) {
    const auto* const found = std::ranges::find(table, kind, &ListPage::kind);
    return found == table.end() ? nullptr : found;
}

std::optional<store::Key> key_at(const std::string& programme, std::string_view slug, const std::string& id) {
    if (slug == "programme")
        return id == programme ? std::optional{store::Key{Kind::Programme, {programme}}} : std::nullopt;
    const auto* const page = find_list_page(slug);
    // People and roles stand at addresses of their own, because they are of no programme alone.
    if (page == nullptr || page->kind == Kind::Person || page->kind == Kind::Grant) return {};
    return store::Key{page->kind, {programme, id}};
}

}  // namespace waymark::web::record
