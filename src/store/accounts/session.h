#pragma once
// Who is signed in. A session is known by a token that only the browser has; what it hashes to is kept here.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/accounts/account.h"

namespace waymark::store::accounts {

/// What is still asked for before anything is shown.
enum class Stage {
    Code,   ///< A code from their second factor.
    Setup,  ///< To set up a second factor, because of a role that sees what is about others.
    Open,
};

/// How they showed who they are.
enum class Method { Password, Provider, Invitation };

struct Session {
    Bytes code;  ///< What the token hashes to.
    std::string person;
    Stage stage = Stage::Open;
    Method method = Method::Password;
    std::string purpose;               ///< By its name; empty: whichever of their roles allows it.
    std::optional<std::string> agent;  ///< What the browser calls itself.
    Moment made_at = 0;
    Moment seen_at = 0;  ///< To the minute.
    Moment ends_at = 0;
};

inline constexpr Moment minute = 60'000;
inline constexpr Moment idle_at_most = 30 * minute;
inline constexpr Moment lasts_at_most = 12 * 60 * minute;

Stored<void> put_session(Connection& connection, Sealer& sealer, const Session& session);
/// Nothing where there is none, or it has ended, or nobody has used it for half an hour.
Stored<std::optional<Session>> find_session(Connection& connection, Sealer& sealer, const Bytes& code,
                                            Moment now);
/// They asked for something. Written once a minute at most; true where it was.
Stored<bool> touch_session(Connection& connection, const Session& session, Moment now);
Stored<void> set_purpose(Connection& connection, const Bytes& code, const std::string& purpose);
Stored<void> end_session(Connection& connection, const Bytes& code);
/// All of a person's but one. How many ended.
Stored<std::int64_t> end_sessions_but(Connection& connection, const std::string& person, const Bytes& kept);
/// Those that are not over, the latest first.
Stored<std::vector<Session>> list_sessions(Connection& connection, Sealer& sealer, const std::string& person,
                                           Moment now);

}  // namespace waymark::store::accounts
