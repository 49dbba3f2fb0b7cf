#include "access/may.h"

#include <algorithm>

#include "access/reach.h"
#include "access/refusals.h"

namespace waymark::access {

namespace {

bool serves(const VerbRow& asked, const Claim& claim, std::optional<Purpose> purpose) {
    return claim.row->may.has(asked.permission) && asked.purposes.has(claim.purpose) &&
           (!purpose || *purpose == claim.purpose);
}

/// A better form than another for the same purpose: in full, then anything, then nothing.
bool shows_more(Form a, Form b) { return b == Form::Hidden || a == Form::Full; }

void add(Sight& sight, Set<Care> fields, Form form) {
    for (int care = 0; care < cares; ++care)
        if (fields.has(static_cast<Care>(care)) &&
            shows_more(form, sight.forms[static_cast<std::size_t>(care)]))
            sight.forms[static_cast<std::size_t>(care)] = form;
}

}  // namespace

Answer may_by(std::span<const Row> rows, const Viewer& viewer, Verb verb, const Subject& subject,
              base::Day today, std::optional<Purpose> purpose) {
    const VerbRow& asked = find_verb(verb);
    if (!asked.about.has(subject.about)) return refuse(viewer, verb, today, purpose);
    const bool giving = asked.permission == Permission::GiveRoles;
    if (giving && verb != Verb::EndRole && subject.person && *subject.person == viewer.person)
        return {.allowed = false, .why = "Nobody gives a role to themselves."};
    for (const Claim& claim : list_claims(rows, viewer, today)) {
        if (!serves(asked, claim, purpose)) continue;
        if (giving && !(subject.role && claim.row->gives.has(*subject.role))) continue;
        if (!leads_to(way_of(viewer, claim), subject, today)) continue;
        return {.allowed = true,
                .purpose = claim.purpose,
                .role = claim.grant == nullptr ? std::nullopt : std::optional{claim.grant->role},
                .record_look = is_recorded_look(verb),
                .why = {}};
    }
    return refuse(viewer, verb, today, purpose);
}

Answer may(const Viewer& viewer, Verb verb, const Subject& subject, base::Day today,
           std::optional<Purpose> purpose) {
    return may_by(policy(), viewer, verb, subject, today, purpose);
}

Answer refuse(const Viewer& viewer, Verb verb, base::Day today, std::optional<Purpose> purpose) {
    return {.allowed = false, .why = reason_to_refuse(viewer, verb, today, purpose)};
}

bool Sight::shows_stay(const std::string& organisation, const base::Period& stay) const {
    switch (of(Care::Journey)) {
        case Form::Full:
            return true;
        case Form::OwnStays:
            return std::ranges::count(hosts, organisation) > 0 && is_in_sight(stay, today);
        default:
            return false;
    }
}

Sight visible_by(std::span<const Row> rows, const Viewer& viewer, const Subject& subject, Purpose purpose,
                 base::Day today) {
    Sight sight{.forms = {}, .hosts = {}, .today = today};
    for (const Claim& claim : list_claims(rows, viewer, today)) {
        if (claim.purpose != purpose) continue;
        const Way way = way_of(viewer, claim);
        if (!leads_to(way, subject, today)) continue;
        const Fields& sees = claim.row->sees;
        add(sight, sees.full, Form::Full);
        add(sight, sees.cleared, Form::Cleared);
        add(sight, sees.pseudonym, Form::Pseudonym);
        add(sight, sees.own_stays, Form::OwnStays);
        if (sees.own_stays.empty()) continue;
        if (std::ranges::count(sight.hosts, way.to) == 0) sight.hosts.push_back(way.to);
    }
    return sight;
}

Sight visible(const Viewer& viewer, const Subject& subject, Purpose purpose, base::Day today) {
    return visible_by(policy(), viewer, subject, purpose, today);
}

bool is_recorded_look(Care care) {
    return care == Care::Health || care == Care::Equality || care == Care::Dbs;
}

}  // namespace waymark::access
