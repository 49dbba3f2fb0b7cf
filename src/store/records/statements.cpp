#include "store/records/statements.h"

#include <fmt/format.h>

#include <deque>
#include <vector>

#include "store/records/table.h"

namespace waymark::store {

namespace {

using records::Kind;

/// Texts that statements point to.
class Texts {
public:
    std::string_view keep(std::string text) { return m_kept.emplace_back(std::move(text)); }
    Query query(std::string name, std::string text) { return {keep(std::move(name)), keep(std::move(text))}; }

private:
    std::deque<std::string> m_kept;
};

template <class Items, class Write>
std::string joined(const Items& items, std::string_view between, Write write) {
    std::string text;
    for (const auto& item : items) {
        if (!text.empty()) text += between;
        text += write(item);
    }
    return text;
}

std::string name_of(const Column& column) { return std::string{column.name}; }
std::string equals(std::string_view name) { return fmt::format("{} = ?", name); }
std::string itself(std::string_view name) { return std::string{name}; }

std::string all_columns(Kind kind) { return joined(columns_of(kind), ", ", name_of); }

KindStatements make(Kind kind, Texts& texts) {
    const auto& row = records::find_kind(kind);
    const auto columns = columns_of(kind);
    std::vector<Column> others;
    for (const auto& column : columns)
        if (!column.key) others.push_back(column);
    const auto keys = joined(row.keys, " AND ", equals);
    const auto insert = fmt::format("INSERT INTO {} ({}) VALUES ({})", row.name, all_columns(kind),
                                    joined(columns, ", ", [](const Column&) { return std::string{"?"}; }));
    const auto named = [&](std::string_view verb) { return fmt::format("{} {}", verb, row.name); };
    return {
        texts.query(named("add"),
                    fmt::format("{} ON CONFLICT ({}) DO NOTHING", insert, joined(row.keys, ", ", itself))),
        texts.query(named("add"), insert),
        texts.query(
            named("change"),
            fmt::format("UPDATE {} SET {} WHERE {} AND version = ?", row.name,
                        joined(others, ", ", [](const Column& column) { return equals(column.name); }),
                        keys)),
        texts.query(named("remove"), fmt::format("DELETE FROM {} WHERE {} AND version = ?", row.name, keys)),
        texts.query(named("find"),
                    fmt::format("SELECT {} FROM {} WHERE {}", all_columns(kind), row.name, keys)),
    };
}

std::string write_list(const ListRow& row, bool goes_on, std::string_view condition) {
    const auto order = joined(row.order, ", ", itself);
    auto where = joined(row.of, " AND ", equals);
    const auto add = [&](const std::string& text) { where += (where.empty() ? "" : " AND ") + text; };
    // Where a column may hold nothing, what holds nothing is in no page: it has no place in the order.
    if (goes_on)
        add(fmt::format("({}) > ({})", order,
                        joined(row.order, ", ", [](std::string_view) { return std::string{"?"}; })));
    if (!condition.empty()) add(fmt::format("({})", condition));
    return fmt::format("SELECT {} FROM {}{}{} ORDER BY {} LIMIT ?", all_columns(row.kind),
                       records::find_kind(row.kind).name, where.empty() ? "" : " WHERE ", where, order);
}

ListStatements make(const ListRow& row, Texts& texts) {
    return {
        texts.query(std::string{row.name}, write_list(row, false, {})),
        texts.query(std::string{row.name}, write_list(row, true, {})),
    };
}

}  // namespace

const KindStatements& statements_of(Kind kind) {
    static Texts texts;
    static const auto all = [] {
        std::vector<KindStatements> made;
        for (const auto& row : records::kinds()) made.push_back(make(row.kind, texts));
        return made;
    }();
    return all[static_cast<std::size_t>(kind)];
}

const ListStatements& statements_of(List list) {
    static Texts texts;
    static const auto all = [] {
        std::vector<ListStatements> made;
        for (const auto& row : lists()) made.push_back(make(row, texts));
        return made;
    }();
    return all[static_cast<std::size_t>(list)];
}

std::string list_text(List list, bool goes_on, std::string_view condition) {
    return write_list(find_list(list), goes_on, condition);
}

}  // namespace waymark::store
