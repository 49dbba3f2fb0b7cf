#pragma once
// A real database that stops answering, as if the program had been killed, before the n-th thing it is asked.

#include <memory>

#include "store/database.h"

namespace waymark::testing_database {

struct Stop {
    int left = 0;
    bool is_now() { return left-- <= 0; }
};

class StoppingDatabase : public store::Database {
public:
    /// Counts down with whoever else has the same stop.
    StoppingDatabase(store::Database& database, Stop& stop) : m_database(&database), m_stop(&stop) {}
    store::Stored<std::unique_ptr<store::Connection>> connect() override;
    [[nodiscard]] store::Dialect dialect() const override { return m_database->dialect(); }

private:
    store::Database* m_database;
    Stop* m_stop;
};

}  // namespace waymark::testing_database
