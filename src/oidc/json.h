#pragma once
// JSON from a provider, read so that no two readers could understand it differently.

#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace waymark::oidc {

/// One object and nothing after it; refused where a name comes twice in it or in an object within, where it
/// is nested deeper than a provider's answer ever is, and where a text is no UTF-8.
base::Result<boost::json::object> parse_object(std::string_view text);

/// The member, where it is there and is a text.
std::optional<std::string> find_text(const boost::json::object& object, std::string_view name);

/// The member, where it is there and is a whole number.
std::optional<std::int64_t> find_number(const boost::json::object& object, std::string_view name);

/// The member, where it is there and is a list of texts only.
std::optional<std::vector<std::string>> find_texts(const boost::json::object& object, std::string_view name);

}  // namespace waymark::oidc
