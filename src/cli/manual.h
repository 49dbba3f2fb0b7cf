#pragma once
// The manual page, made from the table.

#include <span>
#include <string>
#include <string_view>

#include "cli/command.h"

namespace waymark::cli {

/// In the language of man(7).
std::string manual(std::span<const Command> commands, std::string_view version);

}  // namespace waymark::cli
