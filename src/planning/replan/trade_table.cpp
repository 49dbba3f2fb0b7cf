#include "planning/replan/trade_table.h"

#include <array>

namespace waymark::planning {

namespace {

bool is_same(const Proposal& one, const Proposal& other) { return one.plan.journeys == other.plan.journeys; }

}  // namespace

std::span<const TradeRow> trade_rows() {
    using One = const Proposal&;
    static constexpr std::array<TradeRow, 9> all{
        TradeRow{"unfilled blocks", "unfilled_blocks", [](One one) { return one.price.unfilled_blocks; }},
        TradeRow{"people told anew", "people_told",
                 [](One one) { return static_cast<std::int64_t>(one.people_told); }},
        TradeRow{"changed blocks", "changed_blocks", [](One one) { return one.price.changed_blocks; }},
        TradeRow{"missing visits", "missing_visits", [](One one) { return one.price.missing_visits; }},
        TradeRow{"missing competences", "missing_competences",
                 [](One one) { return one.price.missing_competences; }},
        TradeRow{"off balance", "off_balance", [](One one) { return one.price.off_balance; }},
        TradeRow{"unease", "unease", [](One one) { return one.price.unease; }},
        TradeRow{"cost but for changes", "cost_but_for_changes",
                 [](One one) { return one.price.total() - one.price.change; }},
        TradeRow{"cost", "cost", [](One one) { return one.price.total(); }},
    };
    return all;
}

std::string equals_words(const Answer& answer) {
    const bool as_balanced = is_same(answer.recommended, answer.balanced);
    const bool as_best = is_same(answer.recommended, answer.best_quality);
    if (as_balanced && as_best) return "All three are the same plan: there is nothing to trade.";
    if (as_balanced) return "The plan with the fewest changes is the balanced one too.";
    if (as_best) return "The plan with the fewest changes is the one of best quality too.";
    if (is_same(answer.balanced, answer.best_quality))
        return "The balanced plan is the one of best quality too.";
    return {};
}

}  // namespace waymark::planning
