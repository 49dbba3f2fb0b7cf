#include "exchange/json/syntax_issue.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "exchange/json/tree.h"

namespace waymark::exchange::json {

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// What stands at the offset, as far as it belongs together.
std::string_view found_at(std::string_view text, std::size_t offset) {
    const auto rest = text.substr(offset);
    const auto word = rest.substr(0, rest.find_first_of(" \t\r\n,:[]{}\"'"));
    return word.empty() ? rest.substr(0, base::decode_utf8(rest).length) : word;
}

bool ends_value(char c) { return c == '"' || c == ']' || c == '}' || (c >= '0' && c <= '9'); }

/// The offset follows a leading surrogate, \ud800 to \udbff: the parser looks for the other half here.
bool follows_leading_surrogate(std::string_view text, std::size_t offset) {
    if (offset < 6) return false;
    const auto escape = text.substr(offset - 6, 6);
    return escape.starts_with("\\u") && (escape[2] == 'd' || escape[2] == 'D') &&
           std::string_view{"89abAB"}.find(escape[3]) != std::string_view::npos;
}

/// The mistakes that people make, by what stands there and before.
std::optional<std::string> hint(std::string_view text, std::size_t offset) {
    const auto found = found_at(text, offset);
    const auto last = text.substr(0, offset).find_last_not_of(blanks);
    const char before = last == std::string_view::npos ? '\0' : text[last];
    if (found.empty()) return {};
    if (static_cast<unsigned char>(found[0]) < 0x20)
        return fmt::format(
            "{} must be written as an escape inside a text; or a closing \" is missing before it",
            base::quote(found.substr(0, 1)));
    if (found[0] == '\'') return "texts and keys stand in double quotes: \"text\"";
    if (found[0] == '/' || found[0] == '#')
        return "JSON has no comments; a \"note\" may stand in every entry instead";
    if (before == ',' && (found[0] == ']' || found[0] == '}'))
        return fmt::format("no comma may stand before the closing {}", found[0]);
    if (before == ':' && (found[0] == ',' || found[0] == '}')) return "a value is missing after the colon";
    if ((found[0] == ']' || found[0] == '}') && ends_value(before))
        return fmt::format("{} closes nothing that is open here", found[0]);
    if (found == "NaN" || found == "Infinity" || found == "-Infinity")
        return fmt::format("{} is no JSON number", found);
    for (const auto& [python, json] : {std::pair{"None", "null"}, {"True", "true"}, {"False", "false"}})
        if (found == python) return fmt::format("{} is written {} in JSON", python, json);
    return {};
}

std::string reason(std::string_view text, std::size_t offset, const boost::json::error_code& code) {
    using boost::json::error;
    if (code == error::too_deep) return fmt::format("nested too deeply: {} levels are the limit", depth_max);
    if (code == error::array_too_large || code == error::object_too_large)
        return fmt::format("too many values; Waymark reads files of up to {}", values_max);
    if (code == error::exponent_overflow) return "this number's exponent is too large";
    if (code == error::illegal_leading_surrogate || code == error::illegal_trailing_surrogate ||
        code == error::expected_utf16_escape || follows_leading_surrogate(text, offset))
        return "half of a surrogate pair: \\ud800 to \\udbff must be followed by \\udc00 to \\udfff";
    if (code == error::expected_hex_digit) return "\\u must be followed by four hexadecimal digits";
    if (auto known = hint(text, offset)) return *known;
    return fmt::format(
        "no JSON from {} on; perhaps a comma, a colon or a quotation mark is missing before it",
        base::quote(found_at(text, offset)));
}

}  // namespace

Issue syntax_issue(std::string_view text, std::size_t offset, const boost::json::error_code& code,
                   std::string_view open_path) {
    if (!code) {
        offset = text.find_first_not_of(blanks, offset);
        if (offset == std::string_view::npos) offset = text.size();
    }
    const auto where = base::position_at(text, offset);
    auto path = fmt::format("line {}, column {}", where.line, where.column);
    if (!code)
        return {std::move(path),
                fmt::format("the document has ended before {}; one object is all that may stand in the file",
                            base::quote(found_at(text, offset)))};
    if (code == boost::json::error::incomplete || offset >= text.size())
        return {std::move(path),
                fmt::format("the file ends too early{}; perhaps it was cut off",
                            open_path.empty() ? "" : fmt::format(" (inside {})", open_path))};
    return {std::move(path), reason(text, offset, code)};
}

}  // namespace waymark::exchange::json
