// Everything that a programme file is refused for: one row for each, with the whole of what is said.

#include <gtest/gtest.h>

#include <string>

#include "exchange/everything.h"
#include "exchange/programme_json.h"

namespace waymark::exchange {
namespace {

/// A correct file; each row mends it for the worse.
constexpr std::string_view small = R"({
"format": "waymark.programme/1",
"id": "small",
"settings": [{"id": "acute", "sector": "health"}, {"id": "day-centre", "sector": "social-care"}],
"competences": [{"id": "cc1"}, {"id": "cc2"}],
"organisations": [{"id": "trust"}, {"id": "council"}],
"placements": [{"id": "ward-4", "organisation": "trust", "setting": "acute"},
               {"id": "centre", "organisation": "council", "setting": "day-centre", "places": 2}],
"cohorts": [{"id": "2027", "starts": "2027-03-01", "blocks": [
  {"id": "start", "kind": "joint", "weeks": 1},
  {"id": "r1", "kind": "placement", "weeks": 12},
  {"id": "summer", "kind": "leave", "weeks": 2}]}],
"apprentices": [{"id": "ada", "cohort": "2027", "born": "2008-02-29"}],
"rules": {},
"weights": {}
})";

struct Row {
    std::string_view from;
    std::string_view to;
    std::string_view said;
};

std::string said_about(std::string_view text) {
    const auto programme = read_programme(text);
    return programme ? "read\n" : listed(programme.error());
}

void expect_rows(std::initializer_list<Row> rows) {
    for (const auto& [from, to, said] : rows) {
        std::string text{small};
        const auto at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
        EXPECT_EQ(said_about(text), std::string{said} + "\n") << from << "  ->  " << to;
    }
}

TEST(ProgrammeRefusals, start_from_a_correct_file) { EXPECT_EQ(said_about(small), "read\n"); }

TEST(ProgrammeRefusals, name_the_format_and_its_version) {
    expect_rows({
        {R"("format": "waymark.programme/1",)", "",
         R"(format: is missing; a programme file says "format": "waymark.programme/1")"},
        {"programme/1", "programme/2",
         "format: unknown version 'waymark.programme/2'; this Waymark reads 'waymark.programme/1'"},
        {"programme/1", "programme/1.0",
         "format: unknown version 'waymark.programme/1.0'; this Waymark reads 'waymark.programme/1'"},
        {"programme/1", "plan/1", "format: this is a plan file; a programme file is wanted here"},
        {"waymark.programme/1", "excel", "format: unknown format 'excel'; must be 'waymark.programme/1'"},
        {R"("waymark.programme/1")", "1", "format: must be 'waymark.programme/1', not 1"},
    });
}

TEST(ProgrammeRefusals, name_what_is_missing) {
    expect_rows({
        {R"("id": "small",)", "", "id: is missing; an id (a text that is not empty) must stand here"},
        {R"("organisations": [{"id": "trust"}, {"id": "council"}],)", "",
         "organisations: is missing; a list [...] must stand here"},
        {R"("apprentices": [{"id": "ada", "cohort": "2027", "born": "2008-02-29"}],)", "",
         "apprentices: is missing; a list [...] must stand here"},
        {R"({"id": "acute", "sector": "health"})", R"({"id": "acute"})",
         "settings[0].sector: is missing; the name of a sector must stand here"},
        {R"({"id": "cc1"})", R"({"name": "One"})",
         "competences[0].id: is missing; an id (a text that is not empty) must stand here"},
        {R"("organisation": "trust", )", "",
         "placements[0].organisation: is missing; the id of an organisation must stand here"},
        {R"(, "setting": "acute")", "",
         "placements[0].setting: is missing; the id of a setting must stand here"},
        {R"("starts": "2027-03-01", )", "",
         "cohorts[0].starts: is missing; a date such as 2027-03-01 must stand here"},
        {R"("kind": "joint", )", "",
         "cohorts[0].blocks[0].kind: is missing; 'placement', 'joint' or 'leave' must stand here"},
        {R"("joint", "weeks": 1)", R"("joint")",
         "cohorts[0].blocks[0].weeks: is missing; a whole number from 1 to 1000 must stand here"},
        {R"("cohort": "2027", )", "",
         "apprentices[0].cohort: is missing; the id of a cohort must stand here"},
        {R"(, "born": "2008-02-29")", "",
         "apprentices[0].born: is missing; a date such as 2027-03-01 must stand here"},
        {R"("places": 2)", R"("places_in": [{}])",
         "placements[1].places_in[0].from: is missing; a date such as 2027-03-01 must stand here\n"
         "placements[1].places_in[0].until: is missing; a date such as 2027-03-01 must stand here\n"
         "placements[1].places_in[0].places: is missing; a whole number from 0 to 1000000 must stand here"},
        {R"("rules": {})", R"("rules": {"balance": [{}]})",
         "rules.balance[0].cohort: is missing; the id of a cohort must stand here\n"
         "rules.balance[0].block: is missing; the id of a placement block must stand here\n"
         "rules.balance[0].sector: is missing; the name of a sector must stand here"},
        {R"("born")", R"("clearances": {"dbs": {"until": "2030-01-01"}}, "born")",
         "apprentices[0].clearances.dbs.from: is missing; a date such as 2027-03-01 must stand here"},
    });
}

TEST(ProgrammeRefusals, name_keys_that_are_not_known) {
    expect_rows({
        {R"("places": 2)", R"("place": 2)", "placements[1].place: unknown key; did you mean 'places'?"},
        {R"("rules": {})", R"("rulse": {})", "rulse: unknown key; did you mean 'rules'?"},
        {R"("rules": {})", R"("rules": {"note": "x"})", "rules.note: unknown key"},
        {R"("rules": {})", R"("rules": {"Budget": 1})", "rules.Budget: unknown key; did you mean 'budget'?"},
        {R"("weights": {})", R"("weights": {"unease": 1})", "weights.unease: unknown key"},
        {R"("born")", R"("name": "Ada", "born")", "apprentices[0].name: unknown key"},
        {R"("joint",)", R"("joint", "": 1,)", "cohorts[0].blocks[0]['']: unknown key"},
        {R"("joint",)", R"("joint", "a b\n": 1,)", R"(cohorts[0].blocks[0]['a b\n']: unknown key)"},
        {R"({"id": "cc1"})", R"({"id": "cc1", "titel": 1})", "competences[0].titel: unknown key"},
    });
}

TEST(ProgrammeRefusals, name_keys_that_stand_twice) {
    expect_rows({
        {R"("joint",)", R"("joint", "kind": "joint",)",
         "cohorts[0].blocks[0].kind: this key stands more than once here"},
        {R"("born")", R"("prefers": {"acute": 1, "acute": 2}, "born")",
         "apprentices[0].prefers.acute: this key stands more than once here"},
        {R"("born")", R"("clearances": {"dbs": "2027-01-01", "\u0064bs": "2027-01-01"}, "born")",
         "apprentices[0].clearances.dbs: this key stands more than once here"},
        {R"("born")", R"("fixed": {"r1": null, "r1": null}, "born")",
         "apprentices[0].fixed.r1: this key stands more than once here"},
        {R"("born")", R"("published": {"r1": null, "r1": null}, "born")",
         "apprentices[0].published.r1: this key stands more than once here"},
        {R"("rules": {})", R"("rules": {"visit_sectors": {"health": 1, "health": 1}})",
         "rules.visit_sectors.health: this key stands more than once here"},
        {R"("settings": [)", R"("competences": [], "settings": [)",
         "competences: this key stands more than once here"},
        {R"("rules": {})", R"("rules": {}, "rules": {})", "rules: this key stands more than once here"},
    });
}

TEST(ProgrammeRefusals, name_ids_that_are_not_ids) {
    expect_rows({
        {R"("small")", R"("")", "id: must be an id (a text that is not empty), not ''"},
        {R"("small")", "7", "id: must be an id (a text that is not empty), not 7"},
        {R"({"id": "cc2"})", R"({"id": "cc1"})",
         "competences[1].id: 'cc1' is the id of competences[0] already"},
        {R"({"id": "council"})", R"({"id": "trust"}, {"id": "council"})",
         "organisations[1].id: 'trust' is the id of organisations[0] already"},
        {R"({"id": "day-centre",)", R"({"id": "acute", "sector": "health"}, {"id": "day-centre",)",
         "settings[1].id: 'acute' is the id of settings[0] already"},
        {R"({"id": "centre")", R"({"id": "ward-4")",
         "placements[1].id: 'ward-4' is the id of placements[0] already"},
        {R"("id": "summer")", R"("id": "r1")",
         "cohorts[0].blocks[2].id: 'r1' is the id of cohorts[0].blocks[1] already"},
        {R"({"id": "ada")", R"({"id": "ada", "cohort": "2027", "born": "2000-01-01"}, {"id": "ada")",
         "apprentices[1].id: 'ada' is the id of apprentices[0] already"},
        {R"("health")", R"("")", "settings[0].sector: must be the name of a sector, not ''"},
        {R"("born")", R"("clearances": {"": "2027-01-01"}, "born")",
         "apprentices[0].clearances['']: a clearance's name must not be empty"},
        {R"("places": 2)", R"("clearances": ["dbs", ""])",
         "placements[1].clearances[1]: must be the name of a clearance, not ''"},
    });
}

TEST(ProgrammeRefusals, name_references_to_what_is_not_there) {
    expect_rows({
        {R"("setting": "acute")", R"("setting": "acut")",
         "placements[0].setting: no such setting 'acut'; did you mean 'acute'?"},
        {R"("organisation": "trust")", R"("organisation": "NHS")",
         "placements[0].organisation: no such organisation 'NHS'"},
        {R"("organisation": "trust")", R"("organisation": null)",
         "placements[0].organisation: must be the id of an organisation, not null"},
        {R"("cohort": "2027")", R"("cohort": "2028")",
         "apprentices[0].cohort: no such cohort '2028'; did you mean '2027'?"},
        {R"("born")", R"("employer": "trsut", "born")",
         "apprentices[0].employer: no such organisation 'trsut'; did you mean 'trust'?"},
        {R"("born")", R"("evidenced": ["cc1", "cc3"], "born")",
         "apprentices[0].evidenced[1]: no such competence 'cc3'; did you mean 'cc1'?"},
        {R"("places": 2)", R"("evidences": ["care"])",
         "placements[1].evidences[0]: no such competence 'care'"},
        {R"("born")", R"("prefers": {"acute": 0, "ward-5": 10}, "born")",
         "apprentices[0].prefers.ward-5: no such setting or placement 'ward-5'; did you mean 'ward-4'?"},
        {R"("born")", R"("avoid": ["counsil"], "born")",
         "apprentices[0].avoid[0]: no such placement or organisation 'counsil'; did you mean 'council'?"},
        {R"("born")", R"("fixed": {"r1": "ward-44"}, "born")",
         "apprentices[0].fixed.r1: no such placement 'ward-44'; did you mean 'ward-4'?"},
        {R"("born")", R"("fixed": {"r2": "ward-4"}, "born")",
         "apprentices[0].fixed.r2: cohort '2027' has no block 'r2'; did you mean 'r1'?"},
        {R"("born")", R"("fixed": {"start": "ward-4"}, "born")",
         "apprentices[0].fixed.start: block 'start' of cohort '2027' is a joint block, which nobody is "
         "placed for"},
        {R"("born")", R"("published": {"summer": null}, "born")",
         "apprentices[0].published.summer: block 'summer' of cohort '2027' is a leave block, which nobody is "
         "placed "
         "for"},
        {R"("born")", R"("published": {"autumn": null}, "born")",
         "apprentices[0].published.autumn: cohort '2027' has no block 'autumn'"},
        {R"("rules": {})", R"("rules": {"visit_sectors": {"helth": 1}})",
         "rules.visit_sectors.helth: no such sector 'helth'; did you mean 'health'?"},
        {R"("rules": {})", R"("rules": {"visit_settings": {"health": 1}})",
         "rules.visit_settings.health: no such setting 'health'"},
        {R"("rules": {})", R"("rules": {"balance": [{"cohort": "2026", "block": "r1", "sector": "care"}]})",
         "rules.balance[0].cohort: no such cohort '2026'; did you mean '2027'?\n"
         "rules.balance[0].sector: no such sector 'care'"},
        {R"("rules": {})",
         R"("rules": {"balance": [{"cohort": "2027", "block": "start", "sector": "health"}]})",
         "rules.balance[0].block: block 'start' of cohort '2027' is a joint block, which nobody is placed "
         "for"},
    });
}

TEST(ProgrammeRefusals, say_nothing_of_references_to_a_list_that_is_none) {
    expect_rows({
        {R"([{"id": "trust"}, {"id": "council"}])", "7", "organisations: must be a list [...], not 7"},
        {R"([{"id": "acute", "sector": "health"}, {"id": "day-centre", "sector": "social-care"}])", "{}",
         "settings: must be a list [...], not an object"},
        {R"("competences": [{"id": "cc1"}, {"id": "cc2"}],)", "", "read"},
    });
    // A list that may be left out is then empty.
    std::string text{small};
    text.replace(text.find(R"("competences": [{"id": "cc1"}, {"id": "cc2"}],)"), 46, "");
    text.replace(text.find(R"("places": 2)"), 11, R"("evidences": ["cc1"])");
    EXPECT_EQ(said_about(text), "placements[1].evidences[0]: no such competence 'cc1'\n");
}

TEST(ProgrammeRefusals, name_values_of_the_wrong_type) {
    expect_rows({
        {R"({"id": "cc1"})", "3", "competences[0]: must be an object, not 3"},
        {R"({"id": "cc1"})", R"("cc1")", "competences[0]: must be an object, not 'cc1'"},
        {R"([{"id": "cc1"}, {"id": "cc2"}])", "{}", "competences: must be a list [...], not an object"},
        {R"({"id": "cc1"})", R"({"id": "cc1", "name": ["One"]})",
         "competences[0].name: must be a text, not a list"},
        {R"({"id": "cc1"})", R"({"id": "cc1", "note": 1e3})", "competences[0].note: must be a text, not 1e3"},
        {R"("places": 2)", R"("driver": "yes")", "placements[1].driver: must be true or false, not 'yes'"},
        {R"("places": 2)", R"("nights": 1)", "placements[1].nights: must be true or false, not 1"},
        {R"("places": 2)", R"("nights": null)", "placements[1].nights: must be true or false, not null"},
        {R"("places": 2)", R"("evidences": "cc1")",
         "placements[1].evidences: must be a list [...], not 'cc1'"},
        {R"("rules": {})", R"("rules": [])", "rules: must be an object, not a list"},
        {R"("weights": {})", R"("weights": null)", "weights: must be an object, not null"},
        {R"("born")", R"("prefers": ["acute"], "born")",
         "apprentices[0].prefers: must be an object {...}, not a list"},
        {R"("born")", R"("clearances": ["dbs"], "born")",
         "apprentices[0].clearances: must be an object {...}, not a list"},
        {R"("born")", R"("clearances": {"dbs": true}, "born")",
         "apprentices[0].clearances.dbs: must be a date, or an object with 'from' and perhaps 'until', not "
         "true"},
        {R"("born")", R"("fixed": {"r1": 1}, "born")",
         "apprentices[0].fixed.r1: must be the id of a placement, or null for an unfilled block, not 1"},
        {R"("born")", R"("published": {"r1": ""}, "born")",
         "apprentices[0].published.r1: must be the id of a placement, or null for an unfilled block, not ''"},
        {R"("born")", R"("avoid": [1], "born")",
         "apprentices[0].avoid[0]: must be the id of a placement or an organisation, not 1"},
        {R"("born")", R"("location": null, "born")",
         "apprentices[0].location: must be a pair [latitude, longitude] in degrees, not null"},
        {R"("born")", R"("location": [51.5], "born")",
         "apprentices[0].location: must be a pair [latitude, longitude] in degrees, not a list of 1"},
        {R"("born")", R"("location": ["51.5", 0], "born")",
         "apprentices[0].location[0]: must be a number of degrees from -90 to 90, not '51.5'"},
    });
}

TEST(ProgrammeRefusals, name_numbers_out_of_range) {
    expect_rows({
        {R"("places": 2)", R"("places": -1)",
         "placements[1].places: must be a whole number from 0 to 1000000, not -1"},
        {R"("places": 2)", R"("places": 1000001)",
         "placements[1].places: must be a whole number from 0 to 1000000, not 1000001"},
        {R"("places": 2)", R"("places": 2.5)",
         "placements[1].places: must be a whole number from 0 to 1000000, not 2.5"},
        {R"("places": 2)", R"("places": "2")",
         "placements[1].places: must be a whole number from 0 to 1000000, not '2'"},
        {R"("places": 2)", R"("places": 18446744073709551618)",
         "placements[1].places: must be a whole number from 0 to 1000000, not 18446744073709551618"},
        {R"("places": 2)", R"("places": 1e400)",
         "placements[1].places: must be a whole number from 0 to 1000000, not 1e400"},
        {R"("places": 2)", R"("places": 1e-1)",
         "placements[1].places: must be a whole number from 0 to 1000000, not 1e-1"},
        {R"("places": 2)", R"("minimum_age": 151)",
         "placements[1].minimum_age: must be a whole number from 0 to 150, not 151"},
        {R"("places": 2)", R"("weekly_cost": -5)",
         "placements[1].weekly_cost: must be a whole number from 0 to 1000000000000, not -5"},
        {R"("places": 2)", R"("shift_hours": 24.5)",
         "placements[1].shift_hours: must be a number of hours from 0 to 24, not 24.5"},
        {R"("places": 2)", R"("shift_hours": -0.5)",
         "placements[1].shift_hours: must be a number of hours from 0 to 24, not -0.5"},
        {R"("places": 2)", R"("shift_hours": 1e-999)",
         "placements[1].shift_hours: must be a number of hours from 0 to 24, not 1e-999"},
        {R"("weeks": 12)", R"("weeks": 0)",
         "cohorts[0].blocks[1].weeks: must be a whole number from 1 to 1000, not 0"},
        {R"("weeks": 12)", R"("weeks": 1001)",
         "cohorts[0].blocks[1].weeks: must be a whole number from 1 to 1000, not 1001"},
        {R"("born")", R"("max_travel": -1, "born")",
         "apprentices[0].max_travel: must be a whole number from 0 to 100000, not -1"},
        {R"("born")", R"("prefers": {"acute": 101}, "born")",
         "apprentices[0].prefers.acute: must be a whole number from 0 to 100, not 101"},
        {R"("born")", R"("location": [90.01, 0], "born")",
         "apprentices[0].location[0]: must be a number of degrees from -90 to 90, not 90.01"},
        {R"("born")", R"("location": [0, -181], "born")",
         "apprentices[0].location[1]: must be a number of degrees from -180 to 180, not -181"},
        {R"("born")", R"("location": [1e309, 0], "born")",
         "apprentices[0].location[0]: must be a number of degrees from -90 to 90, not 1e309"},
        {R"("rules": {})", R"("rules": {"placement_at_most": 1001})",
         "rules.placement_at_most: must be a whole number from 0 to 1000, not 1001"},
        {R"("rules": {})", R"("rules": {"budget": 0.5})",
         "rules.budget: must be a whole number from 0 to 9000000000000000, not 0.5"},
        {R"("rules": {})", R"("rules": {"visit_sectors": {"health": -1}})",
         "rules.visit_sectors.health: must be a whole number from 0 to 1000, not -1"},
        {R"("weights": {})", R"("weights": {"gap": -1})",
         "weights.gap: must be a whole number from 0 to 1000000000000, not -1"},
        {R"("places": 2)", R"("places": 3141592653589793238462643383279502884197169399375105820974)",
         "placements[1].places: must be a whole number from 0 to 1000000, not "
         "3141592653589793238462643383279502884197…"},
    });
}

TEST(ProgrammeRefusals, name_dates_that_cannot_be) {
    expect_rows({
        {"2008-02-29", "2007-02-29", "apprentices[0].born: no such date '2007-02-29'"},
        {"2008-02-29", "2008-13-01", "apprentices[0].born: no such date '2008-13-01'"},
        {"2008-02-29", "1899-12-31", "apprentices[0].born: '1899-12-31' is outside the years 1900 to 2199"},
        {"2008-02-29", "29.2.2008",
         "apprentices[0].born: must be a date such as 2027-03-01, not '29.2.2008'"},
        {"2008-02-29", "2008-02-29T00:00:00Z",
         "apprentices[0].born: must be a date such as 2027-03-01, not '2008-02-29T00:00:00Z'"},
        {R"("2008-02-29")", "20080229",
         "apprentices[0].born: must be a date such as 2027-03-01, not 20080229"},
        {"2027-03-01", "2027-03-02",
         "cohorts[0].starts: '2027-03-02' is a Tuesday; a cohort starts on a Monday, such as 2027-03-08"},
        {"2027-03-01", "2199-12-30",
         "cohorts[0].blocks: last 15 weeks from 2199-12-30; dates end with 2199-12-31"},
        {R"("places": 2)", R"("places_in": [{"from": "2027-03-01", "until": "2027-03-01", "places": 0}])",
         "placements[1].places_in[0].until: '2027-03-01' is not after 'from', '2027-03-01'"},
        {R"("born")", R"("clearances": {"dbs": {"from": "2027-03-01", "until": "2026-03-01"}}, "born")",
         "apprentices[0].clearances.dbs.until: '2026-03-01' is not after 'from', '2027-03-01'"},
    });
}

TEST(ProgrammeRefusals, name_words_that_are_none_of_the_three) {
    expect_rows({
        {R"("joint")", R"("taught")",
         "cohorts[0].blocks[0].kind: must be 'placement', 'joint' or 'leave', not 'taught'"},
        {R"("joint")", R"("joined")",
         "cohorts[0].blocks[0].kind: must be 'placement', 'joint' or 'leave', not 'joined'; did you mean "
         "'joint'?"},
        {R"("weeks": 12)", R"("weeks": 12, "host": "own")",
         "cohorts[0].blocks[1].host: must be 'any', 'employer' or 'partner', not 'own'"},
        {R"("weeks": 12)", R"("weeks": 12, "host": null)",
         "cohorts[0].blocks[1].host: must be 'any', 'employer' or 'partner', not null"},
    });
}

TEST(ProgrammeRefusals, name_sums_that_cannot_be_counted) {
    expect_rows({
        {R"("weights": {})", R"("weights": {"unfilled": 1000000000000, "gap": 1000000000000})", "read"},
        {R"("rules": {},
"weights": {})",
         R"("rules": {"balance": [{"cohort": "2027", "block": "r1", "sector": "health", "min": 1000000}]},
"weights": {"balance": 1000000000000})",
         "weights: the worst plan would cost 1e+18 points, more than can be counted (9e+15); lower the "
         "weights, or "
         "split the programme"},
    });
    std::string text{small};
    text.replace(text.find(R"("places": 2)"), 11, R"("weekly_cost": 1000000000000)");
    text.replace(text.find(R"("weeks": 12)"), 11, R"("weeks": 1000)");
    EXPECT_EQ(said_about(text), "read\n");
    std::string apprentices;
    for (int i = 0; i < 9; ++i)
        apprentices += R"({"id": "a)" + std::to_string(i) + R"(", "cohort": "2027", "born": "2000-01-01"}, )";
    text.insert(text.find(R"({"id": "ada")"), apprentices);
    EXPECT_EQ(
        said_about(text),
        "placements: filling every week at the dearest weekly_cost would cost 1e+16 pence, more than can be "
        "counted (9e+15)\n");
}

TEST(ProgrammeRefusals, are_all_said_in_the_order_of_the_file) {
    std::string text{small};
    text.replace(text.find(R"("health"})"), 9, R"("health", "nam": 1})");
    text.replace(text.find(R"("places": 2)"), 11, R"("places": -2, "nights": 0)");
    text.replace(text.find("2027-03-01"), 10, "2027-03-03");
    text.replace(text.find("2008-02-29"), 10, "2008-02-30");
    text.replace(text.find(R"("weights")"), 9, R"("weight")");
    EXPECT_EQ(
        said_about(text),
        "settings[0].nam: unknown key; did you mean 'name'?\n"
        "placements[1].places: must be a whole number from 0 to 1000000, not -2\n"
        "placements[1].nights: must be true or false, not 0\n"
        "cohorts[0].starts: '2027-03-03' is a Wednesday; a cohort starts on a Monday, such as 2027-03-08\n"
        "apprentices[0].born: no such date '2008-02-30'\n"
        "weight: unknown key; did you mean 'weights'?\n");
}

/// small, with so many competences that have no id.
std::string with_nameless_competences(int count) {
    std::string text{small};
    std::string entries;
    for (int i = 0; i < count; ++i) entries += "{}, ";
    return text.insert(text.find(R"({"id": "cc1"})"), entries);
}

TEST(ProgrammeRefusals, stop_at_a_hundred_and_say_that_there_are_more) {
    const auto hundred = read_programme(with_nameless_competences(100)).error();
    ASSERT_EQ(hundred.size(), 100);
    EXPECT_EQ(hundred.back().path, "competences[99].id");
    for (const int count : {101, 5000}) {
        const auto more = read_programme(with_nameless_competences(count)).error();
        ASSERT_EQ(more.size(), 101);
        EXPECT_EQ(more[99], hundred[99]);
        EXPECT_EQ(more[100],
                  (Issue{"", "there is more to mend than these 100; mend them and read the file again"}));
    }
}

}  // namespace
}  // namespace waymark::exchange
