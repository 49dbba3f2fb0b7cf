// The tree's builder: Boost.JSON finds the tokens and refuses what is no JSON; this keeps where they stand.

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <functional>
#include <new>
#include <stdexcept>

#include "base/text.h"
#include "base/utf8.h"
#include "exchange/json/syntax_issue.h"
#include "exchange/json/tree.h"

namespace waymark::exchange::json {

/// The handler that Boost.JSON's parser calls for every token.
class TreeBuilder {
public:
    using Text = boost::json::string_view;
    using Code = boost::json::error_code;
    static constexpr std::size_t max_array_size = values_max;
    static constexpr std::size_t max_object_size = values_max;
    static constexpr std::size_t max_string_size = bytes_max;
    static constexpr std::size_t max_key_size = bytes_max;

    explicit TreeBuilder(std::string_view text) {
        m_tree.m_text = text;
        // Every value but the first follows one of these, so the list never moves.
        const auto values =
            1 + std::ranges::count_if(text, [](char c) { return c == ',' || c == '[' || c == '{'; });
        m_tree.m_nodes.reserve(std::min(static_cast<std::size_t>(values), values_max));
    }

    Tree take() { return std::move(m_tree); }
    /// The innermost array or object that was not closed.
    [[nodiscard]] std::string open_path() const {
        if (m_open.empty()) return "";
        return Value{m_tree, m_open.back().node}.path();
    }

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_array_begin(Code& code) { return open(Kind::Array, code); }
    bool on_array_end(std::size_t, Code&) { return close(); }
    bool on_object_begin(Code& code) { return open(Kind::Object, code); }
    bool on_object_end(std::size_t, Code&) { return close(); }

    bool on_key_part(Text text, std::size_t, Code&) { return decode(text); }
    bool on_key(Text text, std::size_t length, Code&) {
        m_key_is_decoded = place(text, length, m_key);
        return true;
    }
    bool on_string_part(Text text, std::size_t, Code&) { return decode(text); }
    bool on_string(Text text, std::size_t length, Code& code) {
        Tree::Node node;
        node.kind = Kind::String;
        node.text_is_decoded = place(text, length, node.text);
        return add(node, code);
    }
    bool on_number_part(Text, Code&) { return true; }  // Only where a text comes in pieces.
    bool on_int64(std::int64_t, Text text, Code& code) { return add_number(text, code); }
    bool on_uint64(std::uint64_t, Text text, Code& code) { return add_number(text, code); }
    bool on_double(double, Text text, Code& code) { return add_number(text, code); }
    bool on_bool(bool value, Code& code) {
        Tree::Node node;
        node.kind = Kind::Bool;
        node.text.length = value ? 1 : 0;
        return add(node, code);
    }
    bool on_null(Code& code) { return add({}, code); }
    bool on_comment_part(Text, Code&) { return true; }
    bool on_comment(Text, Code&) { return true; }

private:
    struct Open {
        std::uint32_t node = 0;
        std::uint32_t last_child = 0;
    };

    bool open(Kind kind, Code& code) {
        Tree::Node node;
        node.kind = kind;
        if (!add(node, code)) return false;
        m_open.push_back({static_cast<std::uint32_t>(m_tree.m_nodes.size() - 1), 0});
        return true;
    }

    bool close() {
        m_open.pop_back();
        return true;
    }

    bool add(Tree::Node node, Code& code) {
        auto& nodes = m_tree.m_nodes;
        if (nodes.size() >= values_max) {
            code = boost::json::error::array_too_large;
            return false;
        }
        const auto at = static_cast<std::uint32_t>(nodes.size());
        if (!m_open.empty()) {
            auto& [parent, last_child] = m_open.back();
            node.parent = parent;
            if (last_child != 0) nodes[last_child].next = at;
            last_child = at;
            ++nodes[parent].text.length;
            node.key = m_key;
            node.key_is_decoded = m_key_is_decoded;
            m_key = {};
            m_key_is_decoded = false;
        }
        nodes.push_back(node);
        return true;
    }

    bool add_number(Text text, Code& code) {
        Tree::Node node;
        node.kind = Kind::Number;
        place(text, text.size(), node.text);
        return add(node, code);
    }

    bool decode(Text text) {
        m_tree.m_decoded.append(text.data(), text.size());
        return true;
    }

    /// Where the whole token stands. True: among the decoded texts, since it had escapes or came in pieces.
    bool place(Text text, std::size_t length, Tree::Slice& slice) {
        const auto& whole = m_tree.m_text;
        const std::less_equal<> not_after;  // Plain <= says nothing about pointers into different arrays.
        const bool is_in_text = length == text.size() && not_after(whole.data(), text.data()) &&
                                not_after(text.data() + text.size(), whole.data() + whole.size());
        slice.length = static_cast<std::uint32_t>(length);
        if (is_in_text) {
            slice.at = static_cast<std::uint32_t>(text.data() - whole.data());
            return false;
        }
        decode(text);
        slice.at = static_cast<std::uint32_t>(m_tree.m_decoded.size() - length);
        return true;
    }

    Tree m_tree;
    std::vector<Open> m_open;
    Tree::Slice m_key;
    bool m_key_is_decoded = false;
};

namespace {

std::optional<Issue> refuse_encoding(std::string_view text) {
    const auto starts = [&](std::string_view bytes) { return text.substr(0, bytes.size()) == bytes; };
    if (starts("\xef\xbb\xbf"))
        return Issue{"", "starts with a byte order mark; save it as UTF-8 without BOM"};
    if (starts("\xff\xfe") || starts("\xfe\xff") || (text.size() > 1 && (text[0] == '\0' || text[1] == '\0')))
        return Issue{"", "looks like UTF-16; save it as UTF-8"};
    const auto invalid = base::find_invalid_utf8(text);
    if (!invalid) return {};
    const auto where = base::position_at(text, *invalid);
    return Issue{fmt::format("line {}, column {}", where.line, where.column),
                 fmt::format("byte 0x{:02x} at offset {} is no UTF-8; save the file as UTF-8",
                             static_cast<unsigned char>(text[*invalid]), *invalid)};
}

std::expected<Tree, Issue> parse_checked(std::string_view text) {
    if (text.size() > bytes_max)
        return std::unexpected(Issue{"", fmt::format("is {} bytes long; Waymark reads files of up to {} MiB",
                                                     text.size(), bytes_max >> 20U)});
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return std::unexpected(Issue{"", "is empty; a JSON object must stand here"});
    if (auto refusal = refuse_encoding(text)) return std::unexpected(std::move(*refusal));

    boost::json::parse_options options;
    options.max_depth = depth_max;
    boost::json::basic_parser<TreeBuilder> parser(options, text);
    boost::json::error_code code;
    const auto read = parser.write_some(false, text.data(), text.size(), code);
    if (code || read < text.size())
        return std::unexpected(syntax_issue(text, read, code, parser.handler().open_path()));
    return parser.handler().take();
}

}  // namespace

std::expected<Tree, Issue> parse(std::string_view text) {
    try {
        return parse_checked(text);
    } catch (const std::bad_alloc&) {
        return std::unexpected(Issue{"", "is too big for this computer's memory"});
    } catch (const std::exception& trouble) {
        return std::unexpected(Issue{"", fmt::format("cannot be read: {}", trouble.what())});
    }
}

}  // namespace waymark::exchange::json
