#pragma once
// Links by which somebody sets up their account, each once.

#include <optional>
#include <string>

#include "store/accounts/account.h"

namespace waymark::store::accounts {

struct Invitation {
    Bytes code;  ///< What the link's token hashes to.
    std::string person;
    std::string made_by;
    Moment made_at = 0;
    Moment ends_at = 0;
};

inline constexpr Moment invitation_lasts = Moment{7} * 24 * 60 * 60'000;

/// Takes the place of any earlier one of the same person.
Stored<void> put_invitation(Connection& connection, const Invitation& invitation);
/// Nothing where there is none, or it is over.
Stored<std::optional<Invitation>> find_invitation(Connection& connection, const Bytes& code, Moment now);
/// True once: it is gone then.
Stored<bool> use_invitation(Connection& connection, const Bytes& code, Moment now);

}  // namespace waymark::store::accounts
