#pragma once
// What was done to a thing or to a person's record, in words; what it was on a day; who could have seen it.

#include <optional>
#include <string>

#include "actions/record/views/history.h"
#include "actions/record/who_could_see.h"
#include "web/record/pages/frame.h"

namespace waymark::web::record {

/// What it was at the end of a day, or what is wrong with the day.
struct AsOf {
    std::string day = {};  ///< As it was typed.
    std::string error = {};
    std::optional<records::Record> record = {};
};
base::Html history_page(const Surroundings& around, const actions::record::views::HistoryView& view,
                        const AsOf& as_of);

/// Everything that was done to a person's record.
base::Html person_history_page(const Surroundings& around, const std::string& person,
                               const std::vector<store::events::Past>& events,
                               const actions::record::views::Names& names, bool may_undo);

struct SeenAsked {
    std::string from = {};
    std::string until = {};
    std::string error = {};
};
base::Html seen_page(const Surroundings& around, const std::string& person, const SeenAsked& asked,
                     const actions::record::Exposure* exposure, const actions::record::views::Names& names);

}  // namespace waymark::web::record
