#pragma once
// What PostgreSQL says in other words than we do: parameters, values, states.

#include <string>
#include <string_view>

#include "store/database.h"

namespace waymark::store::postgres {

/// `?` becomes $1, $2 …, but not in quotes or comments.
std::string number_parameters(std::string_view text);

/// A parameter as libpq takes it. `text` outlives its use.
std::string text_of(const Value& value);

/// A column's text as a value, by the type that the server names.
Value value_of(unsigned type, std::string_view text);

/// What an SQLSTATE means to us.
Trouble trouble_of(std::string_view state);

}  // namespace waymark::store::postgres
