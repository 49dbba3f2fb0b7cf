#pragma once
// Connections that are not in use wait here, with their prepared statements, for the next who needs one.

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "store/database.h"

namespace waymark::store {

/// A connection as its database knows it.
class Session : public Connection {
public:
    /// Worth handing out again.
    [[nodiscard]] virtual bool is_usable() const = 0;
};

/// Shared by the database and every connection that it lent, so that the last of them closes it.
class Pool : public std::enable_shared_from_this<Pool> {
public:
    using Open = std::function<Stored<std::unique_ptr<Session>>()>;
    explicit Pool(Open open) : m_open(std::move(open)) {}

    Stored<std::unique_ptr<Connection>> lend();
    void take_back(std::unique_ptr<Session> session);

private:
    static constexpr std::size_t idle_max = 16;

    Open m_open;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Session>> m_idle;
};

}  // namespace waymark::store
