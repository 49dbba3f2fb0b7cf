#pragma once
// What somebody types for a field, as its value.

#include <string_view>
#include <vector>

#include "actions/record/change_record.h"
#include "base/result.h"
#include "records/record.h"

namespace waymark::actions::record {

/// By the field's type: a whole number, a number, yes or no, a day such as 2027-03-01, or text. A list is
/// JSON as it is shown for programs, or, where its entries have one part, ids divided by commas. An empty
/// text: nothing. The failure says what is expected.
base::Result<records::Value> read_typed(const records::Field& field, std::string_view text);

/// "FIELD=VALUE" for one of a kind; the failure says which fields there are.
base::Result<Edit::Field> read_assignment(records::Kind kind, std::string_view text);

}  // namespace waymark::actions::record
