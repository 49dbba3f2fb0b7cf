// What a history shows: that something delicate was changed, and never to what; and nobody undoes what they
// could not change.

#include <gtest/gtest.h>

#include <algorithm>

#include "actions/record/office.h"
#include "actions/record/person.h"
#include "actions/record/take_back.h"
#include "records/programme.h"
#include "store/events/wording.h"

namespace waymark::actions::record {
namespace {

using records::Kind;

class SeenHistory : public Office {
protected:
    /// An invented apprentice whose employer has kept a detail of their DBS check.
    void keep_detail() {
        const auto found = std::ranges::find_if(programme.apprentices,
                                                [](const auto& one) { return one.employer.has_value(); });
        ASSERT_NE(found, programme.apprentices.end());
        person_id = records::person_of(programme.id, found->id);
        give("mentor", grant(access::Role::WorkforceLead, programme.organisations[*found->employer].id));
        auto special = records::make_record(Kind::Special, programme.id, "");
        special.person = person_id;
        auto asking = as("mentor");
        asking.why = "canary reason";
        const auto kept = change_record(desk(), asking, {special, {{"dbs", std::string{"canary detail"}}}});
        ASSERT_TRUE(kept) << told(kept);
    }

    std::string person_id;
};

TEST_P(SeenHistory, says_that_a_delicate_detail_was_changed_and_not_to_what) {
    keep_detail();
    const auto history = history_of_person(desk(), as("coordinator"), person_id);
    ASSERT_TRUE(history) << told(history);
    const auto text = store::events::to_text(*history, store::events::plain_names());
    EXPECT_NE(text.find("changed the detail of a DBS check"), std::string::npos) << text;
    EXPECT_EQ(text.find("canary"), std::string::npos) << text;
}

TEST_P(SeenHistory, does_not_show_it_as_it_was_on_a_day) {
    keep_detail();
    const auto now = as("coordinator").moment;
    const auto was = as_of(desk(), as("coordinator"), {Kind::Special, {person_id}}, now);
    ASSERT_TRUE(was) << told(was);
    EXPECT_EQ(records::text_of(*was, "dbs"), std::nullopt);
}

TEST_P(SeenHistory, is_not_undone_by_who_could_not_change_it) {
    keep_detail();
    const auto history = history_of_person(desk(), as("coordinator"), person_id);
    ASSERT_TRUE(history) << told(history);
    const auto detail =
        std::ranges::find_if(*history, [](const auto& past) { return past.event.part == "dbs"; });
    ASSERT_NE(detail, history->end());
    const auto undone = take_back(desk(), as("coordinator"), {Kind::Special, {person_id}}, detail->number);
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error().kind, Refusal::Kind::NotAllowed) << undone.error().message;
}

WAYMARK_ON_BOTH_DATABASES(SeenHistory);

}  // namespace
}  // namespace waymark::actions::record
