#pragma once
// What a command is: one row of the table from which parser, help, completion and manual are made.

#include <span>
#include <string_view>

namespace waymark::cli {

class Given;
struct Console;

/// What stands behind an option or for an argument: what is accepted, and what the shell offers.
enum class Value { None, File, NewFile, Folder, Name, Count, Seconds, Port, ExampleName, Shell };

struct Argument {
    std::string_view name;  ///< "FILE"
    Value value = Value::File;
    std::string_view help;
    bool optional = false;
    bool repeats = false;  ///< The last one: any number of them may follow.
};

struct Option {
    std::string_view name;  ///< "seconds": written --seconds
    char letter = 0;        ///< 'o': also written -o; 0: none
    Value value = Value::None;
    std::string_view placeholder;  ///< "PLAN.json"
    std::string_view help;
    std::string_view standard;  ///< The value where the option is not given; empty: none.
    bool repeats = false;       ///< May be given more than once.
};

struct ExitStatus {
    int status = 0;
    std::string_view meaning;
};

struct Example {
    std::string_view line;
    std::string_view meaning;
};

struct Command {
    std::string_view name;
    std::string_view summary;      ///< One line, imperative, no full stop.
    std::string_view description;  ///< Paragraphs, separated by empty lines.
    std::span<const Argument> arguments;
    std::span<const Option> options;
    std::span<const ExitStatus> exits;
    std::span<const Example> examples;
    int (*run)(const Given&, Console&);
};

}  // namespace waymark::cli
