#include "actions/check_plan.h"

#include "rules/check.h"

namespace waymark::actions {

Verdict check_plan(const domain::Programme& programme, const exchange::PlanDraft& draft) {
    Verdict verdict{.broken = rules::check(programme, draft.plan, draft.findings),
                    .price = {},
                    .stated_cost = draft.stated_cost,
                    .stated_bound = draft.plan.bound};
    if (verdict.broken.empty()) verdict.price = domain::price(programme, draft.plan);
    return verdict;
}

}  // namespace waymark::actions
