// What somebody may ask of what is kept about them, in both databases. All people here are invented.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "actions/record/changes.h"
#include "actions/record/office.h"
#include "actions/record/person.h"
#include "actions/record/retention.h"
#include "actions/record/take_back.h"
#include "actions/record/verify_audit.h"
#include "actions/record/who_could_see.h"
#include "store/events/write.h"
#include "store/jobs/jobs.h"
#include "store/records/records.h"
#include "store/transaction.h"
#include "web/pages/subject_record.h"

namespace waymark::actions::record {
namespace {

using access::Verb;
using records::Entries;
using records::Kind;
using store::Key;

class Rights : public Office {
protected:
    void SetUp() override {
        Office::SetUp();
        if (IsSkipped()) return;
        m_wren = fill_in(programme.apprentices[base::Ref<domain::Apprentice>{0}].id, "Wren");
        m_robin = fill_in(programme.apprentices[base::Ref<domain::Apprentice>{1}].id, "Robin");
    }

    /// Kept and told as a verb would, whoever it is that may.
    void put(const records::Record& record, Verb verb, const std::string& why = {}) {
        const auto office = desk();
        const auto asked = as("coordinator");
        const auto done =
            store::transact(office.database, store::Mode::Write, [&](store::Connection& connection) {
                return put_in(connection, office, asked, record, verb, why);
            });
        ASSERT_TRUE(done) << testing_database::told(done);
    }
    static store::Stored<void> put_in(store::Connection& connection, const Desk& office, const Asking& asked,
                                      const records::Record& record, Verb verb, const std::string& why) {
        store::sealing::PersonKeys sealer(connection, office.keys, asked.moment);
        TRY(const auto before, store::find(connection, sealer, store::key_of(record)));
        TRY(const auto saved, store::save(connection, sealer, record));
        EXPECT_TRUE(saved);
        auto events = events_of(before ? &*before : nullptr, &record);
        for (auto& event : events) {
            event.moment = asked.moment;
            event.actor = asked.person;
            event.origin = asked.origin;
            event.verb = access::find_verb(verb).name;
            event.purpose = "run-programme";
            event.why = why;
        }
        return store::events::append(connection, office.keys, sealer, chain_of(record), events);
    }

    /// Gives an apprentice a token of their own in every text that is about them. The person's id.
    std::string fill_in(const std::string& id, const std::string& token) {
        auto apprentice = find(Kind::Apprentice, id);
        const auto person = apprentice.person;
        const auto made = [&](Kind kind, const std::string& of) {
            auto record = records::make_record(kind, programme.id, of);
            record.person = person;
            return record;
        };
        const auto set = [&](records::Record& record, const char* field, const char* what) {
            records::set(record, field, token + what);
        };
        records::set(apprentice, "note", token + "note");
        records::set(apprentice, "born", std::string{"1999-02-28"});
        records::set(apprentice, "prefers_placements", Entries{{token + "wish", std::int64_t{0}}});
        put(apprentice, Verb::ChangeApprentice, token + "reason");
        auto somebody = made(Kind::Person, person);
        for (const auto& [field, what] :
             {std::pair{"name", "name"}, {"known_as", "called"}, {"email", "@mail"}, {"phone", "phone"}})
            set(somebody, field, what);
        put(somebody, Verb::ChangePerson);
        auto special = made(Kind::Special, "");
        for (const char* const field : {"health", "ethnicity", "dbs"}) set(special, field, field);
        put(special, Verb::ChangeHealth);
        return person;
    }

    [[nodiscard]] std::size_t found_in_files(const std::string& bytes) const {
        std::size_t found = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator{folder().path()}) {
            if (!entry.is_regular_file()) continue;
            std::ifstream in{entry.path(), std::ios::binary};
            const std::string text{std::istreambuf_iterator<char>{in}, {}};
            for (auto at = text.find(bytes); at != std::string::npos; at = text.find(bytes, at + 1)) ++found;
        }
        return found;
    }

    std::string faults() {
        const auto audit = verify_audit(desk().database, desk().keys, {});
        if (!audit) return audit.error().message;
        std::string text;
        for (const auto& fault : audit->faults) text += store::events::to_sentence(fault) + '\n';
        return text;
    }

    std::vector<store::events::Past> history(const std::string& person) {
        auto pasts = history_of_person(desk(), as("lead"), person);
        EXPECT_TRUE(pasts) << told(pasts);
        return pasts.value_or(std::vector<store::events::Past>{});
    }

    std::string m_wren;
    std::string m_robin;
};
WAYMARK_ON_BOTH_DATABASES(Rights);

const char* const everything[] = {"name", "called", "@mail",  "phone",     "note",
                                  "wish", "reason", "health", "ethnicity", "dbs"};

TEST_P(Rights, a_record_holds_all_that_is_kept_and_nothing_of_anybody_else) {
    const auto record = hand_out_record(desk(), as("lead"), m_wren);
    ASSERT_TRUE(record) << told(record);
    const auto page = web::subject_record_page(*record, store::events::plain_names()).str();
    for (const auto& text : {to_json(*record), to_csv(*record), page}) {
        for (const char* const what : everything)
            EXPECT_NE(text.find(std::string{"Wren"} + what), std::string::npos) << what;
        EXPECT_EQ(text.find("Robin"), std::string::npos);
    }
    ASSERT_EQ(record->looks.size(), 1U) << "that it was handed out is in it";
    EXPECT_EQ(record->looks[0].event.actor, "lead");
}

TEST_P(Rights, a_record_is_for_the_person_and_for_who_answers_for_it) {
    EXPECT_TRUE(hand_out_record(desk(), as(m_wren), m_wren));
    for (const std::string who : {"mentor", "admin", "nobody"})
        EXPECT_EQ(hand_out_record(desk(), as(who), m_wren).error().message,
                  hand_out_record(desk(), as(who), "no such person").error().message);
    EXPECT_FALSE(hand_out_record(desk(), as(m_robin), m_wren));
    EXPECT_FALSE(erase_person(desk(), as("coordinator"), m_wren, WhyErased::Asked));
    EXPECT_FALSE(history_of_person(desk(), as("mentor"), m_wren));
    EXPECT_FALSE(who_could_see(desk(), as("mentor"), m_wren, {today, today + std::chrono::days{9}}));
}

TEST_P(Rights, erasing_leaves_the_history_whole_and_nothing_of_the_person_in_it) {
    const auto done = erase_person(desk(), as("lead"), m_wren, WhyErased::Asked);
    ASSERT_TRUE(done) << told(done);
    EXPECT_GE(done->removed, 2);
    EXPECT_EQ(done->blanked, 1);
    EXPECT_EQ(faults(), "");
    const auto record = hand_out_record(desk(), as("lead"), m_wren);
    ASSERT_TRUE(record) << told(record);
    EXPECT_TRUE(record->erased);
    const auto text = to_json(*record) + to_csv(*record);
    EXPECT_EQ(text.find("Wren"), std::string::npos);
    EXPECT_EQ(text.find("1999-02-28"), std::string::npos);
    const auto other = hand_out_record(desk(), as("lead"), m_robin);
    ASSERT_TRUE(other) << told(other);
    for (const char* const what : everything)
        EXPECT_NE(to_json(*other).find(std::string{"Robin"} + what), std::string::npos) << what;
}

TEST_P(Rights, erasing_leaves_no_byte_in_the_files) {
    if (is_postgres()) GTEST_SKIP() << "what PostgreSQL keeps until vacuum is in docs/HISTORY.md";
    // A wish stands open in its column: if nothing were wiped it would stay in the file.
    ASSERT_GT(found_in_files("Wrenwish"), 0U);
    ASSERT_TRUE(erase_person(desk(), as("lead"), m_wren, WhyErased::Asked));
    for (const char* const token : {"Wren", "wren", "renwish", "@mail", "1999-02-28"})
        EXPECT_EQ(found_in_files(token), 0U) << token;
    EXPECT_GT(found_in_files("Robinwish"), 0U);
}

TEST_P(Rights, erasing_takes_the_files_of_their_programmes_along) {
    const auto office = desk();
    const auto connection = std::move(*office.database.connect());
    for (const auto& of : {programme.id, std::string{"another"}})
        ASSERT_TRUE(store::put_job(
            *connection, {.key = {of, "file"}, .kind = "export", .input = "x", .asked_by = "coordinator"}));
    ASSERT_TRUE(erase_person(office, as("lead"), m_wren, WhyErased::Asked));
    EXPECT_FALSE(*store::find_job(*connection, {programme.id, "file"}));
    EXPECT_TRUE(*store::find_job(*connection, {"another", "file"}));
}

TEST_P(Rights, erasing_leaves_the_counts) {
    const auto count = [&] {
        const auto rows =
            (*desk().database.connect())
                ->run(
                    store::Query{
                        "count",
                        "SELECT COUNT(*) FROM apprentice WHERE programme = ? AND cohort IS NOT NULL"},
                    programme.id);
        return rows ? (*rows)[0].integer(0) : -1;
    };
    // The token that stands for a wish is no placement, which only a file of real ones may name.
    auto robin = find(Kind::Apprentice, programme.apprentices[base::Ref<domain::Apprentice>{1}].id);
    records::set(robin, "prefers_placements", {});
    put(robin, Verb::ChangePreferences);
    const auto before = count();
    ASSERT_TRUE(erase_person(desk(), as("lead"), m_wren, WhyErased::Retention));
    EXPECT_EQ(count(), before);
    EXPECT_GT(before, 0);
    const auto out = export_programme(desk(), as("coordinator"), programme.id);
    ASSERT_TRUE(out) << told(out);
    EXPECT_EQ(out->apprentices.size(), programme.apprentices.size() - 1);
}

TEST_P(Rights, nothing_more_is_kept_of_who_was_erased) {
    ASSERT_TRUE(erase_person(desk(), as("lead"), m_wren, WhyErased::Asked));
    auto again = records::make_record(Kind::Person, programme.id, m_wren);
    again.person = m_wren;
    const auto kept = change_record(desk(), as("lead"), {again, {{"name", std::string{"Wren"}}}});
    EXPECT_FALSE(kept);
}

TEST_P(Rights, putting_right_takes_a_reason_and_keeps_what_was_wrong_sealed) {
    auto record = person(m_wren);
    records::set(record, "name", std::string{"Wrenna"});
    auto asked = as("lead");
    EXPECT_FALSE(rectify(desk(), asked, record));
    asked.why = "misspelt";
    const auto done = rectify(desk(), asked, record);
    ASSERT_TRUE(done) << told(done);
    const auto last = history(m_wren).back().event;
    EXPECT_EQ(last.verb, "rectify");
    EXPECT_EQ(last.why, "misspelt");
    EXPECT_EQ(last.sealed, (std::vector<store::events::Change>{{"name", "\"Wrenname\"", "\"Wrenna\""}}));
    EXPECT_EQ(found_in_files("misspelt") + found_in_files("Wrenna"), 0U);
}

TEST_P(Rights, a_thing_is_what_it_was_on_a_day) {
    const Key key{Kind::Person, {m_wren}};
    const auto first = person(m_wren);
    const auto moment = history(m_wren).back().event.moment;
    ASSERT_TRUE(change_record(desk(), as("lead"), {first, {{"phone", std::string{"0113 1"}}}}));
    const auto then = as_of(desk(), as("lead"), key, moment);
    ASSERT_TRUE(then) << told(then);
    EXPECT_EQ(then->values, first.values);
    const auto now = as_of(desk(), as("lead"), key, moment + 1'000'000);
    ASSERT_TRUE(now) << told(now);
    EXPECT_EQ(now->values, person(m_wren).values);
    EXPECT_FALSE(as_of(desk(), as("mentor"), key, moment));
}

TEST_P(Rights, a_change_is_taken_back_until_it_is_changed_again) {
    const auto id = programme.placements[base::Ref<domain::Placement>{0}].id;
    const Key key{Kind::Placement, {programme.id, id}};
    const auto first = find(Kind::Placement, id);
    ASSERT_TRUE(change_record(desk(), as("coordinator"), {first, {{"places", std::int64_t{7}}}}));
    const auto second = find(Kind::Placement, id);
    const auto audit = verify_audit(desk().database, desk().keys, {});
    ASSERT_TRUE(audit);
    // The latest event of the programme is the change.
    std::int64_t number = 0;
    for (const auto& head : audit->heads)
        if (head.chain == programme.id) number = head.number;
    const auto undone = take_back(desk(), as("coordinator"), key, number);
    ASSERT_TRUE(undone) << told(undone);
    EXPECT_EQ(find(Kind::Placement, id).values, first.values);
    const auto twice = take_back(desk(), as("coordinator"), key, number);
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().kind, Refusal::Kind::Impossible);
    EXPECT_NE(twice.error().message.find("coordinator took back a change"), std::string::npos)
        << twice.error().message;
    EXPECT_FALSE(take_back(desk(), as("mentor"), key, number));
}

TEST_P(Rights, who_could_have_seen_is_said_with_when_and_what) {
    ASSERT_TRUE(hand_out_record(desk(), as("lead"), m_wren));
    const auto seen = who_could_see(desk(), as("lead"), m_wren, {today, today + std::chrono::days{30}});
    ASSERT_TRUE(seen) << told(seen);
    const auto text = to_text(*seen, store::events::plain_names());
    EXPECT_NE(text.find("  coordinator (coordinator), 1 March 2017 to 30 March 2017: "), std::string::npos)
        << text;
    EXPECT_NE(text.find("  " + m_wren + " (the person), 1 March 2017 to 30 March 2017: "), std::string::npos)
        << text;
    EXPECT_EQ(text.find("admin"), std::string::npos) << text;
    EXPECT_EQ(text.find("mentor"), std::string::npos) << text;
    EXPECT_NE(text.find("lead handed out a person's whole record"), std::string::npos) << text;
    const auto before = who_could_see(desk(), as("lead"), m_wren,
                                      {today - std::chrono::days{60}, today - std::chrono::days{30}});
    ASSERT_TRUE(before) << told(before);
    EXPECT_EQ(to_text(*before, store::events::plain_names()).find("coordinator"), std::string::npos);
}

TEST_P(Rights, dbs_detail_goes_after_six_months_and_the_rest_stays) {
    auto asked = as("lead");
    asked.today = today + std::chrono::days{180};
    const auto early = keep_no_longer(desk(), asked, m_wren);
    ASSERT_TRUE(early) << told(early);
    EXPECT_FALSE(early->dbs_detail);
    asked = as("lead");
    asked.today = today + std::chrono::days{190};
    const auto late = keep_no_longer(desk(), asked, m_wren);
    ASSERT_TRUE(late) << told(late);
    EXPECT_TRUE(late->dbs_detail);
    const auto record = hand_out_record(desk(), as("lead"), m_wren);
    ASSERT_TRUE(record) << told(record);
    const auto text = to_json(*record);
    EXPECT_EQ(text.find("Wrendbs"), std::string::npos) << "neither in the record nor in the history";
    EXPECT_NE(text.find("Wrenhealth"), std::string::npos);
    EXPECT_EQ(faults(), "");
}

TEST(Retention, counts_months_and_keeps_to_the_table) {
    const auto day = [](const char* text) { return *base::parse_iso_day(text); };
    EXPECT_EQ(first_day_without(records::Use::Programme, day("2027-08-31")), std::nullopt);
    EXPECT_EQ(first_day_without(records::Use::Reaching, day("2027-08-31")), day("2028-02-29"));
    EXPECT_TRUE(list_uses_over(day("2027-08-31"), day("2027-09-01")).empty());
    EXPECT_EQ(list_uses_over(day("2027-08-31"), day("2120-01-01")).size(), records::uses().size() - 1);
}

}  // namespace
}  // namespace waymark::actions::record
