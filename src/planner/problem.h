#pragma once
namespace waymark::planner {
struct Problem {};
struct Plan {};
}  // namespace waymark::planner
