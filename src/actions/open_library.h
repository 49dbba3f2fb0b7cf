#pragma once
// A library: a folder with programme files, NAME.json, and beside each its plan, NAME.plan.json. What cannot
// be read is on the list with its issues and does not keep the rest from being shown.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "actions/check_plan.h"
#include "actions/file_issue.h"
#include "base/result.h"
#include "domain/programmes/programme.h"

namespace waymark::actions {

/// When a file was last changed, and how large it is: enough to see that it need not be read again.
struct FileStamp {
    std::filesystem::file_time_type changed;
    std::uintmax_t bytes = 0;
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// One programme of a library, as far as it could be read.
struct Volume {
    std::string name;  ///< "leeds" for leeds.json: the programme's address.
    std::optional<domain::Programme> programme;
    std::optional<exchange::PlanDraft> plan;  ///< Empty: no plan file, or one that cannot be read.
    std::optional<Verdict> verdict;           ///< Of the plan, where there is one.
    std::vector<FileIssue> issues;            ///< Of both files.
    std::optional<FileStamp> programme_stamp;
    std::optional<FileStamp> plan_stamp;
};

/// Shared, so that whoever shows a page keeps what it began with while others open the library anew.
using Library = std::vector<std::shared_ptr<const Volume>>;

/// The programmes in the folder by name. Volumes of `known` whose files have not changed are taken as they
/// are.
base::Result<Library> open_library(const std::filesystem::path& folder, const Library& known = {});

/// The volume of that name, or none.
std::shared_ptr<const Volume> find_volume(const Library& library, std::string_view name);

}  // namespace waymark::actions
