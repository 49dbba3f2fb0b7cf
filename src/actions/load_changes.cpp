#include "actions/load_changes.h"

#include "base/file.h"
#include "exchange/change_json.h"

namespace waymark::actions {

Loaded<domain::ChangeSet> load_changes(const std::filesystem::path& file,
                                       const domain::Programme& programme) {
    const auto text = base::read_file(file);
    if (!text) return std::unexpected(issues_of(file.string(), text.error()));
    auto changes = exchange::read_changes(*text, programme);
    if (!changes) return std::unexpected(issues_of(file.string(), std::move(changes).error()));
    return std::move(*changes);
}

}  // namespace waymark::actions
