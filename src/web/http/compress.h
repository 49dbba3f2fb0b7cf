#pragma once
// Answers made small for browsers that take it.

#include <string>
#include <string_view>

#include "web/http/message.h"

namespace waymark::web {

/// In the format of gzip.
std::string gzip(std::string_view bytes);

/// Sends the body of a page small where it is long enough to be worth it and the browser takes it. What is
/// sent as it lies in the program is left alone: it has been made small when it was built.
void compress(Response& response, bool accepts_gzip);

}  // namespace waymark::web
