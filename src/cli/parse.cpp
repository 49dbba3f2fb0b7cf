#include "cli/parse.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <deque>
#include <vector>

#include "base/text.h"

namespace waymark::cli {

namespace {

std::string dashed(const Option& option) {
    const auto name = fmt::format("--{}", option.name);
    return option.letter == 0 ? name : fmt::format("-{},{}", option.letter, name);
}

/// The parser with one place to write to for each argument and option.
struct Parser {
    explicit Parser(const Command& command) {
        app.set_help_flag();
        for (const auto& argument : command.arguments)
            arguments.push_back(argument.repeats
                                    ? app.add_option(std::string{argument.name}, lists.emplace_back())
                                    : app.add_option(std::string{argument.name}, texts.emplace_back()));
        for (const auto& option : command.options) {
            if (option.value == Value::None)
                options.push_back(app.add_flag(dashed(option)));
            else if (option.repeats)
                options.push_back(
                    app.add_option(dashed(option), lists.emplace_back())->allow_extra_args(false));
            else
                options.push_back(app.add_option(dashed(option), texts.emplace_back()));
        }
    }

    CLI::App app;
    std::deque<std::string> texts;  // A deque: the parser keeps references.
    std::deque<std::vector<std::string>> lists;
    std::vector<CLI::Option*> arguments;
    std::vector<CLI::Option*> options;
};

std::string about_unknown(const Command& command, const std::vector<std::string>& words) {
    if (words.empty()) return "too many words";
    const std::string& word = words.front();
    if (!word.starts_with("-")) return fmt::format("one word too many: {}", base::quote(word));
    std::vector<std::string> names;
    for (const auto& option : command.options) names.push_back(fmt::format("--{}", option.name));
    const std::vector<std::string_view> candidates{names.begin(), names.end()};
    return fmt::format("no such option: {}{}", base::quote(word), base::did_you_mean(word, candidates));
}

/// Each option takes one value, once.
std::string about_values(const Command& command, const Parser& parser, std::span<const std::string> words) {
    for (std::size_t i = 0; i < command.options.size(); ++i)
        if (parser.options[i]->count() > 1 && !command.options[i].repeats)
            return fmt::format("--{} is given more than once", command.options[i].name);
    return fmt::format("{} needs a value", words.empty() ? "an option" : base::quote(words.back()));
}

base::Result<void> run_parser(const Command& command, Parser& parser, std::span<const std::string> words) {
    // The library takes its words last first.
    std::vector<std::string> reversed{words.rbegin(), words.rend()};
    try {
        parser.app.parse(reversed);
    } catch (const CLI::ExtrasError&) {
        return base::fail(about_unknown(command, parser.app.remaining()));
    } catch (const CLI::ArgumentMismatch&) {
        return base::fail(about_values(command, parser, words));
    } catch (const CLI::Error& error) {
        return base::fail(error.what());
    }
    return {};
}

base::Result<void> take(Given& given, std::string_view name, std::string_view shown, Value kind,
                        const CLI::Option& parsed) {
    if (parsed.count() == 0) return {};
    const auto texts = parsed.results().empty() ? std::vector<std::string>{""} : parsed.results();
    if (kind == Value::None && texts.front() != "true")
        return base::fail(fmt::format("{} takes no value", shown));
    for (const auto& text : texts) {
        if (const auto wrong = complaint(kind, text))
            return base::fail(fmt::format("{}: {} {}", shown, base::quote(text), *wrong));
        given.add(name, text);
    }
    return {};
}

}  // namespace

base::Result<Given> parse(const Command& command, std::span<const std::string> words) {
    Parser parser{command};
    TRY_DO(run_parser(command, parser, words));
    Given given{command};
    for (std::size_t i = 0; i < command.arguments.size(); ++i) {
        const auto& argument = command.arguments[i];
        TRY_DO(take(given, argument.name, argument.name, argument.value, *parser.arguments[i]));
        if (!argument.optional && !given.has(argument.name))
            return base::fail(fmt::format("{} is missing", argument.name));
    }
    for (std::size_t i = 0; i < command.options.size(); ++i) {
        const auto& option = command.options[i];
        TRY_DO(take(given, option.name, fmt::format("--{}", option.name), option.value, *parser.options[i]));
    }
    return given;
}

}  // namespace waymark::cli
