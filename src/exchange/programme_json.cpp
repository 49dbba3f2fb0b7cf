#include "exchange/programme_json.h"

#include <fmt/format.h>

#include <exception>

#include "exchange/format.h"
#include "exchange/programme_v1/read.h"

namespace waymark::exchange {

std::expected<domain::Programme, std::vector<Issue>> read_programme(std::string_view text) {
    const auto refuse = [](Issue issue) { return std::unexpected(std::vector{std::move(issue)}); };
    try {
        const auto tree = json::parse(text);
        if (!tree) return refuse(tree.error());
        const auto version = read_format(tree->root(), FileKind::Programme);
        if (!version) return refuse(version.error());
        // A second version is read by a room of its own beside this one and brought to the same domain
        // values; docs/PROGRAMME-FILE.md, Versions.
        return programme_v1::read(tree->root());
    } catch (const std::exception& trouble) {  // Memory at its end.
        return refuse({"", fmt::format("cannot be read: {}", trouble.what())});
    }
}

}  // namespace waymark::exchange
