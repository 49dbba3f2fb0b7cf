#include "program/child.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

namespace waymark::program {

namespace {

/// A guard against hanging for ever, not a measure of speed.
constexpr int milliseconds_without_a_word = 300'000;

[[noreturn]] void become(const std::vector<std::string>& words, int err) {
    ::dup2(err, STDERR_FILENO);
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(nothing, STDOUT_FILENO);
    std::string program = WAYMARK_PROGRAM;
    std::vector<std::string> copies = words;
    std::vector<char*> arguments{program.data()};
    for (auto& word : copies) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execv(program.c_str(), arguments.data());
    ::_exit(127);
}

}  // namespace

Child::Child(const std::vector<std::string>& words, Err err) {
    std::array<int, 2> ends{};
    const bool opened = err == Err::Pipe ? ::pipe2(ends.data(), O_CLOEXEC) == 0
                                         : ::openpty(ends.data(), &ends[1], nullptr, nullptr, nullptr) == 0;
    if (!opened) throw std::runtime_error("no pipe");
    m_from = ends[0];
    m_pid = ::fork();
    if (m_pid == 0) become(words, ends[1]);
    ::close(ends[1]);
}

Child::~Child() {
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    ::close(m_from);
}

bool Child::read_some() {
    pollfd watched{m_from, POLLIN, 0};
    if (::poll(&watched, 1, milliseconds_without_a_word) <= 0) return false;
    std::array<char, 4096> part{};
    const auto n = ::read(m_from, part.data(), part.size());
    if (n <= 0) return false;  // A terminal says EIO where a pipe says end.
    m_err.append(part.data(), static_cast<std::size_t>(n));
    return true;
}

bool Child::wait_for(const std::string& text) {
    while (!m_err.contains(text))
        if (!read_some()) return false;
    return true;
}

void Child::send(int signal) const { ::kill(m_pid, signal); }

int Child::wait() {
    while (read_some()) {
    }
    int status = 0;
    ::waitpid(m_pid, &status, 0);
    m_pid = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace waymark::program
