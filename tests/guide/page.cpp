#include "guide/page.h"

#include <algorithm>
#include <boost/json.hpp>
#include <sstream>

namespace waymark::guide {

namespace {

namespace json = boost::json;

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

json::value* find_entry(json::array& list, const json::value& entry) {
    if (!entry.is_object() || !entry.as_object().contains("id")) return nullptr;
    const json::value& id = entry.as_object().at("id");
    auto same = std::ranges::find_if(list, [&](const json::value& one) {
        return one.is_object() && one.as_object().contains("id") && one.as_object().at("id") == id;
    });
    return same == list.end() ? nullptr : &*same;
}

/// Objects join key by key and lists entry by entry, where the same id means the same entry.
void join(json::value& whole, const json::value& part) {
    if (whole.is_object() && part.is_object()) {
        for (const auto& [key, value] : part.as_object()) {
            if (whole.as_object().contains(key))
                join(whole.as_object().at(key), value);
            else
                whole.as_object()[key] = value;
        }
    } else if (whole.is_array() && part.is_array()) {
        for (const json::value& entry : part.as_array()) {
            if (json::value* same = find_entry(whole.as_array(), entry))
                join(*same, entry);
            else
                whole.as_array().push_back(entry);
        }
    } else {
        whole = part;
    }
}

std::string lines_to_text(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

std::string mistake(int line, const std::string& what) {
    return "line " + std::to_string(line) + ": " + what;
}

void read_json(const Fence& fence, std::map<std::string, json::value>& files, Page& page) {
    if (fence.words.size() < 2 || (fence.words.size() > 2 && fence.words[2] != "more")) {
        page.mistakes.push_back(mistake(fence.line, "```json needs a file's name, and perhaps 'more'"));
        return;
    }
    const std::string& name = fence.words[1];
    std::string text = lines_to_text(fence.body);
    if (fence.words.size() == 2) {
        boost::system::error_code error;
        const json::value whole = json::parse(text, error);
        // A page may show a file that is no JSON, to show what is said of it.
        if (!error) files[name] = whole;
        page.steps.emplace_back(WriteFile{fence.line, name, text});
        return;
    }
    boost::system::error_code error;
    const json::value part = json::parse(text, error);
    if (error || !files.contains(name)) {
        page.mistakes.push_back(mistake(fence.line, error ? "no JSON" : "there is no such file to join yet"));
        return;
    }
    join(files[name], part);
    page.steps.emplace_back(WriteFile{fence.line, name, json::serialize(files[name]) + "\n"});
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
    std::map<std::string, json::value> files;
    for (const Fence& fence : list_fences(markdown)) {
        const std::string kind = fence.words.empty() ? "" : fence.words.front();
        if (kind == "json")
            read_json(fence, files, page);
        else if (kind == "console")
            read_console(fence, page);
        else if (kind != "text")
            page.mistakes.push_back(
                mistake(fence.line, "a block of no kind that a test runs: '" + kind + "'"));
    }
    return page;
}

}  // namespace waymark::guide
