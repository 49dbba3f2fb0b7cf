// What regional and national viewers and evaluators get, on both databases: figures and rows in which nobody
// is told, of whom everything that could tell them begins with CANARY.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "actions/record/evaluation.h"
#include "actions/record/list_records.h"
#include "actions/record/office.h"
#include "actions/record/person.h"
#include "actions/record/statistics.h"
#include "domain/programmes/cohort.h"
#include "records/programme.h"
#include "store/events/read.h"
#include "store/sealing/person_keys.h"
#include "store/transaction.h"

namespace waymark::actions::record {
namespace {

using access::Role;
using records::Kind;

constexpr std::size_t heads = 24;

/// Beside the programme of five one of 24, whose plan is published, with places in two areas.
class Figures : public Office {
protected:
    void SetUp() override {
        Office::SetUp();
        if (IsSkipped()) return;
        make_big();
        const auto until = today + std::chrono::days{365};
        ASSERT_TRUE(open_programme(desk(), as("admin"), {big.id, big.name, "lead", "", until}));
        const auto filled = fill_programme(desk(), as("lead"), big);
        ASSERT_TRUE(filled) << told(filled);
        for (const auto& apprentice : big.apprentices) name(apprentice.id);
        keep_place("county", {}, {});
        keep_place("town", "county", "ulht");
        keep_place("elsewhere", {}, "community-trust");
        const auto drafted = draft_plan(desk(), as("lead"), "spring", plan());
        ASSERT_TRUE(drafted) << told(drafted);
        ASSERT_TRUE(publish_plan(desk(), as("lead"), big.id, "spring", 1));

        access::Grant role;
        role.period = {today, until};
        role.role = Role::NationalViewer;
        invite("admin", "nat", role);
        role.role = Role::RegionalViewer;
        role.place = "county";
        invite("admin", "reg", role);
        role = {};
        role.period = {today, until};
        role.role = Role::Evaluator;
        role.programme = big.id;
        invite("lead", "eva", role);
        invite("lead", "evan", role);
    }

    void invite(const std::string& by, const std::string& person, const access::Grant& grant) {
        const auto done = invite_person(desk(), as(by), person, person + " Example", grant);
        ASSERT_TRUE(done) << told(done);
    }

    Evaluation evaluated(const std::string& by) {
        auto rows = export_for_evaluation(desk(), as(by), big.id);
        EXPECT_TRUE(rows) << told(rows);
        return rows ? *rows : Evaluation{};
    }

    domain::Programme big;

private:
    void make_big() {
        big = programme;
        big.id = "big";
        big.name = "Big";
        big.rules = {};
        for (auto& placement : big.placements) {
            placement.places = 100;
            placement.places_in = {};
            placement.minimum_age = 0;
            placement.clearances = {};
            placement.driver = false;
        }
        const auto model = big.apprentices[base::Ref<domain::Apprentice>{0}];
        big.apprentices = {};
        for (std::size_t i = 0; i < heads; ++i) {
            auto one = model;
            one.id = "CANARYid" + std::to_string(i);
            one.note = "CANARYnote" + std::to_string(i);
            one.born = model.born - std::chrono::days{400} * static_cast<int>(i % 12);
            one.max_travel = 1000;
            big.apprentices.add(std::move(one));
        }
    }

    domain::Plan plan() {
        domain::Plan made;
        made.programme = big.id;
        const auto blocks = domain::placement_blocks(big.cohorts[base::Ref<domain::Cohort>{0}]).size();
        for (std::size_t i = 0; i < heads; ++i) {
            domain::Journey journey;
            for (std::size_t block = 0; block < blocks; ++block)
                journey.push_back(base::Ref<domain::Placement>{
                    static_cast<std::uint32_t>((i + block) % big.placements.size())});
            made.journeys.push_back(std::move(journey));
        }
        return made;
    }

    void name(const std::string& apprentice) {
        const auto id = records::person_of(big.id, apprentice);
        auto person = records::make_record(Kind::Person, big.id, id);
        person.person = id;
        const auto kept = change_record(desk(), as("lead"),
                                        {person,
                                         {{"name", std::string{"CANARYname"}},
                                          {"email", std::string{"CANARYmail@example.org"}},
                                          {"phone", std::string{"CANARYphone"}}}});
        ASSERT_TRUE(kept) << told(kept);
    }

    void keep_place(const std::string& id, const std::string& within, const std::string& organisation) {
        const auto place = records::make_record(Kind::Place, big.id, id);
        const auto kept = change_record(
            desk(), as("lead"),
            {place, {{"name", id + " name"}, {"within", within}, {"organisation", organisation}}});
        ASSERT_TRUE(kept) << told(kept);
    }
};

const StatisticsTable* table_in(const Statistics& statistics, std::string_view name) {
    const auto found = std::ranges::find(statistics.tables, name, &StatisticsTable::name);
    return found != statistics.tables.end() ? &*found : nullptr;
}

TEST_P(Figures, count_every_programme_for_a_national_viewer_and_tell_no_small_one) {
    const auto statistics = see_statistics(desk(), as("nat"));
    ASSERT_TRUE(statistics) << told(statistics);
    const auto* enrolled = table_in(*statistics, "by-programme");
    ASSERT_NE(enrolled, nullptr);
    ASSERT_EQ(enrolled->lines.size(), 2U);
    // 24 and 5: the whole less 24 would tell the 5.
    for (const auto& line : enrolled->lines) EXPECT_EQ(line.apprentices, Figure{}) << line.id;
    EXPECT_EQ(enrolled->all, Figure{30});
    const auto* placed = table_in(*statistics, "placed-by-programme");
    ASSERT_NE(placed, nullptr);
    EXPECT_EQ(placed->lines.front().id, "big");
    EXPECT_EQ(placed->lines.front().apprentices, Figure{25});
    EXPECT_EQ(placed->lines.back().apprentices, Figure{0});
}

TEST_P(Figures, count_only_what_lies_in_a_regional_viewers_area) {
    const auto statistics = see_statistics(desk(), as("reg"));
    ASSERT_TRUE(statistics) << told(statistics);
    EXPECT_EQ(table_in(*statistics, "by-programme"), nullptr);
    const auto* areas = table_in(*statistics, "placed-by-area");
    ASSERT_NE(areas, nullptr);
    ASSERT_EQ(areas->lines.size(), 1U);
    EXPECT_EQ(areas->lines.front().id, "county");
    ASSERT_EQ(areas->lines.front().within.size(), 1U);
    EXPECT_EQ(areas->lines.front().within.front().name, "town name");
    EXPECT_EQ(to_text(*statistics).find("elsewhere"), std::string::npos);
    const auto* programmes = table_in(*statistics, "placed-by-programme");
    ASSERT_NE(programmes, nullptr);
    EXPECT_EQ(programmes->lines.size(), 1U);
}

TEST_P(Figures, tell_nobody_in_any_form) {
    for (const auto* viewer : {"nat", "reg", "lead"}) {
        const auto statistics = see_statistics(desk(), as(viewer));
        ASSERT_TRUE(statistics) << told(statistics);
        for (const auto& text : {to_text(*statistics), to_json(*statistics), to_csv(*statistics)}) {
            EXPECT_EQ(text.find("CANARY"), std::string::npos) << viewer;
            for (const auto& apprentice : programme.apprentices)
                EXPECT_EQ(text.find(apprentice.id), std::string::npos) << viewer;
        }
    }
}

TEST_P(Figures, are_all_that_regional_and_national_viewers_get) {
    for (const auto* viewer : {"nat", "reg"}) {
        for (const auto& row : store::lists()) {
            const std::vector<std::string> of(row.of.size(), big.id);
            const auto listed = list_records(desk(), as(viewer), {row.list, of});
            if (!listed) continue;
            for (const auto& seen : listed->page.records) EXPECT_EQ(seen.record.person, viewer) << row.name;
        }
        EXPECT_FALSE(export_for_evaluation(desk(), as(viewer), big.id));
    }
}

TEST_P(Figures, are_for_those_alone_who_see_statistics) {
    for (const auto* viewer : {"mentor", "admin", "nobody"}) {
        const auto refused = see_statistics(desk(), as(viewer));
        ASSERT_FALSE(refused) << viewer;
        EXPECT_EQ(refused.error().kind, Refusal::Kind::NotAllowed);
    }
}

TEST_P(Figures, come_as_rows_without_names_for_an_evaluator) {
    const auto rows = evaluated("eva");
    EXPECT_EQ(rows.rows.size(), heads);
    for (const auto& text : {to_json(rows), to_csv(rows)}) {
        EXPECT_EQ(text.find("CANARY"), std::string::npos);
        EXPECT_EQ(text.find("ulht"), std::string::npos);
        for (const auto& apprentice : big.apprentices)
            EXPECT_EQ(text.find(base::to_iso(apprentice.born)), std::string::npos);
        for (const auto& placement : big.placements) EXPECT_EQ(text.find(placement.id), std::string::npos);
    }
    std::map<std::vector<std::string>, int> alike;
    for (const auto& row : rows.rows) {
        ++alike[{row.employer, row.age, row.cohort}];
        EXPECT_EQ(row.unfilled, 0);
        EXPECT_FALSE(row.weeks_in.empty());
    }
    for (const auto& [row, count] : alike) EXPECT_GE(count, smallest_shown);
}

TEST_P(Figures, have_codes_that_last_for_an_evaluation_and_join_no_two) {
    std::set<std::string> first;
    std::set<std::string> again;
    std::set<std::string> other;
    for (const auto& row : evaluated("eva").rows) first.insert(row.code);
    for (const auto& row : evaluated("eva").rows) again.insert(row.code);
    for (const auto& row : evaluated("evan").rows) other.insert(row.code);
    EXPECT_EQ(first.size(), heads);
    EXPECT_EQ(first, again);
    for (const auto& code : other) EXPECT_FALSE(first.contains(code));
    // Employers too: they would join the rows of two evaluations as well as people do.
    // Which rows go without one, so that nobody stands alone, depends on the codes.
    const auto employers = [&](const std::string& evaluator) {
        std::set<std::string> found;
        for (const auto& row : evaluated(evaluator).rows)
            if (!row.employer.empty()) found.insert(row.employer);
        return found;
    };
    const auto hers = employers("eva");
    for (const auto& employer : employers("evan")) EXPECT_FALSE(hers.contains(employer));
}

TEST_P(Figures, ask_which_where_an_evaluator_has_two_roles_for_a_programme) {
    access::Grant role;
    role.role = Role::Evaluator;
    role.programme = big.id;
    role.period = {today, today + std::chrono::days{30}};
    ASSERT_TRUE(give_role(desk(), as("lead"), "eva", role));
    const auto both = export_for_evaluation(desk(), as("eva"), big.id);
    ASSERT_FALSE(both);
    EXPECT_NE(both.error().message.find("role-0001, role-0002"), std::string::npos) << both.error().message;
    const auto one = export_for_evaluation(desk(), as("eva"), big.id, "role-0001");
    const auto two = export_for_evaluation(desk(), as("eva"), big.id, "role-0002");
    ASSERT_TRUE(one && two);
    EXPECT_NE(one->rows.front().code, two->rows.front().code);
}

TEST_P(Figures, leave_out_who_has_been_erased) {
    const auto person = records::person_of(big.id, big.apprentices[base::Ref<domain::Apprentice>{3}].id);
    ASSERT_TRUE(erase_person(desk(), as("lead"), person, WhyErased::Asked));
    EXPECT_EQ(evaluated("eva").rows.size(), heads - 1);
    const auto statistics = see_statistics(desk(), as("nat"));
    ASSERT_TRUE(statistics);
    EXPECT_EQ(table_in(*statistics, "by-programme")->all, Figure{30});  // Counts stay.
}

TEST_P(Figures, are_refused_of_too_few_and_to_everybody_else) {
    access::Grant role;
    role.role = Role::Evaluator;
    role.programme = programme.id;
    role.period = {today, today + std::chrono::days{30}};
    ASSERT_TRUE(give_role(desk(), as("lead"), "eva", role));
    const auto few = export_for_evaluation(desk(), as("eva"), programme.id);
    ASSERT_FALSE(few);
    EXPECT_EQ(few.error().kind, Refusal::Kind::Impossible);
    for (const auto* viewer : {"lead", "coordinator", "mentor", "admin", "nat", "reg", "nobody"}) {
        const auto refused = export_for_evaluation(desk(), as(viewer), big.id);
        ASSERT_FALSE(refused) << viewer;
        EXPECT_EQ(refused.error().kind, Refusal::Kind::NotAllowed) << viewer;
    }
}

TEST_P(Figures, that_went_out_as_rows_stand_in_the_history) {
    evaluated("eva");
    const auto office = desk();
    const auto events =
        store::transact(office.database, store::Mode::Read, [&](store::Connection& connection) {
            store::sealing::PersonKeys sealer(connection, office.keys, 0);
            return store::events::all_events_of(connection, sealer, big.id, "programme", big.id);
        });
    ASSERT_TRUE(events);
    EXPECT_TRUE(std::ranges::any_of(*events, [](const store::events::Past& past) {
        return past.event.actor == "eva" && past.event.verb == "export-for-evaluation";
    }));
}

WAYMARK_ON_BOTH_DATABASES(Figures);

}  // namespace
}  // namespace waymark::actions::record
