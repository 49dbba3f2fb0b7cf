#pragma once
// A database of a whole country, made up: programmes of all sizes, and for each apprentice a person,
// clearances, special-category data, stays in a published plan and a role. Everything in it is invented.

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "store/database.h"
#include "store/sealer.h"

namespace waymark::bench {

struct CountryShape {
    int apprentices = 100'000;
    /// One programme as large as this share of all; the others have at most `programme_max`.
    double largest_share = 0.1;
    int programme_max = 500;
    std::uint64_t seed = 1;
};

/// Seals for one transaction, on its connection; `people` are new, and all that will be sealed for.
using MakeSealer = std::function<store::Stored<std::unique_ptr<store::Sealer>>(
    store::Connection& connection, std::span<const std::string> people)>;

/// Stays are drawn by chance: they fill the tables as a plan would, and are none.
store::Stored<void> make_country(store::Database& database, const MakeSealer& make_sealer,
                                 const CountryShape& shape);

}  // namespace waymark::bench
