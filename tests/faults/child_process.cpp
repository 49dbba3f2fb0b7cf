#include "faults/child_process.h"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "base/check.h"

namespace waymark::faults {

ChildProcess::ChildProcess(const std::vector<std::string>& arguments) {
    std::vector<std::string> words{WAYMARK_STORE_CHILD};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    std::array<int, 2> ends{};
    base::check(::pipe(ends.data()) == 0, "a pipe can be made");
    m_process = ::fork();
    if (m_process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::dup2(ends[1], 1);
        ::close(ends[0]);
        ::close(ends[1]);
        ::execv(pointers[0], pointers.data());
        ::_exit(127);
    }
    base::check(m_process > 0, "a process can be started");
    ::close(ends[1]);
    m_output = ends[0];
}

ChildProcess::~ChildProcess() {
    if (m_process > 0) {
        send(SIGKILL);
        wait();
    }
    ::close(m_output);
}

void ChildProcess::send(int signal) const {
    if (m_process > 0) ::kill(m_process, signal);
}

std::string ChildProcess::read_line() {
    while (true) {
        if (const auto end = m_read.find('\n'); end != std::string::npos) {
            auto line = m_read.substr(0, end);
            m_read.erase(0, end + 1);
            return line;
        }
        std::array<char, 4096> buffer{};
        const auto size = ::read(m_output, buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR) continue;
        // Half a line is none: it was being written when the end came.
        if (size <= 0) return {};
        m_read.append(buffer.data(), static_cast<std::size_t>(size));
    }
}

std::vector<std::string> ChildProcess::read_rest() {
    std::vector<std::string> lines;
    for (auto line = read_line(); !line.empty(); line = read_line()) lines.push_back(std::move(line));
    return lines;
}

int ChildProcess::wait() {
    int status = 0;
    while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
    m_process = -1;
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace waymark::faults
