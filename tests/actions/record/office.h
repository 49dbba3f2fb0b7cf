#pragma once
// An installation for tests, on both databases: its administrator, a programme with five apprentices, its
// lead and coordinator, and people of its partners. Everybody in it is invented.

#include <memory>
#include <string>

#include "actions/record/change_record.h"
#include "actions/record/people.h"
#include "actions/record/plans.h"
#include "actions/record/programmes.h"
#include "actions/record/see_record.h"
#include "database/databases.h"
#include "database/noting_database.h"

namespace waymark::actions::record {

class Office : public testing_database::OnBothDatabases {
protected:
    void SetUp() override;
    /// Whatever a test has done: everything that was written was told in the same transaction, and nothing
    /// that was asked walks through a whole table.
    void TearDown() override;
    virtual std::unique_ptr<store::Database> make_database() { return open(); }

    /// 1 March 2017, when the programme has begun, unless the day is moved.
    [[nodiscard]] Asking as(const std::string& person) const;
    /// For a role that is given for a year.
    access::Grant grant(access::Role role, const std::string& organisation = {}) const;
    void give(const std::string& person, const access::Grant& grant);
    records::Record find(records::Kind kind, const std::string& id);
    records::Record person(const std::string& id);
    [[nodiscard]] Desk desk() const { return {*m_database, m_keys}; }

    [[nodiscard]] testing_database::NotingDatabase& notes() const { return *m_database; }

    domain::Programme programme;  ///< examples/lincolnshire.json
    base::Day today;

private:
    std::unique_ptr<testing_database::NotingDatabase> m_database;
    store::sealing::KeyRing m_keys = store::sealing::KeyRing::random();
    mutable std::int64_t m_moment = 1'488'326'400'000;
};

template <class T>
std::string told(const Done<T>& done) {
    return done ? std::string{"done"} : done.error().message;
}

}  // namespace waymark::actions::record
