// Is the first advice right? It is where the saving found by planning with the place exceeds both gaps: what
// the plan without it and the plan with it could still gain. WAYMARK_FULL=1 asks about more programmes.

#include <gtest/gtest.h>

#include <cstdlib>
#include <vector>

#include "bench/generator.h"
#include "planning/advise.h"

namespace waymark::planning {
namespace {

std::vector<bench::ProgrammeShape> shapes() {
    const bool is_full = std::getenv("WAYMARK_FULL") != nullptr;
    std::vector<bench::ProgrammeShape> shapes;
    for (const double tightness : {0.9, 1.0, 1.05})
        for (std::uint64_t seed = 1; seed <= (is_full ? 10U : 1U); ++seed) {
            bench::ProgrammeShape shape;
            shape.apprentices = 60;
            shape.tightness = tightness;
            shape.seed = seed;
            shapes.push_back(shape);
        }
    return shapes;
}

AdviceOptions first_place_only() {
    AdviceOptions options;
    options.places = 1;
    options.allow = [](std::size_t) {
        planner::Limits limits;
        limits.seconds = 5;
        return limits;
    };
    return options;
}

TEST(Advice, is_right_at_least_nine_times_of_ten) {
    std::size_t right = 0;
    for (const auto& shape : shapes()) {
        const auto report = advise(bench::make_programme(shape), first_place_only());
        ASSERT_TRUE(report.has_value());
        const bool is_right = !report->places.empty();
        right += is_right ? 1 : 0;
        if (is_right) {
            const auto& first = report->places.front();
            EXPECT_GT(first.saving(), first.without.total() - first.bound_without);
            EXPECT_GT(first.saving(), first.with.total() - first.bound_with);
        }
        std::printf("tightness %.2f, seed %d: %s, saving %ld\n", shape.tightness,
                    static_cast<int>(shape.seed), is_right ? "right" : "not confirmed",
                    is_right ? report->places.front().saving() : 0L);
    }
    EXPECT_GE(10 * right, 9 * shapes().size());
}

}  // namespace
}  // namespace waymark::planning
