#include "cli/stop_signal.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>

namespace waymark::cli {

namespace {

sigset_t stop_signals() {
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGINT);
    ::sigaddset(&set, SIGTERM);
    return set;
}

}  // namespace

// A thread that waits, rather than a signal handler: a handler needs a global, and may do next to nothing.
StopSignal::StopSignal() : m_end(::eventfd(0, EFD_CLOEXEC)) {
    const auto set = stop_signals();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_waiter = std::thread{[this] { wait(); }};
}

StopSignal::~StopSignal() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_end, &one, sizeof one);
    m_waiter.join();
    ::close(m_end);
    const auto set = stop_signals();
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void StopSignal::wait() {
    const auto set = stop_signals();
    const int signals = ::signalfd(-1, &set, SFD_CLOEXEC);
    std::array<pollfd, 2> watched{pollfd{signals, POLLIN, 0}, pollfd{m_end, POLLIN, 0}};
    for (;;) {
        if (::poll(watched.data(), watched.size(), -1) < 0) {
            if (errno == EINTR) continue;
            break;
        }
        if (watched[1].revents != 0) break;
        signalfd_siginfo info{};
        if (::read(signals, &info, sizeof info) != sizeof info) break;
        if (m_stopped.exchange(true)) ::_exit(128 + static_cast<int>(info.ssi_signo));
    }
    ::close(signals);
}

}  // namespace waymark::cli
