#pragma once
// The example programmes that are built into the program (cmake/WaymarkExamples.cmake takes them in).

#include <span>
#include <string_view>

namespace waymark::cli {

struct ExampleProgramme {
    std::string_view name;  ///< "leeds"
    std::string_view text;  ///< The programme file.
};

/// By name.
std::span<const ExampleProgramme> list_examples();

}  // namespace waymark::cli
