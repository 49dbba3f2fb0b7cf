#pragma once
// The table of commands, in the order in which help lists them.

#include <span>
#include <string_view>

#include "cli/command.h"

namespace waymark::cli {

std::span<const Command> list_commands();

/// The command of that name, or none.
const Command* find_command(std::string_view name);

/// Exit statuses that mean the same everywhere.
inline constexpr int exit_done = 0;
inline constexpr int exit_failed = 1;
inline constexpr int exit_wrong_input = 2;
inline constexpr int exit_no_plan = 3;

}  // namespace waymark::cli
