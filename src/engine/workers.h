#pragma once
// A few threads that share out numbered pieces of work. Results are kept by number, so the threads never
// decide.

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "engine/profile.h"

namespace waymark::engine {

class Workers {
public:
    explicit Workers(int threads, Profile* profile = nullptr);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// Where time is to be booked; may be none.
    [[nodiscard]] Profile* profile() const { return m_profile; }
    [[nodiscard]] std::size_t size() const { return m_threads.size() + 1; }

    /// Calls work(piece, worker) for every piece below `pieces`; the caller works too. Returns when all are
    /// done.
    void share(std::size_t pieces, const std::function<void(std::size_t piece, std::size_t worker)>& work);

private:
    void run(std::size_t worker);
    void take_pieces(std::size_t worker);

    Profile* m_profile;
    std::vector<std::thread> m_threads;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_done;
    const std::function<void(std::size_t, std::size_t)>* m_work = nullptr;
    std::size_t m_pieces = 0;
    std::atomic<std::size_t> m_next = 0;
    std::size_t m_busy = 0;
    std::size_t m_round = 0;
    bool m_end = false;
};

}  // namespace waymark::engine
