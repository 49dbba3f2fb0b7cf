#include "store/accounts/account.h"

#include <array>

#include "base/result.h"

namespace waymark::store::accounts {

namespace {

constexpr std::string_view name_group = "account/name";
constexpr std::string_view second_group = "account/second";

constexpr Query read_account{"read an account", R"(
SELECT person, version, name, password, second, last_step, made_at, changed_at FROM account WHERE person = ?)"};
constexpr Query insert_account{"make an account", R"(
INSERT INTO account (person, version, name, password, second, last_step, made_at, changed_at)
VALUES (?, 1, ?, ?, ?, ?, ?, ?) ON CONFLICT (person) DO NOTHING)"};
constexpr Query update_account{"change an account", R"(
UPDATE account SET version = version + 1, name = ?, password = ?, second = ?, last_step = ?, changed_at = ?
WHERE person = ? AND version = ?)"};

constexpr Query read_name{"whose name", "SELECT person FROM sign_in_name WHERE code = ?"};
constexpr Query drop_other_names{"give up names", "DELETE FROM sign_in_name WHERE person = ? AND code <> ?"};
constexpr Query drop_names{"give up all names", "DELETE FROM sign_in_name WHERE person = ?"};
constexpr Query insert_name{"take a name", R"(
INSERT INTO sign_in_name (code, person) VALUES (?, ?) ON CONFLICT (code) DO NOTHING)"};

constexpr Query read_identity{"whose identity",
                              "SELECT person FROM identity WHERE issuer = ? AND subject = ?"};
constexpr Query insert_identity{"join an identity", R"(
INSERT INTO identity (issuer, subject, person, made_at) VALUES (?, ?, ?, ?)
ON CONFLICT (issuer, subject) DO NOTHING)"};
constexpr Query read_identities{"identities of a person", R"(
SELECT issuer, subject FROM identity WHERE person = ? ORDER BY issuer, subject)"};

constexpr Query drop_codes{"drop recovery codes", "DELETE FROM recovery_code WHERE person = ?"};
constexpr Query insert_code{"keep a recovery code",
                            "INSERT INTO recovery_code (person, code, used_at) VALUES (?, ?, NULL)"};
constexpr Query use_code{"use a recovery code", R"(
UPDATE recovery_code SET used_at = ? WHERE person = ? AND code = ? AND used_at IS NULL)"};
constexpr Query count_codes{"count recovery codes", R"(
SELECT count(*) FROM recovery_code WHERE person = ? AND used_at IS NULL)"};

constexpr Query any_account{"is there an account", "SELECT person FROM account LIMIT 1"};

/// Which table first does not matter: nothing refers to anything.
constexpr std::array<Query, 7> removals{{
    {"remove an account", "DELETE FROM account WHERE person = ?"},
    {"remove names", "DELETE FROM sign_in_name WHERE person = ?"},
    {"remove identities", "DELETE FROM identity WHERE person = ?"},
    {"remove recovery codes", "DELETE FROM recovery_code WHERE person = ?"},
    {"remove invitations", "DELETE FROM invitation WHERE person = ?"},
    {"remove sessions", "DELETE FROM session WHERE person = ?"},
    {"remove links", "DELETE FROM link WHERE person = ?"},
}};

/// Case and spaces within a recovery code are whatever somebody made of them when they wrote it down.
std::string tidy_code(std::string_view code) {
    std::string tidy;
    for (const char letter : code) {
        if (letter == ' ' || letter == '-') continue;
        tidy += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return tidy;
}

Bytes name_code(const sealing::KeyRing& keys, std::string_view name) {
    return keys.code_of("sign-in name " + tidy_name(name));
}

Bytes recovery_code(const sealing::KeyRing& keys, const std::string& person, std::string_view code) {
    return keys.code_of("recovery code " + person + " " + tidy_code(code));
}

Stored<Value> sealed(Sealer& sealer, const std::string& person, std::string_view group,
                     const std::optional<std::string>& text) {
    if (!text) return Value{};
    TRY(auto bytes, sealer.seal(person, group, *text));
    return Value{std::move(bytes)};
}

Stored<std::optional<std::string>> opened(Sealer& sealer, const std::string& person, std::string_view group,
                                          const std::optional<Bytes>& bytes) {
    if (!bytes) return std::nullopt;
    return sealer.open(person, group, *bytes);
}

Stored<std::optional<std::string>> first_person(Stored<Rows> rows) {
    if (!rows) return std::unexpected(std::move(rows).error());
    if (rows->empty()) return std::nullopt;
    return (*rows)[0].text(0);
}

}  // namespace

std::string tidy_name(std::string_view name) {
    while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    std::string tidy{name};
    for (auto& letter : tidy)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return tidy;
}

Stored<std::optional<Account>> find_account(Connection& connection, Sealer& sealer,
                                            const std::string& person) {
    TRY(const auto rows, connection.run(read_account, person));
    if (rows.empty()) return std::nullopt;
    const auto row = rows[0];
    TRY(auto name, opened(sealer, person, name_group, row.maybe_bytes(2)));
    TRY(auto second, opened(sealer, person, second_group, row.maybe_bytes(4)));
    return Account{.person = person,
                   .version = row.integer(1),
                   .name = std::move(name),
                   .password = row.maybe_text(3),
                   .second = std::move(second),
                   .last_step = row.integer(5),
                   .made_at = row.integer(6),
                   .changed_at = row.integer(7)};
}

Stored<std::optional<std::string>> find_person_named(Connection& connection, const sealing::KeyRing& keys,
                                                     std::string_view name) {
    return first_person(connection.run(read_name, name_code(keys, name)));
}

Stored<bool> save_account(Connection& connection, Sealer& sealer, const sealing::KeyRing& keys,
                          const Account& account, Moment now) {
    if (account.name) {
        const auto code = name_code(keys, *account.name);
        TRY_DO(connection.run(drop_other_names, account.person, code));
        TRY_DO(connection.run(insert_name, code, account.person));
        TRY(const auto owner, first_person(connection.run(read_name, code)));
        if (owner != account.person) return false;
    } else {
        TRY_DO(connection.run(drop_names, account.person));
    }
    TRY(const auto name, sealed(sealer, account.person, name_group, account.name));
    TRY(const auto second, sealed(sealer, account.person, second_group, account.second));
    if (account.version == 0) {
        TRY(const auto made, connection.run(insert_account, account.person, name, or_null(account.password),
                                            second, account.last_step, now, now));
        return made.changed() == 1;
    }
    TRY(const auto changed, connection.run(update_account, name, or_null(account.password), second,
                                           account.last_step, now, account.person, account.version));
    return changed.changed() == 1;
}

Stored<std::optional<std::string>> find_person_known_as(Connection& connection, const Identity& identity) {
    return first_person(connection.run(read_identity, identity.issuer, identity.subject));
}

Stored<bool> add_identity(Connection& connection, const std::string& person, const Identity& identity,
                          Moment now) {
    TRY(const auto added, connection.run(insert_identity, identity.issuer, identity.subject, person, now));
    return added.changed() == 1;
}

Stored<std::vector<Identity>> list_identities(Connection& connection, const std::string& person) {
    TRY(const auto rows, connection.run(read_identities, person));
    std::vector<Identity> identities;
    for (std::size_t i = 0; i < rows.size(); ++i) identities.push_back({rows[i].text(0), rows[i].text(1)});
    return identities;
}

Stored<void> set_recovery_codes(Connection& connection, const sealing::KeyRing& keys,
                                const std::string& person, const std::vector<std::string>& codes) {
    TRY_DO(connection.run(drop_codes, person));
    for (const auto& code : codes)
        TRY_DO(connection.run(insert_code, person, recovery_code(keys, person, code)));
    return {};
}

Stored<bool> use_recovery_code(Connection& connection, const sealing::KeyRing& keys,
                               const std::string& person, std::string_view code, Moment now) {
    TRY(const auto used, connection.run(use_code, now, person, recovery_code(keys, person, code)));
    return used.changed() == 1;
}

Stored<std::int64_t> count_recovery_codes(Connection& connection, const std::string& person) {
    TRY(const auto rows, connection.run(count_codes, person));
    return rows[0].integer(0);
}

Stored<void> remove_account(Connection& connection, const std::string& person) {
    for (const auto& removal : removals) TRY_DO(connection.run(removal, person));
    return {};
}

Stored<bool> is_there_an_account(Connection& connection) {
    TRY(const auto rows, connection.run(any_account));
    return !rows.empty();
}

}  // namespace waymark::store::accounts
