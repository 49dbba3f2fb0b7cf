#include "store/seen/eyes.h"

#include <algorithm>
#include <array>
#include <span>

#include "access/verbs.h"
#include "base/result.h"

namespace waymark::store {

namespace {

using access::Verb;
using records::Kind;

constexpr Query roles_of_person{
    "roles of a viewer",
    "SELECT role, programme, organisation, place, from_day, until_day FROM role_grant "
    "WHERE person = ? ORDER BY id"};

std::optional<std::string> unless_empty(const std::optional<std::string>& text) {
    return text && !text->empty() ? text : std::nullopt;
}

std::optional<access::Role> role_named(std::string_view name) {
    const auto* const row = std::ranges::find(access::roles(), name, &access::RoleRow::name).base();
    if (row == access::roles().data() + access::roles().size()) return std::nullopt;
    return row->role;
}

/// By which verbs somebody sees the records of a kind. Two of a person: an apprentice's name and a
/// colleague's are kept side by side.
std::span<const Verb> verbs_for(Kind kind) {
    static constexpr std::array<std::array<Verb, 1>, 16> one{{
        {Verb::SeeOrganisations},
        {Verb::SeePerson},
        {Verb::SeePlaces},
        {Verb::SeeProgramme},
        {Verb::SeeSettings},
        {Verb::SeeSettings},
        {Verb::SeePlacements},
        {Verb::SeeOffers},
        {Verb::SeePolicies},
        {Verb::SeeCohorts},
        {Verb::SeeApprentice},
        {Verb::SeeClearances},
        {Verb::SeeHealth},
        {Verb::SeePlan},
        {Verb::SeeApprentice},
        {Verb::SeeRoles},
    }};
    static constexpr std::array<Verb, 2> person{Verb::SeePerson, Verb::SeeApprentice};
    static constexpr std::array<Verb, 3> special{Verb::SeeHealth, Verb::SeeEquality, Verb::SeeDbs};
    if (kind == Kind::Person) return person;
    if (kind == Kind::Special) return special;
    return one[static_cast<std::size_t>(kind)];
}

}  // namespace

Stored<access::Viewer> load_viewer(Connection& connection, const std::string& person) {
    TRY(const auto rows, connection.run(roles_of_person, person));
    access::Viewer viewer{.person = person, .grants = {}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = rows[i];
        const auto role = role_named(row.maybe_text(0).value_or(""));
        const auto from = base::parse_iso_day(row.maybe_text(4).value_or(""));
        const auto until = base::parse_iso_day(row.maybe_text(5).value_or(""));
        // A role without a name or a day gives nothing.
        if (!role || !from || !until) continue;
        viewer.grants.push_back({.role = *role,
                                 .programme = unless_empty(row.maybe_text(1)),
                                 .organisation = unless_empty(row.maybe_text(2)),
                                 .place = unless_empty(row.maybe_text(3)),
                                 .period = {*from, *until}});
    }
    return viewer;
}

access::Reach reach_of(Kind kind, const Eyes& eyes) {
    access::Reach all{.ways = {}, .today = eyes.today};
    for (const Verb verb : verbs_for(kind)) {
        for (auto& way : access::reach(eyes.viewer, verb, eyes.today, eyes.purpose).ways)
            if (std::ranges::count(all.ways, way) == 0) all.ways.push_back(std::move(way));
    }
    return all;
}

std::vector<access::Reach> reaches_by(Kind kind, std::span<const std::string_view> fields, const Eyes& eyes) {
    access::Set<access::Care> cares;
    for (const auto name : fields) {
        // What names the record itself is no field of it.
        const auto all = records::find_kind(kind).fields;
        const auto field = std::ranges::find(all, name, &records::Field::name);
        if (field != all.end()) cares.add(field->care);
    }
    std::vector<access::Reach> reaches;
    for (int i = 0; i < access::cares; ++i) {
        const auto care = static_cast<access::Care>(i);
        if (cares.has(care))
            reaches.push_back(
                access::reach_seeing(eyes.viewer, care, eyes.today, eyes.purpose, kind == Kind::Stay));
    }
    return reaches;
}

}  // namespace waymark::store
