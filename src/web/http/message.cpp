#include "web/http/message.h"

namespace waymark::web {

namespace {

std::optional<std::string> find_in(const Pairs& fields, std::string_view name) {
    for (const auto& [key, value] : fields)
        if (key == name) return value;
    return {};
}

std::string_view without_blanks(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::optional<std::string> Request::find_query(std::string_view name) const { return find_in(query, name); }

std::optional<std::string> Request::find_form(std::string_view name) const { return find_in(form, name); }

std::optional<std::string> Request::find_cookie(std::string_view name) const {
    std::string_view rest = cookies;
    while (!rest.empty()) {
        const auto end = rest.find(';');
        const auto one = without_blanks(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        const auto equals = one.find('=');
        if (equals != std::string_view::npos && one.substr(0, equals) == name)
            return std::string{one.substr(equals + 1)};
    }
    return {};
}

}  // namespace waymark::web
