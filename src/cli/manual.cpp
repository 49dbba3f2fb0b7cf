#include "cli/manual.h"

#include <fmt/format.h>

#include <iterator>
#include <ranges>

#include "cli/help.h"

namespace waymark::cli {

namespace {

/// Text as it is to be read: no accidental requests, and hyphens that can be copied.
std::string plain(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else if ((c == '.' || c == '\'') && (result.empty() || result.back() == '\n'))
            result += fmt::format("\\&{}", c);
        else
            result += c;
    }
    return result;
}

void add_row(std::string& text, std::string_view term, std::string_view meaning) {
    fmt::format_to(std::back_inserter(text), ".TP\n\\fB{}\\fR\n{}\n", plain(term), plain(meaning));
}

void add_command(std::string& text, const Command& command) {
    fmt::format_to(std::back_inserter(text), ".SS {}\n\\fB{}\\fR\n.PP\n{}.\n", plain(command.name),
                   plain(usage(command)), plain(command.summary));
    for (const auto paragraph : command.description | std::views::split(std::string_view{"\n\n"}))
        if (!paragraph.empty())
            fmt::format_to(std::back_inserter(text), ".PP\n{}\n",
                           plain({paragraph.begin(), paragraph.end()}));
    for (const auto& argument : command.arguments) add_row(text, argument.name, argument.help);
    for (const auto& option : command.options) {
        std::string meaning{option.help};
        if (!option.standard.empty()) meaning += fmt::format(" Without it: {}.", option.standard);
        add_row(text, usage(option), meaning);
    }
    text += ".PP\nExit status:\n";
    for (const auto& exit : command.exits) add_row(text, std::to_string(exit.status), exit.meaning);
}

}  // namespace

std::string manual(std::span<const Command> commands, std::string_view version) {
    std::string text = fmt::format(".TH WAYMARK 1 \"\" \"Waymark {}\" \"User commands\"\n", version);
    text +=
        ".SH NAME\nwaymark \\- plan the rotations of apprentices through placements\n"
        ".SH SYNOPSIS\n\\fBwaymark\\fR \\fICOMMAND\\fR [\\fIARGUMENT\\fR...] [\\fIOPTION\\fR...]\n"
        ".PP\n\\fBwaymark\\fR [\\fICOMMAND\\fR] \\fB\\-\\-help\\fR\n.PP\n\\fBwaymark \\-\\-version\\fR\n"
        ".SH DESCRIPTION\n"
        "A coordinator says in a programme file which partners offer which placements, who the apprentices "
        "are, and which rules hold. Waymark finds the best rotation plan, proves how good it is, says why it "
        "is as it is, and shows it.\n"
        ".SH COMMANDS\n";
    for (const auto& command : commands) add_command(text, command);
    text += ".SH EXAMPLES\n";
    for (const auto& command : commands)
        for (const auto& example : command.examples) add_row(text, example.line, example.meaning);
    text +=
        ".SH FILES\n.TP\nNAME.json\nA programme: docs/PROGRAMME\\-FILE.md says what stands in it.\n"
        ".TP\nNAME.plan.json\nIts plan, beside it.\n";
    return text;
}

}  // namespace waymark::cli
