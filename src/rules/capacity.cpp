#include <map>
#include <utility>

#include "rules/every_rule.h"
#include "rules/full_weeks.h"

namespace waymark::rules {

namespace {

using base::Day;
using base::Ref;
using domain::Apprentice;
using domain::Placement;

using Week = std::pair<Ref<Placement>, Day>;
using Guests = std::vector<Ref<Apprentice>>;

std::map<Week, Guests> guests_by_week(const domain::Programme& programme, const domain::Plan& plan) {
    std::map<Week, Guests> guests;
    for (const auto cohort : programme.cohorts.refs()) {
        const auto blocks = domain::placement_blocks(programme.cohorts[cohort]);
        for (const auto apprentice : programme.apprentices.refs()) {
            if (programme.apprentices[apprentice].cohort != cohort) continue;
            const auto& journey = plan.journeys[apprentice.at];
            for (std::size_t block = 0; block < journey.size(); ++block) {
                if (!journey[block]) continue;
                const auto& period = blocks[block].period;
                for (auto monday = period.from; monday < period.until; monday += base::Weeks{1})
                    guests[{*journey[block], monday}].push_back(apprentice);
            }
        }
    }
    return guests;
}

void judge(const domain::Programme& programme, const domain::Plan& plan, std::vector<Finding>& findings) {
    for (auto& [week, guests] : guests_by_week(programme, plan)) {
        const auto [placement, monday] = week;
        judge_week(programme, placement, monday, std::move(guests), 0, findings);
    }
}

}  // namespace

constinit const Rule capacity_rule{
    .rule = RuleId::Capacity,
    .id = "capacity",
    .name = "Places",
    .sentence =
        "In no week does a placement hold more apprentices than it has places in that week, all cohorts and "
        "decided blocks together.",
    .source = "docs/PROGRAMME-FILE.md, What must hold, 2: Capacity",
    .strength = Strength::Must,
    .in_force_from = {},
    .check = PlanCheck{judge}};

}  // namespace waymark::rules
