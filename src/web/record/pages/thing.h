#pragma once
// One thing that is kept: its fields, what may be done with it; and a person, with their roles.

#include "actions/record/views/thing.h"
#include "web/record/pages/frame.h"

namespace waymark::web::record {

base::Html thing_page(const Surroundings& around, const actions::record::views::ThingView& view);

base::Html person_page(const Surroundings& around, const actions::record::views::ThingView& view,
                       const actions::record::views::ListView& roles,
                       const actions::record::views::ListView& apprenticeships);

/// Somebody who holds a role and of whom no more is kept, seen by themself.
base::Html roles_page(const Surroundings& around, const actions::record::views::ListView& roles);

}  // namespace waymark::web::record
