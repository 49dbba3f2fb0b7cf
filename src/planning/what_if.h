#pragma once
// A programme in which something is otherwise: a rule relaxed, a place more, another start. Told in words, so
// that nobody has to edit a file to ask.

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/programmes/programme.h"

namespace waymark::planning {

/// One word that a what-if can begin with, and what it does.
struct WhatIfWord {
    std::string_view form;     ///< "max-travel=MINUTES"
    std::string_view meaning;  ///< "everyone may travel so long, or longer where they may already"
};

std::span<const WhatIfWord> list_what_if_words();

/// The programme with the change: "max-travel=75", or several at once, "max-travel=75,drop=budget". A plan of
/// the old programme may break a rule of the new one. What is wrong with the words is the error: it names the
/// word and what would do.
base::Result<domain::Programme> change_programme(const domain::Programme& programme, std::string_view words);

}  // namespace waymark::planning
