#pragma once
// Help, made from the table.

#include <span>
#include <string>

#include "cli/command.h"

namespace waymark::cli {

/// "waymark plan FILE [OPTION...]"
std::string usage(const Command& command);

/// "-o, --output PLAN.json"
std::string usage(const Option& option);

/// What `waymark COMMAND --help` prints.
std::string help(const Command& command);

/// What `waymark --help` prints.
std::string help(std::span<const Command> commands);

}  // namespace waymark::cli
