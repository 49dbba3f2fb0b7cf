#include "store/pool.h"

namespace waymark::store {

namespace {

/// Goes back to the pool where it is let go.
class LentConnection : public Connection {
public:
    LentConnection(std::shared_ptr<Pool> pool, std::unique_ptr<Session> session)
        : m_pool(std::move(pool)), m_session(std::move(session)) {}
    LentConnection(const LentConnection&) = delete;
    LentConnection& operator=(const LentConnection&) = delete;
    ~LentConnection() override { m_pool->take_back(std::move(m_session)); }

    Stored<void> begin(Mode mode) override { return m_session->begin(mode); }
    Stored<void> commit() override { return m_session->commit(); }
    void rollback() override { m_session->rollback(); }
    Stored<Rows> run(const Query& query, std::span<const Value> parameters) override {
        return m_session->run(query, parameters);
    }
    Stored<void> run_many(const Query& query, std::size_t parameters_each,
                          std::span<const Value> parameters) override {
        return m_session->run_many(query, parameters_each, parameters);
    }
    Stored<void> run_plain(std::string_view statement) override { return m_session->run_plain(statement); }
    Stored<void> wipe_traces() override { return m_session->wipe_traces(); }

private:
    std::shared_ptr<Pool> m_pool;
    std::unique_ptr<Session> m_session;
};

}  // namespace

Stored<std::unique_ptr<Connection>> Pool::lend() {
    std::unique_ptr<Session> session;
    {
        const std::lock_guard lock{m_mutex};
        if (!m_idle.empty()) {
            session = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (!session) {
        auto opened = m_open();
        if (!opened) return std::unexpected(std::move(opened).error());
        session = std::move(*opened);
    }
    return std::make_unique<LentConnection>(shared_from_this(), std::move(session));
}

void Pool::take_back(std::unique_ptr<Session> session) {
    session->rollback();
    if (!session->is_usable()) return;
    const std::lock_guard lock{m_mutex};
    if (m_idle.size() < idle_max) m_idle.push_back(std::move(session));
}

}  // namespace waymark::store
