#include "actions/load_plan.h"

#include "base/file.h"

namespace waymark::actions {

Loaded<exchange::PlanDraft> load_plan(const std::filesystem::path& file, const domain::Programme& programme) {
    const auto text = base::read_file(file);
    if (!text) return std::unexpected(issues_of(file.string(), text.error()));
    auto draft = exchange::read_plan(*text, programme);
    if (!draft) return std::unexpected(issues_of(file.string(), std::move(draft).error()));
    return std::move(*draft);
}

}  // namespace waymark::actions
