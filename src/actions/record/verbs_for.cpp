#include "actions/record/verbs_for.h"

#include <algorithm>

#include "base/check.h"
#include "records/plan.h"

namespace waymark::actions::record {

namespace {

using access::About;
using access::Verb;
using records::Care;
using records::Kind;
using records::Record;

/// What the rules ask for stands in the programme's own record, beside its name.
bool is_rule(const records::Field& field) { return field.name != "name" && field.name != "note"; }

Verb verb_to_change(const Record& record, const records::Field& field, About about) {
    switch (record.kind) {
        case Kind::Organisation:
            return Verb::ChangeOrganisation;
        case Kind::Place:
            return Verb::ChangePlaces;
        case Kind::Programme:
            return is_rule(field) ? Verb::ChangeRules : Verb::ChangeProgramme;
        case Kind::Setting:
        case Kind::Competence:
            return Verb::ChangeSettings;
        case Kind::Placement:
            return Verb::ChangePlacements;
        case Kind::Offer:
            return Verb::ChangeOffers;
        case Kind::Policy:
            return Verb::ChangePolicies;
        case Kind::Cohort:
            return Verb::ChangeCohorts;
        case Kind::Clearance:
            return Verb::ChangeClearances;
        case Kind::Plan:
        case Kind::Stay:
            return Verb::DraftPlan;
        case Kind::Grant:
            return Verb::GrantRole;
        case Kind::Person:
            if (field.care == Care::Contact) return Verb::ChangeContact;
            return about == About::Apprentice ? Verb::ChangeApprentice : Verb::ChangePerson;
        case Kind::Special:
            if (field.care == Care::Health) return Verb::ChangeHealth;
            return field.care == Care::Dbs ? Verb::ChangeDbs : Verb::ChangeEquality;
        case Kind::Apprentice:
            break;
    }
    switch (field.care) {
        case Care::Employment:
            return Verb::ChangeEmployment;
        case Care::Learning:
            return Verb::RecordLearning;
        case Care::Wishes:
            return Verb::ChangePreferences;
        default:
            return Verb::ChangeApprentice;
    }
}

}  // namespace

Verb verb_to_see(const Record& record, About about) {
    switch (record.kind) {
        case Kind::Organisation:
            return Verb::SeeOrganisations;
        case Kind::Place:
            return Verb::SeePlaces;
        case Kind::Programme:
            return Verb::SeeProgramme;
        case Kind::Setting:
        case Kind::Competence:
            return Verb::SeeSettings;
        case Kind::Placement:
            return Verb::SeePlacements;
        case Kind::Offer:
            return Verb::SeeOffers;
        case Kind::Policy:
            return Verb::SeePolicies;
        case Kind::Cohort:
            return Verb::SeeCohorts;
        case Kind::Clearance:
            return Verb::SeeClearances;
        case Kind::Plan:
            return records::text_of(record, "state") == records::draft ? Verb::SeeDraft : Verb::SeePlan;
        case Kind::Grant:
            return Verb::SeeRoles;
        case Kind::Person:
            return about == About::Apprentice ? Verb::SeeApprentice : Verb::SeePerson;
        case Kind::Apprentice:
        case Kind::Stay:
        case Kind::Special:
            break;
    }
    return Verb::SeeApprentice;
}

std::vector<Verb> verbs_to_change(const Record* before, const Record* after, About about) {
    base::check(before != nullptr || after != nullptr, "a change is of a record that was or is there");
    const auto& one = after != nullptr ? *after : *before;
    const auto fields = records::find_kind(one.kind).fields;
    const records::Value nothing;
    std::vector<Verb> verbs;
    const auto add = [&](Verb verb) {
        if (std::ranges::find(verbs, verb) == verbs.end()) verbs.push_back(verb);
    };
    // To enrol or to remove an apprentice is one thing, and whoever may do it may say where they work.
    if (one.kind == Kind::Apprentice && (before == nullptr || after == nullptr))
        return {Verb::ChangeApprentice};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto& old = before != nullptr ? before->values[i] : nothing;
        const auto& now = after != nullptr ? after->values[i] : nothing;
        if (old != now) add(verb_to_change(one, fields[i], about));
    }
    if (verbs.empty()) add(verb_to_change(one, fields.front(), about));
    return verbs;
}

}  // namespace waymark::actions::record
