#include "web/http/target.h"

#include <algorithm>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "base/utf8.h"

namespace waymark::web {

namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// UTF-8 without control characters: what an id or a search word can be.
bool is_text(std::string_view bytes) {
    return std::ranges::none_of(bytes, is_control) && !base::find_invalid_utf8(bytes);
}

/// Text in several lines, as it comes from a form.
bool is_lines(std::string_view bytes) {
    const auto is_wrong = [](char c) { return is_control(c) && c != '\r' && c != '\n' && c != '\t'; };
    return std::ranges::none_of(bytes, is_wrong) && !base::find_invalid_utf8(bytes);
}

}  // namespace

std::optional<Target> parse_target(std::string_view target) {
    // "//host/…" would be read as an authority by whoever follows a link made from it.
    if (!target.starts_with('/') || target.starts_with("//")) return {};
    const auto url = boost::urls::parse_origin_form(target);
    if (!url) return {};
    Target parsed;
    for (const auto& segment : url->segments()) parsed.path.emplace_back(segment);
    if (!parsed.path.empty() && parsed.path.back().empty()) parsed.path.pop_back();  // "/programmes/"
    for (const auto& parameter : url->params()) parsed.query.emplace_back(parameter.key, parameter.value);
    const bool fine =
        std::ranges::all_of(parsed.path, [](const auto& part) { return !part.empty() && is_text(part); }) &&
        std::ranges::all_of(parsed.query,
                            [](const auto& pair) { return is_text(pair.first) && is_lines(pair.second); });
    if (!fine) return {};
    return parsed;
}

std::optional<std::vector<std::pair<std::string, std::string>>> parse_form(std::string_view body) {
    if (body.find('#') != std::string_view::npos) return {};
    auto parsed = parse_target("/?" + std::string{body});
    if (!parsed) return {};
    return std::move(parsed->query);
}

std::string escape_url(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
    std::string escaped;
    for (const char c : text) {
        if (plain.find(c) != std::string_view::npos) {
            escaped += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        escaped += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return escaped;
}

}  // namespace waymark::web
