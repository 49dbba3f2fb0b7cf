#include "store/events/event.h"

#include <algorithm>

namespace waymark::store::events {

namespace {

/// The line of the reason: no field has a name like this.
constexpr std::string_view why_field = "?";

void add_escaped(std::string& to, std::string_view text) {
    for (const char letter : text) {
        switch (letter) {
            case '\t':
                to += "\\t";
                break;
            case '\n':
                to += "\\n";
                break;
            case '\\':
                to += "\\\\";
                break;
            default:
                to += letter;
        }
    }
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            plain += text[i];
            continue;
        }
        if (++i == text.size()) return std::nullopt;
        if (text[i] != 't' && text[i] != 'n' && text[i] != '\\') return std::nullopt;
        plain += text[i] == 't' ? '\t' : text[i] == 'n' ? '\n' : '\\';
    }
    return plain;
}

void add_line(std::string& to, std::string_view field, std::string_view before, std::string_view after) {
    add_escaped(to, field);
    to += '\t';
    add_escaped(to, before);
    to += '\t';
    add_escaped(to, after);
    to += '\n';
}

std::optional<Change> change_in(std::string_view line) {
    const auto first = line.find('\t');
    if (first == std::string_view::npos) return std::nullopt;
    const auto second = line.find('\t', first + 1);
    if (second == std::string_view::npos || line.find('\t', second + 1) != std::string_view::npos)
        return std::nullopt;
    auto field = unescaped(line.substr(0, first));
    auto before = unescaped(line.substr(first + 1, second - first - 1));
    auto after = unescaped(line.substr(second + 1));
    if (!field || !before || !after) return std::nullopt;
    return Change{std::move(*field), std::move(*before), std::move(*after)};
}

}  // namespace

std::string to_text(const std::vector<Change>& changes, std::string_view why) {
    std::string text;
    for (const auto& change : changes) add_line(text, change.field, change.before, change.after);
    if (!why.empty()) add_line(text, why_field, "", why);
    return text;
}

std::optional<Told> told_by(std::string_view text) {
    Told told;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) return std::nullopt;
        auto change = change_in(text.substr(0, end));
        if (!change) return std::nullopt;
        text.remove_prefix(end + 1);
        if (change->field == why_field)
            told.why = std::move(change->after);
        else
            told.changes.push_back(std::move(*change));
    }
    return told;
}

}  // namespace waymark::store::events
