#pragma once
// A programme while it is read: every list's ids are known before the first reference is looked up, since
// JSON leaves the order of keys to the writer. A part that is wrong leaves a default behind and an issue;
// with any issue the draft is thrown away.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/programmes/programme.h"
#include "exchange/json/fields.h"
#include "exchange/json/issues.h"
#include "exchange/programme_v1/id_table.h"

namespace waymark::exchange::programme_v1 {

/// What a `fixed`, `published` or balance entry may name.
struct CohortBlocks {
    IdTable ids{"block"};
    std::vector<std::optional<int>> among_placements;  ///< By position; empty for a joint or leave block.
};

struct Draft {
    json::Issues& issues;
    domain::Programme programme{};
    IdTable sectors{"sector"};  ///< Filled while settings are read.
    IdTable settings{"setting"};
    IdTable competences{"competence"};
    IdTable organisations{"organisation"};
    IdTable clearances{"clearance"};  ///< Filled while placements and apprentices are read.
    IdTable placements{"placement"};
    IdTable cohorts{"cohort"};
    IdTable apprentices{"apprentice"};
    std::vector<CohortBlocks> cohort_blocks{};  ///< By position of the cohort.
};

/// For a file that speaks of a programme which is there already: all its ids are known. The programme stays
/// until the draft is gone.
Draft draft_of(const domain::Programme& programme, json::Issues& issues);

void read_settings(json::Value list, Draft& draft);
void read_competences(json::Value list, Draft& draft);
void read_organisations(json::Value list, Draft& draft);
void read_placements(json::Value list, Draft& draft);
void read_cohorts(json::Value list, Draft& draft);
void read_apprentices(json::Value list, Draft& draft);
domain::Apprentice read_apprentice(json::Value entry, Draft& draft);
void read_rules(json::Value object, Draft& draft);
void read_weights(json::Value object, Draft& draft);
/// Costs and money stay below what a double counts exactly: docs/PROGRAMME-FILE.md, Limits.
void refuse_uncountable(json::Value document, Draft& draft);

/// Position among the cohort's placement blocks of the block that `id` names; `where` gets the issue where
/// there is no such block or it is no placement block.
std::optional<int> find_placement_block(const Draft& draft, base::Ref<domain::Cohort> cohort,
                                        std::string_view id, json::Value where);

std::optional<domain::Location> read_location(const json::Fields& fields, Draft& draft);

constexpr std::string_view id_expected = "an id (a text that is not empty)";

/// The reference under a key that must be there; the first position where it is not (the issue says so).
template <class T>
base::Ref<T> need_reference(const json::Fields& fields, std::string_view key, std::string_view expected,
                            const IdTable& table, Draft& draft) {
    const auto value = fields.need(key, expected);
    if (!value) return {};
    return {table.read(*value, draft.issues).value_or(0)};
}

/// A list of references: in ascending order, each once.
template <class T>
std::vector<base::Ref<T>> read_references(const json::Fields& fields, std::string_view key,
                                          const IdTable& table, Draft& draft) {
    std::vector<base::Ref<T>> references;
    const auto list = fields.array(key);
    if (!list) return references;
    references.reserve(list->size());
    for (auto entry : list->children()) {
        if (draft.issues.is_full()) break;
        if (const auto position = table.read(entry, draft.issues)) references.push_back({*position});
    }
    std::ranges::sort(references);
    const auto repeated = std::ranges::unique(references);
    references.erase(repeated.begin(), repeated.end());
    return references;
}

}  // namespace waymark::exchange::programme_v1
