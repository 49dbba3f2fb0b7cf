#include "guide/compare.h"

#include <cstddef>

namespace waymark::guide {

namespace {

constexpr std::string_view anything = "...";

bool match_from(const std::vector<std::string>& expected, std::size_t e,
                const std::vector<std::string>& actual, std::size_t a) {
    if (e == expected.size()) return a == actual.size();
    if (expected[e] == anything) {
        for (std::size_t next = a; next <= actual.size(); ++next)
            if (match_from(expected, e + 1, actual, next)) return true;
        return false;
    }
    return a < actual.size() && matches_line(expected[e], actual[a]) &&
           match_from(expected, e + 1, actual, a + 1);
}

}  // namespace

bool matches_line(std::string_view expected, std::string_view actual) {
    const auto gap = expected.find(anything);
    if (gap == std::string_view::npos) return expected == actual;
    if (!actual.starts_with(expected.substr(0, gap))) return false;
    const auto rest = expected.substr(gap + anything.size());
    for (std::size_t from = gap; from <= actual.size(); ++from)
        if (matches_line(rest, actual.substr(from))) return true;
    return false;
}

bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& actual) {
    return match_from(expected, 0, actual, 0);
}

}  // namespace waymark::guide
