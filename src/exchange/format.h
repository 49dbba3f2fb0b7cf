#pragma once
// The first thing that a Waymark file says: what it is, and in which version of its format.

#include <expected>
#include <string_view>

#include "exchange/issue.h"
#include "exchange/json/tree.h"

namespace waymark::exchange {

enum class FileKind { Programme, Plan, Change };

/// The newest version of each format, and the one that is written.
constexpr int newest_version = 1;

/// The version of a document of that kind; an issue where it is something else or of a version not known
/// here.
std::expected<int, Issue> read_format(json::Value document, FileKind kind);

/// "waymark.programme/1".
std::string_view written_format(FileKind kind);

}  // namespace waymark::exchange
