// Every "why not" of unplaced blocks, doubted: what it says of people and places is asked of the oracle, and
// what it says would help is planned again.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/json.hpp>
#include <cstdlib>
#include <map>
#include <set>

#include "base/random.h"
#include "bench/generator.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "oracle/oracle.h"
#include "planning/plan_programme.h"
#include "planning/whynot/why_not.h"

namespace waymark::agreement {
namespace {

using base::Period;
using base::Ref;
using domain::Placement;
using planning::OwnBlock;
using planning::WhyNot;

/// How many unplaced blocks are asked about: 500 where every test is run.
bool is_full() { return std::getenv("WAYMARK_FULL") != nullptr; }
std::size_t blocks_wanted() { return is_full() ? 500 : 5; }
std::size_t blocks_of_a_programme() { return is_full() ? 12 : 1; }

constexpr std::int64_t enough = 3000;  ///< Steps to prove most plans of sixty.
/// With a budget a proof takes minutes; so many steps leave a gap of less than one unplaced block.
constexpr std::int64_t enough_for_a_budget = 1200;

planner::Limits steps(std::int64_t iterations) {
    planner::Limits limits;
    limits.seconds = 0;
    limits.iterations = iterations;
    limits.threads = 1;
    return limits;
}

constexpr std::uint64_t kinds = 6;
constexpr std::uint64_t with_budget = 4;  ///< Takes longest to plan.

/// Sixty apprentices and not enough places, in ever other ways.
domain::Programme short_of_places(std::uint64_t seed) {
    bench::ProgrammeShape shape;
    shape.seed = seed;
    const auto kind = seed % kinds;
    shape.tightness = kind == 1 ? 1.2 : kind == 3 ? 1.05 : 0.95;
    if (kind == 2) shape.cohorts = 3;
    if (kind == with_budget) shape.budget = true;
    if (kind == 5) shape.fixed_share = 0.3;
    auto programme = bench::make_programme(shape);
    // Some hosts close for a while, so that it is now this setting that is short and now that one.
    base::Random random{seed};
    if (kind == 0 || kind == 2 || kind == 3)
        for (auto& placement : programme.placements)
            if (random.chance(0.2)) {
                const auto from = programme.cohorts[{0}].starts + base::Weeks{random.below(40)};
                placement.places_in = {{{from, from + base::Weeks{4 + random.below(20)}}, 0, ""}};
            }
    return programme;
}

/// A programme, its plan, and both as files for the oracle.
struct World {
    domain::Programme programme;
    domain::Plan plan;
    boost::json::value file = {};

    explicit World(std::uint64_t seed) : programme(short_of_places(seed)) {
        plan =
            planning::plan_programme(programme, steps(programme.rules.budget ? enough_for_a_budget : enough))
                .value();
        file = boost::json::parse(exchange::write_programme(programme));
    }
    [[nodiscard]] std::vector<OwnBlock> unplaced(base::Random random) const {
        std::vector<OwnBlock> found;
        for (const auto who : programme.apprentices.refs())
            for (std::size_t block = 0; block < plan.journeys[who.at].size(); ++block)
                if (!plan.journeys[who.at][block]) found.push_back({who, static_cast<int>(block)});
        random.shuffle(found);
        found.resize(std::min(found.size(), blocks_of_a_programme()));
        return found;
    }
    [[nodiscard]] domain::DatedBlock dated(const OwnBlock& own) const {
        const auto& cohort = programme.cohorts[programme.apprentices[own.apprentice].cohort];
        return domain::placement_blocks(cohort)[static_cast<std::size_t>(own.block)];
    }
    /// Where the oracle lets the apprentice spend the block.
    [[nodiscard]] std::set<Ref<Placement>> open_to(const OwnBlock& own) const {
        std::set<Ref<Placement>> open;
        for (const auto placement : programme.placements.refs())
            if (oracle::objections(file, programme.apprentices[own.apprentice].id, dated(own).id,
                                   programme.placements[placement].id)
                    .empty())
                open.insert(placement);
        return open;
    }
    /// The places that decided blocks leave in the fullest of the weeks.
    [[nodiscard]] int places_left(Ref<Placement> where, const Period& weeks) const {
        int least = 1000;
        for (auto monday = weeks.from; monday < weeks.until; monday += base::Weeks{1}) {
            int left = domain::places_in_week(programme.placements[where], monday);
            for (const auto who : programme.apprentices.refs())
                for (const auto& fixed : programme.apprentices[who].fixed)
                    if (fixed.placement == where && base::contains(dated({who, fixed.block}).period, monday))
                        --left;
            least = std::min(least, left);
        }
        return least;
    }
};

/// Finds everyone a place, one after another, each time by whatever moves it takes.
struct Seating {
    std::vector<std::set<Ref<Placement>>> may_go;
    std::map<Ref<Placement>, int> places;
    std::map<Ref<Placement>, std::set<std::size_t>> guests = {};

    bool seat(std::size_t person, std::set<Ref<Placement>>& tried) {
        for (const auto where : may_go[person]) {
            if (!tried.insert(where).second) continue;
            auto& there = guests[where];
            if (static_cast<int>(there.size()) < places[where]) return there.insert(person).second;
            for (const auto guest : std::set{there})
                if (seat(guest, tried)) {
                    there.erase(guest);
                    return there.insert(person).second;
                }
        }
        return false;
    }
    bool seat_all_but(std::size_t left_out) {
        guests.clear();
        for (std::size_t person = 0; person < may_go.size(); ++person) {
            std::set<Ref<Placement>> tried;
            if (person != left_out && !seat(person, tried)) return false;
        }
        return true;
    }
};

void doubt(const World& world, const WhyNot& answer, const planning::OverfullSet& set) {
    ASSERT_FALSE(set.people.empty());
    EXPECT_EQ(set.people.front(), answer.asked);
    EXPECT_EQ(static_cast<int>(set.people.size()), set.places + 1);
    if (set.as_the_rest_stands) return;  // What it claims is asked of the plan that it helps to.
    const std::set<Ref<Placement>> among(set.placements.begin(), set.placements.end());
    Seating seating;
    for (const auto& own : set.people) {
        const auto period = world.dated(own).period;
        EXPECT_LE(period.from, set.weeks.from);
        EXPECT_GE(period.until, set.weeks.until);
        seating.may_go.push_back(world.open_to(own));
        EXPECT_TRUE(std::ranges::includes(among, seating.may_go.back())) << "somebody may go elsewhere";
    }
    int places = 0;
    for (const auto where : set.placements)
        places += seating.places[where] = world.places_left(where, set.weeks);
    EXPECT_EQ(places, set.places);
    for (std::size_t person = 0; person < set.people.size(); ++person)
        EXPECT_TRUE(seating.seat_all_but(person)) << "a smaller set would do";
}

void doubt(const World& world, const WhyNot& answer, const planning::Refused&) {
    EXPECT_TRUE(world.open_to(answer.asked).empty());
}

void doubt(const World& world, const WhyNot& answer, const planning::OwnLimit& limit) {
    if (limit.blocks.empty()) return;
    const std::set<Ref<Placement>> among(limit.placements.begin(), limit.placements.end());
    for (const auto block : limit.blocks)
        EXPECT_TRUE(std::ranges::includes(among, world.open_to({answer.asked.apprentice, block})));
}

void doubt(const World& world, const WhyNot& answer, const planning::Decided& decided) {
    const auto* fixed =
        domain::find_fixed(world.programme.apprentices[answer.asked.apprentice], answer.asked.block);
    ASSERT_NE(fixed, nullptr);
    EXPECT_EQ(fixed->placement, decided.placement);
}

void doubt(const World& world, const WhyNot& answer, const planning::NoMoney&) {
    ASSERT_TRUE(answer.help);
    const auto moved = planning::after(world.plan, answer.help->chain.steps);
    const auto verdict =
        oracle::judge(world.file, boost::json::parse(exchange::write_plan(moved, world.programme)));
    ASSERT_EQ(verdict.broken.size(), 1U);
    EXPECT_EQ(verdict.broken.front().rule, "budget");
}

/// What it would cost is right, and planning again finds nothing that contradicts it.
void doubt(const World& world, const WhyNot& answer, const planning::Dearer&) {
    const auto forced =
        planning::plan_forced(world.programme, world.plan, {.asked = answer.asked}, steps(60));
    ASSERT_TRUE(forced.placement) << "it can be done, at whatever cost";
    if (answer.swap) {
        EXPECT_LE(forced.at_least, answer.swap->difference.total());
    }
    EXPECT_LE(forced.at_least, forced.difference.total());
}

void doubt_chain(const domain::Programme& programme, const domain::Plan& plan, const planning::Chain& chain) {
    const auto moved = planning::after(plan, chain.steps);
    const auto verdict = oracle::judge(boost::json::parse(exchange::write_programme(programme)),
                                       boost::json::parse(exchange::write_plan(moved, programme)));
    EXPECT_TRUE(verdict.broken.empty());
    EXPECT_EQ(verdict.total, plan.cost + chain.difference.total());
}

/// Planned again, until it costs less than that or as long as it takes.
domain::Plan plan_below(const domain::Programme& programme, const domain::Plan& start, std::int64_t cost) {
    std::atomic<bool> is_below = false;
    auto limits = steps(10 * enough);
    limits.stop = &is_below;
    const auto look = [&](const planner::Progress& progress) { is_below = progress.cost < cost; };
    return planning::plan_programme(programme, limits, look, &start).value();
}

/// With what it names the plan gets better, by more than the plan could have been bettered without it.
void doubt_help(const World& world, const planning::Help& help) {
    const auto changed = planning::with(world.programme, help.remedies);
    doubt_chain(changed, world.plan, help.chain);
    EXPECT_LT(help.chain.difference.total(), 0);
    EXPECT_EQ(help.is_proven, planning::saved(help) > world.plan.cost - *world.plan.bound);
    const auto below = help.is_proven ? *world.plan.bound : world.plan.cost;
    EXPECT_LT(plan_below(changed, world.plan, below).cost, below);
}

std::string kind(const WhyNot& answer) {
    if (const auto* set = std::get_if<planning::OverfullSet>(&answer.reason))
        return set->as_the_rest_stands ? "overfull as the rest stands" : "overfull";
    constexpr std::array names{"decided", "refused", "overfull", "own limit", "no money", "dearer"};
    return names[answer.reason.index()];
}

TEST(WhyNot, is_borne_out_by_planning_again) {
    std::map<std::string, int> seen;
    std::size_t asked = 0;
    for (std::uint64_t seed = 1; asked < blocks_wanted(); ++seed) {
        if (seed % kinds == with_budget && !is_full()) continue;
        SCOPED_TRACE("seed " + std::to_string(seed));
        const World world(seed);
        planning::WhyNots why_nots(world.programme, world.plan);
        for (const auto& own : world.unplaced(base::Random{seed})) {
            const auto answer = why_nots.ask(own);
            SCOPED_TRACE(world.programme.apprentices[own.apprentice].id + ", " + world.dated(own).id);
            std::visit([&](const auto& reason) { doubt(world, answer, reason); }, answer.reason);
            const bool is_dearer = std::holds_alternative<planning::Dearer>(answer.reason);
            EXPECT_TRUE(answer.help || is_dearer) << "nothing bears the reason out";
            if (answer.help) doubt_help(world, *answer.help);
            if (answer.swap) doubt_chain(world.programme, world.plan, *answer.swap);
            ++seen[kind(answer)];
            seen["proven"] += answer.help && answer.help->is_proven;
            seen["with a swap"] += answer.swap.has_value();
            ++asked;
        }
        if (HasFailure()) return;
    }
    for (const auto& [what, count] : seen) std::printf("%s: %d\n", what.c_str(), count);
    EXPECT_GT(seen["proven"], static_cast<int>(asked * 3 / 4));
}

}  // namespace
}  // namespace waymark::agreement
