#include "store/accounts/invitation.h"

#include "base/result.h"

namespace waymark::store::accounts {

namespace {

constexpr Query drop_earlier{"drop earlier invitations", "DELETE FROM invitation WHERE person = ?"};
constexpr Query insert_invitation{"invite", R"(
INSERT INTO invitation (code, person, made_by, made_at, ends_at) VALUES (?, ?, ?, ?, ?))"};
constexpr Query read_invitation{"read an invitation", R"(
SELECT code, person, made_by, made_at, ends_at FROM invitation WHERE code = ? AND ends_at > ?)"};
constexpr Query accept{"use an invitation", "DELETE FROM invitation WHERE code = ? AND ends_at > ?"};

}  // namespace

Stored<void> put_invitation(Connection& connection, const Invitation& invitation) {
    TRY_DO(connection.run(drop_earlier, invitation.person));
    TRY_DO(connection.run(insert_invitation, invitation.code, invitation.person, invitation.made_by,
                          invitation.made_at, invitation.ends_at));
    return {};
}

Stored<std::optional<Invitation>> find_invitation(Connection& connection, const Bytes& code, Moment now) {
    TRY(const auto rows, connection.run(read_invitation, code, now));
    if (rows.empty()) return std::nullopt;
    const auto row = rows[0];
    return Invitation{.code = row.bytes(0),
                      .person = row.text(1),
                      .made_by = row.text(2),
                      .made_at = row.integer(3),
                      .ends_at = row.integer(4)};
}

Stored<bool> use_invitation(Connection& connection, const Bytes& code, Moment now) {
    TRY(const auto used, connection.run(accept, code, now));
    return used.changed() == 1;
}

}  // namespace waymark::store::accounts
