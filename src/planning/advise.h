#pragma once
// Which place to look for next: proposed by the prices of the bound, confirmed by planning with it.

#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <vector>

#include "domain/plans/price.h"
#include "planner/limits.h"
#include "planning/occupancy.h"
#include "planning/openings.h"
#include "planning/plan_programme.h"
#include "planning/shortage.h"

namespace waymark::planning {

/// A place worth finding, and what it changes. The figures are of plans: without it, and with it.
struct Advice {
    Opening opening;
    double estimate = 0;  ///< What the prices promised, in points.
    domain::Price without;
    domain::Price with;
    std::int64_t bound_without = 0;
    std::int64_t bound_with = 0;
    std::int64_t people_placed = 0;  ///< Apprentices with every block filled: more with it than without.
    /// Who is there in the plan with it. Only these weeks are needed for what it saves.
    std::vector<Guest> guests;

    [[nodiscard]] std::int64_t saving() const { return without.total() - with.total(); }
    /// Blocks filled that were unfilled.
    [[nodiscard]] std::int64_t blocks_filled() const {
        return without.unfilled_blocks - with.unfilled_blocks;
    }
    /// Proven: however good a plan without it could be, the one with it costs so much less.
    [[nodiscard]] std::int64_t sure_saving() const { return bound_without - with.total(); }
    /// The saving exceeds what either of the two plans could still gain.
    [[nodiscard]] bool is_confirmed() const {
        return saving() > without.total() - bound_without && saving() > with.total() - bound_with;
    }
};

struct AdviceReport {
    domain::Plan plan;  ///< The programme's, as good as the time allowed; the first advice compares with it.
    domain::Price price;
    std::vector<Advice> places;       ///< Confirmed, in the order to look for them: each after those before.
    std::vector<Advice> unconfirmed;  ///< What they save is less than what is not known.
    std::vector<Shortage> shortages;
    bool was_stopped = false;  ///< The time was over before it was known that nothing else would help.
};

struct AdviceOptions {
    std::size_t places = 10;  ///< At most.
    /// Openings that are planned with before the best of them is advised, where the plan without them is
    /// proven; else one.
    std::size_t tries = 3;
    /// The limits of the next planning, told how many more may follow; nothing: the time is over. Advice has
    /// no clock of its own.
    std::function<std::optional<planner::Limits>(std::size_t still_to_come)> allow;
};

/// For a programme, from a plan of it where there is one. Where decided blocks alone break a rule: what.
std::expected<AdviceReport, std::vector<rules::Finding>> advise(const domain::Programme& programme,
                                                                const AdviceOptions& options,
                                                                const domain::Plan* start = nullptr);

}  // namespace waymark::planning
