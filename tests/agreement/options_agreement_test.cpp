// The planner's input takes short cuts: what it lets an apprentice choose from is still what the rules allow.

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "agreement/random_programme.h"
#include "exchange/programme_json.h"
#include "planning/build_problem.h"
#include "rules/check.h"
#include "rules/eligibility.h"

namespace waymark::agreement {
namespace {

std::vector<std::uint32_t> allowed(const domain::Programme& programme, const domain::Apprentice& apprentice,
                                   const domain::DatedBlock& block) {
    std::vector<std::uint32_t> seats;
    for (const auto placement : programme.placements.refs())
        if (rules::is_eligible({programme, apprentice, block, programme.placements[placement], placement}))
            seats.push_back(placement.at);
    return seats;
}

std::vector<std::uint32_t> offered(const planner::Problem& problem, const planner::Leg& leg) {
    std::vector<std::uint32_t> seats;
    for (const auto& option : problem.options_of(leg)) seats.push_back(option.seat);
    std::ranges::sort(seats);
    return seats;
}

TEST(Options, are_the_placements_that_no_rule_forbids) {
    std::size_t asked = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto programme = exchange::read_programme(serialize(random_programme(seed)));
        ASSERT_TRUE(programme);
        if (!rules::check_fixed(*programme).empty()) continue;
        const auto problem = planning::build_problem(*programme);
        for (const auto who : programme->apprentices.refs()) {
            const auto& apprentice = programme->apprentices[who];
            const auto blocks = domain::placement_blocks(programme->cohorts[apprentice.cohort]);
            for (std::size_t b = 0; b < blocks.size(); ++b) {
                const auto& leg = problem.travellers[who.at].legs[b];
                if (leg.fixed) continue;
                EXPECT_EQ(offered(problem, leg), allowed(*programme, apprentice, blocks[b]))
                    << "seed " << seed << ", apprentice " << apprentice.id << ", block " << blocks[b].id;
                ++asked;
            }
        }
    }
    EXPECT_GT(asked, 500U);
}

}  // namespace
}  // namespace waymark::agreement
