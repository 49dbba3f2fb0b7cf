#pragma once
// One open SQLite handle, its statements, and its place in the queue of writers.

#include <sqlite3.h>

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "store/pool.h"

namespace waymark::store::sqlite {

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

/// What a result code of SQLite means to us. `what` says what was being done.
StoreError error_of(sqlite3* handle, int code, std::string_view what);

/// SQLite lets one writer in. Those of this process wait here for their turn, in order, instead of asking
/// again and again; those of other processes wait by SQLite's busy handler.
class WriterQueue {
public:
    void enter();
    void leave();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::uint64_t m_next = 0;
    std::uint64_t m_served = 0;
};

class SqliteSession : public Session {
public:
    SqliteSession(Handle handle, std::shared_ptr<WriterQueue> writers)
        : m_handle(std::move(handle)), m_writers(std::move(writers)) {}
    SqliteSession(const SqliteSession&) = delete;
    SqliteSession& operator=(const SqliteSession&) = delete;
    ~SqliteSession() override { rollback(); }

    Stored<void> begin(Mode mode) override;
    Stored<void> commit() override;
    void rollback() override;
    Stored<Rows> run(const Query& query, std::span<const Value> parameters) override;
    Stored<void> run_many(const Query& query, std::size_t parameters_each,
                          std::span<const Value> parameters) override;
    Stored<void> run_plain(std::string_view statement) override;
    Stored<void> wipe_traces() override;
    [[nodiscard]] bool is_usable() const override { return m_is_usable; }

private:
    enum class State { Idle, Reading, Writing };

    Stored<sqlite3_stmt*> prepare(const Query& query);
    void leave_transaction();

    Handle m_handle;
    std::shared_ptr<WriterQueue> m_writers;
    std::unordered_map<std::string, Statement> m_statements;  ///< By text.
    State m_state = State::Idle;
    bool m_is_usable = true;
};

}  // namespace waymark::store::sqlite
