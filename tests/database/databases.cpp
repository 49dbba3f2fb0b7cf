#include "database/databases.h"

#include "base/check.h"
#include "database/postgres_server.h"
#include "store/open_database.h"
#include "store/postgres/database.h"
#include "store/sqlite/database.h"

namespace waymark::testing_database {

void OnBothDatabases::SetUp() {
    if (!is_postgres()) {
        m_address = (m_folder.path() / "waymark.db").string();
        return;
    }
    if (const auto reason = PostgresServer::why_not()) GTEST_SKIP() << *reason;
    m_address = PostgresServer::shared().make_database();
}

std::unique_ptr<store::Database> OnBothDatabases::open() const {
    auto opened = store::open_database(m_address);
    if (!opened) ADD_FAILURE() << told(opened);
    base::check(opened.has_value(), "the test's database opens");
    return std::move(*opened);
}

std::unique_ptr<store::Database> OnBothDatabases::open_empty() const {
    return open_without_schema(m_address, GetParam());
}

std::unique_ptr<store::Database> open_without_schema(const std::string& address, store::Dialect dialect) {
    auto opened =
        dialect == store::Dialect::Postgres ? store::postgres::open(address) : store::sqlite::open(address);
    base::check(opened.has_value(), "the test's database opens");
    return std::move(*opened);
}

std::string name_of_database(const testing::TestParamInfo<store::Dialect>& parameter) {
    return parameter.param == store::Dialect::Sqlite ? "sqlite" : "postgres";
}

}  // namespace waymark::testing_database
