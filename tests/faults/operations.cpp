#include "faults/operations.h"

#include "base/check.h"

namespace waymark::faults {

using store::Connection;
using store::Query;

std::vector<Operation> list_operations() {
    auto operations = list_job_operations();
    for (const auto& operation : list_record_operations()) operations.push_back(operation);
    for (const auto& operation : list_history_operations()) operations.push_back(operation);
    return operations;
}

std::string contents_of(Connection& connection) {
    const auto tables = connection.run(Query{
        "list tables",
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"});
    base::check(tables.has_value(), "a healthy disk lists its tables");
    std::string contents;
    for (std::size_t i = 0; i < tables->size(); ++i) {
        const auto& table = (*tables)[i].text(0);
        // Keyed by the text of the statement, which therefore lives as long as the connection may ask for it.
        const std::string columns_of =
            "SELECT name FROM pragma_table_info('" + table + "') WHERE type <> 'BLOB'";
        const auto columns = connection.run(Query{"list columns", columns_of});
        base::check(columns.has_value(), "a healthy disk lists its columns");
        std::string all = "SELECT 'row'";
        for (std::size_t j = 0; j < columns->size(); ++j)
            all += " || '|' || quote(" + (*columns)[j].text(0) + ")";
        all += " FROM " + table + " ORDER BY 1";
        const auto rows = connection.run(Query{"read a table", all});
        base::check(rows.has_value(), "a healthy disk reads its tables");
        contents += table + "\n";
        for (std::size_t j = 0; j < rows->size(); ++j) contents += (*rows)[j].text(0) + "\n";
    }
    return contents;
}

}  // namespace waymark::faults
