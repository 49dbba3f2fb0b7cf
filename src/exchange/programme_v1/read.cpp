#include "exchange/programme_v1/read.h"

#include <fmt/format.h>

#include <array>

#include "exchange/programme_v1/draft.h"
#include "exchange/programme_v1/limits.h"

namespace waymark::exchange::programme_v1 {

namespace {

struct ListOf {
    std::string_view key;
    bool is_required;
    IdTable& ids;
    void (*read)(json::Value, Draft&);
    std::optional<json::Value> list = std::nullopt;
};

std::optional<json::Value> find_list(const json::Fields& fields, const ListOf& kind, Draft& draft) {
    const auto list = kind.is_required ? fields.need_array(kind.key) : fields.array(kind.key);
    if (list && list->size() > entries_max) {
        draft.issues.add(*list, fmt::format("has {} entries; {} are the limit", list->size(), entries_max));
        return {};
    }
    return list;
}

}  // namespace

std::expected<domain::Programme, std::vector<Issue>> read(json::Value document) {
    static constexpr std::array<std::string_view, 12> keys{
        "format",        "id",         "name",    "note",        "settings", "competences",
        "organisations", "placements", "cohorts", "apprentices", "rules",    "weights"};
    json::Issues issues;
    Draft draft{.issues = issues};
    const json::Fields fields(document, keys, issues);
    auto& programme = draft.programme;
    programme.id = fields.id("id", id_expected);
    programme.name = fields.text("name");
    if (programme.name.empty()) programme.name = programme.id;
    programme.note = fields.text("note");

    // Whatever refers comes after what it refers to.
    std::array lists{ListOf{"settings", true, draft.settings, read_settings},
                     ListOf{"competences", false, draft.competences, read_competences},
                     ListOf{"organisations", true, draft.organisations, read_organisations},
                     ListOf{"placements", true, draft.placements, read_placements},
                     ListOf{"cohorts", true, draft.cohorts, read_cohorts},
                     ListOf{"apprentices", true, draft.apprentices, read_apprentices}};
    for (auto& kind : lists) {
        kind.list = find_list(fields, kind, draft);
        if (kind.list)
            kind.ids.take(*kind.list, issues);
        else if (!fields.find(kind.key) && !kind.is_required)
            kind.ids.set_known();
    }
    for (const auto& kind : lists)
        if (kind.list && !issues.is_full()) kind.read(*kind.list, draft);
    if (const auto rules = fields.find("rules")) read_rules(*rules, draft);
    if (const auto weights = fields.find("weights")) read_weights(*weights, draft);
    // Clearances are named by whoever asks for or holds them.
    for (const auto clearance : draft.clearances.ids()) programme.clearances.add({std::string{clearance}});

    if (issues.empty()) refuse_uncountable(document, draft);
    if (!issues.empty()) return std::unexpected(issues.take());
    return std::move(programme);
}

}  // namespace waymark::exchange::programme_v1
