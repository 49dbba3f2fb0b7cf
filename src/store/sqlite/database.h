#pragma once
// One file, for one machine: WAL, synchronous=FULL, secure_delete, foreign keys.

#include <filesystem>
#include <memory>

#include "store/database.h"

namespace waymark::store::sqlite {

/// Opens the file, or makes it, readable by its owner only. Says Unreachable where that cannot be done.
Stored<std::unique_ptr<Database>> open(const std::filesystem::path& file);

/// The schema's version as the file holds it, without a byte of the file being written; 0 where there is no
/// file or no schema.
Stored<std::int64_t> peek_version(const std::filesystem::path& file);

}  // namespace waymark::store::sqlite
