// The only file that wires: standard streams and words into the command line.

#include <unistd.h>

#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "base/check.h"
#include "cli/run.h"

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> words{argv + (argc > 0 ? 1 : 0), argv + argc};
    waymark::cli::Console console{std::cout, std::cerr, ::isatty(STDERR_FILENO) == 1};
    try {
        return waymark::cli::run(words, console);
    } catch (const waymark::base::Bug&) {
        throw;  // Stops with a core to look into.
    } catch (const std::exception& error) {
        // Memory that ran out, mostly.
        std::cerr << "waymark: " << error.what() << '\n';
        return 1;
    }
}
