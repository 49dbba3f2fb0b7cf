#pragma once
// Accounts as they are kept: one for each person who can sign in. What a person signs in with is found by a
// code that only who has the key file can make.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/sealing/key_ring.h"
#include "store/sealing/person_keys.h"

namespace waymark::store::accounts {

using Moment = std::int64_t;  ///< Milliseconds since 1970 in UTC.

struct Account {
    std::string person;
    std::int64_t version = 0;                  ///< 0: not kept yet.
    std::optional<std::string> name = {};      ///< What they sign in with; nothing: only by another provider.
    std::optional<std::string> password = {};  ///< Its hash.
    std::optional<std::string> second = {};    ///< The bytes that their codes are made from.
    std::int64_t last_step = 0;                ///< The half-minute of the last code taken.
    Moment made_at = 0;
    Moment changed_at = 0;
};

/// As names are compared: without spaces around them, in small letters.
std::string tidy_name(std::string_view name);

Stored<std::optional<Account>> find_account(Connection& connection, Sealer& sealer,
                                            const std::string& person);
/// Whose name it is, in whatever letters it is written.
Stored<std::optional<std::string>> find_person_named(Connection& connection, const sealing::KeyRing& keys,
                                                     std::string_view name);
/// False where somebody else has that name, or has changed the account since it was read.
Stored<bool> save_account(Connection& connection, Sealer& sealer, const sealing::KeyRing& keys,
                          const Account& account, Moment now);

/// Who somebody is to another provider.
struct Identity {
    std::string issuer;
    std::string subject;
    friend bool operator==(const Identity&, const Identity&) = default;
};
Stored<std::optional<std::string>> find_person_known_as(Connection& connection, const Identity& identity);
/// False where somebody is known there by that already.
Stored<bool> add_identity(Connection& connection, const std::string& person, const Identity& identity,
                          Moment now);
Stored<std::vector<Identity>> list_identities(Connection& connection, const std::string& person);

/// Takes the place of all that there were. The codes are kept as what the key file makes of them.
Stored<void> set_recovery_codes(Connection& connection, const sealing::KeyRing& keys,
                                const std::string& person, const std::vector<std::string>& codes);
/// True once for each code.
Stored<bool> use_recovery_code(Connection& connection, const sealing::KeyRing& keys,
                               const std::string& person, std::string_view code, Moment now);
Stored<std::int64_t> count_recovery_codes(Connection& connection, const std::string& person);

/// Everything by which somebody could get in: account, names, identities, codes, invitations, sessions and
/// links.
Stored<void> remove_account(Connection& connection, const std::string& person);

/// Whether anybody at all can sign in.
Stored<bool> is_there_an_account(Connection& connection);

}  // namespace waymark::store::accounts
