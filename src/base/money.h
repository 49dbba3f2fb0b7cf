#pragma once
// Pence, and nothing that can be mistaken for pence.

#include <compare>
#include <cstdint>

namespace waymark::base {

struct Money {
    std::int64_t pence = 0;
    friend auto operator<=>(Money, Money) = default;
    friend Money operator+(Money a, Money b) { return {a.pence + b.pence}; }
    friend Money operator*(Money a, std::int64_t times) { return {a.pence * times}; }
    Money& operator+=(Money other) {
        pence += other.pence;
        return *this;
    }
};

}  // namespace waymark::base
