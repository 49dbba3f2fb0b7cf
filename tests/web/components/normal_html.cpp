#include "web/components/normal_html.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace waymark::web::testing {

namespace {

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

std::string decoded(std::string_view text) {
    static const std::map<std::string_view, std::string_view> entities{
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&#96;", "`"}};
    std::string plain;
    while (!text.empty()) {
        std::size_t taken = 1;
        std::string_view put = text.substr(0, 1);
        for (const auto& [entity, meaning] : entities)
            if (text.starts_with(entity)) {
                taken = entity.size();
                put = meaning;
            }
        plain += put;
        text.remove_prefix(taken);
    }
    return plain;
}

/// White space between words becomes one space; around them, none.
std::string words(std::string_view text) {
    std::string joined;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_space(text[i]))
            joined += text[i];
        else if (!joined.empty() && joined.back() != ' ')
            joined += ' ';
    }
    if (joined.ends_with(' ')) joined.pop_back();
    return decoded(joined);
}

std::string tag(std::string_view inside) {
    std::size_t at = 0;
    const auto skip_space = [&] {
        while (at < inside.size() && (is_space(inside[at]) || (at > 0 && inside[at] == '/'))) ++at;
    };
    const auto until = [&](auto stop) {
        const auto from = at;
        while (at < inside.size() && !stop(inside[at])) ++at;
        return inside.substr(from, at - from);
    };
    std::string line = "<" + std::string(until([](char c) { return is_space(c); }));
    if (line.ends_with('/')) line.pop_back();
    std::map<std::string, std::string> attributes;
    for (skip_space(); at < inside.size(); skip_space()) {
        const std::string name(until([](char c) { return is_space(c) || c == '=' || c == '/'; }));
        std::string value;
        if (at < inside.size() && inside[at] == '=') {
            ++at;
            const char quote = inside[at++];
            value = words(until([&](char c) { return c == quote; }));
            ++at;
        }
        attributes[name] = value;
    }
    for (const auto& [name, value] : attributes)
        line.append(" ").append(name).append("=[").append(value).append("]");
    return line.append(">\n");
}

}  // namespace

std::string normal_html(std::string_view markup) {
    std::string lines;
    while (!markup.empty()) {
        if (markup.starts_with("<!--")) {
            const auto end = markup.find("-->");
            markup.remove_prefix(end == std::string_view::npos ? markup.size() : end + 3);
        } else if (markup.starts_with('<')) {
            const auto end = std::min(markup.find('>'), markup.size() - 1);
            lines += tag(markup.substr(1, end - 1));
            markup.remove_prefix(end + 1);
        } else {
            const auto end = std::min(markup.find('<'), markup.size());
            if (const auto text = words(markup.substr(0, end)); !text.empty()) lines += text + "\n";
            markup.remove_prefix(end);
        }
    }
    return lines;
}

}  // namespace waymark::web::testing
