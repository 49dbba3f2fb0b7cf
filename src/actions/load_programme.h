#pragma once
// Open a programme file.

#include <filesystem>

#include "actions/file_issue.h"
#include "domain/programmes/programme.h"

namespace waymark::actions {

Loaded<domain::Programme> load_programme(const std::filesystem::path& file);

}  // namespace waymark::actions
