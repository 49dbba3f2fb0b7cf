#pragma once
// A small programme for the pages' tests, drawn as text. Every person and place is invented.

#include <string>

#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"
#include "exchange/programme_json.h"

namespace waymark::web::testing {

/// Two wards of one trust and a day centre, two apprentices, two blocks of four weeks with a joint week
/// before each. `mark` stands in every name and id, so that a test can see what becomes of it.
inline domain::Programme small_programme(const std::string& mark = "") {
    std::string text = R"({
  "format": "waymark.programme/1", "id": "p@", "name": "Riverside@",
  "settings": [{"id": "acute@", "name": "Acute hospital@", "sector": "health@"},
               {"id": "day@", "name": "Day centre@", "sector": "social-care@"}],
  "competences": [{"id": "cc1@", "name": "Your role@"}, {"id": "cc2@", "name": "Moving and handling@"}],
  "organisations": [{"id": "trust@", "name": "Riverside Trust@"}, {"id": "council@", "name": "Riverside Council@"}],
  "placements": [
    {"id": "ward@", "organisation": "trust@", "setting": "acute@", "name": "Ward 4@", "places": 1, "evidences": ["cc1@"]},
    {"id": "day@", "organisation": "council@", "setting": "day@", "name": "Elm House@", "places": 1,
     "places_in": [{"from": "2027-04-12", "until": "2027-05-10", "places": 0}]}],
  "cohorts": [{"id": "2027@", "starts": "2027-03-01", "blocks": [
     {"id": "taught@", "kind": "joint", "weeks": 1}, {"id": "r1@", "kind": "placement", "weeks": 4},
     {"id": "rest@", "kind": "leave", "weeks": 1}, {"id": "r2@", "kind": "placement", "weeks": 4}]}],
  "apprentices": [
    {"id": "ada@", "cohort": "2027@", "born": "2005-01-01", "employer": "trust@", "clearances": {"dbs@": "2026-01-01"}},
    {"id": "ben@", "cohort": "2027@", "born": "2006-02-02"}],
  "rules": {"visit_sectors": {"health@": 1}, "cover_competences": true}
})";
    for (auto at = text.find('@'); at != std::string::npos; at = text.find('@')) text.replace(at, 1, mark);
    return exchange::read_programme(text).value();
}

/// Ada: ward, then nowhere. Ben: Elm House, then the ward.
inline domain::Plan small_plan(const domain::Programme& programme) {
    using Place = base::Ref<domain::Placement>;
    return {programme.id, {{Place{0}, std::nullopt}, {Place{1}, Place{0}}}, 0, std::nullopt};
}

}  // namespace waymark::web::testing
