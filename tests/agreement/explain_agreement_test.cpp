// Every "why not" of an explanation, recomputed by brute force: the move is made in the plan's file and the
// oracle asked what is broken then, and what it costs. And nothing may be missing from the list of moves.

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <set>

#include "agreement/broken_rules.h"
#include "agreement/random_programme.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "planning/explain.h"
#include "planning/story.h"
#include "rules/catalogue.h"

namespace waymark::agreement {
namespace {

using boost::json::value;
using planning::Alternative;

constexpr std::uint64_t programmes = 120;

/// A programme and a valid plan, as files and as values.
struct World {
    value file;
    value plan_file;
    domain::Programme programme;
    domain::Plan plan;
    oracle::Verdict verdict;

    [[nodiscard]] std::vector<domain::DatedBlock> blocks(base::Ref<domain::Apprentice> who) const {
        return domain::placement_blocks(programme.cohorts[programme.apprentices[who].cohort]);
    }
    [[nodiscard]] std::string block_id(base::Ref<domain::Apprentice> who, int block) const {
        return blocks(who)[static_cast<std::size_t>(block)].id;
    }
    [[nodiscard]] value moved(base::Ref<domain::Apprentice> who, int block,
                              base::Ref<domain::Placement> placement) const {
        auto changed = plan_file;
        auto& journey =
            changed.as_object()["journeys"].as_object()[programme.apprentices[who].id].as_object();
        journey[block_id(who, block)] = programme.placements[placement].id;
        return changed;
    }
};

std::vector<World> worlds() {
    std::vector<World> made;
    for (std::uint64_t seed = 1; seed <= programmes; ++seed) {
        World world;
        world.file = random_programme(seed);
        base::Random random{seed};
        const auto plan = random_valid_plan(world.file, random);
        if (!plan) continue;
        world.plan_file = *plan;
        world.programme = exchange::read_programme(serialize(world.file)).value();
        world.plan = exchange::read_plan(serialize(world.plan_file), world.programme).value().plan;
        world.verdict = oracle::judge(world.file, world.plan_file);
        made.push_back(std::move(world));
    }
    return made;
}

/// Who else is at the placement in a week, by reading every journey of the file.
std::set<std::string> others_there(const World& world, base::Ref<domain::Apprentice> mover,
                                   const std::string& placement, base::Day monday) {
    std::set<std::string> there;
    for (const auto who : world.programme.apprentices.refs()) {
        if (who == mover) continue;
        const auto& id = world.programme.apprentices[who].id;
        const auto& journey = world.plan_file.at("journeys").at(id).as_object();
        for (const auto& block : world.blocks(who))
            if (base::contains(block.period, monday) && journey.at(block.id) == value(placement))
                there.insert(id);
    }
    return there;
}

void compare_full(const World& world, base::Ref<domain::Apprentice> who, const rules::Finding& finding) {
    const auto& full = std::get<rules::OverFull>(finding.detail);
    std::set<std::string> named;
    for (const auto guest : full.apprentices) named.insert(world.programme.apprentices[guest].id);
    const auto& placement = world.programme.placements[*finding.placement].id;
    for (auto monday = finding.period->from; monday < finding.period->until; monday += base::Weeks{1})
        EXPECT_EQ(named, others_there(world, who, placement, monday)) << placement << base::to_iso(monday);
}

std::map<std::string, long long> parts(const domain::Price& price) {
    return {{"unfilled", price.unfilled}, {"visit", price.visit},     {"gap", price.gap},
            {"change", price.change},     {"balance", price.balance}, {"unease", price.unease}};
}

struct Seen {
    std::map<std::string, int> rules;
    int free = 0;
};

void compare(const World& world, base::Ref<domain::Apprentice> who, const Alternative& move, Seen& seen) {
    const auto verdict = oracle::judge(world.file, world.moved(who, move.block, move.placement));
    EXPECT_EQ(broken_rules(move.findings, world.programme), verdict.broken);
    for (const auto& finding : move.findings) {
        ++seen.rules[std::string{rules::find_rule(finding.rule).id}];
        if (finding.rule == rules::RuleId::Capacity) compare_full(world, who, finding);
    }
    EXPECT_EQ(move.difference.has_value(), verdict.broken.empty());
    if (!move.difference) return;
    ++seen.free;
    auto change = verdict.cost;
    for (const auto& [part, points] : world.verdict.cost) change[part] -= points;
    EXPECT_EQ(parts(*move.difference), change);
}

/// Block and placement, by position.
using Move = std::pair<int, std::uint32_t>;

std::set<Move> moves_of(const std::vector<Alternative>& alternatives) {
    std::set<Move> moves;
    for (const auto& move : alternatives) moves.emplace(move.block, move.placement.at);
    EXPECT_EQ(moves.size(), alternatives.size());
    return moves;
}

const value& entry(const World& world, const char* list, const value& id) {
    for (const auto& candidate : world.file.at(list).as_array())
        if (candidate.at("id") == id) return candidate;
    throw std::runtime_error("no such entry");
}

bool evidences(const World& world, const std::string& placement, const std::string& competence) {
    const auto* listed = entry(world, "placements", value(placement)).as_object().if_contains("evidences");
    if (listed == nullptr) return false;
    return std::ranges::any_of(listed->as_array(), [&](const value& id) { return id == value(competence); });
}

bool is_a_visit(const World& world, const std::string& placement, const rules::MissingVisits& visits) {
    const auto& setting = entry(world, "placements", value(placement)).at("setting");
    if (const auto* wanted = std::get_if<base::Ref<domain::Setting>>(&visits.where))
        return setting == value(world.programme.settings[*wanted].id);
    const auto& sector = std::get<base::Ref<domain::Sector>>(visits.where);
    return entry(world, "settings", setting).at("sector") == value(world.programme.sectors[sector].id);
}

/// Whether the move would mend or ease the shortfall, asked of the files.
bool would_help(const World& world, base::Ref<domain::Apprentice> who, const rules::Finding& finding,
                int block, base::Ref<domain::Placement> placement) {
    const auto& id = world.programme.apprentices[who].id;
    const auto& now = world.plan_file.at("journeys").at(id).at(world.block_id(who, block));
    const auto& where = world.programme.placements[placement].id;
    if (now == value(where)) return false;
    if (finding.rule == rules::RuleId::Unfilled) return *finding.block == block;
    if (finding.rule == rules::RuleId::Unease) {
        return !now.is_null() && oracle::points(world.file, id, where) <
                                     oracle::points(world.file, id, std::string{now.as_string()});
    }
    if (const auto* competence = std::get_if<rules::MissingCompetence>(&finding.detail))
        return evidences(world, where, world.programme.competences[competence->competence].id);
    const auto& visits = std::get<rules::MissingVisits>(finding.detail);
    return is_a_visit(world, where, visits) &&
           (now.is_null() || !is_a_visit(world, std::string{now.as_string()}, visits));
}

std::set<Move> expected_moves(const World& world, base::Ref<domain::Apprentice> who,
                              const rules::Finding& finding) {
    std::set<Move> moves;
    const auto& apprentice = world.programme.apprentices[who];
    for (int block = 0; block < static_cast<int>(world.blocks(who).size()); ++block) {
        if (domain::find_fixed(apprentice, block)) continue;
        for (const auto placement : world.programme.placements.refs())
            if (would_help(world, who, finding, block, placement)) moves.emplace(block, placement.at);
    }
    return moves;
}

TEST(Explanation, gives_reasons_that_brute_force_gives_too) {
    Seen seen;
    for (const auto& world : worlds()) {
        SCOPED_TRACE(world.programme.id);
        for (const auto& shortfall : planning::explain(world.programme, world.plan).shortfalls)
            for (const auto& move : shortfall.alternatives)
                compare(world, *shortfall.finding.apprentice, move, seen);
        if (HasFailure()) return;
    }
    for (const char* rule : {"host", "minimum-age", "young-worker", "clearances", "driver", "avoid", "travel",
                             "capacity", "placement-at-most", "organisation-at-most", "budget"})
        EXPECT_GT(seen.rules[rule], 10) << rule;
    EXPECT_GT(seen.free, 100);
}

TEST(Explanation, leaves_no_move_out_that_would_help) {
    std::map<rules::RuleId, int> seen;
    for (const auto& world : worlds()) {
        SCOPED_TRACE(world.programme.id);
        for (const auto& shortfall : planning::explain(world.programme, world.plan).shortfalls) {
            EXPECT_EQ(moves_of(shortfall.alternatives),
                      expected_moves(world, *shortfall.finding.apprentice, shortfall.finding));
            ++seen[shortfall.finding.rule];
        }
        if (HasFailure()) return;
    }
    for (const auto rule :
         {rules::RuleId::Unfilled, rules::RuleId::Visits, rules::RuleId::Competences, rules::RuleId::Unease})
        EXPECT_GT(seen[rule], 10) << rules::find_rule(rule).id;
}

TEST(Explanation, has_an_entry_for_everything_that_costs) {
    for (const auto& world : worlds()) {
        SCOPED_TRACE(world.programme.id);
        std::map<rules::RuleId, long long> counts;
        for (const auto& shortfall : planning::explain(world.programme, world.plan).shortfalls) {
            long long missing = 1;
            if (const auto* visits = std::get_if<rules::MissingVisits>(&shortfall.finding.detail))
                missing = visits->wanted - visits->planned;
            counts[shortfall.finding.rule] += missing;
        }
        const auto& weights = world.programme.weights;
        EXPECT_EQ(counts[rules::RuleId::Unfilled] * weights.unfilled, world.verdict.cost.at("unfilled"));
        EXPECT_EQ(counts[rules::RuleId::Visits] * weights.visit, world.verdict.cost.at("visit"));
        EXPECT_EQ(counts[rules::RuleId::Competences] * weights.gap, world.verdict.cost.at("gap"));
    }
}

TEST(Story, names_as_first_choice_what_the_oracle_finds_best) {
    int compared = 0;
    for (const auto& world : worlds()) {
        SCOPED_TRACE(world.programme.id);
        for (const auto who : world.programme.apprentices.refs()) {
            const auto& id = world.programme.apprentices[who].id;
            const auto story = planning::tell(world.programme, world.plan, who);
            ASSERT_EQ(story.blocks.size(), world.blocks(who).size());
            for (const auto& block : story.blocks) {
                int eligible = 0;
                std::optional<long long> best;
                std::set<Move> better;
                for (const auto placement : world.programme.placements.refs()) {
                    const auto& where = world.programme.placements[placement].id;
                    const auto points = oracle::points(world.file, id, where);
                    if (!block.is_fixed && (!block.chosen || points < block.chosen->points))
                        better.emplace(block.block, placement.at);
                    if (!oracle::objections(world.file, id, block.dates.id, where).empty()) continue;
                    ++eligible;
                    best = std::min(best.value_or(points), points);
                }
                EXPECT_EQ(block.eligible_placements, eligible);
                EXPECT_EQ(block.first_choice.has_value(), best.has_value());
                if (best) {
                    EXPECT_EQ(block.first_choice->points, *best);
                }
                EXPECT_EQ(moves_of(block.better), better);
                ++compared;
            }
        }
        if (HasFailure()) return;
    }
    EXPECT_GT(compared, 500);
}

}  // namespace
}  // namespace waymark::agreement
