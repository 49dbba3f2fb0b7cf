#pragma once
// The record that a command works on: its database and its keys, as the options name them.

#include <memory>
#include <optional>

#include "cli/console.h"
#include "cli/given.h"
#include "store/database.h"
#include "store/sealing/key_ring.h"

namespace waymark::cli {

struct OpenRecord {
    std::unique_ptr<store::Database> database;
    store::sealing::KeyRing keys;
};

/// By the options --database and --keys. Nothing: what is wrong was said on `err`, and the exit status is
/// exit_wrong_input.
std::optional<OpenRecord> open_record(const Given& given, Console& console);

/// "waymark: …" on `err`; the exit status.
int refuse_trouble(const store::StoreError& error, Console& console);

}  // namespace waymark::cli
