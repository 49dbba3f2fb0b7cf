#pragma once
// JSON numbers as they are written, turned into values without loss.

#include <cstdint>
#include <optional>
#include <string_view>

namespace waymark::exchange::json {

/// A number whose value is a whole one, however it is written (3, 3.0, 30e-1), within 18 digits; or nothing.
std::optional<std::int64_t> whole_number(std::string_view number);

/// The nearest double; nothing where the number is beyond all doubles.
std::optional<double> real_number(std::string_view number);

}  // namespace waymark::exchange::json
