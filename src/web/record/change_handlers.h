#pragma once
// Forms that change something, and what they send.

#include "web/record/visit.h"

namespace waymark::web::record {

struct ListPage;

/// Whether somebody may add to a list, if only what belongs to an organisation of theirs.
bool may_add(const Visit& visit, const ListPage& page);

Response change_thing_form(const Visit& visit);
Response change_thing(const Visit& visit);
Response change_person_form(const Visit& visit);
Response change_person(const Visit& visit);
Response add_form(const Visit& visit);
Response add(const Visit& visit);
Response undo_thing(const Visit& visit);
Response undo_person(const Visit& visit);
Response remove_thing(const Visit& visit);
Response publish(const Visit& visit);
Response look(const Visit& visit);
Response whole_record(const Visit& visit);
Response choose_purpose(const Visit& visit);

}  // namespace waymark::web::record
