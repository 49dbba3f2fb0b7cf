#pragma once
// A set of the words of an enum, small enough for a table of constants.

#include <cstdint>
#include <initializer_list>

namespace waymark::access {

/// For enums of at most 64 words, counted from 0.
template <class Word>
class Set {
public:
    constexpr Set() = default;
    constexpr Set(std::initializer_list<Word> words) {
        for (const Word word : words) m_bits |= bit(word);
    }
    [[nodiscard]] constexpr bool has(Word word) const { return (m_bits & bit(word)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return m_bits == 0; }
    constexpr void add(Word word) { m_bits |= bit(word); }
    constexpr void remove(Word word) { m_bits &= ~bit(word); }
    friend constexpr Set operator|(Set a, Set b) {
        a.m_bits |= b.m_bits;
        return a;
    }
    friend constexpr Set operator&(Set a, Set b) {
        a.m_bits &= b.m_bits;
        return a;
    }
    friend constexpr bool operator==(Set, Set) = default;

private:
    static constexpr std::uint64_t bit(Word word) { return std::uint64_t{1} << static_cast<unsigned>(word); }

    std::uint64_t m_bits = 0;
};

}  // namespace waymark::access
