#include "exchange/json/tree.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace waymark::exchange::json {

namespace {

bool is_plain(std::string_view key) {
    return !key.empty() && std::ranges::all_of(key, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    });
}

constexpr std::size_t longest_plain_key = 60;

}  // namespace

Kind Value::kind() const { return m_tree->m_nodes[m_at].kind; }

std::string_view Value::key() const {
    const auto& node = m_tree->m_nodes[m_at];
    return m_tree->slice(node.key, node.key_is_decoded);
}

std::string_view Value::text() const {
    const auto& node = m_tree->m_nodes[m_at];
    if (node.kind != Kind::String && node.kind != Kind::Number) return {};
    return m_tree->slice(node.text, node.text_is_decoded);
}

bool Value::flag() const { return kind() == Kind::Bool && m_tree->m_nodes[m_at].text.length == 1; }

std::size_t Value::size() const {
    const auto& node = m_tree->m_nodes[m_at];
    return node.kind == Kind::Array || node.kind == Kind::Object ? node.text.length : 0;
}

std::optional<Value> Value::first() const {
    if (size() == 0) return {};
    return Value{*m_tree, m_at + 1};
}

std::optional<Value> Value::next() const {
    const auto next = m_tree->m_nodes[m_at].next;
    if (next == 0) return {};
    return Value{*m_tree, next};
}

std::optional<Value> Value::parent() const {
    if (m_at == 0) return {};
    return Value{*m_tree, m_tree->m_nodes[m_at].parent};
}

std::string Value::path() const {
    const auto container = parent();
    if (!container) return "";
    if (container->kind() == Kind::Object) return container->path_of(key());
    std::size_t position = 0;
    for (auto sibling : container->children()) {
        if (sibling.order() == m_at) break;
        ++position;
    }
    return fmt::format("{}[{}]", container->path(), position);
}

std::string Value::path_of(std::string_view key) const {
    const auto here = path();
    if (!is_plain(key) || key.size() > longest_plain_key)
        return fmt::format("{}[{}]", here, base::quote(key));
    return here.empty() ? std::string{key} : fmt::format("{}.{}", here, key);
}

}  // namespace waymark::exchange::json
