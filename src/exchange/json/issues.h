#pragma once
// Collects what is wrong with a document: in the file's order, and never more than a person would read.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/issue.h"
#include "exchange/json/tree.h"

namespace waymark::exchange::json {

constexpr std::size_t issues_max = 100;

class Issues {
public:
    /// About the value itself.
    void add(Value value, std::string message);
    /// About a key of an object, whether it stands there or is missing.
    void add(Value object, std::string_view key, std::string message);

    [[nodiscard]] bool empty() const { return m_found.empty(); }
    /// Nothing more will be kept: time to stop looking.
    [[nodiscard]] bool is_full() const { return m_is_more; }

    /// Whether there is time to look through so many words for the one that was meant. Not without end: a
    /// hundred typing errors among a million ids would take minutes.
    bool may_search(std::size_t words);

    /// At most 100 in the file's order; then, where there were more, one that says so.
    std::vector<Issue> take();

private:
    struct Found {
        std::uint32_t order = 0;
        Issue issue;
    };
    bool has_room();
    void insert(std::uint32_t order, Issue issue);

    std::vector<Found> m_found;  ///< In the file's order.
    bool m_is_more = false;
    std::size_t m_words_left = 2'000'000;
};

}  // namespace waymark::exchange::json
