#pragma once
// A whole transaction, run again where another one was first.

#include <chrono>
#include <memory>
#include <thread>
#include <type_traits>
#include <utility>

#include "store/database.h"

namespace waymark::store {

/// Runs `body(connection)`, which returns a Stored<…>, and commits. Trouble rolls back; on Conflict all of it
/// runs again, up to 100 times, so `body` keeps nothing from one run to the next.
template <class Body>
std::invoke_result_t<Body&, Connection&> transact(Database& database, Mode mode, Body body) {
    constexpr int attempts = 100;
    for (int attempt = 1;; ++attempt) {
        auto connection = database.connect();
        if (!connection) return std::unexpected(std::move(connection).error());
        auto begun = (*connection)->begin(mode);
        if (!begun && begun.error().trouble != Trouble::Conflict)
            return std::unexpected(std::move(begun).error());
        StoreError error = begun ? StoreError{} : begun.error();
        if (begun) {
            auto result = body(**connection);
            auto done = result ? (*connection)->commit() : Stored<void>{std::unexpected(result.error())};
            if (done) return result;
            (*connection)->rollback();
            error = done.error();
        }
        if (error.trouble != Trouble::Conflict || attempt == attempts)
            return std::unexpected(std::move(error));
        std::this_thread::sleep_for(std::chrono::microseconds{200} * attempt);
    }
}

/// As transact, for what makes room or must not wait for it: erasing, deleting. Where the disk is full, the
/// room that is kept back for this is used, and what was deleted gives it back.
template <class Body>
std::invoke_result_t<Body&, Connection&> transact_even_if_full(Database& database, Body body) {
    auto result = transact(database, Mode::Write, body);
    if (result || result.error().trouble != Trouble::Full) return result;
    database.release_reserve();
    result = transact(database, Mode::Write, body);
    if (const auto connection = database.connect()) static_cast<void>((*connection)->wipe_traces());
    database.keep_reserve();
    return result;
}

/// Connection::wipe_traces, on a full disk too: the file itself may have to grow before the log can go.
inline Stored<void> wipe_traces_even_if_full(Database& database) {
    const auto wipe = [&]() -> Stored<void> {
        auto connection = database.connect();
        if (!connection) return std::unexpected(std::move(connection).error());
        return (*connection)->wipe_traces();
    };
    auto wiped = wipe();
    if (wiped || wiped.error().trouble != Trouble::Full) return wiped;
    database.release_reserve();
    wiped = wipe();
    database.keep_reserve();
    return wiped;
}

}  // namespace waymark::store
