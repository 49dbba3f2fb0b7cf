#pragma once
// What is wrong with a file, with the file's name: what every door shows, one a line.

#include <expected>
#include <string>
#include <vector>

#include "base/result.h"
#include "exchange/issue.h"

namespace waymark::actions {

struct FileIssue {
    std::string file;
    exchange::Issue issue;
    friend bool operator==(const FileIssue&, const FileIssue&) = default;
};

/// What was in a file, or everything that is wrong with it.
template <class T>
using Loaded = std::expected<T, std::vector<FileIssue>>;

/// "leeds.json: placements[3].setting: no such setting 'acut'; did you mean 'acute'?"
std::string line(const FileIssue& issue);

/// A file that cannot be read at all has one issue, about the file as a whole.
std::vector<FileIssue> issues_of(const std::string& file, const base::Error& error);
std::vector<FileIssue> issues_of(const std::string& file, std::vector<exchange::Issue> issues);

}  // namespace waymark::actions
