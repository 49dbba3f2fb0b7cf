#include "actions/jobs/plan_job.h"

#include <fmt/format.h>

#include <algorithm>

#include "actions/plan_programme.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "rules/wording.h"

namespace waymark::actions {

namespace {

using Done = std::expected<store::JobOutcome, store::JobFailure>;

std::unexpected<store::JobFailure> fail(std::string message) {
    return std::unexpected(store::JobFailure{std::move(message), false});
}

/// What else is wrong is seen once this is mended, or by `waymark check`.
std::string and_more(std::string first, std::size_t count) {
    return count < 2 ? first : fmt::format("{} (and {} more)", first, count - 1);
}

/// How far a search is that ends by the clock; it may end sooner.
double share_of(const planner::Progress& progress, const planner::Limits& limits) {
    return limits.seconds > 0 ? std::clamp(progress.seconds / limits.seconds, 0.0, 1.0) : 0.0;
}

Done plan(store::Task& task, planner::Limits limits) {
    const auto programme = exchange::read_programme(task.input());
    if (!programme) {
        const auto& issues = programme.error();
        const auto& first = issues.front();
        const auto* const colon = first.path.empty() ? "" : ": ";
        return fail(and_more(fmt::format("{}{}{}", first.path, colon, first.message), issues.size()));
    }
    limits.stop = &task.stop();
    limits.profile = nullptr;
    const auto planned = plan_programme(*programme, limits, [&](const planner::Progress& progress) {
        task.tell(share_of(progress, limits), fmt::format("best plan so far: {} points", progress.cost));
    });
    // What a search that was broken off has found is not what was asked for.
    if (task.stop()) return fail("Stopped early.");
    if (!planned) {
        const auto& findings = planned.error();
        return fail(and_more(rules::sentence(findings.front(), *programme), findings.size()));
    }
    return store::JobOutcome{exchange::write_plan(planned->plan, *programme), {}};
}

}  // namespace

store::Work plan_work(planner::Limits limits) {
    return [limits](store::Task& task) { return plan(task, limits); };
}

}  // namespace waymark::actions
