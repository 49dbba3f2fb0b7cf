#pragma once
// The words after a command's name, understood.

#include <span>
#include <string>

#include "base/result.h"
#include "cli/given.h"

namespace waymark::cli {

/// The failure names the word that is not understood and what was probably meant.
base::Result<Given> parse(const Command& command, std::span<const std::string> words);

}  // namespace waymark::cli
