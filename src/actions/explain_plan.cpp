#include "actions/explain_plan.h"

#include <utility>

namespace waymark::actions {

std::expected<planning::Explanation, Verdict> explain_plan(
    const domain::Programme& programme, const exchange::PlanDraft& draft,
    std::optional<base::Ref<domain::Apprentice>> apprentice) {
    auto verdict = check_plan(programme, draft);
    if (!verdict.broken.empty()) return std::unexpected(std::move(verdict));
    return apprentice ? planning::explain(programme, draft.plan, *apprentice)
                      : planning::explain(programme, draft.plan);
}

}  // namespace waymark::actions
