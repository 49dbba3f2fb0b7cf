#include "bench/generator/towns.h"

#include <array>
#include <cmath>
#include <cstddef>

namespace waymark::bench {

namespace {

constexpr std::array beginnings{"Ash",   "Bram",  "Cold",  "Dun",   "Elm",  "Fern", "Grim", "Hazel",
                                "Kings", "Lang",  "Marsh", "North", "Oak",  "Pen",  "Rush", "Stan",
                                "Thorn", "Ulver", "Water", "Whit",  "Yarn", "Hol",  "Mid",  "Sel"};
constexpr std::array endings{"beck", "bridge", "bury", "by",   "combe", "den",    "field", "ford",
                             "ham",  "ley",    "mere", "port", "stead", "thorpe", "wick",  "worth"};

// Degrees for one kilometre, in the middle of England.
constexpr double latitude_km = 1 / 111.2;
constexpr double longitude_km = 1 / 67.0;

std::string town_name(std::size_t n) {
    // 24 and 16 share factors, so the ending also moves on with each round of beginnings.
    const std::size_t round = n / beginnings.size();
    std::string name =
        std::string(beginnings[n % beginnings.size()]) + endings[(n * 7 + round) % endings.size()];
    const std::size_t again = n / (beginnings.size() * endings.size());
    return again == 0 ? name : name + " " + std::to_string(again + 1);
}

double to_four_decimals(double degrees) { return std::round(degrees * 10000) / 10000; }

// -1.5 .. 1.5, mostly near 0: no logarithm or cosine, whose last digit differs between machines.
double scatter(base::Random& random) { return random.unit() + random.unit() + random.unit() - 1.5; }

}  // namespace

std::vector<Town> make_towns(int count, base::Random& random) {
    constexpr double apart_km = 25;
    int columns = 1;
    while (columns * columns < count) ++columns;
    std::vector<Town> towns;
    for (int n = 0; n < count; ++n) {
        const int column = n % columns;
        const int row = n / columns;
        const double east = apart_km * (column + 0.3 * scatter(random));
        const double north = apart_km * (row + 0.3 * scatter(random));
        towns.push_back(
            {town_name(static_cast<std::size_t>(n)),
             {to_four_decimals(51.2 + north * latitude_km), to_four_decimals(-2.4 + east * longitude_km)}});
    }
    return towns;
}

domain::Location near_centre(const Town& town, double spread, base::Random& random) {
    return {
        to_four_decimals(town.centre.latitude + spread * scatter(random)),
        to_four_decimals(town.centre.longitude + spread * (longitude_km / latitude_km) * scatter(random))};
}

}  // namespace waymark::bench
