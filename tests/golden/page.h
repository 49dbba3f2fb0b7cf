#pragma once
// A page of commands and what they print; see README.md.

#include <string>
#include <string_view>
#include <vector>

namespace waymark::golden {

/// What a command printed and how it ended.
struct Outcome {
    std::string out;
    std::string err;
    int status = 0;
};

struct File {
    std::string name;
    std::string text;
};

struct Step {
    std::string command;
    std::string expected;  ///< The lines below the command, as on the page.
};

/// A page is prose with files and steps in it, in order.
struct Part {
    enum class Kind { Prose, File, Step } kind = Kind::Prose;
    std::string prose;
    File file;
    Step step;
};

std::vector<Part> read_page(std::string_view text);
std::string write_page(const std::vector<Part>& parts);

/// The lines that a page shows for an outcome.
std::string shown(const Outcome& outcome);

}  // namespace waymark::golden
