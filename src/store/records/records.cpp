#include "store/records/records.h"

#include <algorithm>

#include "base/check.h"
#include "base/result.h"
#include "store/records/statements.h"

namespace waymark::store {

namespace {

using records::Kind;
using records::Record;

std::vector<Value> values_of(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

/// Others first, then keys and the version that must be there.
std::vector<Value> update_values(Kind kind, std::vector<Value> row, std::int64_t expected) {
    const auto columns = columns_of(kind);
    std::vector<Value> values;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!columns[i].key) values.push_back(std::move(row[i]));
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].key) values.push_back(std::move(row[i]));
    values.emplace_back(expected);
    return values;
}

/// All rows of one kind that stand together.
Stored<void> insert_run(Connection& connection, Sealer& sealer, std::span<const Record> run) {
    const auto kind = run.front().kind;
    std::vector<Value> values;
    values.reserve(run.size() * columns_of(kind).size());
    for (const auto& record : run) {
        TRY(auto row, row_of(record, sealer));
        row[records::find_kind(kind).keys.size()] = std::int64_t{1};
        std::ranges::move(row, std::back_inserter(values));
    }
    return connection.run_many(statements_of(kind).insert_strict, columns_of(kind).size(), values);
}

}  // namespace

Stored<Saved> save(Connection& connection, Sealer& sealer, const Record& record) {
    const auto expected = record.version;
    const auto& statements = statements_of(record.kind);
    TRY(auto row, row_of(record, sealer));
    // The version stands behind the keys.
    row[records::find_kind(record.kind).keys.size()] = expected + 1;
    const auto values = expected == 0 ? std::move(row) : update_values(record.kind, std::move(row), expected);
    TRY(const auto done,
        connection.run(expected == 0 ? statements.insert : statements.update, std::span(values)));
    if (done.changed() == 1) return Saved{expected + 1};
    TRY(auto current, find(connection, sealer, key_of(record)));
    return Saved{std::unexpected(Stale{std::move(current)})};
}

Stored<std::expected<void, Stale>> remove(Connection& connection, Sealer& sealer, const Record& record) {
    auto values = values_of(key_of(record).values);
    values.emplace_back(record.version);
    TRY(const auto done, connection.run(statements_of(record.kind).remove, std::span<const Value>(values)));
    if (done.changed() == 1) return std::expected<void, Stale>{};
    TRY(auto current, find(connection, sealer, key_of(record)));
    return std::expected<void, Stale>{std::unexpected(Stale{std::move(current)})};
}

Stored<void> insert_many(Connection& connection, Sealer& sealer, std::span<const Record> records) {
    constexpr std::size_t run_max = 1000;
    while (!records.empty()) {
        const auto kind = records.front().kind;
        const auto end =
            std::ranges::find_if(records, [&](const Record& record) { return record.kind != kind; });
        const auto run = records.first(std::min(static_cast<std::size_t>(end - records.begin()), run_max));
        TRY_DO(insert_run(connection, sealer, run));
        records = records.subspan(run.size());
    }
    return {};
}

Stored<std::optional<Record>> find(Connection& connection, Sealer& sealer, const Key& key) {
    const auto values = values_of(key.values);
    TRY(const auto rows, connection.run(statements_of(key.kind).find, std::span<const Value>(values)));
    if (rows.empty()) return std::optional<Record>{};
    TRY(auto record, record_of(key.kind, rows[0], sealer));
    return std::optional{std::move(record)};
}

Stored<std::optional<Record>> find(Connection& connection, Sealer& sealer, Kind kind, std::string programme,
                                   std::string id) {
    return find(connection, sealer, Key{kind, {std::move(programme), std::move(id)}});
}

Stored<Page> list(Connection& connection, Sealer& sealer, List which, const std::vector<std::string>& of,
                  const std::optional<std::vector<std::string>>& after, std::int64_t limit) {
    const auto& row = find_list(which);
    base::check(of.size() == row.of.size(), "a list is asked for with a value for each of its columns");
    base::check(!after || after->size() == row.order.size(), "a list goes on where its last page ended");
    base::check(limit > 0 && limit <= page_max, "a page is no longer than somebody reads");
    auto values = values_of(of);
    if (after) std::ranges::copy(*after, std::back_inserter(values));
    values.emplace_back(limit + 1);
    const auto& statements = statements_of(which);
    TRY(const auto rows,
        connection.run(after ? statements.next : statements.first, std::span<const Value>(values)));
    Page page;
    const auto count = std::min(rows.size(), static_cast<std::size_t>(limit));
    page.records.reserve(count);
    TRY_DO(foresee(row.kind, rows, count, sealer));
    for (std::size_t i = 0; i < count; ++i) {
        TRY(auto record, record_of(row.kind, rows[i], sealer));
        page.records.push_back(std::move(record));
    }
    if (rows.size() > count) {
        page.next.emplace();
        for (const auto name : row.order) page.next->push_back(text_in(page.records.back(), name));
    }
    return page;
}

Stored<std::vector<Record>> list_all(Connection& connection, Sealer& sealer, List which,
                                     const std::vector<std::string>& of) {
    std::vector<Record> all;
    std::optional<std::vector<std::string>> after;
    do {
        TRY(auto page, list(connection, sealer, which, of, after, page_max));
        std::ranges::move(page.records, std::back_inserter(all));
        after = std::move(page.next);
    } while (after);
    return all;
}

}  // namespace waymark::store
