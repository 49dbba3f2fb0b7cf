#include "access/reach.h"

#include <algorithm>

namespace waymark::access {

namespace {

bool is_empty(const base::Period& period) { return period.until <= period.from; }

bool tied(const std::vector<Tie>& ties, const std::string& organisation, base::Day today) {
    return std::ranges::any_of(ties, [&](const Tie& tie) {
        return tie.organisation == organisation && contains(tie.period, today);
    });
}

bool in_sight(const std::vector<Tie>& stays, const std::string& organisation, base::Day today) {
    return std::ranges::any_of(stays, [&](const Tie& stay) {
        return stay.organisation == organisation && is_in_sight(stay.period, today);
    });
}

}  // namespace

bool is_in_sight(const base::Period& stay, base::Day today) {
    return !is_empty(stay) &&
           contains(base::Period{stay.from - weeks_of_sight, stay.until + weeks_of_sight}, today);
}

bool leads_to(const Way& way, const Subject& subject, base::Day today) {
    if (!way.about.has(subject.about)) return false;
    if (subject.draft && !way.drafts) return false;
    if (way.programme && way.programme != subject.programme) return false;
    const bool apprentice = subject.about == About::Apprentice;
    switch (way.relation) {
        case Relation::Self:
            return !way.to.empty() && subject.person == way.to;
        case Relation::OfProgramme:
            return subject.programme == way.to;
        case Relation::Employed:
            return apprentice && tied(subject.employers, way.to, today);
        case Relation::Placed:
            return apprentice && in_sight(subject.hosts, way.to, today);
        case Relation::Taught:
            return apprentice && tied(subject.providers, way.to, today);
        // An apprentice's record may name an organisation. That makes nobody of it their keeper.
        case Relation::Ours:
            return !apprentice && subject.organisation == way.to;
        case Relation::Partners:
            return !apprentice && tied(subject.partners, way.to, today);
        case Relation::InArea:
            return std::ranges::count(subject.areas, way.to) > 0;
        case Relation::Anywhere:
            return true;
    }
    return false;
}

bool reaches(const Reach& reach, const Subject& subject) {
    return std::ranges::any_of(reach.ways,
                               [&](const Way& way) { return leads_to(way, subject, reach.today); });
}

std::vector<Claim> list_claims(std::span<const Row> rows, const Viewer& viewer, base::Day today) {
    std::vector<Claim> claims;
    for (const Row& row : rows) {
        if (row.who.empty() && row.relation == Relation::Self)
            claims.push_back({&row, nullptr, row.purpose.value_or(Purpose::OwnRecord)});
        for (const Grant& grant : viewer.grants) {
            if (!row.who.has(grant.role) || !fits(grant) || !contains(grant.period, today)) continue;
            claims.push_back({&row, &grant, row.purpose.value_or(find_role(grant.role).purpose)});
        }
    }
    return claims;
}

Way way_of(const Viewer& viewer, const Claim& claim) {
    Way way{.relation = claim.row->relation,
            .about = claim.row->about,
            .to = {},
            .programme = {},
            .drafts = claim.row->drafts};
    if (claim.grant == nullptr) {
        way.to = viewer.person;
        return way;
    }
    switch (find_role(claim.grant->role).scope) {
        case Scope::Programme:
            way.to = claim.grant->programme.value_or("");
            break;
        case Scope::Organisation:
            way.to = claim.grant->organisation.value_or("");
            way.programme = claim.grant->programme;
            break;
        case Scope::Area:
            way.to = claim.grant->place.value_or("");
            break;
        case Scope::Everything:
            break;
    }
    return way;
}

Reach reach_seeing(const Viewer& viewer, Care care, base::Day today, Purpose purpose, bool own_stays) {
    Reach reach{.ways = {}, .today = today};
    for (const Claim& claim : list_claims(policy(), viewer, today)) {
        const Fields& sees = claim.row->sees;
        const bool seen = sees.full.has(care) || (own_stays && sees.own_stays.has(care));
        if (!seen || claim.purpose != purpose) continue;
        Way way = way_of(viewer, claim);
        if (std::ranges::count(reach.ways, way) == 0) reach.ways.push_back(std::move(way));
    }
    return reach;
}

Reach reach(const Viewer& viewer, Verb verb, base::Day today, std::optional<Purpose> purpose) {
    Reach reach{.ways = {}, .today = today};
    const VerbRow& asked = find_verb(verb);
    if (asked.permission == Permission::GiveRoles) return reach;
    for (const Claim& claim : list_claims(policy(), viewer, today)) {
        if (!claim.row->may.has(asked.permission) || !asked.purposes.has(claim.purpose)) continue;
        if (purpose && *purpose != claim.purpose) continue;
        Way way = way_of(viewer, claim);
        way.about = way.about & asked.about;
        if (!way.about.empty() && std::ranges::count(reach.ways, way) == 0) reach.ways.push_back(way);
    }
    return reach;
}

}  // namespace waymark::access
