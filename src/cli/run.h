#pragma once
// The command line: from the words that the shell hands over to an exit status.

#include <span>
#include <string>

#include "cli/console.h"

namespace waymark::cli {

/// `words` are the arguments without the program's name.
int run(std::span<const std::string> words, Console& console);

}  // namespace waymark::cli
