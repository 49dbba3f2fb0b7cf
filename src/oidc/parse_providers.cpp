// TOML, read by toml++: the only file that includes it.

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "oidc/address.h"
#include "oidc/providers_file.h"

namespace waymark::oidc {

namespace {

using Issues = std::vector<FileIssue>;

constexpr std::size_t providers_max = 20;
constexpr std::size_t text_max = 500;
constexpr std::array<std::string_view, 10> keys_of_provider{
    "id",     "words",       "issuer",           "client-id", "client-secret-file",
    "scopes", "ask-for-acr", "authorities-file", "proxy",     "second-factor"};
constexpr std::array<std::string_view, 2> keys_of_second_factor{"amr", "acr"};

int line_of(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

void refuse_unknown_keys(const toml::table& table, std::span<const std::string_view> known, Issues& issues) {
    for (const auto& [key, value] : table)
        if (std::ranges::find(known, key.str()) == known.end())
            issues.push_back({static_cast<int>(key.source().begin.line),
                              fmt::format("{} is not known here{}", base::quote(key.str()),
                                          base::did_you_mean(key.str(), known))});
}

/// A text that can be shown and sent: no line breaks, no other controls.
bool is_plain_text(std::string_view text) {
    return !text.empty() && text.size() <= text_max && std::ranges::none_of(text, [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == '\x7f';
    });
}

class TableReader {
public:
    TableReader(const toml::table& table, Issues& issues) : m_table(table), m_issues(issues) {}

    std::string text(std::string_view key) {
        const auto* node = m_table.get(key);
        if (node == nullptr) return {};
        const auto value = node->value_exact<std::string>();
        if (value && is_plain_text(*value)) return *value;
        add(*node,
            fmt::format("{} must be a text of one line in quotes, of 1 to {} characters", key, text_max));
        return {};
    }

    std::string needed_text(std::string_view key) {
        if (m_table.get(key) == nullptr)
            m_issues.push_back({line_of(m_table), fmt::format("this provider has no {}", key)});
        return text(key);
    }

    /// Words that go into one field with blanks between them, so none may have a blank.
    std::vector<std::string> words(std::string_view key) {
        const auto* node = m_table.get(key);
        if (node == nullptr) return {};
        std::vector<std::string> words;
        const auto* list = node->as_array();
        for (std::size_t at = 0; list != nullptr && at < list->size(); ++at) {
            const auto value = list->get(at)->value_exact<std::string>();
            if (!value || !is_plain_text(*value) || value->contains(' ')) break;
            words.push_back(*value);
        }
        if (list == nullptr || list->empty() || words.size() < list->size())
            add(*node, fmt::format("{} must be a list of words in quotes, such as [\"a\", \"b\"]", key));
        return words;
    }

    void add(std::string_view key, std::string message) { add(*m_table.get(key), std::move(message)); }
    void add(const toml::node& node, std::string message) {
        m_issues.push_back({line_of(node), std::move(message)});
    }
    [[nodiscard]] const toml::node* get(std::string_view key) const { return m_table.get(key); }

private:
    const toml::table& m_table;
    Issues& m_issues;
};

bool is_id(std::string_view id) {
    return id.size() <= 40 && std::ranges::all_of(id, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

SecondFactor read_second_factor(TableReader& reader, Issues& issues) {
    SecondFactor rule;
    const auto* node = reader.get("second-factor");
    if (node == nullptr) return rule;
    if (const auto* table = node->as_table()) {
        refuse_unknown_keys(*table, keys_of_second_factor, issues);
        TableReader within{*table, issues};
        rule.amr = within.words("amr");
        rule.acr = within.words("acr");
        if (table->empty()) reader.add(*node, "second-factor names neither amr nor acr");
    } else if (node->value_exact<std::string>() == "always") {
        rule.always = true;
    } else {
        reader.add(*node, "second-factor must be \"always\", or { amr = [...], acr = [...] }");
    }
    return rule;
}

ProviderEntry read_provider(const toml::table& table, Issues& issues) {
    refuse_unknown_keys(table, keys_of_provider, issues);
    TableReader reader{table, issues};
    ProviderEntry entry;
    auto& provider = entry.provider;
    provider.id = reader.needed_text("id");
    if (!is_id(provider.id))
        reader.add("id",
                   "id must be of small letters, digits and hyphens, at most 40: it stands in addresses");
    provider.words = reader.needed_text("words");
    provider.issuer = reader.needed_text("issuer");
    if (!provider.issuer.empty())
        if (const auto checked = check_issuer(provider.issuer); !checked)
            reader.add("issuer", "issuer: " + checked.error().message);
    provider.client_id = reader.needed_text("client-id");
    entry.secret_file = reader.text("client-secret-file");
    if (!entry.secret_file.empty()) entry.secret_line = line_of(*reader.get("client-secret-file"));
    if (reader.get("scopes") != nullptr) {
        provider.scopes = reader.words("scopes");
        if (!provider.scopes.empty() && std::ranges::find(provider.scopes, "openid") == provider.scopes.end())
            reader.add("scopes", "scopes must have \"openid\" among them: without it there is no ID token");
    }
    provider.wanted_acr = reader.words("ask-for-acr");
    provider.second_factor = read_second_factor(reader, issues);
    provider.reach.authorities_file = reader.text("authorities-file");
    provider.reach.proxy = reader.text("proxy");
    return entry;
}

/// Two buttons that lead to the same door, or one name for two doors.
void refuse_twins(const std::vector<ProviderEntry>& entries, const std::vector<int>& lines, Issues& issues) {
    for (std::size_t at = 0; at < entries.size(); ++at)
        for (std::size_t before = 0; before < at; ++before) {
            const auto& one = entries[at].provider;
            const auto& other = entries[before].provider;
            if (!one.id.empty() && one.id == other.id)
                issues.push_back(
                    {lines[at], fmt::format("there is a provider {} already", base::quote(one.id))});
            if (!one.issuer.empty() && one.issuer == other.issuer)
                issues.push_back(
                    {lines[at], fmt::format("there is a provider with the issuer {} already, and "
                                            "issuer and subject together are who somebody is",
                                            base::quote(one.issuer))});
        }
}

std::vector<ProviderEntry> read_document(const toml::table& document, Issues& issues) {
    refuse_unknown_keys(document, std::array<std::string_view, 1>{"provider"}, issues);
    const auto* node = document.get("provider");
    if (node == nullptr) return {};
    const auto* list = node->as_array();
    if (list == nullptr || !list->is_homogeneous<toml::table>()) {
        issues.push_back({line_of(*node), "a provider begins with [[provider]], in two brackets"});
        return {};
    }
    if (list->size() > providers_max)
        issues.push_back({line_of(*node), fmt::format("there are more than {} providers", providers_max)});
    std::vector<ProviderEntry> entries;
    std::vector<int> lines;
    for (const auto& item : *list) {
        entries.push_back(read_provider(*item.as_table(), issues));
        lines.push_back(line_of(item));
    }
    refuse_twins(entries, lines, issues);
    return entries;
}

}  // namespace

std::expected<std::vector<ProviderEntry>, std::vector<FileIssue>> parse_providers(std::string_view text) {
    Issues issues;
    std::vector<ProviderEntry> entries;
    try {
        entries = read_document(toml::parse(text), issues);
    } catch (const toml::parse_error& trouble) {
        issues.push_back({static_cast<int>(trouble.source().begin.line),
                          fmt::format("is no TOML: {}", trouble.description())});
    }
    std::ranges::stable_sort(issues, {}, &FileIssue::line);
    if (!issues.empty()) return std::unexpected(std::move(issues));
    return entries;
}

}  // namespace waymark::oidc
