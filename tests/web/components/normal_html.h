#pragma once
// Two pieces of markup are the same when their tags, attributes and words are: the order of attributes and
// the white space around tags are not compared.

#include <string>
#include <string_view>

namespace waymark::web::testing {

/// One tag or run of words a line.
std::string normal_html(std::string_view markup);

}  // namespace waymark::web::testing
