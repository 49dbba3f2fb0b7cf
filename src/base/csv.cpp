#include "base/csv.h"

#include <algorithm>

namespace waymark::base {

namespace {

/// -12.5: what begins like a formula and is none.
bool is_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto point = std::min(text.find('.'), text.size());
    const auto is_digits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    return is_digits(text.substr(0, point)) && (point == text.size() || is_digits(text.substr(point + 1)));
}

bool is_reckoned_with(std::string_view text) {
    // Spreadsheets look past blanks in front, and read the wide forms of these signs as the signs.
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return false;
    const auto rest = text.substr(first);
    constexpr std::string_view signs{"=+-@\t\r\n\0|%", 10};
    constexpr std::string_view wide[] = {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    return signs.find(rest.front()) != std::string_view::npos ||
           std::ranges::any_of(wide, [&](std::string_view sign) { return rest.starts_with(sign); });
}

}  // namespace

std::string csv_cell(std::string_view text) {
    std::string cell;
    if (is_reckoned_with(text) && !is_number(text)) cell += '\'';
    cell += text;
    if (cell.find_first_of(",\"\r\n\t'") == std::string::npos && !cell.starts_with(' ') &&
        !cell.ends_with(' '))
        return cell;
    std::string quoted = "\"";
    for (const char letter : cell) {
        if (letter == '"') quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& cell : cells) {
        if (!line.empty() || &cell != cells.data()) line += ',';
        line += csv_cell(cell);
    }
    return line + "\r\n";
}

}  // namespace waymark::base
