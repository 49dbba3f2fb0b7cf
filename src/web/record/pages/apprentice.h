#pragma once
// One apprentice as the viewer may see them.

#include <string>
#include <vector>

#include "actions/record/views/apprentice.h"
#include "web/record/pages/frame.h"

namespace waymark::web::record {

/// What a recorded look has shown, or what was wrong with asking for it.
struct Looked {
    std::optional<store::Seen> seen = {};
    std::string error = {};
    std::string why = {};  ///< As it was typed.
};

base::Html apprentice_page(const Surroundings& around, const actions::record::views::ApprenticeView& view,
                           const Looked& looked = {});

}  // namespace waymark::web::record
