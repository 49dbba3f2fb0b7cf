#pragma once
// The file in which whoever runs the installation describes the providers: docs/SIGN-ON.md.

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "oidc/provider.h"

namespace waymark::oidc {

/// What is wrong, and in which line; 0: the file as a whole.
struct FileIssue {
    int line = 0;
    std::string message;
    friend bool operator==(const FileIssue&, const FileIssue&) = default;
};

/// A provider as the file has it: the secret is in a file of its own, so that this one may be shown.
struct ProviderEntry {
    Provider provider;
    std::filesystem::path secret_file;  ///< None: empty.
    int secret_line = 0;
};

/// Every mistake at once, in the order of the lines. No value of the file is read as something else than it
/// is.
std::expected<std::vector<ProviderEntry>, std::vector<FileIssue>> parse_providers(std::string_view text);

/// The file and its secrets; a secret's path counts from the file's folder.
std::expected<std::vector<Provider>, std::vector<FileIssue>> read_providers(
    const std::filesystem::path& path);

/// One line, in a plain file that nobody but its owner may use.
base::Result<std::string> read_secret_file(const std::filesystem::path& path);

}  // namespace waymark::oidc
