#pragma once
// Open a change file, for the programme that it is about.

#include <filesystem>

#include "actions/file_issue.h"
#include "domain/changes/change.h"
#include "domain/programmes/programme.h"

namespace waymark::actions {

Loaded<domain::ChangeSet> load_changes(const std::filesystem::path& file, const domain::Programme& programme);

}  // namespace waymark::actions
