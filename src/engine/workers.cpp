#include "engine/workers.h"

#include <algorithm>

namespace waymark::engine {

Workers::Workers(int threads, Profile* profile) : m_profile(profile) {
    const unsigned wanted =
        threads > 0 ? static_cast<unsigned>(threads) : std::max(1U, std::thread::hardware_concurrency());
    for (unsigned i = 1; i < wanted; ++i) m_threads.emplace_back([this, i] { run(i); });
}

Workers::~Workers() {
    {
        const std::scoped_lock lock(m_mutex);
        m_end = true;
    }
    m_wake.notify_all();
    for (auto& thread : m_threads) thread.join();
}

void Workers::share(std::size_t pieces, const std::function<void(std::size_t, std::size_t)>& work) {
    if (m_threads.empty() || pieces < 2) {
        for (std::size_t piece = 0; piece < pieces; ++piece) work(piece, 0);
        return;
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_work = &work;
        m_pieces = pieces;
        m_next = 0;
        m_busy = m_threads.size();
        ++m_round;
    }
    m_wake.notify_all();
    take_pieces(0);
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [&] { return m_busy == 0; });
}

void Workers::run(std::size_t worker) {
    std::size_t seen = 0;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [&] { return m_end || m_round != seen; });
            if (m_end) return;
            seen = m_round;
        }
        take_pieces(worker);
        const std::scoped_lock lock(m_mutex);
        if (--m_busy == 0) m_done.notify_one();
    }
}

void Workers::take_pieces(std::size_t worker) {
    for (std::size_t piece = m_next++; piece < m_pieces; piece = m_next++) (*m_work)(piece, worker);
}

}  // namespace waymark::engine
