// A year of accidents at 60 apprentices. After each event every rule holds, nobody's begun block moves, and
// nobody is told anything new who could have been left alone.

#include "planning/simulation/year.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <set>

#include "bench/generator.h"
#include "exchange/change_json.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "oracle/oracle.h"
#include "planning/plan_programme.h"
#include "planning/replan/replan.h"
#include "rules/check.h"
#include "rules/wording.h"

namespace waymark::planning {
namespace {

using base::Day;
using base::Ref;
using domain::Programme;

constexpr std::uint64_t years_with_sanitizers = 1;  ///< They take their time: a hundred seconds for five.
constexpr std::uint64_t years_few = 5;
constexpr std::uint64_t years_many = 100;

std::uint64_t years() {
    if (std::getenv("WAYMARK_FULL") != nullptr) return years_many;
#ifdef __SANITIZE_ADDRESS__
    return years_with_sanitizers;
#else
    return years_few;
#endif
}

/// Few steps: the test is about what must hold, not about how good the plans are.
planner::Limits steps(std::int64_t iterations) {
    planner::Limits limits;
    limits.seconds = 0;
    limits.iterations = iterations;
    limits.threads = 1;
    return limits;
}

/// Where somebody is in a week, as far as the plan says.
std::optional<Ref<domain::Placement>> place_in_week(const Programme& programme, const domain::Plan& plan,
                                                    Ref<domain::Apprentice> who, Day monday) {
    const auto blocks = domain::placement_blocks(programme.cohorts[programme.apprentices[who].cohort]);
    for (std::size_t block = 0; block < blocks.size(); ++block)
        if (contains(blocks[block].period, monday)) return plan.journeys[who.at][block];
    return {};
}

/// From which day on the event may end a block that somebody is in; nothing where it may not.
struct Ends {
    const Programme& programme;
    Ref<domain::Apprentice> who;
    Ref<domain::Placement> where;

    std::optional<Day> operator()(const domain::HostCloses& event) const {
        const auto* placement = std::get_if<Ref<domain::Placement>>(&event.host);
        return placement != nullptr && *placement == where ? std::optional{event.from} : std::nullopt;
    }
    std::optional<Day> operator()(const domain::PlacesChange& event) const {
        return event.placement == where ? std::optional{event.from} : std::nullopt;
    }
    std::optional<Day> operator()(const domain::Pauses& event) const { return mine(event); }
    std::optional<Day> operator()(const domain::FallsIll& event) const { return mine(event); }
    template <class Other>
    std::optional<Day> operator()(const Other&) const {
        return {};
    }
    template <class Event>
    std::optional<Day> mine(const Event& event) const {
        return event.apprentice == who ? std::optional{event.from} : std::nullopt;
    }
};

struct World {
    Programme programme;
    domain::Plan plan;
};

/// What was seen over all years, so that the test knows it saw enough.
struct Seen {
    std::set<std::size_t> kinds;
    int events = 0;
    int cut_short = 0;
    int left_alone = 0;
    int told = 0;
    int for_others = 0;  ///< Told although nothing of theirs was wrong: for somebody's place.
};

void expect_sound(const Programme& programme, const domain::Plan& plan) {
    for (const auto& finding : rules::check(programme, plan))
        ADD_FAILURE() << rules::sentence(finding, programme);
    const auto file = exchange::write_programme(programme);
    const auto verdict =
        oracle::judge(boost::json::parse(file), boost::json::parse(exchange::write_plan(plan, programme)));
    EXPECT_TRUE(verdict.broken.empty());
    EXPECT_EQ(verdict.total, plan.cost);
    EXPECT_LE(plan.bound.value_or(0), plan.cost);
}

void expect_file_reads_back(const Programme& programme) {
    const auto again = exchange::read_programme(exchange::write_programme(programme));
    ASSERT_TRUE(again) << again.error().front().path << ": " << again.error().front().message;
    EXPECT_EQ(exchange::write_programme(*again), exchange::write_programme(programme));
}

void expect_begun_blocks_stay(const World& before, const Changed& changed, const domain::Plan& plan,
                              const domain::Change& event, Seen& seen) {
    for (const auto now : changed.programme.apprentices.refs()) {
        const auto then = changed.before[now.at];
        if (!then) continue;
        const auto& apprentice = before.programme.apprentices[*then];
        const auto blocks = domain::placement_blocks(before.programme.cohorts[apprentice.cohort]);
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            const auto& [from, until] = blocks[block].period;
            const auto told = before.plan.journeys[then->at][block];
            if (from > changed.today) continue;
            const auto ends = told ? std::visit(Ends{before.programme, *then, *told}, event) : std::nullopt;
            for (Day monday = from; monday < std::min(until, ends.value_or(until)); monday += base::Weeks{1})
                EXPECT_EQ(place_in_week(changed.programme, plan, now, monday), told)
                    << apprentice.id << " in the week of " << base::to_iso(monday) << ", block "
                    << blocks[block].id;
            if (ends && *ends < until) ++seen.cut_short;
        }
    }
}

/// Whoever was told something could not have been left alone: their old journey would break a rule, leave
/// somebody unplaced or, where they are told of other dates anyway, cost more.
void expect_nobody_is_told_in_vain(const World& before, const Changed& changed, const Proposal& proposal,
                                   Seen& seen) {
    std::set<std::string_view> told;
    for (const auto& one : proposal.news)
        if (!one.is_gone) told.insert(one.apprentice);
    for (const auto ref : changed.programme.apprentices.refs()) {
        const auto& apprentice = changed.programme.apprentices[ref];
        if (!told.contains(apprentice.id)) {
            ++seen.left_alone;
            continue;
        }
        ++seen.told;
        auto with = proposal.plan;
        with.journeys[ref.at] = changed.told.journeys[ref.at];
        if (with.journeys[ref.at] == proposal.plan.journeys[ref.at]) continue;  // Only the dates are new.
        const bool breaks = !rules::check(changed.programme, with).empty();
        const auto news = list_news(before.programme, before.plan, changed, with);
        const auto other =
            rank(Trade::FewestChanges, domain::price(changed.programme, with), count_told(news));
        EXPECT_TRUE(breaks || other >= rank(Trade::FewestChanges, proposal.price, proposal.people_told))
            << apprentice.id;
        seen.for_others += breaks ? 0 : 1;
    }
}

void live(std::uint64_t seed, Seen& seen) {
    bench::ProgrammeShape shape;
    shape.apprentices = 60;
    shape.seed = seed;
    World world{bench::make_programme(shape), {}};
    world.plan = plan_programme(world.programme, steps(200)).value();
    Year year(world.programme, {}, seed);
    for (int number = 1;; ++number) {
        const auto changes = year.next(world.programme);
        if (!changes) break;
        const auto& event = changes->changes.front();
        SCOPED_TRACE(testing::Message() << "seed " << seed << ", event " << number << " of kind "
                                        << event.index() << " on " << base::to_iso(changes->today));
        const auto changed = apply_change(world.programme, world.plan, *changes);
        expect_file_reads_back(changed.programme);
        const auto answer = replan(world.programme, world.plan, changed, steps(60));
        ASSERT_TRUE(answer) << rules::sentence(answer.error().front(), changed.programme);
        for (const auto* proposal : {&answer->recommended, &answer->balanced, &answer->best_quality}) {
            expect_sound(changed.programme, proposal->plan);
            expect_begun_blocks_stay(world, changed, proposal->plan, event, seen);
        }
        EXPECT_LE(answer->balanced.price.total(), answer->recommended.price.total());
        EXPECT_LE(answer->recommended.price.unfilled_blocks, answer->best_quality.price.unfilled_blocks);
        expect_nobody_is_told_in_vain(world, changed, answer->recommended, seen);
        ++seen.events;
        seen.kinds.insert(event.index());
        world = {changed.programme, answer->recommended.plan};
        if (testing::Test::HasFailure()) return;
    }
}

TEST(YearOfAccidents, keeps_every_rule_moves_no_begun_block_and_tells_nobody_in_vain) {
    Seen seen;
    for (std::uint64_t seed = 1; seed <= years() && !HasFailure(); ++seed) live(seed, seen);
    std::printf(
        "%d events, %d blocks cut short, %d told something, %d of them for another's place, %d left alone\n",
        seen.events, seen.cut_short, seen.told, seen.for_others, seen.left_alone);
    EXPECT_GT(seen.events, 0);
    if (years() < years_few) return;  // In one year not everything need come up.
    // The test saw what it is about.
    EXPECT_EQ(seen.kinds.size(), std::variant_size_v<domain::Change>);
    EXPECT_GT(seen.events, 100);
    EXPECT_GT(seen.cut_short, 5);
    EXPECT_GT(seen.left_alone, seen.told);
}

TEST(YearOfAccidents, is_the_same_for_the_same_seed) {
    const auto programme = bench::make_programme({});
    Year one(programme, {}, 7);
    Year other(programme, {}, 7);
    Year third(programme, {}, 8);
    bool differs = false;
    for (int number = 0; number < 30; ++number) {
        const auto changes = one.next(programme);
        EXPECT_EQ(changes, other.next(programme));
        differs = differs || changes != third.next(programme);
    }
    EXPECT_TRUE(differs);
}

TEST(YearOfAccidents, loses_about_a_third_of_those_who_start) {
    bench::ProgrammeShape shape;
    shape.apprentices = 400;
    const auto programme = bench::make_programme(shape);
    AccidentRates rates;
    Year year(programme, rates, 1);
    int leavers = 0;
    while (const auto changes = year.next(programme))
        leavers += std::holds_alternative<domain::Leaves>(changes->changes.front());
    EXPECT_GT(leavers, 100);  // 35 of 100 are 140, within 4 standard deviations.
    EXPECT_LT(leavers, 180);
}

}  // namespace
}  // namespace waymark::planning
