#pragma once
// A JSON document as a flat list of its values: 28 bytes each, texts left where they are in the file. It
// keeps what a map would hide, the order of keys and keys that stand twice, and knows the path of every
// value.

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/issue.h"

namespace waymark::exchange::json {

/// What one file may hold, whatever its bytes: memory stays in proportion, and nesting never fills a stack.
constexpr std::size_t bytes_max = std::size_t{256} << 20U;
constexpr std::size_t values_max = std::size_t{8} << 20U;
constexpr std::size_t depth_max = 32;

enum class Kind : std::uint8_t { Null, Bool, Number, String, Array, Object };

class Tree;

/// One value of a tree; valid as long as the tree (and the file's text) lives.
class Value {
public:
    Value(const Tree& tree, std::uint32_t at) : m_tree(&tree), m_at(at) {}

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] std::string_view key() const;   ///< Of a value in an object.
    [[nodiscard]] std::string_view text() const;  ///< A string decoded, a number as it is written.
    [[nodiscard]] bool flag() const;
    [[nodiscard]] std::size_t size() const;  ///< Of an array or object.

    [[nodiscard]] std::optional<Value> first() const;
    [[nodiscard]] std::optional<Value> next() const;
    [[nodiscard]] std::optional<Value> parent() const;

    /// "placements[3].setting"; empty for the document itself.
    [[nodiscard]] std::string path() const;
    /// The path that a value under this key has, or would have.
    [[nodiscard]] std::string path_of(std::string_view key) const;
    /// Grows along the file.
    [[nodiscard]] std::uint32_t order() const { return m_at; }
    /// The value of the same document that has this order.
    [[nodiscard]] Value at_order(std::uint32_t order) const { return {*m_tree, order}; }

    /// for (auto entry : list.children())
    [[nodiscard]] auto children() const {
        struct It {
            std::optional<Value> at;
            Value operator*() const { return *at; }
            It& operator++() {
                at = at->next();
                return *this;
            }
            bool operator!=(const It& other) const { return at.has_value() != other.at.has_value(); }
        };
        struct Range {
            std::optional<Value> head;
            [[nodiscard]] It begin() const { return {head}; }
            [[nodiscard]] It end() const { return {}; }
        };
        return Range{first()};
    }

private:
    const Tree* m_tree;
    std::uint32_t m_at;
};

class Tree {
public:
    [[nodiscard]] Value root() const { return {*this, 0}; }

private:
    friend class Value;
    friend class TreeBuilder;

    /// Lies in the file's text or, where it had escapes, in m_decoded.
    struct Slice {
        std::uint32_t at = 0;
        std::uint32_t length = 0;
    };
    struct Node {
        std::uint32_t parent = 0;
        std::uint32_t next = 0;  ///< The sibling that follows; 0 for none (the root is nobody's sibling).
        Slice key;
        Slice text;  ///< Of an array or object, `length` counts the children; of a bool it is 0 or 1.
        Kind kind = Kind::Null;
        bool key_is_decoded = false;
        bool text_is_decoded = false;
    };

    [[nodiscard]] std::string_view slice(Slice slice, bool is_decoded) const {
        return (is_decoded ? std::string_view{m_decoded} : m_text).substr(slice.at, slice.length);
    }

    std::string_view m_text;
    std::string m_decoded;
    static_assert(sizeof(Node) == 28);
    std::vector<Node> m_nodes;
};

/// The file's text as a tree (which looks into the text: keep it), or the one thing that makes it no JSON, no
/// UTF-8 or too big. Never throws.
std::expected<Tree, Issue> parse(std::string_view text);

}  // namespace waymark::exchange::json
