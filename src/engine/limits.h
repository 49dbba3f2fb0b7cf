#pragma once
// How long a run may take, and what it says on the way.

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>

namespace waymark::engine {

class Profile;

struct Limits {
    double seconds = 60;  ///< Wall clock; 0 and less: until proven or out of iterations.
    std::optional<std::int64_t>
        iterations;   ///< Of the search; the same number gives the same plan on any threads.
    int threads = 0;  ///< 0: as many as the machine has.
    std::uint64_t seed = 1;
    Profile* profile = nullptr;               ///< Filled where given.
    const std::atomic<bool>* stop = nullptr;  ///< Set by anyone to end early with the best plan so far.
};

struct Progress {
    double seconds = 0;
    std::int64_t iterations = 0;
    std::int64_t cost = 0;   ///< Of the best plan so far.
    std::int64_t bound = 0;  ///< Proven: no plan costs less.
};

/// Says whether to end early.
using ShouldStop = std::function<bool()>;

/// Called from the planning thread, a few times a second at most.
using Listener = std::function<void(const Progress&)>;

}  // namespace waymark::engine
