#include "exchange/json/issues.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace waymark::exchange::json {

void Issues::add(Value value, std::string message) {
    if (has_room()) insert(value.order(), {value.path(), std::move(message)});
}

void Issues::add(Value object, std::string_view key, std::string message) {
    if (has_room()) insert(object.order(), {object.path_of(key), std::move(message)});
}

bool Issues::has_room() {
    if (m_found.size() >= issues_max) m_is_more = true;
    return !m_is_more;
}

void Issues::insert(std::uint32_t order, Issue issue) {
    const auto after = std::ranges::upper_bound(m_found, order, {}, &Found::order);
    m_found.insert(after, {order, std::move(issue)});
}

bool Issues::may_search(std::size_t words) {
    if (words > m_words_left) return false;
    m_words_left -= words;
    return true;
}

std::vector<Issue> Issues::take() {
    std::vector<Issue> issues;
    issues.reserve(m_found.size() + 1);
    for (auto& found : m_found) issues.push_back(std::move(found.issue));
    if (m_is_more)
        issues.push_back(
            {"", fmt::format("there is more to mend than these {}; mend them and read the file again",
                             issues_max)});
    m_found.clear();
    return issues;
}

}  // namespace waymark::exchange::json
