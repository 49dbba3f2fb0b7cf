#pragma once
// Results that go to a file or, as "-", to standard output.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"

namespace waymark::cli {

inline bool is_standard_stream(std::string_view name) { return name == "-"; }

/// "-" is standard input.
std::filesystem::path input_path(const std::string& name);

/// The exit status where writing there would destroy one of the inputs or could not work; asked before the
/// work is done. Nothing where it is fine.
std::optional<int> refuse_overwriting(const std::string& name, const std::vector<std::string>& inputs,
                                      Console& console);

/// The exit status: failed, with a line on `err`, where it cannot be written.
int write_output(const std::string& name, std::string_view text, Console& console);

}  // namespace waymark::cli
