#pragma once
// Where the time of a run goes: seconds of all threads together, each second counted once, for the innermost
// part that is under way.

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string_view>

namespace waymark::engine {

class Profile {
public:
    enum class Part : std::uint8_t {
        soft_prices,  ///< Prices from softened demand.
        pricing,      ///< Best journeys at given prices, with proofs.
        master,       ///< Linear programmes.
        primal,       ///< Everything else that makes whole plans.
    };
    static constexpr std::array<std::string_view, 4> names{"soft prices", "pricing", "master", "primal"};

    struct Sum {
        double seconds = 0;
        std::int64_t calls = 0;
    };
    [[nodiscard]] Sum sum(Part part) const;

    /// Measures from here to the end of its scope. Without a profile it does nothing.
    class Scope {
    public:
        Scope(Profile* profile, Part part, std::int64_t calls = 1);
        ~Scope();
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        void book();

        Profile* m_profile;
        Part m_part;
        Scope* m_outer;  ///< On the same thread; its clock stands still meanwhile.
        std::chrono::steady_clock::time_point m_since;
    };

private:
    struct Counter {
        std::atomic<std::int64_t> nanoseconds = 0;
        std::atomic<std::int64_t> calls = 0;
    };
    std::array<Counter, names.size()> m_counters;
};

}  // namespace waymark::engine
