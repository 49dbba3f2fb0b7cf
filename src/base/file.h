#pragma once
// Whole files in and out. Messages say what is the matter; who asked puts the file's name before them.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace waymark::base {

/// More than any programme needs (85,800 apprentices are 50 MB), less than would exhaust a small machine.
inline constexpr std::size_t bytes_in_file_max = std::size_t{256} << 20;

/// Everything in the file. Pipes and devices are read to their end.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t bytes_max = bytes_in_file_max);

/// All or nothing: whoever opens the file sees the old text or the new one, also after a power cut. A
/// symbolic link stays one, and pipes and devices are written to as they are.
Result<void> write_file(const std::filesystem::path& path, std::string_view text);

/// Whether write_file would probably work: asked before long work, so that its result is not lost at the end.
Result<void> check_can_write(const std::filesystem::path& path);

}  // namespace waymark::base
