#pragma once
// The ids of one list and the position of each.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "exchange/json/issues.h"

namespace waymark::exchange::programme_v1 {

class IdTable {
public:
    explicit IdTable(std::string_view noun) : m_noun(noun) {}

    /// Takes the ids of a list's entries, each with its position; an id that stands twice is an issue.
    /// Entries without a usable id are passed over: whoever reads the entry refuses them.
    void take(json::Value list, json::Issues& issues);
    /// Nothing is known of a list that is missing or no list, and nothing is said about references to it: one
    /// mistake, one issue.
    void set_known() { m_is_known = true; }
    [[nodiscard]] bool is_known() const { return m_is_known; }
    /// The position of the id, which becomes the next one where it is new.
    std::uint32_t intern(std::string_view id);

    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;
    /// The position of the id that stands there; a text that is no id of the list is an issue.
    [[nodiscard]] std::optional<std::uint32_t> read(json::Value value, json::Issues& issues) const;
    /// As read, for an id that is a key.
    [[nodiscard]] std::optional<std::uint32_t> read_key(json::Value entry, json::Issues& issues) const;

    /// "; did you mean 'acute'?", where it is a slip of the fingers and time allows to find out.
    [[nodiscard]] std::string did_you_mean(std::string_view id, json::Issues& issues) const;
    [[nodiscard]] std::string_view noun() const { return m_noun; }
    /// By position where the ids are interned.
    [[nodiscard]] const std::vector<std::string_view>& ids() const { return m_ids; }

private:
    [[nodiscard]] std::optional<std::uint32_t> look_up(std::string_view id, json::Value where,
                                                       json::Issues& issues) const;

    std::string_view m_noun;
    bool m_is_known = false;
    std::unordered_map<std::string_view, std::uint32_t> m_positions;
    std::vector<std::string_view> m_ids;
};

}  // namespace waymark::exchange::programme_v1
