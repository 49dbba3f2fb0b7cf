#include "exchange/programme_v1/draft.h"

namespace waymark::exchange::programme_v1 {

namespace {

template <class Entries>
void know(IdTable& table, const Entries& entries) {
    for (const auto& entry : entries) table.intern(entry.id);
    table.set_known();
}

}  // namespace

Draft draft_of(const domain::Programme& programme, json::Issues& issues) {
    Draft draft{.issues = issues};
    draft.programme.cohorts = programme.cohorts;
    know(draft.sectors, programme.sectors);
    know(draft.settings, programme.settings);
    know(draft.competences, programme.competences);
    know(draft.organisations, programme.organisations);
    know(draft.clearances, programme.clearances);
    know(draft.placements, programme.placements);
    know(draft.cohorts, programme.cohorts);
    know(draft.apprentices, programme.apprentices);
    for (const auto& cohort : programme.cohorts) {
        auto& blocks = draft.cohort_blocks.emplace_back();
        know(blocks.ids, cohort.blocks);
        int position = 0;
        for (const auto& block : cohort.blocks)
            blocks.among_placements.push_back(
                block.kind == domain::BlockKind::Placement ? std::optional{position++} : std::nullopt);
    }
    return draft;
}

}  // namespace waymark::exchange::programme_v1
