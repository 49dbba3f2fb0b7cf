#include "oidc/json.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>
#include <new>
#include <set>
#include <stdexcept>

namespace waymark::oidc {

namespace {

constexpr std::size_t depth_max = 8;

/// Boost.JSON keeps the last of two members of one name; another reader keeps the first. This one, called for
/// every token, stops at the second.
class NameWatch {
public:
    using Text = boost::json::string_view;
    using Code = boost::json::error_code;
    static constexpr std::size_t max_array_size = -1;
    static constexpr std::size_t max_object_size = -1;
    static constexpr std::size_t max_string_size = -1;
    static constexpr std::size_t max_key_size = -1;

    [[nodiscard]] bool has_found() const { return m_has_found; }

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_array_begin(Code&) { return true; }
    bool on_array_end(std::size_t, Code&) { return true; }
    bool on_object_begin(Code&) {
        m_names.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t, Code&) {
        m_names.pop_back();
        return true;
    }
    bool on_key_part(Text part, std::size_t, Code&) {
        m_name.append(part.data(), part.size());
        return true;
    }
    bool on_key(Text rest, std::size_t, Code& code) {
        m_name.append(rest.data(), rest.size());
        m_has_found = !m_names.back().insert(std::exchange(m_name, {})).second;
        if (m_has_found) code = boost::json::error::syntax;
        return !m_has_found;
    }
    bool on_string_part(Text, std::size_t, Code&) { return true; }
    bool on_string(Text, std::size_t, Code&) { return true; }
    bool on_number_part(Text, Code&) { return true; }
    bool on_int64(std::int64_t, Text, Code&) { return true; }
    bool on_uint64(std::uint64_t, Text, Code&) { return true; }
    bool on_double(double, Text, Code&) { return true; }
    bool on_bool(bool, Code&) { return true; }
    bool on_null(Code&) { return true; }
    bool on_comment_part(Text, Code&) { return true; }
    bool on_comment(Text, Code&) { return true; }

private:
    std::vector<std::set<std::string, std::less<>>> m_names;
    std::string m_name;
    bool m_has_found = false;
};

base::Result<boost::json::object> parse_checked(std::string_view text) {
    boost::json::parse_options options;
    options.max_depth = depth_max;
    boost::json::error_code code;
    boost::json::basic_parser<NameWatch> watch(options);
    watch.write_some(false, text.data(), text.size(), code);
    if (watch.handler().has_found()) return base::fail("has two members of the same name");
    auto value = boost::json::parse(text, code, {}, options);
    if (code) return base::fail("is no JSON");
    if (!value.is_object()) return base::fail("is no JSON object");
    return std::move(value.as_object());
}

}  // namespace

base::Result<boost::json::object> parse_object(std::string_view text) {
    try {
        return parse_checked(text);
    } catch (const std::exception&) {
        return base::fail("cannot be read in this machine's memory");
    }
}

std::optional<std::string> find_text(const boost::json::object& object, std::string_view name) {
    const auto* member = object.if_contains(name);
    if (member == nullptr || !member->is_string()) return {};
    return std::string{std::string_view{member->as_string()}};
}

std::optional<std::int64_t> find_number(const boost::json::object& object, std::string_view name) {
    const auto* member = object.if_contains(name);
    if (member == nullptr || !member->is_int64()) return {};
    return member->as_int64();
}

std::optional<std::vector<std::string>> find_texts(const boost::json::object& object, std::string_view name) {
    const auto* member = object.if_contains(name);
    if (member == nullptr || !member->is_array()) return {};
    std::vector<std::string> texts;
    for (const auto& item : member->as_array()) {
        if (!item.is_string()) return {};
        texts.emplace_back(std::string_view{item.as_string()});
    }
    return texts;
}

}  // namespace waymark::oidc
