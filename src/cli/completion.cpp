#include "cli/completion.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "base/check.h"
#include "cli/examples.h"

namespace waymark::cli {

namespace {

constexpr std::array<std::string_view, 3> shells{"bash", "zsh", "fish"};

bool is_path(Value value) {
    return value == Value::File || value == Value::NewFile || value == Value::Folder;
}

/// The words that a value can be, as far as they are known.
std::string known_words(Value value) {
    std::vector<std::string_view> words;
    if (value == Value::ExampleName)
        for (const auto& example : list_examples()) words.push_back(example.name);
    if (value == Value::Shell) words.assign(shells.begin(), shells.end());
    return fmt::format("{}", fmt::join(words, " "));
}

std::string command_words(std::span<const Command> commands) {
    std::vector<std::string_view> names;
    for (const auto& command : commands) names.push_back(command.name);
    return fmt::format("{}", fmt::join(names, " "));
}

std::string replaced(std::string_view text, std::string_view what, std::string_view with) {
    std::string result;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what)) {
        result += text.substr(0, at);
        result += with;
        text.remove_prefix(at + what.size());
    }
    return result + std::string{text};
}

// bash

std::string bash_offer(Value value) {
    if (value == Value::Folder)
        return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$word\")";
    if (is_path(value)) return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$word\")";
    return fmt::format("mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\")", known_words(value));
}

std::string bash_options(const Command& command) {
    std::string values;
    std::string names;
    for (const auto& option : command.options) {
        names += fmt::format("--{} ", option.name);
        if (option.value == Value::None) continue;
        const auto letter = option.letter == 0 ? "" : fmt::format(" | -{}", option.letter);
        values += fmt::format("                --{}{}) {}; return ;;\n", option.name, letter,
                              bash_offer(option.value));
    }
    std::string text;
    if (!values.empty()) text += fmt::format("            case $before in\n{}            esac\n", values);
    return text + fmt::format("            names='{}--help'\n", names);
}

std::string bash(std::span<const Command> commands) {
    std::string text =
        "# Completion of waymark for bash: source <(waymark completion bash)\n"
        "_waymark() {\n"
        "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} names\n"
        "    COMPREPLY=()\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n";
    text += fmt::format(
        "        mapfile -t COMPREPLY < <(compgen -W '{} help --help --version' -- \"$word\")\n"
        "        return\n"
        "    fi\n"
        "    case ${{COMP_WORDS[1]}} in\n"
        "        help) mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\"); return ;;\n",
        command_words(commands), command_words(commands));
    for (const auto& command : commands) {
        text += fmt::format("        {})\n{}", command.name, bash_options(command));
        if (!command.arguments.empty())
            text += fmt::format("            [[ $word == -* ]] || {{ {}; return; }}\n",
                                bash_offer(command.arguments.front().value));
        text += "            ;;\n";
    }
    text +=
        "    esac\n"
        "    mapfile -t COMPREPLY < <(compgen -W \"$names\" -- \"$word\")\n"
        "}\n"
        "complete -F _waymark waymark\n";
    return text;
}

// zsh

/// Inside single quotes and the brackets of an _arguments specification.
std::string zsh_quoted(std::string_view text) {
    auto quoted = replaced(text, "'", "'\\''");
    for (const std::string_view mark : {"[", "]", ":"})
        quoted = replaced(quoted, mark, "\\" + std::string{mark});
    return quoted;
}

std::string zsh_offer(Value value) {
    if (value == Value::Folder) return "_files -/";
    if (is_path(value)) return "_files";
    const auto words = known_words(value);
    return words.empty() ? " " : fmt::format("({})", words);
}

std::string zsh_option(const Option& option) {
    const auto value = option.value == Value::None
                           ? std::string{}
                           : fmt::format(":{}:{}", zsh_quoted(option.placeholder), zsh_offer(option.value));
    const auto rest = fmt::format("'[{}]{}'", zsh_quoted(option.help), value);
    if (option.letter == 0) return fmt::format("--{}{}", option.name, rest);
    return fmt::format("'(-{0} --{1})'{{-{0},--{1}}}{2}", option.letter, option.name, rest);
}

std::string zsh(std::span<const Command> commands) {
    std::string text =
        "#compdef waymark\n"
        "# Completion of waymark for zsh: waymark completion zsh > a folder of $fpath, named _waymark\n"
        "_waymark() {\n"
        "    local -a commands\n"
        "    commands=(\n";
    for (const auto& command : commands)
        text += fmt::format("        '{}:{}'\n", command.name, zsh_quoted(command.summary));
    text += fmt::format(
        "        'help:say what a command takes'\n"
        "    )\n"
        "    if (( CURRENT == 2 )); then\n"
        "        _describe -t commands command commands\n"
        "        return\n"
        "    fi\n"
        "    local command=$words[2]\n"
        "    shift words\n"
        "    (( CURRENT-- ))\n"
        "    case $command in\n"
        "        help) _arguments '1:COMMAND:({})' ;;\n",
        command_words(commands));
    for (const auto& command : commands) {
        text += fmt::format("        {}) _arguments", command.name);
        int position = 0;
        for (const auto& argument : command.arguments)
            text += fmt::format(" \\\n            '{}:{}:{}'",
                                argument.repeats ? "*" : std::to_string(++position), argument.name,
                                zsh_offer(argument.value));
        for (const auto& option : command.options)
            text += fmt::format(" \\\n            {}", zsh_option(option));
        text += " \\\n            '(-h --help)'{-h,--help}'[Print help.]' ;;\n";
    }
    text +=
        "    esac\n"
        "}\n"
        "if [ \"$funcstack[1]\" = _waymark ]; then _waymark \"$@\"; else compdef _waymark waymark; fi\n";
    return text;
}

// fish

std::string fish_quoted(std::string_view text) {
    return fmt::format("'{}'", replaced(replaced(text, "\\", "\\\\"), "'", "\\'"));
}

std::string fish_offer(Value value) {
    if (value == Value::Folder) return " -a '(__fish_complete_directories)'";
    if (is_path(value)) return " -F";
    const auto words = known_words(value);
    return words.empty() ? "" : fmt::format(" -a '{}'", words);
}

std::string fish(std::span<const Command> commands) {
    std::string text =
        "# Completion of waymark for fish: waymark completion fish > "
        "~/.config/fish/completions/waymark.fish\n"
        "complete -c waymark -f\n"
        "complete -c waymark -s h -l help -d 'Print help.'\n"
        "complete -c waymark -n __fish_use_subcommand -l version -d 'Print the version.'\n";
    for (const auto& command : commands)
        text += fmt::format("complete -c waymark -n __fish_use_subcommand -a {} -d {}\n", command.name,
                            fish_quoted(command.summary));
    text += fmt::format(
        "complete -c waymark -n __fish_use_subcommand -a help -d 'say what a command takes'\n"
        "complete -c waymark -n '__fish_seen_subcommand_from help' -a '{}'\n",
        command_words(commands));
    for (const auto& command : commands) {
        const auto here =
            fmt::format("complete -c waymark -n '__fish_seen_subcommand_from {}'", command.name);
        if (!command.arguments.empty())
            text += fmt::format("{}{}\n", here, fish_offer(command.arguments.front().value));
        for (const auto& option : command.options) {
            text += fmt::format("{} -l {}", here, option.name);
            if (option.letter != 0) text += fmt::format(" -s {}", option.letter);
            if (option.value != Value::None) text += " -r" + fish_offer(option.value);
            text += fmt::format(" -d {}\n", fish_quoted(option.help));
        }
    }
    return text;
}

}  // namespace

std::span<const std::string_view> list_shells() { return shells; }

std::string completion(std::string_view shell, std::span<const Command> commands) {
    if (shell == "bash") return bash(commands);
    if (shell == "zsh") return zsh(commands);
    base::check(shell == "fish", "there is a script for bash, zsh and fish");
    return fish(commands);
}

}  // namespace waymark::cli
