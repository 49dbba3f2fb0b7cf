#pragma once
// Finds the label of a state in its layer: a hash table that forgets quickly.

#include <cstdint>
#include <vector>

namespace waymark::mss {

class LabelIndex {
public:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    void clear() {
        if (m_used == 0) return;
        m_slots.assign(m_slots.size(), none);
        m_used = 0;
    }

    /// The number kept under this hash for which is_it(number) holds, or a place for a new one, set to
    /// `number`.
    template <class IsIt, class HashOf>
    std::uint32_t find_or_add(std::uint64_t hash, std::uint32_t number, IsIt is_it, HashOf hash_of) {
        if (2 * (m_used + 1) > m_slots.size()) grow(hash_of);
        for (std::size_t at = hash & (m_slots.size() - 1);; at = (at + 1) & (m_slots.size() - 1)) {
            if (m_slots[at] == none) {
                m_slots[at] = number;
                ++m_used;
                return number;
            }
            if (is_it(m_slots[at])) return m_slots[at];
        }
    }

private:
    template <class HashOf>
    void grow(HashOf hash_of) {
        std::vector<std::uint32_t> old(m_slots.empty() ? 64 : 2 * m_slots.size(), none);
        old.swap(m_slots);
        for (const auto number : old) {
            if (number == none) continue;
            std::size_t at = hash_of(number) & (m_slots.size() - 1);
            while (m_slots[at] != none) at = (at + 1) & (m_slots.size() - 1);
            m_slots[at] = number;
        }
    }

    std::vector<std::uint32_t> m_slots;
    std::size_t m_used = 0;
};

}  // namespace waymark::mss
