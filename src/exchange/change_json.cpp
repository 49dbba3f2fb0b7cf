#include "exchange/change_json.h"

#include <fmt/format.h>

#include <exception>

#include "exchange/change_v1/read.h"
#include "exchange/format.h"

namespace waymark::exchange {

std::expected<domain::ChangeSet, std::vector<Issue>> read_changes(std::string_view text,
                                                                  const domain::Programme& programme) {
    const auto refuse = [](Issue issue) { return std::unexpected(std::vector{std::move(issue)}); };
    try {
        const auto tree = json::parse(text);
        if (!tree) return refuse(tree.error());
        const auto version = read_format(tree->root(), FileKind::Change);
        if (!version) return refuse(version.error());
        return change_v1::read(tree->root(), programme);
    } catch (const std::exception& trouble) {  // Memory at its end.
        return refuse({"", fmt::format("cannot be read: {}", trouble.what())});
    }
}

}  // namespace waymark::exchange
