// Waymark's rules and prices against the oracle's, on programmes and plans at random. With
// WAYMARK_AGREEMENT_FILES=DIR in the environment the files are written there, for a third opinion.

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <set>

#include "agreement/broken_rules.h"
#include "agreement/random_programme.h"
#include "domain/plans/price.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "rules/catalogue.h"
#include "rules/check.h"
#include "rules/eligibility.h"

namespace waymark::agreement {
namespace {

constexpr std::uint64_t programmes = 200;
constexpr int plans_of_each_kind = 2;

using boost::json::value;

domain::Programme read(const value& file) {
    const auto programme = exchange::read_programme(serialize(file));
    if (!programme) {
        for (const auto& issue : programme.error()) ADD_FAILURE() << issue.path << ": " << issue.message;
        throw std::runtime_error("a random programme was refused");
    }
    return *programme;
}

exchange::PlanDraft read(const value& file, const domain::Programme& programme) {
    const auto draft = exchange::read_plan(serialize(file), programme);
    if (!draft) {
        for (const auto& issue : draft.error()) ADD_FAILURE() << issue.path << ": " << issue.message;
        throw std::runtime_error("a random plan was refused");
    }
    return *draft;
}

void write(const std::string& name, const value& file) {
    if (const char* folder = std::getenv("WAYMARK_AGREEMENT_FILES"))
        std::ofstream{std::string{folder} + "/" + name + ".json"} << serialize(file) << '\n';
}

std::map<std::string, long long> parts(const domain::Price& price) {
    return {{"unfilled", price.unfilled}, {"visit", price.visit},     {"gap", price.gap},
            {"change", price.change},     {"balance", price.balance}, {"unease", price.unease}};
}

/// One programme with its plans; what was seen is counted, so that the test knows it saw enough.
struct Seen {
    int valid = 0;
    int broken = 0;
    int without_plan = 0;
    std::set<std::string> rules;
    std::set<std::string> parts;
};

void compare(const value& programme_file, const domain::Programme& programme, const value& plan_file,
             Seen& seen) {
    const auto draft = read(plan_file, programme);
    const auto verdict = oracle::judge(programme_file, plan_file);
    const auto findings = rules::check(programme, draft.plan, draft.findings);
    EXPECT_EQ(broken_rules(findings, programme), verdict.broken) << serialize(plan_file);
    for (const auto& broken : verdict.broken) seen.rules.insert(broken.rule);
    if (!verdict.broken.empty()) {
        ++seen.broken;
        return;
    }
    ++seen.valid;
    const auto price = domain::price(programme, draft.plan);
    EXPECT_EQ(parts(price), verdict.cost) << serialize(plan_file);
    EXPECT_EQ(price.total(), verdict.total);
    for (const auto& [part, points] : verdict.cost)
        if (points > 0) seen.parts.insert(part);
}

TEST(Agreement, of_checks_and_prices_on_random_programmes_and_plans) {
    Seen seen;
    for (std::uint64_t seed = 1; seed <= programmes; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const auto file = random_programme(seed);
        const auto programme = read(file);
        write("programme-" + std::to_string(seed), file);
        base::Random random{seed ^ 0x706C616EULL};
        int number = 0;
        const auto judge = [&](const value& plan) {
            compare(file, programme, plan, seen);
            write("plan-" + std::to_string(seed) + "-" + std::to_string(++number), plan);
        };
        for (int i = 0; i < plans_of_each_kind; ++i) {
            const auto valid = random_valid_plan(file, random);
            EXPECT_EQ(valid.has_value(), rules::check_fixed(programme).empty());
            if (valid)
                judge(*valid);
            else
                ++seen.without_plan;
            judge(random_plan(file, random));
        }
        if (HasFailure()) break;
    }
    // Neither kind may become rare, nor may a rule or a part of the price never come up.
    EXPECT_GT(seen.valid, 250);
    EXPECT_GT(seen.broken, 250);
    EXPECT_GT(seen.without_plan, 10);
    for (const auto* rule : rules::catalogue()) {
        if (rule->strength != rules::Strength::Must) continue;
        EXPECT_TRUE(seen.rules.contains(std::string{rule->id})) << rule->id;
    }
    EXPECT_EQ(seen.parts.size(), 6U);
}

TEST(Agreement, of_eligibility_for_every_apprentice_block_and_placement) {
    std::size_t eligible = 0;
    std::size_t refused = 0;
    for (std::uint64_t seed = 1; seed <= programmes && !HasFailure(); ++seed) {
        const auto file = random_programme(seed);
        const auto programme = read(file);
        for (const auto& apprentice : programme.apprentices)
            for (const auto& block : domain::placement_blocks(programme.cohorts[apprentice.cohort]))
                for (const auto placement : programme.placements.refs()) {
                    const auto& where = programme.placements[placement];
                    const rules::Stay stay{programme, apprentice, block, where, placement};
                    std::vector<std::string> rules;
                    for (const auto& finding : rules::objections(stay))
                        rules.emplace_back(rules::find_rule(finding.rule).id);
                    EXPECT_EQ(rules, oracle::objections(file, apprentice.id, block.id, where.id))
                        << "seed " << seed << ": " << apprentice.id << ' ' << block.id << ' ' << where.id;
                    EXPECT_EQ(rules::is_eligible(stay), rules.empty());
                    ++(rules.empty() ? eligible : refused);
                }
    }
    EXPECT_GT(eligible, 1000U);
    EXPECT_GT(refused, 1000U);
}

}  // namespace
}  // namespace waymark::agreement
