#include "actions/explain_plan.h"

#include <utility>

namespace waymark::actions {

std::expected<std::vector<Explained>, Verdict> explain_plan(
    const domain::Programme& programme, const exchange::PlanDraft& draft,
    std::optional<base::Ref<domain::Apprentice>> apprentice) {
    auto verdict = check_plan(programme, draft);
    if (!verdict.broken.empty()) return std::unexpected(std::move(verdict));
    auto explanation = apprentice ? planning::explain(programme, draft.plan, *apprentice)
                                  : planning::explain(programme, draft.plan);
    planning::WhyNots why_nots(programme, draft.plan);
    std::vector<Explained> explained;
    for (auto& shortfall : explanation.shortfalls) {
        auto& one = explained.emplace_back(std::move(shortfall), std::nullopt);
        const auto& finding = one.shortfall.finding;
        if (finding.rule == rules::RuleId::Unfilled)
            one.why_not = why_nots.ask({*finding.apprentice, *finding.block});
    }
    return explained;
}

std::expected<planning::WhyNot, Verdict> ask_why_not(const domain::Programme& programme,
                                                     const exchange::PlanDraft& draft,
                                                     const Question& question,
                                                     const planner::Limits& limits) {
    auto verdict = check_plan(programme, draft);
    if (!verdict.broken.empty()) return std::unexpected(std::move(verdict));
    auto answer = planning::WhyNots(programme, draft.plan).ask(question.asked, question.wished);
    const bool is_settled = std::holds_alternative<planning::Decided>(answer.reason) ||
                            std::holds_alternative<planning::Refused>(answer.reason);
    if (!is_settled && limits.iterations != 0)
        answer.forced = planning::plan_forced(programme, draft.plan,
                                              {.asked = question.asked, .wished = question.wished}, limits);
    return answer;
}

}  // namespace waymark::actions
