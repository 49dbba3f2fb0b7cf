#include "web/record/visit.h"

namespace waymark::web::record {

std::string Visit::filled(std::string_view name) const {
    const auto text = request.find_form(name).value_or("");
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

std::optional<std::vector<std::string>> Visit::after(std::size_t columns) const {
    std::vector<std::string> parts;
    for (const auto& [name, value] : request.query)
        if (name == "after") parts.push_back(value);
    if (parts.size() != columns) return {};
    return parts;
}

verbs::Asking Visit::asking_because(std::string why) const {
    auto because = asking;
    because.why = std::move(why);
    return because;
}

}  // namespace waymark::web::record
