#include "cli/run.h"

#include <algorithm>
#include <ostream>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/parse.h"
#include "cli/version.h"

namespace waymark::cli {

namespace {

bool is_help(std::string_view word) { return word == "--help" || word == "-h"; }

int refuse(Console& console, const std::string& message, const std::string& help_line) {
    console.err << "waymark: " << message << '\n' << "Try: " << help_line << '\n';
    return exit_wrong_input;
}

int refuse_command(Console& console, const std::string& word) {
    std::vector<std::string_view> names{"help", "--help", "--version"};
    for (const auto& command : list_commands()) names.push_back(command.name);
    return refuse(console, "no such command: " + base::quote(word) + base::did_you_mean(word, names),
                  "waymark --help");
}

int run_command(const Command& command, std::span<const std::string> words, Console& console) {
    // After "--" every word is an argument, also one that looks like an option.
    const auto end = std::ranges::find(words, "--");
    if (std::find_if(words.begin(), end, is_help) != end) {
        console.out << help(command);
        return exit_done;
    }
    const auto given = parse(command, words);
    if (!given)
        return refuse(console, std::string{command.name} + ": " + given.error().message,
                      "waymark " + std::string{command.name} + " --help");
    return command.run(*given, console);
}

int run_help(std::span<const std::string> words, Console& console) {
    if (words.empty()) {
        console.out << help(list_commands());
        return exit_done;
    }
    const auto* command = find_command(words.front());
    if (command == nullptr) return refuse_command(console, words.front());
    console.out << help(*command);
    return exit_done;
}

int dispatch(std::span<const std::string> words, Console& console) {
    if (words.empty()) return refuse(console, "which command?", "waymark --help");
    const std::string& first = words.front();
    if (is_help(first)) return run_help({}, console);
    if (first == "help") return run_help(words.subspan(1), console);
    if (first == "--version") {
        console.out << "waymark " << version << '\n';
        return exit_done;
    }
    const auto* command = find_command(first);
    return command == nullptr ? refuse_command(console, first)
                              : run_command(*command, words.subspan(1), console);
}

}  // namespace

int run(std::span<const std::string> words, Console& console) {
    const int status = dispatch(words, console);
    // A full disk or a closed pipe shows when the last of the text is handed over.
    if (!console.out.flush() && status == exit_done) {
        console.err << "waymark: standard output cannot be written\n";
        return exit_failed;
    }
    return status;
}

}  // namespace waymark::cli
