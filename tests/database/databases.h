#pragma once
// Tests that hold for both databases: each gets an empty one of its own.
//
//     class Notes : public testing_database::OnBothDatabases {};
//     TEST_P(Notes, are_kept) { auto opened = open(); … }
//     WAYMARK_ON_BOTH_DATABASES(Notes);

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "database/temporary_folder.h"
#include "store/database.h"

namespace waymark::testing_database {

class OnBothDatabases : public testing::TestWithParam<store::Dialect> {
protected:
    /// Skips where there can be no PostgreSQL, and says why.
    void SetUp() override;

    /// Of the test's own database, for store::open_database.
    [[nodiscard]] const std::string& address() const { return m_address; }
    [[nodiscard]] const TemporaryFolder& folder() const { return m_folder; }
    [[nodiscard]] bool is_postgres() const { return GetParam() == store::Dialect::Postgres; }

    /// With the program's schema.
    [[nodiscard]] std::unique_ptr<store::Database> open() const;
    /// Without any.
    [[nodiscard]] std::unique_ptr<store::Database> open_empty() const;

private:
    TemporaryFolder m_folder;
    std::string m_address;
};

/// Any database as it stands, by its address.
std::unique_ptr<store::Database> open_without_schema(const std::string& address, store::Dialect dialect);

/// The trouble of a Stored<…> as a sentence, for messages of tests.
template <class T>
std::string told(const store::Stored<T>& stored) {
    return stored ? std::string{"no trouble"} : stored.error().message;
}

std::string name_of_database(const testing::TestParamInfo<store::Dialect>& parameter);

}  // namespace waymark::testing_database

#define WAYMARK_ON_BOTH_DATABASES(suite)                                                                   \
    INSTANTIATE_TEST_SUITE_P(                                                                              \
        Store, suite, testing::Values(waymark::store::Dialect::Sqlite, waymark::store::Dialect::Postgres), \
        waymark::testing_database::name_of_database)
