#pragma once
// What `waymark record` does, an action each.

#include "cli/call.h"

namespace waymark::cli {

// record_read.cpp
int list_kind(const Call& call);
int show_thing(const Call& call);
int write_history_of(const Call& call);

// record_change.cpp
int add_thing(const Call& call);
int change_thing(const Call& call);
int remove_thing(const Call& call);
int undo_change(const Call& call);

// record_roles.cpp
int give_role_to(const Call& call);
int end_role_of(const Call& call);

// record_plans.cpp
int pin(const Call& call);
int make_draft(const Call& call);
int keep_draft(const Call& call);
int publish(const Call& call);

}  // namespace waymark::cli
