#pragma once
// Whether a database would walk through a whole table, or sort, to answer a question: asked of the database
// itself.

#include <span>
#include <string>
#include <vector>

#include "store/database.h"

namespace waymark::bench {

/// The steps of the database's plan that do; none where every table is reached by an index that is in order
/// already.
store::Stored<std::vector<std::string>> find_scans(store::Connection& connection, store::Dialect dialect,
                                                   const store::Query& query,
                                                   std::span<const store::Value> parameters);

/// Every question that the store asks of records, with parameters of the right number and type: all lists,
/// first page and next, and every thing by its key.
struct Question {
    store::Query query;
    std::vector<store::Value> parameters;
};
std::vector<Question> list_questions();

}  // namespace waymark::bench
