#include "guide/page.h"

#include <sstream>

namespace waymark::guide {

namespace {

struct Fence {
    int line = 0;  ///< Of the opening fence.
    std::vector<std::string> words;
    std::vector<std::string> body;
};

std::vector<std::string> split_words(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

std::vector<Fence> list_fences(std::string_view markdown) {
    std::istringstream in{std::string(markdown)};
    std::vector<Fence> fences;
    bool inside = false;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.starts_with("```")) {
            if (!inside) fences.push_back({number, split_words(line.substr(3)), {}});
            inside = !inside;
        } else if (inside) {
            fences.back().body.push_back(line);
        }
    }
    return fences;
}

std::string lines_to_text(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

std::string mistake(int line, const std::string& what) {
    return "line " + std::to_string(line) + ": " + what;
}

void read_json(const Fence& fence, Page& page) {
    const bool whole = fence.words.size() == 2;
    const bool more = fence.words.size() == 3 && fence.words[2] == "more";
    if (whole)
        page.steps.emplace_back(WriteFile{fence.line, fence.words[1], lines_to_text(fence.body)});
    else if (more)
        page.steps.emplace_back(JoinFile{fence.line, fence.words[1], lines_to_text(fence.body)});
    else
        page.mistakes.push_back(mistake(fence.line, "```json needs a file's name, and perhaps 'more'"));
}

void read_console(const Fence& fence, Page& page) {
    bool first = true;
    for (std::size_t n = 0; n < fence.body.size(); ++n) {
        const std::string& line = fence.body[n];
        if (line.starts_with("$ ")) {
            page.steps.emplace_back(RunCommand{fence.line + 1 + static_cast<int>(n), line.substr(2), {}});
            first = false;
        } else if (first) {
            page.mistakes.push_back(mistake(fence.line, "```console begins with no '$ ' command"));
            return;
        } else {
            std::get<RunCommand>(page.steps.back()).expected.push_back(line);
        }
    }
}

}  // namespace

Page read_page(std::string_view markdown) {
    Page page;
    for (const Fence& fence : list_fences(markdown)) {
        const std::string kind = fence.words.empty() ? "" : fence.words.front();
        if (kind == "json")
            read_json(fence, page);
        else if (kind == "console")
            read_console(fence, page);
        else if (kind != "text")
            page.mistakes.push_back(
                mistake(fence.line, "a block of no kind that a test runs: '" + kind + "'"));
    }
    return page;
}

}  // namespace waymark::guide
