#pragma once
// Programme files: docs/PROGRAMME-FILE.md, read and written.

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "domain/programmes/programme.h"
#include "exchange/issue.h"

namespace waymark::exchange {

/// The programme in a file of any version that this Waymark knows; or everything that is wrong with the file,
/// at most 100 issues in the file's order and then one that says how many more there are.
std::expected<domain::Programme, std::vector<Issue>> read_programme(std::string_view text);

/// The programme as a file of the newest version: the same text for the same programme, one entry a line.
/// What read_programme made of a file it makes again of this text.
std::string write_programme(const domain::Programme& programme);

}  // namespace waymark::exchange
