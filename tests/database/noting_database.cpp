#include "database/noting_database.h"

#include <utility>

namespace waymark::testing_database {

using store::Query;
using store::Rows;
using store::Stored;
using store::Value;

namespace {

class NotingConnection : public store::Connection {
public:
    NotingConnection(std::unique_ptr<store::Connection> real, NotingDatabase& notes)
        : m_real(std::move(real)), m_notes(&notes) {}

    Stored<void> begin(store::Mode mode) override {
        m_texts.clear();
        return m_real->begin(mode);
    }
    Stored<void> commit() override {
        auto done = m_real->commit();
        if (done) m_notes->note_commit(std::exchange(m_texts, {}));
        return done;
    }
    void rollback() override {
        m_texts.clear();
        m_real->rollback();
    }
    Stored<Rows> run(const Query& query, std::span<const Value> parameters) override {
        m_texts.emplace_back(query.text);
        m_notes->note(query, parameters);
        return m_real->run(query, parameters);
    }
    Stored<void> run_many(const Query& query, std::size_t each, std::span<const Value> parameters) override {
        m_texts.emplace_back(query.text);
        if (parameters.size() >= each) m_notes->note(query, parameters.first(each), parameters.size() / each);
        return m_real->run_many(query, each, parameters);
    }
    Stored<void> run_plain(std::string_view statement) override { return m_real->run_plain(statement); }
    Stored<void> wipe_traces() override { return m_real->wipe_traces(); }

private:
    std::unique_ptr<store::Connection> m_real;
    NotingDatabase* m_notes;
    std::vector<std::string> m_texts;
};

}  // namespace

Stored<std::unique_ptr<store::Connection>> NotingDatabase::connect() {
    auto connection = m_real->connect();
    if (!connection) return connection;
    return std::make_unique<NotingConnection>(std::move(*connection), *this);
}

std::map<std::string, Noted> NotingDatabase::statements() const {
    const std::lock_guard lock{m_mutex};
    return m_statements;
}

std::vector<std::vector<std::string>> NotingDatabase::transactions() const {
    const std::lock_guard lock{m_mutex};
    return m_transactions;
}

NotingDatabase::Count NotingDatabase::count_anew() {
    const std::lock_guard lock{m_mutex};
    return std::exchange(m_count, {});
}

void NotingDatabase::note(const Query& query, std::span<const Value> parameters, std::size_t rows) {
    const std::lock_guard lock{m_mutex};
    ++m_count.statements;
    m_count.rows += rows;
    m_statements.try_emplace(
        std::string{query.text},
        Noted{std::string{query.name}, std::string{query.text}, {parameters.begin(), parameters.end()}});
}

void NotingDatabase::note_commit(std::vector<std::string> statements) {
    const std::lock_guard lock{m_mutex};
    m_transactions.push_back(std::move(statements));
}

}  // namespace waymark::testing_database
