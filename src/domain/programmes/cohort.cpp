#include "domain/programmes/cohort.h"

namespace waymark::domain {

std::vector<DatedBlock> dated_blocks(const Cohort& cohort) {
    std::vector<DatedBlock> dated;
    dated.reserve(cohort.blocks.size());
    auto at = cohort.starts;
    for (const auto& block : cohort.blocks) {
        const auto end = at + base::Weeks{block.weeks};
        dated.push_back({block.id, block.kind, block.host, {at, end}});
        at = end;
    }
    return dated;
}

std::vector<DatedBlock> placement_blocks(const Cohort& cohort) {
    auto dated = dated_blocks(cohort);
    std::erase_if(dated, [](const DatedBlock& block) { return block.kind != BlockKind::Placement; });
    return dated;
}

}  // namespace waymark::domain
