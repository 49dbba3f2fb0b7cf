#pragma once
// Why a text is no JSON, in the words of somebody who edits such files by hand.

#include <boost/json/error.hpp>
#include <cstddef>
#include <string_view>

#include "exchange/issue.h"

namespace waymark::exchange::json {

/// `offset`: where the parser stopped, with `code` or (no code) because a whole document had ended there
/// already; `open_path`: the innermost array or object that was not closed.
Issue syntax_issue(std::string_view text, std::size_t offset, const boost::json::error_code& code,
                   std::string_view open_path);

}  // namespace waymark::exchange::json
