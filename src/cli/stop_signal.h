#pragma once
// Ctrl-C as a flag: the work that is under way ends early and keeps what it has.

#include <atomic>
#include <thread>

namespace waymark::cli {

/// While one is alive, the first SIGINT or SIGTERM sets the flag and the second ends the program at once.
/// Made before other threads are, because they take over which signals are blocked.
class StopSignal {
public:
    StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    ~StopSignal();

    [[nodiscard]] const std::atomic<bool>& flag() const { return m_stopped; }

private:
    void wait();

    std::atomic<bool> m_stopped = false;
    int m_end = -1;  ///< Written to when the object goes.
    std::thread m_waiter;
};

}  // namespace waymark::cli
