#pragma once
// A programme file that has every key of the format, each with a value that is not its default. Invented.

#include <string>
#include <string_view>
#include <vector>

#include "exchange/issue.h"

namespace waymark::exchange {

/// One issue a line, as the doors print them.
inline std::string listed(const std::vector<Issue>& issues) {
    std::string all;
    for (const auto& issue : issues)
        all += (issue.path.empty() ? "" : issue.path + ": ") + issue.message + "\n";
    return all;
}

constexpr std::string_view everything = R"({
  "format": "waymark.programme/1", "id": "everything", "name": "Every key once", "note": "Invented.",
  "settings": [
    {"id": "ward", "name": "Ward", "sector": "health", "note": "s"},
    {"id": "home", "sector": "social-care"}
  ],
  "competences": [{"id": "c1", "name": "First", "note": "c"}, {"id": "c2"}],
  "organisations": [{"id": "trust", "name": "Trust", "note": "o"}, {"id": "home"}],
  "placements": [
    {"id": "w1", "organisation": "trust", "setting": "ward", "name": "Ward 1", "location": [53.23, -0.52],
     "places": 2, "places_in": [{"from": "2027-03-01", "until": "2027-04-01", "places": 0, "note": "closed"}],
     "minimum_age": 18, "clearances": ["dbs", "hep-b"], "driver": true, "shift_hours": 12.5, "nights": true,
     "evidences": ["c2", "c1", "c2"], "weekly_cost": 1250, "note": "p"},
    {"id": "home", "organisation": "home", "setting": "home"}
  ],
  "cohorts": [
    {"id": "2027", "starts": "2027-03-01", "note": "k", "blocks": [
      {"id": "start", "kind": "joint", "weeks": 1, "note": "b"},
      {"id": "r1", "kind": "placement", "weeks": 12, "host": "employer"},
      {"id": "off", "kind": "leave", "weeks": 2},
      {"id": "r2", "kind": "placement", "weeks": 10, "host": "partner"},
      {"id": "r3", "kind": "placement", "weeks": 10}
    ]}
  ],
  "apprentices": [
    {"id": "ada", "cohort": "2027", "employer": "trust", "born": "2008-02-29", "location": [53.2, -0.6],
     "max_travel": 60, "driver": true,
     "clearances": {"hep-b": {"from": "2027-02-01", "until": "2032-02-01", "note": "h"}, "dbs": "2026-12-01",
                    "food": {"from": "2027-01-01"}},
     "evidenced": ["c2"], "prefers": {"home": 7, "ward": 0, "w1": 10}, "avoid": ["home", "w1"],
     "fixed": {"r2": null, "r1": "w1"}, "published": {"r3": "gone", "r2": null, "r1": "w1"}, "note": "a"},
    {"id": "ben", "cohort": "2027", "born": "2005-06-07"}
  ],
  "rules": {
    "visit_sectors": {"social-care": 1, "health": 2}, "visit_settings": {"home": 1},
    "placement_at_most": 1, "organisation_at_most": 2, "cover_competences": true,
    "balance": [{"cohort": "2027", "block": "r2", "sector": "health", "min": 1, "max": 3, "note": "r"},
                {"cohort": "2027", "block": "r3", "sector": "social-care"}],
    "budget": 1500000
  },
  "weights": {"unfilled": 1, "visit": 2, "gap": 3, "change": 4, "balance": 5}
})";

}  // namespace waymark::exchange
