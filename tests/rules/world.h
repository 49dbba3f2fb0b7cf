#pragma once
// A small world in which nothing is wrong, for tests that break one thing at a time. Everyone in it is
// invented.

#include "base/date.h"
#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"

namespace waymark::rules {

inline base::Day day(const char* text) { return *base::parse_iso_day(text); }

/// Two apprentices change places between a ward and a day centre:
///     anna  r1 ward    r2 centre     (r1: 9 January to 2 April 2017, r2: 10 April to 2 July 2017)
///     ben   r1 centre  r2 ward
struct World {
    domain::Programme programme;
    domain::Plan plan;
    base::Ref<domain::Placement> ward{0};
    base::Ref<domain::Placement> centre{1};
    base::Ref<domain::Apprentice> anna_ref{0};

    World() {
        programme.id = "riverside-2017";
        programme.sectors = {{"health"}, {"social care"}};
        programme.settings = {{"acute", "Acute hospital", {0}, ""}, {"day", "Day centre", {1}, ""}};
        programme.organisations = {{"trust", "Riverside Trust", ""}, {"council", "Riverside Council", ""}};
        programme.clearances = {{"dbs"}, {"hepatitis-b"}};
        programme.competences = {{"hand-washing", "Hand washing", ""}};
        programme.placements.add(placement("ward", "Ward 4", 0));
        programme.placements.add(placement("centre", "Mill House", 1));
        domain::Cohort cohort;
        cohort.id = "2017";
        cohort.starts = day("2017-01-09");
        cohort.blocks = {{"r1", domain::BlockKind::Placement, 12, domain::Host::Any, ""},
                         {"taught", domain::BlockKind::Joint, 1, domain::Host::Any, ""},
                         {"r2", domain::BlockKind::Placement, 12, domain::Host::Any, ""}};
        programme.cohorts.add(cohort);
        programme.apprentices.add(apprentice("anna"));
        programme.apprentices.add(apprentice("ben"));
        plan.programme = programme.id;
        plan.journeys = {{ward, centre}, {centre, ward}};
    }

    domain::Apprentice& anna() { return programme.apprentices[{0}]; }
    domain::Apprentice& ben() { return programme.apprentices[{1}]; }
    domain::Placement& at(base::Ref<domain::Placement> placement) { return programme.placements[placement]; }
    domain::Cohort& cohort() { return programme.cohorts[{0}]; }

private:
    static domain::Placement placement(const char* id, const char* name, std::uint32_t of) {
        domain::Placement made;
        made.id = id;
        made.name = name;
        made.organisation = {of};
        made.setting = {of};
        return made;
    }
    static domain::Apprentice apprentice(const char* id) {
        domain::Apprentice made;
        made.id = id;
        made.employer = base::Ref<domain::Organisation>{0};
        made.born = day("1990-05-04");
        return made;
    }
};

}  // namespace waymark::rules
