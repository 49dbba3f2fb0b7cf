// Every table has a sentence and every column a phrase, and the schema says what the table of kinds says.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <sstream>

#include "base/file.h"
#include "records/kinds.h"
#include "store/migrate.h"
#include "store/records/table.h"
#include "store/schema/dialect.h"

namespace waymark::store {
namespace {

struct SchemaColumn {
    std::string name;
    std::string type;
    std::string phrase;
    bool required = false;
};
struct SchemaTable {
    std::string sentence;  ///< The comment above it, in one line.
    std::vector<SchemaColumn> columns;
    std::vector<std::string> keys;
};

std::vector<std::string> words_of(const std::string& list) {
    std::vector<std::string> words;
    std::istringstream in{list};
    for (std::string word; std::getline(in, word, ',');) {
        word.erase(0, word.find_first_not_of(' '));
        words.push_back(word);
    }
    return words;
}

/// Reads what our schema files are like, no more: one column a line, and its phrase behind it.
std::map<std::string, SchemaTable> read_schema(std::string_view script) {
    static const std::regex comment{R"(^-- (.*)$)"};
    static const std::regex table{R"(^CREATE TABLE (\w+) \($)"};
    static const std::regex column{
        R"(^    (\w+) (TEXT|INTEGER|REAL|BLOB)( NOT NULL)?( PRIMARY KEY)?(?: CHECK \(.*\))?,?(?: +-- (.+))?$)"};
    static const std::regex phrase{R"(^ {5,}-- (.*)$)"};
    static const std::regex primary{R"(^    PRIMARY KEY \((.*)\)$)"};
    std::map<std::string, SchemaTable> tables;
    std::string sentence;
    std::string open;
    std::istringstream in{std::string{script}};
    for (std::string line; std::getline(in, line);) {
        std::smatch match;
        if (open.empty() && std::regex_match(line, match, comment)) {
            sentence += (sentence.empty() ? "" : " ") + match[1].str();
        } else if (std::regex_match(line, match, table)) {
            open = match[1];
            tables[open].sentence = std::exchange(sentence, {});
        } else if (!open.empty() && std::regex_match(line, match, column)) {
            tables[open].columns.push_back({match[1], match[2], match[5], match[3].matched});
            if (match[4].matched) tables[open].keys = {match[1]};
        } else if (!open.empty() && !tables[open].columns.empty() && std::regex_match(line, match, phrase)) {
            // Where the column left no room behind it.
            auto& words = tables[open].columns.back().phrase;
            words += (words.empty() ? "" : " ") + match[1].str();
        } else if (!open.empty() && std::regex_match(line, match, primary)) {
            tables[open].keys = words_of(match[1]);
        } else {
            if (!open.empty() && line.rfind(")", 0) != 0)
                ADD_FAILURE() << open << ": not understood: " << line;
            open.clear();
            sentence.clear();
        }
    }
    return tables;
}

std::map<std::string, SchemaTable> read_all() {
    std::map<std::string, SchemaTable> all;
    for (const auto& migration : list_migrations()) all.merge(read_schema(migration.script));
    return all;
}

std::string type_of(const Column& column, records::Kind kind) {
    using records::Type;
    switch (column.holds) {
        case Column::Holds::Seal:
            return "BLOB";
        case Column::Holds::Version:
            return "INTEGER";
        case Column::Holds::Field:
            break;
        default:
            return "TEXT";
    }
    const auto type = records::find_kind(kind).fields[column.field].type;
    if (type == Type::Whole || type == Type::Flag) return "INTEGER";
    return type == Type::Real ? "REAL" : "TEXT";
}

TEST(Schema, has_a_sentence_for_every_table_and_a_phrase_for_every_column) {
    const auto tables = read_all();
    EXPECT_GE(tables.size(), 16U);
    for (const auto& [name, table] : tables) {
        EXPECT_EQ(table.sentence.rfind(name + ": ", 0), 0U) << name << " has no sentence: " << table.sentence;
        EXPECT_NE(table.sentence.find("Shard key: "), std::string::npos) << name << " names no shard key";
        const bool enduring = table.sentence.find("Enduring.") != std::string::npos;
        const bool derived = table.sentence.find("Derived.") != std::string::npos;
        EXPECT_NE(enduring, derived) << name << " is either enduring or derived";
        EXPECT_FALSE(table.keys.empty()) << name << " has no key";
        EXPECT_FALSE(table.columns.empty()) << name;
        for (const auto& column : table.columns)
            EXPECT_FALSE(column.phrase.empty()) << name << "." << column.name;
    }
}

/// "Shard key: programme." names the column.
std::string shard_key_of(const SchemaTable& table) {
    static const std::regex named{"Shard key: (\\w+)[.,]"};
    std::smatch match;
    return std::regex_search(table.sentence, match, named) ? match[1].str() : std::string{};
}

TEST(Schema, spreads_every_table_by_the_first_column_of_its_key) {
    for (const auto& [name, table] : read_all()) EXPECT_EQ(shard_key_of(table), table.keys.front()) << name;
}

TEST(Schema, promises_nothing_across_shards) {
    // An engine that spreads rows can keep a promise of uniqueness only among those of one shard key.
    static const std::regex unique{R"(CREATE UNIQUE INDEX \w+ ON (\w+) \(([^)]*)\))"};
    const auto tables = read_all();
    for (const auto& migration : list_migrations()) {
        const std::string script{migration.script};
        for (std::sregex_iterator match{script.begin(), script.end(), unique}, end; match != end; ++match)
            EXPECT_EQ(words_of((*match)[2]).front(), shard_key_of(tables.at((*match)[1]))) << match->str();
    }
}

TEST(Schema, keeps_to_what_engines_that_spread_tables_take) {
    for (const auto& migration : list_migrations())
        for (const auto& statement : statements_of(migration.script, Dialect::Sqlite)) {
            for (const auto* word : {"REFERENCES", "TRIGGER", "SERIAL", "SEQUENCE", "AUTOINCREMENT",
                                     "IDENTITY", "VIEW", "TEMP", "FUNCTION"})
                EXPECT_FALSE(std::regex_search(statement, std::regex{std::string{"\\b"} + word + "\\b"}))
                    << statement;
            if (!statement.starts_with("CREATE TABLE")) continue;
            EXPECT_TRUE(statement.ends_with(") STRICT")) << statement;
        }
}

TEST(Statements, of_the_program_never_count_their_way_to_a_page) {
    for (const auto& file : std::filesystem::recursive_directory_iterator{WAYMARK_SOURCE_DIR "/src"}) {
        if (file.path().extension() != ".cpp" && file.path().extension() != ".h") continue;
        EXPECT_EQ(base::read_file(file.path())->find(" OFFSET "), std::string::npos) << file.path();
    }
}

TEST(Schema, is_what_the_table_of_kinds_says) {
    const auto tables = read_all();
    for (const auto& row : records::kinds()) {
        const auto found = tables.find(std::string{row.name});
        ASSERT_NE(found, tables.end()) << row.name;
        const auto& table = found->second;
        EXPECT_EQ(table.keys, (std::vector<std::string>{row.keys.begin(), row.keys.end()})) << row.name;
        std::vector<std::string> told;
        std::vector<std::string> expected;
        for (const auto& column : table.columns)
            told.push_back(column.name + " " + column.type + (column.required ? " NOT NULL" : ""));
        for (const auto& column : columns_of(row.kind)) {
            const bool required =
                column.key || (column.holds != Column::Holds::Field && column.holds != Column::Holds::Seal);
            expected.push_back(std::string{column.name} + " " + type_of(column, row.kind) +
                               (required ? " NOT NULL" : ""));
        }
        EXPECT_EQ(told, expected) << row.name;
    }
}

TEST(Schema, that_says_nothing_about_a_column_is_noticed) {
    const auto tables = read_schema(
        "-- t: things.\n-- Enduring. Shard key: a.\nCREATE TABLE t (\n    a TEXT NOT NULL, -- its id\n    b "
        "INTEGER,\n"
        "    PRIMARY KEY (a, b)\n) STRICT;\nCREATE TABLE u (\n    c REAL -- how much\n) STRICT;\n");
    EXPECT_EQ(tables.at("t").sentence, "t: things. Enduring. Shard key: a.");
    EXPECT_EQ(tables.at("t").keys, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(tables.at("t").columns[0].phrase, "its id");
    EXPECT_EQ(tables.at("t").columns[1].phrase, "");
    EXPECT_EQ(tables.at("u").sentence, "");
}

}  // namespace
}  // namespace waymark::store
