#include "actions/load_programme.h"

#include "base/file.h"
#include "exchange/programme_json.h"

namespace waymark::actions {

Loaded<domain::Programme> load_programme(const std::filesystem::path& file) {
    const auto text = base::read_file(file);
    if (!text) return std::unexpected(issues_of(file.string(), text.error()));
    auto programme = exchange::read_programme(*text);
    if (!programme) return std::unexpected(issues_of(file.string(), std::move(programme).error()));
    return std::move(*programme);
}

}  // namespace waymark::actions
