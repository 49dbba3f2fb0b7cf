// A change file, whole and wrong in one place at a time.

#include <gtest/gtest.h>

#include <string>

#include "exchange/change_json.h"
#include "exchange/everything.h"
#include "exchange/programme_json.h"

namespace waymark::exchange {
namespace {

/// One change among the keys that every file has.
std::string file_with(std::string_view change) {
    return R"({"format": "waymark.change/1", "programme": "everything", "today": "2027-03-10", "changes": [)" +
           std::string{change} + "]}";
}

std::string said_of(const std::string& text) {
    const auto changes = read_changes(text, read_programme(everything).value());
    return changes ? "" : listed(changes.error());
}

domain::Change read_one(std::string_view change) {
    const auto changes = read_changes(file_with(change), read_programme(everything).value());
    EXPECT_TRUE(changes) << (changes ? "" : listed(changes.error()));
    return changes.value().changes.at(0);
}

base::Day day(const char* text) { return *base::parse_iso_day(text); }

TEST(Changes, are_read_as_they_are_written) {
    using namespace domain;
    using base::Ref;
    EXPECT_EQ(read_one(R"({"kind": "host-withdraws", "organisation": "trust", "from": "2027-03-15"})"),
              (Change{HostCloses{Ref<Organisation>{0}, day("2027-03-15"), {}}}));
    EXPECT_EQ(
        read_one(
            R"({"kind": "host-closes", "placement": "w1", "from": "2027-03-15", "until": "2027-04-05"})"),
        (Change{HostCloses{Ref<Placement>{0}, day("2027-03-15"), day("2027-04-05")}}));
    EXPECT_EQ(read_one(R"({"kind": "host-offers", "placement": "w1", "places": 4, "from": "2027-03-15"})"),
              (Change{PlacesChange{{0}, day("2027-03-15"), {}, 4}}));
    EXPECT_EQ(read_one(R"({"kind": "leaves", "apprentice": "ben", "from": "2027-03-15", "note": "sad"})"),
              (Change{Leaves{{1}, day("2027-03-15")}}));
    EXPECT_EQ(
        read_one(R"({"kind": "pauses", "apprentice": "ben", "from": "2027-03-15", "until": "2027-04-05"})"),
        (Change{Pauses{{1}, day("2027-03-15"), day("2027-04-05")}}));
    EXPECT_EQ(
        read_one(
            R"({"kind": "falls-ill", "apprentice": "ada", "from": "2027-03-15", "until": "2027-04-05"})"),
        (Change{FallsIll{{0}, day("2027-03-15"), day("2027-04-05")}}));
    EXPECT_EQ(read_one(R"({"kind": "moves-house", "apprentice": "ada", "from": "2027-01-16",
                           "location": [53.5, -0.5], "max_travel": 45})"),
              (Change{MovesHouse{{0}, day("2027-01-16"), {53.5, -0.5}, 45}}));
    EXPECT_EQ(read_one(R"({"kind": "clearance", "apprentice": "ada", "clearance": "hep-b"})"),
              (Change{ClearanceChange{{0}, {1}, {}, {}}}));
    const auto joins = read_one(R"({"kind": "joins", "starts": "2027-04-05", "apprentice":
        {"id": "cy", "cohort": "2027", "born": "2008-01-01", "clearances": {"new-one": "2027-01-01"}}})");
    EXPECT_EQ(std::get<Joins>(joins).apprentice.id, "cy");
    EXPECT_EQ(std::get<Joins>(joins).starts, day("2027-04-05"));
}

TEST(Changes, bring_clearances_that_the_programme_did_not_know) {
    const auto changes = read_changes(file_with(R"({"kind": "joins", "starts": "2027-04-05", "apprentice":
        {"id": "cy", "cohort": "2027", "born": "2008-01-01", "clearances": {"new-one": "2027-01-01"}}})"),
                                      read_programme(everything).value());
    ASSERT_TRUE(changes);
    ASSERT_EQ(changes->clearances.size(), 4U);
    EXPECT_EQ((*(changes->clearances.end() - 1)).id, "new-one");
}

TEST(Changes, say_what_is_wrong_with_them) {
    struct Row {
        std::string_view change;
        std::string_view said;
    };
    for (const auto& [change, said] : std::initializer_list<Row>{
             {"5", "changes[0]: must be an object with a 'kind', not 5\n"},
             {R"({"kind": 7})",
              "changes[0].kind: must be host-withdraws, host-closes, host-offers, leaves, pauses, falls-ill, "
              "joins, starts-late, moves-house, clearance, not 7\n"},
             {R"({"kind": "leaves", "apprentice": "bem", "from": "2027-03-15"})",
              "changes[0].apprentice: no such apprentice 'bem'; did you mean 'ben'?\n"},
             {R"({"kind": "leaves", "apprentice": "ben"})",
              "changes[0].from: is missing; a date such as 2027-03-01 must stand here\n"},
             {R"({"kind": "leaves", "apprentice": "ben", "from": "2027-03-15", "until": "2027-03-22"})",
              "changes[0].until: unknown key\n"},
             {R"({"kind": "leaves", "apprentice": "ben", "from": "2027-03-16"})",
              "changes[0].from: '2027-03-16' is no Monday; changes count in whole weeks, from a Monday such "
              "as "
              "2027-03-22\n"},
             {R"({"kind": "leaves", "apprentice": "ben", "from": "2027-03-08"})",
              "changes[0].from: '2027-03-08' is before 'today', '2027-03-10': that week is as it was; the "
              "first "
              "Monday that can be planned is 2027-03-15\n"},
             {R"({"kind": "leaves", "apprentice": "ben", "from": "2199-01-07"})",
              "changes[0].from: '2199-01-07' is more than 1000 weeks after 'today', '2027-03-10'\n"},
             {R"({"kind": "leaves", "apprentice": "ben", "from": "2027-03-15", "note": 3})",
              "changes[0].note: must be a text, not 3\n"},
             {R"({"kind": "pauses", "apprentice": "ben", "from": "2027-03-15", "until": "2027-03-15"})",
              "changes[0].until: '2027-03-15' is not after 'from', '2027-03-15'\n"},
             {R"({"kind": "pauses", "apprentice": "ben", "from": "2028-03-06", "until": "2028-03-13"})",
              "changes[0].from: '2028-03-06' is after the last block of 'ben', which ends before "
              "2027-11-01\n"},
             {R"({"kind": "host-withdraws", "from": "2027-03-15"})",
              "changes[0]: must name a 'placement' or an 'organisation', one of the two\n"},
             {R"({"kind": "host-closes", "placement": "w1", "from": "2027-03-15"})",
              "changes[0].until: is missing; a date such as 2027-03-01 must stand here\n"},
             {R"({"kind": "host-offers", "placement": "w1", "places": -1, "from": "2027-03-15"})",
              "changes[0].places: must be a whole number from 0 to 1000000, not -1\n"},
             {R"({"kind": "joins", "apprentice": {"id": "ben", "cohort": "2027", "born": "2008-01-01"},
                  "starts": "2027-03-15"})",
              "changes[0].apprentice.id: 'ben' is the id of another apprentice already\n"},
             {R"({"kind": "joins", "apprentice": {"id": "cy", "cohort": "2027", "born": "2008-01-01"}})",
              "changes[0].starts: is missing; cohort '2027' began on 2027-03-01, and whoever joins later "
              "says "
              "from which Monday\n"},
             {R"({"kind": "joins", "apprentice": {"id": "cy", "cohort": "2028", "born": "2008-01-01"}})",
              "changes[0].apprentice.cohort: no such cohort '2028'; did you mean '2027'?\n"},
             {R"({"kind": "joins", "apprentice": "ben"})",
              "changes[0].apprentice: must be an apprentice's entry, as in the programme file, not 'ben'\n"},
             {R"({"kind": "starts-late", "apprentice": "ben", "starts": "2027-04-05"})",
              "changes[0].apprentice: 'ben' began block 'r1' on 2027-03-08; a break in learning is "
              "'pauses'\n"},
             {R"({"kind": "moves-house", "apprentice": "ben", "from": "2027-03-16"})",
              "changes[0].location: is missing; a pair [latitude, longitude] in degrees must stand here\n"},
             {R"({"kind": "clearance", "apprentice": "ben", "clearance": "hep-c"})",
              "changes[0].clearance: no such clearance 'hep-c'; did you mean 'hep-b'?\n"},
             {R"({"kind": "clearance", "apprentice": "ben", "clearance": "dbs", "until": "2027-05-01"})",
              "changes[0].from: is missing; what is held until a day is held from a day on\n"},
         })
        EXPECT_EQ(said_of(file_with(change)), said) << change;
}

TEST(Changes, say_what_is_wrong_with_their_file) {
    EXPECT_EQ(said_of("{"), "line 1, column 2: the file ends too early; perhaps it was cut off\n");
    EXPECT_EQ(said_of(R"({"format": "waymark.change/2"})"),
              "format: unknown version 'waymark.change/2'; this Waymark reads 'waymark.change/1'\n");
    EXPECT_EQ(said_of(R"({"format": "waymark.plan/1"})"),
              "format: this is a plan file; a change file is wanted here\n");
    EXPECT_EQ(said_of(R"({"format": "waymark.change/1", "programme": "other", "today": "soon"})"),
              "changes: is missing; a list [...] must stand here\n"
              "programme: is 'other'; the programme that was given is 'everything'\n"
              "today: must be a date such as 2027-03-01, not 'soon'\n");
}

}  // namespace
}  // namespace waymark::exchange
