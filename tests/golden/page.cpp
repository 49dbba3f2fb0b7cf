#include "golden/page.h"

#include <sstream>

namespace waymark::golden {

namespace {

bool is_expectation(const std::string& line) {
    return line == "|" || line == "!" || line.starts_with("| ") || line.starts_with("! ") ||
           (line.starts_with("[") && line.ends_with("]"));
}

/// A text that does not end its last line says so, because a page cannot show it.
std::string marked(std::string_view text, std::string_view mark) {
    std::string lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        lines += mark;
        if (!line.empty()) lines += ' ';
        lines += line;
        if (end == std::string_view::npos) lines += " (and no end of line)";
        lines += '\n';
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

}  // namespace

std::vector<Part> read_page(std::string_view text) {
    std::istringstream in{std::string{text}};
    std::vector<Part> parts;
    for (std::string line; std::getline(in, line);) {
        Part part;
        if (line.starts_with("=== ")) {
            part.kind = Part::Kind::File;
            part.file.name = line.substr(4);
            while (std::getline(in, line) && line != "===") part.file.text += line + '\n';
        } else if (line.starts_with("$ ")) {
            part.kind = Part::Kind::Step;
            part.step.command = line.substr(2);
        } else if (!parts.empty() && parts.back().kind == Part::Kind::Step && is_expectation(line)) {
            parts.back().step.expected += line + '\n';
            continue;
        } else {
            part.prose = line + '\n';
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

std::string write_page(const std::vector<Part>& parts) {
    std::string text;
    for (const auto& part : parts) {
        switch (part.kind) {
            case Part::Kind::Prose:
                text += part.prose;
                break;
            case Part::Kind::File:
                text += "=== " + part.file.name + '\n' + part.file.text + "===\n";
                break;
            case Part::Kind::Step:
                text += "$ " + part.step.command + '\n' + part.step.expected;
                break;
        }
    }
    return text;
}

std::string shown(const Outcome& outcome) {
    std::string text = marked(outcome.out, "|") + marked(outcome.err, "!");
    if (outcome.status != 0) text += "[" + std::to_string(outcome.status) + "]\n";
    return text;
}

}  // namespace waymark::golden
