#pragma once
// Pages that only read.

#include "web/record/visit.h"

namespace waymark::web::record {

Response programmes(const Visit& visit);
Response programme(const Visit& visit);
Response apprentices(const Visit& visit);
Response apprentice(const Visit& visit);
Response board(const Visit& visit);
Response list(const Visit& visit);
Response thing(const Visit& visit);
Response about_plan(const Visit& visit);
Response history(const Visit& visit);
Response person(const Visit& visit);
Response person_history(const Visit& visit);
Response who_could_see(const Visit& visit);
Response purposes(const Visit& visit);
Response statistics(const Visit& visit);

}  // namespace waymark::web::record
