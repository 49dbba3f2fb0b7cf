#include "store/schema/dialect.h"

#include <array>
#include <utility>

namespace waymark::store {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> postgres_words{{
    {"INTEGER", "BIGINT"},
    {"REAL", "DOUBLE PRECISION"},
    {"TEXT", "TEXT COLLATE \"C\""},
    {"BLOB", "BYTEA"},
    {"STRICT", ""},
}};

bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_' ||
           (letter >= '0' && letter <= '9');
}

std::string_view said(std::string_view word, Dialect dialect) {
    if (dialect == Dialect::Postgres)
        for (const auto& [ours, theirs] : postgres_words)
            if (word == ours) return theirs;
    return word;
}

std::size_t end_of_word(std::string_view script, std::size_t at) {
    while (at < script.size() && is_letter(script[at])) ++at;
    return at;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \n\t") == std::string_view::npos; }

}  // namespace

std::vector<std::string> statements_of(std::string_view script, Dialect dialect) {
    std::vector<std::string> statements;
    std::string statement;
    for (std::size_t at = 0; at < script.size();) {
        const char letter = script[at];
        auto end = at + 1;
        if (script.substr(at).starts_with("--")) {
            at = std::min(script.find('\n', at), script.size());
            continue;
        }
        if (letter == '\'' || letter == '"') {
            end = std::min(script.find(letter, at + 1), script.size() - 1) + 1;
            statement += script.substr(at, end - at);
        } else if (letter == ';') {
            if (!is_blank(statement)) statements.push_back(std::exchange(statement, {}));
        } else if (is_letter(letter)) {
            end = end_of_word(script, at);
            statement += said(script.substr(at, end - at), dialect);
        } else if (!statement.empty() || !is_blank(script.substr(at, 1))) {
            statement += letter;
        }
        at = end;
    }
    if (!is_blank(statement)) statements.push_back(statement);
    return statements;
}

}  // namespace waymark::store
