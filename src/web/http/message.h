#pragma once
// A request as the pages see it, and what they answer.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark::web {

/// What a request asks for: to read, or to change something.
enum class Method { Get, Post };

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// Already checked: a method that is taken, a well-formed target, a host that may be asked for, and of a
/// change that a page of this very server sent it.
struct Request {
    std::string target = {};             ///< As sent: "/programmes/leeds?show=all".
    std::vector<std::string> path = {};  ///< Decoded segments: {"programmes", "leeds"}; none for "/".
    Pairs query = {};
    std::string if_none_match = {};
    bool accepts_gzip = false;
    Method method = Method::Get;  ///< HEAD is answered as GET, without the body.
    Pairs form = {};              ///< Of a change: what was filled in.
    std::string cookies = {};     ///< The header as it was sent.

    /// The first value of that name, or none.
    [[nodiscard]] std::optional<std::string> find_query(std::string_view name) const;
    [[nodiscard]] std::optional<std::string> find_form(std::string_view name) const;
    [[nodiscard]] std::optional<std::string> find_cookie(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body = {};
    std::string_view fixed = {};  ///< Instead of a body: bytes that live as long as the program.
    std::vector<std::pair<std::string, std::string>> headers = {};

    [[nodiscard]] std::string_view bytes() const { return fixed.empty() ? std::string_view(body) : fixed; }
};

}  // namespace waymark::web
