#pragma once
// How fragile a plan is: years of accidents drawn by chance, in each of which every host in turn is lost, and
// what is left then is planned anew.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "domain/plans/plan.h"
#include "domain/programmes/programme.h"
#include "planner/limits.h"
#include "planning/openings.h"
#include "planning/simulation/year.h"

namespace waymark::planning {

/// A share of trials, with the interval in which the true share lies with 95 % confidence (Wilson's).
struct Share {
    std::int64_t times = 0;
    std::int64_t trials = 0;

    [[nodiscard]] double estimate() const;
    [[nodiscard]] double lowest() const;
    [[nodiscard]] double highest() const;
    friend bool operator==(const Share&, const Share&) = default;
};

/// What the loss of one host did in the years in which it would have been felt.
struct HostLoss {
    base::Ref<domain::Organisation> host;
    Share unplaced;                ///< How often somebody had no place who would have had one.
    std::int64_t blocks_lost = 0;  ///< Blocks unfilled for it, over all trials.
    friend bool operator==(const HostLoss&, const HostLoss&) = default;
};

/// One place in reserve, used only where a host is lost, and what it would have mended.
struct Reserve {
    Opening opening;
    std::int64_t blocks_filled = 0;  ///< Of those that were lost.
    std::int64_t losses_mended = 0;  ///< Losses that then leave nobody unplaced.
    std::int64_t losses = 0;         ///< Losses that left somebody unplaced, and were planned again with it.
    std::int64_t blocks_lost = 0;    ///< In those.
    friend bool operator==(const Reserve&, const Reserve&) = default;
};

struct StressReport {
    std::int64_t years =
        0;  ///< Completed: every host was lost once in each, and planned for as it should be.
    std::vector<HostLoss> hosts;     ///< Those with somebody to lose; the most fragile first.
    std::optional<Reserve> reserve;  ///< The best that was tried; none where none filled a block.
    bool was_stopped = false;        ///< The time was over before the years were.
};

struct StressOptions {
    std::int64_t years = 100;  ///< At most.
    std::uint64_t seed = 1;
    AccidentRates rates = {};
    /// The limits of the next planning of a year, and of the next with a reserve; nothing: the time for it is
    /// over.
    std::function<std::optional<planner::Limits>(std::size_t still_to_come)> allow;
    std::function<std::optional<planner::Limits>(std::size_t still_to_come)> allow_reserve;
};

/// The plan keeps every rule. In each year a Monday is drawn, and all that has happened by then: who has
/// withdrawn, fallen ill, joined, which hosts have closed (simulation/year.h). What has begun stays as it is,
/// as far as it can; everything later is planned anew, once with the host and once without it.
StressReport stress(const domain::Programme& programme, const domain::Plan& plan,
                    const StressOptions& options);

}  // namespace waymark::planning
