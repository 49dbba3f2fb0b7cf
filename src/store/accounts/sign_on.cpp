#include "store/accounts/sign_on.h"

#include <array>

#include "base/result.h"

namespace waymark::store::accounts {

namespace {

constexpr Query insert_sign_on{"go to another provider", R"(
INSERT INTO sign_on (code, browser, provider, nonce, verifier, invitation, ends_at)
VALUES (?, ?, ?, ?, ?, ?, ?))"};
constexpr Query take{"come back from another provider", R"(
DELETE FROM sign_on WHERE code = ? RETURNING code, browser, provider, nonce, verifier, invitation, ends_at)"};

constexpr std::array<Query, 4> removals{{
    {"forget sessions", "DELETE FROM session WHERE ends_at <= ?"},
    {"forget invitations", "DELETE FROM invitation WHERE ends_at <= ?"},
    {"forget sign-ons", "DELETE FROM sign_on WHERE ends_at <= ?"},
    {"forget links", "DELETE FROM link WHERE ends_at <= ?"},
}};
constexpr Query forget_attempts{"forget old attempts", "DELETE FROM attempt WHERE began_at <= ?"};
/// Longer than any count of attempts lasts.
constexpr Moment attempts_last = Moment{24} * 60 * 60'000;

}  // namespace

Stored<void> put_sign_on(Connection& connection, const SignOn& sign_on) {
    TRY_DO(connection.run(insert_sign_on, sign_on.code, sign_on.browser, sign_on.provider, sign_on.nonce,
                          sign_on.verifier, or_null(sign_on.invitation), sign_on.ends_at));
    return {};
}

Stored<std::optional<SignOn>> take_sign_on(Connection& connection, const Bytes& code, Moment now) {
    TRY(const auto rows, connection.run(take, code));
    if (rows.empty() || rows[0].integer(6) <= now) return std::nullopt;
    const auto row = rows[0];
    return SignOn{.code = row.bytes(0),
                  .browser = row.bytes(1),
                  .provider = row.text(2),
                  .nonce = row.text(3),
                  .verifier = row.text(4),
                  .invitation = row.maybe_bytes(5),
                  .ends_at = row.integer(6)};
}

Stored<std::int64_t> forget_what_is_over(Connection& connection, Moment now) {
    std::int64_t gone = 0;
    for (const auto& removal : removals) {
        TRY(const auto rows, connection.run(removal, now));
        gone += rows.changed();
    }
    TRY(const auto rows, connection.run(forget_attempts, now - attempts_last));
    return gone + rows.changed();
}

}  // namespace waymark::store::accounts
