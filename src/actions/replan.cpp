#include "actions/replan.h"

#include <utility>

namespace waymark::actions {

std::expected<Replanned, NotReplanned> replan(const domain::Programme& programme,
                                              const exchange::PlanDraft& draft,
                                              const domain::ChangeSet& changes, const planner::Limits& limits,
                                              const planning::FirstAnswer& first_answer) {
    auto verdict = check_plan(programme, draft);
    if (!verdict.broken.empty()) return std::unexpected(std::move(verdict));
    auto changed = planning::apply_change(programme, draft.plan, changes);
    auto answer = planning::replan(programme, draft.plan, changed, limits, first_answer);
    if (!answer) return std::unexpected(NothingLeft{std::move(changed.programme), std::move(answer).error()});
    return Replanned{std::move(changed), std::move(*answer)};
}

}  // namespace waymark::actions
