#include "bench/record/scans.h"

#include <set>

#include "base/result.h"
#include "store/records/statements.h"

namespace waymark::bench {

namespace {

/// `made`: what the statement itself has put together before, row by row from an index.
bool is_scan_in_sqlite(const std::string& step, const std::set<std::string>& made) {
    if (step.find("TEMP B-TREE") != std::string::npos) return true;
    constexpr std::string_view scan = "SCAN ";
    if (!step.starts_with(scan) || step.find("CONSTANT ROW") != std::string::npos) return false;
    const auto name = step.substr(scan.size(), step.find(' ', scan.size()) - scan.size());
    return !made.contains(name);
}

bool is_scan_in_postgres(const std::string& step) {
    return step.find("Seq Scan") != std::string::npos || step.find("Sort") != std::string::npos;
}

}  // namespace

store::Stored<std::vector<std::string>> find_scans(store::Connection& connection, store::Dialect dialect,
                                                   const store::Query& query,
                                                   std::span<const store::Value> parameters) {
    const bool is_sqlite = dialect == store::Dialect::Sqlite;
    const auto text = (is_sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN (COSTS OFF) ") + std::string{query.text};
    TRY(const auto rows, connection.run(store::Query{query.name, text}, parameters));
    std::vector<std::string> scans;
    std::set<std::string> made;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& step = rows[i].text(is_sqlite ? 3 : 0);
        for (const std::string_view how : {"MATERIALIZE ", "CO-ROUTINE "})
            if (step.starts_with(how)) made.insert(step.substr(how.size()));
        if (is_sqlite ? is_scan_in_sqlite(step, made) : is_scan_in_postgres(step)) scans.push_back(step);
    }
    return scans;
}

std::vector<Question> list_questions() {
    std::vector<Question> questions;
    const auto texts = [](std::size_t count) {
        return std::vector<store::Value>(count, store::Value{std::string{"x"}});
    };
    for (const auto& row : store::lists()) {
        const auto& statements = store::statements_of(row.list);
        auto first = texts(row.of.size());
        first.emplace_back(std::int64_t{100});
        // The list of all programmes begins where its index begins: there is nothing to look up.
        if (!row.of.empty()) questions.push_back({statements.first, first});
        auto next = texts(row.of.size() + row.order.size());
        next.emplace_back(std::int64_t{100});
        questions.push_back({statements.next, next});
    }
    for (const auto& row : records::kinds())
        questions.push_back({store::statements_of(row.kind).find, texts(row.keys.size())});
    return questions;
}

}  // namespace waymark::bench
