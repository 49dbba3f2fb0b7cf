#pragma once
// What was typed into the form of a change, as the change file that says the same, read as any other.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/changes/change.h"
#include "domain/programmes/programme.h"
#include "web/pages/change_kinds.h"

namespace waymark::web {

/// Names and values in the order of the form; a name may stand several times.
using Typed = std::vector<std::pair<std::string, std::string>>;

struct ChangeQuestion {
    struct Trouble {
        std::optional<Ask> ask;  ///< The field that it is about, where it is about one.
        std::string words;
    };
    const ChangeKind* kind = nullptr;  ///< None: nothing was chosen yet.
    Typed typed;
    bool is_asked = false;  ///< The form was sent, not merely opened.
    std::string file;       ///< The text of the change file.
    std::vector<Trouble> troubles;
    std::optional<domain::ChangeSet> changes;  ///< Where nothing is wrong.

    /// What was typed, or "".
    [[nodiscard]] std::string value(Ask ask) const;
    [[nodiscard]] bool has(Ask ask, std::string_view value) const;
};

ChangeQuestion read_change_question(Typed typed, const domain::Programme& programme);

/// "placement:ward-7", "organisation:trust": one answer to which host.
std::string host_value(const domain::Placement& placement);
std::string host_value(const domain::Organisation& organisation);

}  // namespace waymark::web
