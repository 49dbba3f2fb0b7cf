#pragma once
// A real PostgreSQL of the test's own: data in a temporary folder, on a free port of loopback. It ends with
// the test program, however that ends.

#include <sys/types.h>

#include <optional>
#include <string>

#include "database/temporary_folder.h"

namespace waymark::testing_database {

class PostgresServer {
public:
    /// Fast leaves out fsync: right for everything but tests of what a power cut leaves.
    enum class Disk { Fast, Safe };

    /// Why there can be no server here, as a sentence for a skipped test; nothing where there can.
    static std::optional<std::string> why_not();
    /// One for the whole test program, started when first asked for.
    static PostgresServer& shared();

    explicit PostgresServer(Disk disk = Disk::Fast);
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;
    ~PostgresServer();

    /// A new, empty database's address.
    std::string make_database();
    [[nodiscard]] std::string address(const std::string& database) const;
    [[nodiscard]] int port() const { return m_port; }

    /// As a power cut would, but for what the disk has not got yet.
    void kill();
    void start();

private:
    TemporaryFolder m_folder;
    Disk m_disk;
    int m_port = 0;
    int m_made = 0;
    pid_t m_process = -1;
};

}  // namespace waymark::testing_database
