#pragma once
// Completion scripts, made from the table.

#include <span>
#include <string>
#include <string_view>

#include "cli/command.h"

namespace waymark::cli {

/// The shells that there is a script for.
std::span<const std::string_view> list_shells();

/// The script for one of these shells.
std::string completion(std::string_view shell, std::span<const Command> commands);

}  // namespace waymark::cli
