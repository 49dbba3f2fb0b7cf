#pragma once
// What each kind of change does to a situation.

#include "domain/changes/change.h"
#include "planning/replan/situation.h"

namespace waymark::planning {

void happen(Situation& situation, const domain::HostCloses& event);
void happen(Situation& situation, const domain::PlacesChange& event);
void happen(Situation& situation, const domain::Leaves& event);
void happen(Situation& situation, const domain::Pauses& event);
void happen(Situation& situation, const domain::FallsIll& event);
void happen(Situation& situation, const domain::Joins& event);
void happen(Situation& situation, const domain::StartsLate& event);
void happen(Situation& situation, const domain::MovesHouse& event);
void happen(Situation& situation, const domain::ClearanceChange& event);

}  // namespace waymark::planning
