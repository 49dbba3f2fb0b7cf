#pragma once
// A whole transaction, run again where another one was first.

#include <chrono>
#include <memory>
#include <thread>
#include <type_traits>

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

}  // namespace waymark::store
