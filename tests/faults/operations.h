#pragma once
// What the store is asked to do while its disk fails: one entry for each operation.

#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace waymark::faults {

struct Operation {
    std::string_view name;
    /// What must be there before, done on a healthy disk.
    store::Stored<void> (*prepare)(store::Database&);
    /// Trouble, or it is done and will stay so. An operation that reads says Broken where it read something
    /// wrong.
    store::Stored<void> (*run)(store::Database&);
    /// Opens the database as part of the operation, so that opening it meets the faults too.
    bool opens = false;
};

/// Every operation of the sweep, room by room of the store.
std::vector<Operation> list_operations();
std::vector<Operation> list_job_operations();
std::vector<Operation> list_history_operations();
std::vector<Operation> list_record_operations();

/// All that the database holds, but bytes: two runs of an operation seal with different ones.
std::string contents_of(store::Connection& connection);

}  // namespace waymark::faults
