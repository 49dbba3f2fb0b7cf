// What a verb tells comes back from the bytes as it was, and is said in words.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "access/verbs.h"
#include "base/random.h"
#include "store/events/wording.h"

namespace waymark::store::events {
namespace {

TEST(EventText, holds_whatever_texts_hold) {
    const std::vector<Change> changes{{"hours", "37", "30"},
                                      {"note", "", R"("a\tb\nc")"},
                                      {"odd\tname\n", "\\", "\\n\t\n\\\\"},
                                      {"", "", ""}};
    const auto told = told_by(to_text(changes, "because\nof\tthis \\"));
    ASSERT_TRUE(told);
    EXPECT_EQ(told->changes, changes);
    EXPECT_EQ(told->why, "because\nof\tthis \\");
    EXPECT_EQ(to_text({}, ""), "");
}

TEST(EventText, comes_back_from_random_texts) {
    base::Random random{1};
    const auto text = [&] {
        std::string made;
        for (auto n = random.below(8); n > 0; --n) made += "\t\n\\ntx?"[random.below(7)];
        return made;
    };
    for (int i = 0; i < 2000; ++i) {
        std::vector<Change> changes;
        for (auto n = random.below(4); n > 0; --n) changes.push_back({"f" + text(), text(), text()});
        const auto why = text();
        const auto told = told_by(to_text(changes, why));
        ASSERT_TRUE(told);
        ASSERT_EQ(told->changes, changes);
        ASSERT_EQ(told->why, why);
    }
}

TEST(EventText, is_refused_where_it_is_none) {
    for (const char* const wrong :
         {"hours\t37\t30", "hours\t37\n", "a\tb\tc\td\n", "a\tb\tc\\\n", "a\tb\\x\tc\n", "\n"})
        EXPECT_FALSE(told_by(wrong)) << wrong;
}

struct Told {
    Past past;
    const char* lines;
};

/// By Kay, on 1 March 2027, 09:15.
Past by_kay(const char* verb, const char* subject, std::vector<Change> open, std::vector<Change> sealed = {},
            const char* why = "") {
    Past past;
    past.chain = "leeds";
    past.number = 1;
    past.event.moment = 1'803'892'500'000;
    past.event.actor = "kay";
    past.event.origin = "pages";
    past.event.verb = verb;
    past.event.kind = "apprentice";
    past.event.subject = subject;
    past.event.open = std::move(open);
    past.event.sealed = std::move(sealed);
    past.event.why = why;
    return past;
}

Past erased(Past past) {
    past.erased = true;
    return past;
}

TEST(Wording, says_each_event_in_words) {
    const std::vector<Told> table{
        {by_kay("change-apprentice", "a03", {{"hours_a_week", "37", "30"}, {"start", "", "\"2027-09-06\""}},
                {{"name", "\"Wren\"", "\"Wrenna\""}}, "childcare"),
         "1 March 2027, 09:15 UTC: Kay Example changed an apprentice, a03, from the pages.\n"
         "  hours a week: 30 instead of 37\n"
         "  start: 6 September 2027\n"
         "  name: Wrenna instead of Wren\n"
         "  Because: childcare\n"},
        {by_kay("publish-plan", "spring", {{"state", "\"draft\"", "\"published\""}}),
         "1 March 2027, 09:15 UTC: Kay Example published a plan, spring, from the pages.\n"
         "  state: published instead of draft\n"},
        {by_kay("see-health", "a03", {}),
         "1 March 2027, 09:15 UTC: Kay Example looked at health details, a03, from the pages.\n"},
        {erased(
             by_kay("change-apprentice", "a03", {{"left", "\"2027-05-03\"", ""}, {"away", "true", "false"}})),
         "1 March 2027, 09:15 UTC: Kay Example changed an apprentice, a03, from the pages.\n"
         "  left: no longer 3 May 2027\n"
         "  away: no instead of yes\n"
         "  The rest was erased with the person's record.\n"},
        {by_kay("fly", "", {}),
         "1 March 2027, 09:15 UTC: Kay Example did something that this version has no words for (fly), from "
         "the "
         "pages.\n"},
    };
    auto names = plain_names();
    names.person = [](std::string_view person) {
        return std::string{person == "kay" ? "Kay Example" : person};
    };
    for (const auto& row : table) EXPECT_EQ(to_text({row.past}, names), row.lines);
}

TEST(Wording, says_values_as_people_do) {
    const std::pair<const char*, const char*> table[] = {{"", "nothing"},
                                                         {"null", "nothing"},
                                                         {"true", "yes"},
                                                         {"false", "no"},
                                                         {"37", "37"},
                                                         {"\"\"", "nothing"},
                                                         {"\"Wren\"", "Wren"},
                                                         {R"("say \"yes\"\nor no")", "say \"yes\" or no"},
                                                         {"[1,2]", "[1,2]"},
                                                         {"\"2027-03-01\"", "1 March 2027"},
                                                         {R"("\u0007")", R"(\u0007)"}};
    for (const auto& [json, words] : table) EXPECT_EQ(value_in_words(json), words) << json;
}

TEST(Wording, has_words_for_whatever_changes_or_is_recorded) {
    for (const auto& row : access::verbs()) {
        if (!row.changes && !access::is_recorded_look(row.verb)) continue;
        EXPECT_EQ(verb_in_words(row.name).find("no words"), std::string::npos) << row.name;
    }
}

}  // namespace
}  // namespace waymark::store::events
