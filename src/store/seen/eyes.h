#pragma once
// Who reads, for what, on which day.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/reach.h"
#include "access/roles.h"
#include "records/kinds.h"
#include "store/database.h"

namespace waymark::store {

struct Eyes {
    access::Viewer viewer;
    access::Purpose purpose = access::Purpose::OwnRecord;
    base::Day today;
};

/// The roles that somebody holds, as they stand in the record.
Stored<access::Viewer> load_viewer(Connection& connection, const std::string& person);

/// Which records of a kind these eyes reach at all.
access::Reach reach_of(records::Kind kind, const Eyes& eyes);

/// Which of a kind they may have a list of by these fields: those of which they see the fields, for each of
/// them.
std::vector<access::Reach> reaches_by(records::Kind kind, std::span<const std::string_view> fields,
                                      const Eyes& eyes);

}  // namespace waymark::store
