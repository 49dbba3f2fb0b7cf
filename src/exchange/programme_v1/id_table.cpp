#include "exchange/programme_v1/id_table.h"

#include <fmt/format.h>

#include "base/text.h"
#include "exchange/json/fields.h"

namespace waymark::exchange::programme_v1 {

namespace {

std::optional<json::Value> find_id(json::Value entry) {
    if (entry.kind() != json::Kind::Object) return {};
    for (auto field : entry.children())
        if (field.key() == "id") {
            if (field.kind() == json::Kind::String && !field.text().empty()) return field;
            return {};
        }
    return {};
}

}  // namespace

void IdTable::take(json::Value list, json::Issues& issues) {
    m_is_known = true;
    m_positions.reserve(list.size());
    m_ids.reserve(list.size());
    std::uint32_t position = 0;
    for (auto entry : list.children()) {
        if (const auto id = find_id(entry)) {
            const auto [it, is_new] = m_positions.try_emplace(id->text(), position);
            if (is_new)
                m_ids.push_back(id->text());
            else
                issues.add(*id, fmt::format("{} is the id of {}[{}] already", json::describe(*id),
                                            list.path(), it->second));
        }
        if (issues.is_full()) return;
        ++position;
    }
}

std::uint32_t IdTable::intern(std::string_view id) {
    const auto [it, is_new] = m_positions.try_emplace(id, static_cast<std::uint32_t>(m_ids.size()));
    if (is_new) m_ids.push_back(id);
    return it->second;
}

std::optional<std::uint32_t> IdTable::find(std::string_view id) const {
    const auto it = m_positions.find(id);
    if (it == m_positions.end()) return {};
    return it->second;
}

std::string IdTable::did_you_mean(std::string_view id, json::Issues& issues) const {
    return issues.may_search(m_ids.size()) ? base::did_you_mean(id, m_ids) : "";
}

std::optional<std::uint32_t> IdTable::look_up(std::string_view id, json::Value where,
                                              json::Issues& issues) const {
    const auto found = find(id);
    if (!found && m_is_known && !issues.is_full())
        issues.add(where, fmt::format("no such {} {}{}", m_noun, base::quote(id), did_you_mean(id, issues)));
    return found;
}

std::optional<std::uint32_t> IdTable::read(json::Value value, json::Issues& issues) const {
    if (value.kind() != json::Kind::String) {
        json::refuse(value,
                     fmt::format("the id of {} {}", m_noun.find_first_of("aeiou") == 0 ? "an" : "a", m_noun),
                     issues);
        return {};
    }
    return look_up(value.text(), value, issues);
}

std::optional<std::uint32_t> IdTable::read_key(json::Value entry, json::Issues& issues) const {
    return look_up(entry.key(), entry, issues);
}

}  // namespace waymark::exchange::programme_v1
