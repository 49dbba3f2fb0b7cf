// A person's keys in both databases: who can be read, who no longer, and what is not moved from one to the
// other.

#include <gtest/gtest.h>

#include "base/result.h"
#include "store/events/kept_history.h"

namespace waymark::store::sealing {
namespace {

using testing_database::told;

class Keys : public events::KeptHistory {
protected:
    template <class Body>
    auto with_keys(Body body) {
        return transact(*m_database, Mode::Write, [&](Connection& connection) {
            PersonKeys keys{connection, m_keys, now};
            return body(keys);
        });
    }
    Bytes sealed(std::string_view person, std::string_view group, std::string_view text) {
        const auto done = with_keys([&](PersonKeys& keys) { return keys.seal(person, group, text); });
        EXPECT_TRUE(done) << told(done);
        return done.value_or(Bytes{});
    }
    /// The text; "(erased)"; or what is the trouble.
    std::string opened(std::string_view person, std::string_view group, const Bytes& bytes) {
        const auto done = with_keys([&](PersonKeys& keys) { return keys.open(person, group, bytes); });
        return done ? done->value_or("(erased)") : done.error().message;
    }
    bool destroy(std::string_view person) {
        return with_keys([&](PersonKeys& keys) { return keys.destroy(person); }).value_or(false);
    }
    bool destroy(std::string_view person, std::string_view part) {
        return with_keys([&](PersonKeys& keys) { return keys.destroy(person, part); }).value_or(false);
    }
};
WAYMARK_ON_BOTH_DATABASES(Keys);

constexpr const char* not_what_was_written = "a sealed field is not what was written there";

TEST_P(Keys, open_what_they_sealed) {
    const auto name = sealed("a1", "person/sealed", "Wren");
    EXPECT_EQ(opened("a1", "person/sealed", name), "Wren");
    EXPECT_EQ(opened("a1", "person/sealed", sealed("a1", "person/sealed", "")), "");
}

TEST_P(Keys, open_nothing_that_was_moved) {
    const auto name = sealed("a1", "person/sealed", "Wren");
    sealed("a2", "person/sealed", "Robin");
    EXPECT_EQ(opened("a2", "person/sealed", name), not_what_was_written);
    EXPECT_EQ(opened("a1", "apprentice/sealed", name), not_what_was_written);
    EXPECT_EQ(opened("a1", "person/seale", name), not_what_was_written);
    EXPECT_EQ(opened("a1", "special/dbs", name), "a person's key is missing from the database");
    EXPECT_EQ(opened("a3", "person/sealed", name), "a person's key is missing from the database");
    auto changed = name;
    changed.bytes.back() ^= 1;
    EXPECT_EQ(opened("a1", "person/sealed", changed), not_what_was_written);
    EXPECT_EQ(opened("a1", "person/sealed", Bytes{name.bytes.substr(0, 4)}), not_what_was_written);
    EXPECT_EQ(opened("a1", "person/sealed", Bytes{}), "a person's key is missing from the database");
}

TEST_P(Keys, open_nothing_once_destroyed) {
    const auto name = sealed("a1", "person/sealed", "Wren");
    const auto dbs = sealed("a1", "special/dbs", "clear");
    const auto other = sealed("a2", "person/sealed", "Robin");
    EXPECT_TRUE(destroy("a1"));
    EXPECT_EQ(opened("a1", "person/sealed", name), "(erased)");
    EXPECT_EQ(opened("a1", "special/dbs", dbs), "(erased)");
    EXPECT_EQ(opened("a2", "person/sealed", other), "Robin");
    EXPECT_FALSE(destroy("a1"));
}

TEST_P(Keys, are_not_made_again_for_who_was_erased) {
    EXPECT_FALSE(destroy("a0"));
    sealed("a1", "special/dbs", "clear");
    EXPECT_TRUE(destroy("a1"));
    for (const char* const person : {"a0", "a1"})
        for (const char* const group : {"person/sealed", "special/dbs"}) {
            const auto done = with_keys([&](PersonKeys& keys) { return keys.seal(person, group, "again"); });
            ASSERT_FALSE(done);
            EXPECT_EQ(done.error().trouble, Trouble::Refused);
        }
    const auto erased = with_keys([](PersonKeys& keys) { return keys.erased("a1"); });
    ASSERT_TRUE(erased) << told(erased);
    EXPECT_EQ(*erased, now);
    EXPECT_EQ(*with_keys([](PersonKeys& keys) { return keys.erased("a2"); }), std::nullopt);
}

TEST_P(Keys, of_one_part_can_go_before_the_rest) {
    const auto name = sealed("a1", "person/sealed", "Wren");
    const auto first = sealed("a1", "special/dbs", "clear");
    EXPECT_TRUE(destroy("a1", "dbs"));
    EXPECT_EQ(opened("a1", "special/dbs", first), "(erased)");
    EXPECT_EQ(opened("a1", "person/sealed", name), "Wren");
    const auto second = sealed("a1", "special/dbs", "clear again");
    EXPECT_EQ(opened("a1", "special/dbs", second), "clear again");
    EXPECT_EQ(opened("a1", "special/dbs", first), "(erased)");
}

TEST_P(Keys, belong_to_one_key_file) {
    const auto name = sealed("a1", "person/sealed", "Wren");
    const auto other = KeyRing::random();
    const auto done = transact(*m_database, Mode::Read, [&](Connection& connection) {
        return PersonKeys{connection, other, now}.open("a1", "person/sealed", name);
    });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().message, "people's keys were sealed under the key file " + m_keys.name() +
                                        ", and this one is " + other.name());
}

TEST_P(Keys, are_bound_to_their_person_in_the_database) {
    const auto name = sealed("a1", "person/sealed", "Wren");
    sealed("a2", "person/sealed", "Robin");
    ASSERT_TRUE(transact(*m_database, Mode::Write, [](Connection& connection) {
        return connection.run(
            Query{"swap keys",
                  "UPDATE person_key SET sealed = (SELECT sealed FROM person_key WHERE person = 'a1')"
                  " WHERE person = 'a2'"});
    }));
    EXPECT_EQ(opened("a2", "person/sealed", name),
              "a person's key in the database is not what was written there");
}

TEST_P(Keys, can_be_made_for_many_at_once) {
    std::vector<std::string> people;
    for (int i = 0; i < 500; ++i) people.push_back("a" + std::to_string(i));
    const auto made = with_keys([&](PersonKeys& keys) { return keys.make(people); });
    ASSERT_TRUE(made) << told(made);
    EXPECT_EQ(opened("a7", "person/sealed", sealed("a7", "person/sealed", "Wren")), "Wren");
}

TEST_P(Keys, that_are_there_are_kept_when_they_are_made_for_many) {
    const auto before = sealed("a1", "person/sealed", "Wren");
    sealed("a2", "person/sealed", "Robin");
    EXPECT_TRUE(destroy("a2"));
    const std::vector<std::string> people{"a0", "a1", "a2"};
    const auto after = with_keys([&](PersonKeys& keys) -> Stored<Bytes> {
        TRY_DO(keys.make(people));
        EXPECT_FALSE(keys.seal("a2", "person/sealed", "again")) << "erased, and not to be brought back";
        return keys.seal("a1", "person/sealed", "Wrenna");
    });
    ASSERT_TRUE(after) << told(after);
    EXPECT_EQ(opened("a1", "person/sealed", before), "Wren");
    EXPECT_EQ(opened("a1", "person/sealed", *after), "Wrenna");
}

TEST_P(Keys, of_a_transaction_that_destroys_one_are_asked_for_anew) {
    const auto done = with_keys([&](PersonKeys& keys) -> Stored<bool> {
        TRY(const auto first, keys.seal("a1", "special/dbs", "clear"));
        TRY(const auto again, keys.seal("a1", "special/dbs", "clear again"));
        TRY_DO(keys.destroy("a1", "dbs"));
        TRY(const auto later, keys.seal("a1", "special/dbs", "later"));
        TRY(const auto opened, keys.open("a1", "special/dbs", again));
        TRY(const auto reopened, keys.open("a1", "special/dbs", later));
        return !opened && reopened == "later" && first != again;
    });
    ASSERT_TRUE(done) << told(done);
    EXPECT_TRUE(*done);
}

}  // namespace
}  // namespace waymark::store::sealing
