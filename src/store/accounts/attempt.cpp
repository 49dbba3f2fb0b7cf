#include "store/accounts/attempt.h"

#include <string>

#include "base/result.h"

namespace waymark::store::accounts {

namespace {

constexpr Query read_attempts{"read attempts", "SELECT began_at, failures FROM attempt WHERE code = ?"};
constexpr Query count_attempt{"count an attempt", R"(
INSERT INTO attempt (code, began_at, failures) VALUES (?, ?, 1)
ON CONFLICT (code) DO UPDATE SET
    failures = CASE WHEN attempt.began_at > ? THEN attempt.failures + 1 ELSE 1 END,
    began_at = CASE WHEN attempt.began_at > ? THEN attempt.began_at ELSE excluded.began_at END)"};
constexpr Query give_back{"give back an attempt",
                          "UPDATE attempt SET failures = failures - 1 WHERE code = ? AND failures > 0"};
constexpr Query forget_attempts{"forget attempts", "DELETE FROM attempt WHERE code = ?"};

Bytes code_for(const sealing::KeyRing& keys, const Patience& patience, std::string_view who) {
    return keys.code_of("attempts of " + std::string{patience.of} + " " + std::string{who});
}

}  // namespace

Stored<std::optional<Moment>> take_chance(Connection& connection, const sealing::KeyRing& keys,
                                          const Patience& patience, std::string_view who, Moment now) {
    const auto code = code_for(keys, patience, who);
    const Moment since = now - patience.lasts;
    TRY(const auto rows, connection.run(read_attempts, code));
    if (!rows.empty() && rows[0].integer(0) > since && rows[0].integer(1) >= patience.failures)
        return rows[0].integer(0) + patience.lasts;
    TRY_DO(connection.run(count_attempt, code, now, since, since));
    return std::nullopt;
}

Stored<void> give_back_chance(Connection& connection, const sealing::KeyRing& keys, const Patience& patience,
                              std::string_view who) {
    TRY_DO(connection.run(give_back, code_for(keys, patience, who)));
    return {};
}

Stored<void> forget_failures(Connection& connection, const sealing::KeyRing& keys, const Patience& patience,
                             std::string_view who) {
    TRY_DO(connection.run(forget_attempts, code_for(keys, patience, who)));
    return {};
}

}  // namespace waymark::store::accounts
