#pragma once
// Pages for what went wrong, in words that help.

#include <string_view>

#include "base/html.h"

namespace waymark::web {

/// For a status of 400 and more.
base::Html error_document(int status);

/// The folder with the programmes cannot be read.
base::Html unreadable_folder_page(std::string_view message);

}  // namespace waymark::web
