#include "agreement/broken_rules.h"

#include <algorithm>
#include <ostream>

#include "rules/catalogue.h"

namespace waymark::agreement {

namespace {

using rules::RuleId;

std::string block_id(const domain::Programme& programme, const rules::Finding& finding) {
    const auto& cohort = programme.cohorts[programme.apprentices[*finding.apprentice].cohort];
    return domain::placement_blocks(cohort)[static_cast<std::size_t>(*finding.block)].id;
}

oracle::Broken one(const rules::Finding& finding, const domain::Programme& programme) {
    oracle::Broken broken{std::string{rules::find_rule(finding.rule).id}, "", "", "", ""};
    if (finding.rule == RuleId::Budget || finding.rule == RuleId::Programme) return broken;
    if (const auto* unknown = std::get_if<rules::UnknownApprentice>(&finding.detail))
        broken.apprentice = unknown->apprentice_id;
    else
        broken.apprentice = programme.apprentices[*finding.apprentice].id;
    if (finding.rule == RuleId::Complete) return broken;
    if (finding.rule == RuleId::OrganisationAtMost) {
        broken.where = programme.organisations[programme.placements[*finding.placement].organisation].id;
        return broken;
    }
    if (finding.rule != RuleId::Fixed && finding.rule != RuleId::KnownPlacement)
        broken.where = programme.placements[*finding.placement].id;
    if (finding.rule != RuleId::PlacementAtMost) broken.block = block_id(programme, finding);
    return broken;
}

}  // namespace

std::vector<oracle::Broken> broken_rules(const std::vector<rules::Finding>& findings,
                                         const domain::Programme& programme) {
    std::vector<oracle::Broken> broken;
    for (const auto& finding : findings) {
        if (finding.rule != RuleId::Capacity) {
            broken.push_back(one(finding, programme));
            continue;
        }
        for (auto monday = finding.period->from; monday < finding.period->until; monday += base::Weeks{1})
            broken.push_back(
                {"capacity", "", "", programme.placements[*finding.placement].id, base::to_iso(monday)});
    }
    std::ranges::sort(broken);
    const auto again = std::ranges::unique(broken);
    broken.erase(again.begin(), again.end());
    return broken;
}

}  // namespace waymark::agreement

namespace waymark::oracle {

void PrintTo(const Broken& broken, std::ostream* out) {
    *out << broken.rule << '(' << broken.apprentice << ' ' << broken.block << ' ' << broken.where << ' '
         << broken.week << ')';
}

}  // namespace waymark::oracle
