// What a thing was at a moment, and which changes can be taken back.

#include "store/events/replay.h"

#include <gtest/gtest.h>

namespace waymark::store::events {
namespace {

Past past(std::int64_t number, const char* verb, std::vector<Change> open, std::vector<Change> sealed = {}) {
    Past made;
    made.chain = "leeds";
    made.number = number;
    made.event.moment = number * 10;
    made.event.verb = verb;
    made.event.open = std::move(open);
    made.event.sealed = std::move(sealed);
    return made;
}

using Fields = std::map<std::string, std::string, std::less<>>;

const std::vector<Past> history{
    past(1, "change-apprentice", {{"hours", "", "37"}, {"cohort", "", "\"autumn\""}},
         {{"name", "", "\"Wren\""}}),
    past(2, "change-apprentice", {{"hours", "37", "30"}}),
    past(3, "rectify", {}, {{"name", "\"Wren\"", "\"Wrenna\""}}),
    past(4, "change-apprentice", {{"cohort", "\"autumn\"", "\"spring\""}}),
    past(5, "change-apprentice", {{"hours", "30", "37"}}),
};

TEST(Replay, says_what_a_thing_was_at_a_moment) {
    EXPECT_EQ(state_at(history, 9).fields, Fields{});
    EXPECT_EQ(state_at(history, 10).fields,
              (Fields{{"hours", "37"}, {"cohort", "\"autumn\""}, {"name", "\"Wren\""}}));
    EXPECT_EQ(state_at(history, 35).fields,
              (Fields{{"hours", "30"}, {"cohort", "\"autumn\""}, {"name", "\"Wrenna\""}}));
    EXPECT_EQ(state_at(history, 1000).fields,
              (Fields{{"hours", "37"}, {"cohort", "\"spring\""}, {"name", "\"Wrenna\""}}));
}

TEST(Replay, is_the_same_forwards_and_backwards) {
    const auto now = state_at(history, 1000);
    for (std::int64_t moment = 0; moment <= 60; moment += 5)
        EXPECT_EQ(state_before(now, history, moment), state_at(history, moment)) << moment;
}

TEST(Replay, says_when_some_of_it_was_erased) {
    auto erased = history;
    erased[2].erased = true;
    erased[2].event.sealed.clear();
    EXPECT_FALSE(state_at(erased, 20).erased);
    EXPECT_TRUE(state_at(erased, 30).erased);
}

TEST(Undo, gives_a_field_what_it_had) {
    EXPECT_EQ(undo(history, 4), (std::vector<Change>{{"cohort", "\"spring\"", "\"autumn\""}}));
    EXPECT_EQ(undo(history, 5), (std::vector<Change>{{"hours", "37", "30"}}));
}

TEST(Undo, names_the_later_change_that_is_in_the_way) {
    const auto no = undo(history, 2);
    ASSERT_FALSE(no);
    EXPECT_EQ(no.error().why, "It has been changed again since; take back the later change first.");
    EXPECT_EQ(no.error().in_the_way, (std::vector{history[4]}));
    // That an apprentice was enrolled stands in the way of nothing, and all that followed in its own.
    EXPECT_EQ(undo(history, 1).error().in_the_way.size(), 4U);
}

TEST(Undo, leaves_what_people_were_told) {
    auto told = history;
    told.push_back(past(6, "publish-plan", {{"state", "\"draft\"", "\"published\""}}));
    EXPECT_EQ(undo(told, 6).error().why, "This cannot be taken back, because people have acted on it.");
    EXPECT_EQ(undo(told, 3).error().why, "This cannot be taken back, because people have acted on it.");
    EXPECT_EQ(undo(told, 7).error().why, "There is no such change of this.");
}

TEST(Undo, does_not_bring_back_what_was_erased) {
    auto erased = history;
    erased[3].erased = true;
    EXPECT_EQ(undo(erased, 4).error().why, "The person has been erased, so what it was before is not known.");
    EXPECT_FALSE(undo(erased, 2));
}

}  // namespace
}  // namespace waymark::store::events
