#include "web/components/fixture.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace waymark::web::testing {

namespace json = boost::json;

namespace {

const json::value* find(const json::value& value, std::string_view name) {
    if (!value.is_object()) return nullptr;
    const auto* found = value.as_object().if_contains(name);
    return found && !found->is_null() ? found : nullptr;
}

}  // namespace

bool Options::has(std::string_view name) const { return find(m_value, name) != nullptr; }
bool Options::is_true(std::string_view name) const {
    const auto* found = find(m_value, name);
    return found && found->is_bool() && found->as_bool();
}
bool Options::is_false(std::string_view name) const {
    const auto* found = find(m_value, name);
    return found && found->is_bool() && !found->as_bool();
}
std::string Options::text(std::string_view name) const {
    const auto* found = find(m_value, name);
    if (!found) return {};
    if (found->is_string()) return std::string(found->as_string());
    return found->is_number() ? json::serialize(*found) : std::string();
}
Options Options::at(std::string_view name) const {
    const auto* found = find(m_value, name);
    return Options(found ? *found : json::value());
}
std::vector<Options> Options::list(std::string_view name) const { return at(name).entries(); }
std::vector<Options> Options::entries() const {
    std::vector<Options> all;
    if (!m_value.is_array()) return all;
    for (const auto& entry : m_value.as_array()) {
        if (entry.is_bool() || entry.is_null()) continue;
        all.emplace_back(entry.is_string() ? json::value{{"text", entry}} : entry);
    }
    return all;
}
Content Options::content() const {
    if (has("html")) return base::trusted_markup(text("html"));
    return text("text");
}
Content Options::content(std::string_view name) const {
    const Options inner = at(name);
    return inner.value().is_string() ? Content(text(name)) : inner.content();
}

Content Fixture::content() const {
    return call_block.empty() ? options.content() : Content(base::trusted_markup(call_block));
}

std::vector<Fixture> read_fixtures(const std::string& component) {
    const std::string path = std::string(WAYMARK_SOURCE_DIR) +
                             "/node_modules/nhsuk-frontend/dist/nhsuk/components/" + component +
                             "/fixtures.json";
    std::ifstream file(path);
    if (!file) throw std::runtime_error("no " + path);
    std::stringstream bytes;
    bytes << file.rdbuf();
    const auto parsed = json::parse(bytes.str());
    std::vector<Fixture> fixtures;
    for (const auto& entry : parsed.at("fixtures").as_array()) {
        const Options all(entry);
        fixtures.push_back({all.text("name"), all.at("context"), all.text("callBlock"), all.text("html")});
    }
    return fixtures;
}

}  // namespace waymark::web::testing
