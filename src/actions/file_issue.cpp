#include "actions/file_issue.h"

#include <fmt/format.h>

#include <utility>

namespace waymark::actions {

std::string line(const FileIssue& issue) {
    const auto& [path, message] = issue.issue;
    if (path.empty()) return fmt::format("{}: {}", issue.file, message);
    return fmt::format("{}: {}: {}", issue.file, path, message);
}

std::vector<FileIssue> issues_of(const std::string& file, const base::Error& error) {
    return {{file, {"", error.message}}};
}

std::vector<FileIssue> issues_of(const std::string& file, std::vector<exchange::Issue> issues) {
    std::vector<FileIssue> named;
    named.reserve(issues.size());
    for (auto& issue : issues) named.push_back({file, std::move(issue)});
    return named;
}

}  // namespace waymark::actions
