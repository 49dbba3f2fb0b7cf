#include "database/postgres_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <grp.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <string>
#include <thread>
#include <vector>

#include "base/check.h"
#include "store/postgres/database.h"

namespace waymark::testing_database {

namespace {

namespace fs = std::filesystem;

/// The newest PostgreSQL that Debian has installed; empty where there is none.
fs::path programs() {
    std::vector<fs::path> found;
    std::error_code none;
    for (const auto& version : fs::directory_iterator{"/usr/lib/postgresql", none})
        if (fs::exists(version.path() / "bin/postgres")) found.push_back(version.path() / "bin");
    return found.empty() ? fs::path{} : std::ranges::max(found);
}

bool is_root() { return ::geteuid() == 0; }
const passwd* postgres_user() { return ::getpwnam("postgres"); }

/// In the child alone: root becomes the user postgres, since PostgreSQL refuses to run as root.
void step_down(const passwd* user) {
    if (is_root() &&
        (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0))
        ::_exit(126);
    // After the change of user, which forgets it: who loses the test stops.
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
}

pid_t launch(const std::vector<std::string>& words, const fs::path& folder) {
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const auto* const user = postgres_user();
    const auto log = folder / "log";
    const pid_t child = ::fork();
    if (child != 0) return child;
    step_down(user);
    const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(out, 1);
    ::dup2(out, 2);
    ::close(0);
    if (::chdir(folder.c_str()) == 0) ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

int wait_for(pid_t process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

int free_port() {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof name;
    auto* const generic = reinterpret_cast<sockaddr*>(&name);
    base::check(::bind(listener, generic, size) == 0 && ::getsockname(listener, generic, &size) == 0,
                "loopback has a free port");
    ::close(listener);
    return ntohs(name.sin_port);
}

}  // namespace

std::optional<std::string> PostgresServer::why_not() {
    if (programs().empty()) return "PostgreSQL is not installed (Debian package postgresql-15)";
    if (is_root() && postgres_user() == nullptr)
        return "PostgreSQL does not run as root, and there is no user postgres to run it as";
    return {};
}

PostgresServer& PostgresServer::shared() {
    static PostgresServer server;
    return server;
}

PostgresServer::PostgresServer(Disk disk) : m_disk(disk), m_port(free_port()) {
    base::check(!why_not(), "who starts a server has asked whether there can be one");
    if (is_root())
        base::check(::chown(m_folder.path().c_str(), postgres_user()->pw_uid, postgres_user()->pw_gid) == 0,
                    "the folder can be given to the user postgres");
    const auto made =
        launch({programs() / "initdb", "--pgdata", m_folder.path() / "data", "--no-sync", "--no-locale",
                "--encoding", "UTF8", "--auth", "trust", "--username", "waymark", "--no-instructions"},
               m_folder.path());
    base::check(wait_for(made) == 0, "initdb makes a data folder");
    start();
}

PostgresServer::~PostgresServer() {
    if (m_process > 0) kill();
}

void PostgresServer::start() {
    const auto* const fsync = m_disk == Disk::Safe ? "fsync=on" : "fsync=off";
    m_process =
        launch({programs() / "postgres", "-D", m_folder.path() / "data", "-p", std::to_string(m_port), "-c",
                "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=" + m_folder.path().string(),
                "-c", fsync, "-c", "max_connections=60", "-c", "shared_buffers=64MB"},
               m_folder.path());
    for (int tries = 0; tries < 600; ++tries) {
        if (store::postgres::open(address("postgres"))) return;
        base::check(::waitpid(m_process, nullptr, WNOHANG) == 0, "PostgreSQL goes on running once started");
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    base::check(false, "PostgreSQL answers within half a minute");
}

void PostgresServer::kill() {
    ::kill(m_process, SIGQUIT);
    wait_for(m_process);
    m_process = -1;
}

std::string PostgresServer::address(const std::string& database) const {
    return fmt::format("postgres://waymark@127.0.0.1:{}/{}", m_port, database);
}

std::string PostgresServer::make_database() {
    auto administration = store::postgres::open(address("postgres"));
    base::check(administration.has_value(), "the server of the test answers");
    auto connection = (*administration)->connect();
    const auto name = fmt::format("test{}", ++m_made);
    base::check(connection && (*connection)->run_plain("CREATE DATABASE " + name),
                "the server makes a database");
    return address(name);
}

}  // namespace waymark::testing_database
