#pragma once
// Random numbers that are the same on every machine: seeds are handed in, nothing asks the system.

#include <cstddef>
#include <cstdint>
#include <utility>

namespace waymark::base {

/// SplitMix64. Small, fast, and a fork of it for each purpose keeps runs reproducible on any number of
/// threads.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// 0 .. n-1, evenly (by multiplication; the bias is below n / 2^64). n > 0.
    std::uint64_t below(std::uint64_t n) {
        return static_cast<std::uint64_t>((static_cast<Wide>(next()) * n) >> 64);
    }
    /// 0 <= x < 1.
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    bool chance(double p) { return unit() < p; }
    /// A generator of its own for one purpose.
    Random fork(std::uint64_t purpose) { return Random{next() ^ (purpose * 0xD6E8FEB86659FD93ULL)}; }

    template <class Items>
    void shuffle(Items& items) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
    }

private:
    __extension__ using Wide = unsigned __int128;

    std::uint64_t m_state;
};

}  // namespace waymark::base
