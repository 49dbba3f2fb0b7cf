#include "guide/join.h"

#include <algorithm>
#include <boost/json.hpp>

namespace waymark::guide {

namespace {

namespace json = boost::json;

json::value* find_entry(json::array& list, const json::value& entry) {
    if (!entry.is_object() || !entry.as_object().contains("id")) return nullptr;
    const json::value& id = entry.as_object().at("id");
    auto same = std::ranges::find_if(list, [&](const json::value& one) {
        return one.is_object() && one.as_object().contains("id") && one.as_object().at("id") == id;
    });
    return same == list.end() ? nullptr : &*same;
}

void join(json::value& whole, const json::value& part) {
    if (whole.is_object() && part.is_object()) {
        for (const auto& [key, value] : part.as_object()) {
            if (whole.as_object().contains(key))
                join(whole.as_object().at(key), value);
            else
                whole.as_object()[key] = value;
        }
    } else if (whole.is_array() && part.is_array()) {
        for (const json::value& entry : part.as_array()) {
            if (json::value* same = find_entry(whole.as_array(), entry))
                join(*same, entry);
            else
                whole.as_array().push_back(entry);
        }
    } else {
        whole = part;
    }
}

}  // namespace

std::optional<std::string> join_json(std::string_view whole, std::string_view part) {
    boost::system::error_code error;
    json::value joined = json::parse(whole, error);
    if (error) return {};
    const json::value more = json::parse(part, error);
    if (error) return {};
    join(joined, more);
    return json::serialize(joined) + "\n";
}

}  // namespace waymark::guide
