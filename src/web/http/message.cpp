#include "web/http/message.h"

namespace waymark::web {

std::optional<std::string> Request::find_query(std::string_view name) const {
    for (const auto& [key, value] : query)
        if (key == name) return value;
    return {};
}

}  // namespace waymark::web
