#pragma once
// How far the prices of rows move when so much of so much room is demanded. What a row counts in places or
// people has a demand that answers a price as a logarithm does. A budget counts in pence and joins everybody:
// it is coarse, and its price is looked for by itself (settle_coarse_rows) before it may move with the rest.

#include <cstdint>
#include <vector>

#include "planner/problem.h"

namespace waymark::planner {

/// By row: the largest amount that any stay takes of it, 1 at least: what a price for a unit is to be
/// multiplied with to be compared with points.
std::vector<double> largest_uses(const Problem& problem);

/// A hard row of which some stay takes more than one unit.
bool is_coarse(const Row& row, double largest_use);

/// How far a row's price moves at this temperature, in points. `leverage` is the sum of squared amounts
/// demanded.
double price_step(double demand, double leverage, double room, double temperature);

}  // namespace waymark::planner
