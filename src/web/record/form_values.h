#pragma once
// Values of fields as they are typed into a form, and back.

#include <string>
#include <string_view>

#include "base/result.h"
#include "records/record.h"

namespace waymark::web::record {

/// A day as 2027-03-01, a flag as yes or no, a list with an entry on each line and bars between its parts.
std::string to_form(const records::Value& value, const records::Field& field);
/// Nothing was typed: nothing. The failure says how to write it.
base::Result<records::Value> from_form(const std::string& text, const records::Field& field);

/// Whether a control came back as it was shown, whatever the browser made of its lines.
bool is_untouched(std::string_view typed, const records::Value& value, const records::Field& field);

/// Whether two values are one to who fills in a form: nothing, an empty text and an empty list are.
bool is_same(const records::Value& a, const records::Value& b);

}  // namespace waymark::web::record
