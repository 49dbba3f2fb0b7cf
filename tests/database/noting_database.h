#pragma once
// A real database that notes what is asked of it: every statement, and which belong to one transaction.

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/database.h"

namespace waymark::testing_database {

struct Noted {
    std::string name;
    std::string text;
    std::vector<store::Value> parameters;
};

class NotingDatabase : public store::Database {
public:
    explicit NotingDatabase(std::unique_ptr<store::Database> real) : m_real(std::move(real)) {}

    store::Stored<std::unique_ptr<store::Connection>> connect() override;
    [[nodiscard]] store::Dialect dialect() const override { return m_real->dialect(); }
    void release_reserve() override { m_real->release_reserve(); }
    void keep_reserve() override { m_real->keep_reserve(); }

    /// Each statement once, by its text, with the parameters of its first time.
    [[nodiscard]] std::map<std::string, Noted> statements() const;
    /// The statements of each transaction that was committed, in order.
    [[nodiscard]] std::vector<std::vector<std::string>> transactions() const;
    struct Count {
        std::size_t statements = 0;  ///< Begin and commit are none.
        std::size_t rows = 0;        ///< That one of them wrote many of, in one go.
    };
    /// Since this was asked last.
    Count count_anew();

    void note(const store::Query& query, std::span<const store::Value> parameters, std::size_t rows = 0);
    void note_commit(std::vector<std::string> statements);
    /// The database without its ears.
    [[nodiscard]] store::Database& real() { return *m_real; }

private:
    std::unique_ptr<store::Database> m_real;
    mutable std::mutex m_mutex;
    std::map<std::string, Noted> m_statements;
    std::vector<std::vector<std::string>> m_transactions;
    Count m_count;
};

}  // namespace waymark::testing_database
