#pragma once
// The form that changes one thing, and what is shown when somebody else was first.

#include <map>
#include <string>
#include <vector>

#include "actions/record/desk.h"
#include "actions/record/views/look.h"
#include "records/record.h"
#include "web/record/pages/frame.h"

namespace waymark::web::record {

struct ChangeAsked {
    std::string address;  ///< Where the form is sent.
    std::string title;
    std::vector<Crumb> trail = {};
    records::Record seen = {};  ///< As it was shown, with its version; version 0: it is new.
    std::vector<const records::Field*> fields = {};
    std::map<std::string_view, std::string> typed = {};  ///< By field; else what is there.
    std::map<std::string_view, std::string> errors = {};
    std::string refusal = {};  ///< What is wrong with the whole.
};
base::Html change_page(const Surroundings& around, const ChangeAsked& asked);

/// Somebody else was first: what they changed, and the way to keep both.
base::Html clash_page(const Surroundings& around, const ChangeAsked& asked,
                      const actions::record::Clash& clash, const actions::record::views::Names& names);

/// How the form's controls are named.
std::string was_name(const records::Field& field);

}  // namespace waymark::web::record
