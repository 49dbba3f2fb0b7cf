#pragma once
// Judge a plan file against its programme.

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/plans/price.h"
#include "domain/programmes/programme.h"
#include "exchange/plan_json.h"
#include "rules/finding.h"

namespace waymark::actions {

struct Verdict {
    std::vector<rules::Finding> broken;       ///< Every broken must.
    std::optional<domain::Price> price;       ///< A plan that breaks a rule has none.
    std::optional<std::int64_t> stated_cost;  ///< As the file says.
    std::optional<std::int64_t> stated_bound;

    /// The file's cost is the price.
    [[nodiscard]] bool is_cost_right() const { return price && stated_cost == price->total(); }
    /// No plan can cost less than a bound, this one included.
    [[nodiscard]] bool is_bound_possible() const {
        return price && (!stated_bound || *stated_bound <= price->total());
    }
    [[nodiscard]] bool is_sound() const { return broken.empty() && is_cost_right() && is_bound_possible(); }
};

Verdict check_plan(const domain::Programme& programme, const exchange::PlanDraft& draft);

}  // namespace waymark::actions
