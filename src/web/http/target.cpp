#include "web/http/target.h"

#include <algorithm>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

namespace waymark::web {

namespace {

/// UTF-8 without control characters: what an id or a search word can be.
bool is_text(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x20 || lead == 0x7F) return false;
        const std::size_t more = lead < 0x80             ? 0
                                 : (lead & 0xE0) == 0xC0 ? 1
                                 : (lead & 0xF0) == 0xE0 ? 2
                                 : (lead & 0xF8) == 0xF0 ? 3
                                                         : 9;
        if (more == 9 || i + more >= bytes.size()) return false;
        std::uint32_t code = more == 0 ? lead : lead & (0x3Fu >> more);
        for (std::size_t k = 1; k <= more; ++k) {
            const auto next = static_cast<unsigned char>(bytes[i + k]);
            if ((next & 0xC0) != 0x80) return false;
            code = code << 6 | (next & 0x3F);
        }
        constexpr std::uint32_t least[] = {0, 0x80, 0x800, 0x10000};
        if (code < least[more] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
        i += more + 1;
    }
    return true;
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
                            [](const auto& pair) { return is_text(pair.first) && is_text(pair.second); });
    if (!fine) return {};
    return parsed;
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
