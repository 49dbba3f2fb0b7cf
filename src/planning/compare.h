#pragma once
// What differs between two plans, of one programme or of two: part by part, person by person, and how much of
// it is certain.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/plans/price.h"
#include "domain/programmes/programme.h"

namespace waymark::planning {

/// A programme with a plan that keeps its rules, and what people call the two.
struct Variant {
    std::string name;
    domain::Programme programme;
    domain::Plan plan;
    domain::Price price;
};

/// A block that is spent elsewhere. Ids, since the two programmes may number their parts differently; empty:
/// unfilled.
struct Moved {
    std::string block;
    std::optional<std::string> before;
    std::optional<std::string> after;
    friend bool operator==(const Moved&, const Moved&) = default;
};

/// What one apprentice would notice.
struct PersonDifference {
    std::string apprentice;
    std::optional<std::int64_t> before;  ///< Points of their journey; empty: not in that programme.
    std::optional<std::int64_t> after;
    std::vector<Moved> moved;  ///< In blocks that both programmes have.

    [[nodiscard]] bool gains() const { return before && after && *after < *before; }
    [[nodiscard]] bool loses() const { return before && after && *after > *before; }
    friend bool operator==(const PersonDifference&, const PersonDifference&) = default;
};

struct Difference {
    domain::Price before;
    domain::Price after;
    /// The best plans of the two differ by no less and no more than this, if the bounds are proven. Empty
    /// where a plan has no bound.
    std::optional<std::int64_t> least;
    std::optional<std::int64_t> most;
    std::vector<PersonDifference> people;  ///< For whom anything differs; those who lose most come first.

    [[nodiscard]] std::int64_t points() const { return after.total() - before.total(); }
    /// Which of the two is better at best is proven.
    [[nodiscard]] bool is_certain() const { return (most && *most < 0) || (least && *least > 0); }
    /// Proven that the best plans of the two cost the same.
    [[nodiscard]] bool is_none() const { return least == 0 && most == 0; }
};

Difference compare(const Variant& before, const Variant& after);

}  // namespace waymark::planning
