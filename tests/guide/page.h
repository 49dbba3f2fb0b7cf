#pragma once
// A page of the guide as something to do: files to write and commands to run, in the order of the page.

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace waymark::guide {

/// From a block ```json NAME: the whole file.
struct WriteFile {
    int line = 0;
    std::string name;
    std::string text;
};

/// From a block ```json NAME more: what joins a file that is there already.
struct JoinFile {
    int line = 0;
    std::string name;
    std::string text;
};

/// From a block ```console: "$ command", and below it what the command says.
struct RunCommand {
    int line = 0;
    std::string command;
    std::vector<std::string> expected;
};

struct Page {
    std::vector<std::variant<WriteFile, JoinFile, RunCommand>> steps;
    std::vector<std::string> mistakes;  ///< Blocks that nobody would run: "line 12: ...".
};

Page read_page(std::string_view markdown);

}  // namespace waymark::guide
