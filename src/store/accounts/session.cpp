#include "store/accounts/session.h"

#include <array>
#include <string_view>
#include <utility>

#include "base/check.h"
#include "base/result.h"

namespace waymark::store::accounts {

namespace {

constexpr std::string_view agent_group = "session/agent";

constexpr std::array<std::pair<Stage, std::string_view>, 3> stages{
    {{Stage::Code, "code"}, {Stage::Setup, "setup"}, {Stage::Open, "open"}}};
constexpr std::array<std::pair<Method, std::string_view>, 3> methods{
    {{Method::Password, "password"}, {Method::Provider, "provider"}, {Method::Invitation, "invitation"}}};

template <class Names, class Thing>
std::string name_in(const Names& names, Thing thing) {
    for (const auto& [known, name] : names)
        if (known == thing) return std::string{name};
    base::stop_for_bug("everything of a session has a name", std::source_location::current());
}

template <class Names>
auto find_in(const Names& names, std::string_view name) {
    for (const auto& [thing, known] : names)
        if (known == name) return thing;
    base::stop_for_bug("the schema lets in what has a name", std::source_location::current());
}

constexpr Query insert_session{"begin a session", R"(
INSERT INTO session (code, person, stage, method, purpose, agent, made_at, seen_at, ends_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"};
constexpr Query read_session{"read a session", R"(
SELECT code, person, stage, method, purpose, agent, made_at, seen_at, ends_at
FROM session WHERE code = ? AND seen_at > ? AND ends_at > ?)"};
constexpr Query read_sessions{"list sessions", R"(
SELECT code, person, stage, method, purpose, agent, made_at, seen_at, ends_at
FROM session WHERE person = ? AND seen_at > ? AND ends_at > ? ORDER BY made_at DESC, code)"};
constexpr Query touch{"use a session", "UPDATE session SET seen_at = ? WHERE code = ? AND seen_at < ?"};
constexpr Query change_purpose{"change what for", "UPDATE session SET purpose = ? WHERE code = ?"};
constexpr Query end_one{"end a session", "DELETE FROM session WHERE code = ?"};
constexpr Query end_others{"end other sessions", "DELETE FROM session WHERE person = ? AND code <> ?"};

Stored<Session> session_of(Sealer& sealer, const Row& row) {
    Session session{.code = row.bytes(0),
                    .person = row.text(1),
                    .stage = find_in(stages, row.text(2)),
                    .method = find_in(methods, row.text(3)),
                    .purpose = row.text(4),
                    .agent = std::nullopt,
                    .made_at = row.integer(6),
                    .seen_at = row.integer(7),
                    .ends_at = row.integer(8)};
    if (const auto agent = row.maybe_bytes(5)) {
        TRY(session.agent, sealer.open(session.person, agent_group, *agent));
    }
    return session;
}

}  // namespace

Stored<void> put_session(Connection& connection, Sealer& sealer, const Session& session) {
    Value agent;
    if (session.agent) {
        TRY(auto bytes, sealer.seal(session.person, agent_group, *session.agent));
        agent = std::move(bytes);
    }
    TRY_DO(connection.run(insert_session, session.code, session.person, name_in(stages, session.stage),
                          name_in(methods, session.method), session.purpose, agent, session.made_at,
                          session.seen_at, session.ends_at));
    return {};
}

Stored<std::optional<Session>> find_session(Connection& connection, Sealer& sealer, const Bytes& code,
                                            Moment now) {
    TRY(const auto rows, connection.run(read_session, code, now - idle_at_most, now));
    if (rows.empty()) return std::nullopt;
    TRY(auto session, session_of(sealer, rows[0]));
    return session;
}

Stored<bool> touch_session(Connection& connection, const Session& session, Moment now) {
    if (now - session.seen_at < minute) return false;
    TRY(const auto touched, connection.run(touch, now, session.code, now));
    return touched.changed() == 1;
}

Stored<void> set_purpose(Connection& connection, const Bytes& code, const std::string& purpose) {
    TRY_DO(connection.run(change_purpose, purpose, code));
    return {};
}

Stored<void> end_session(Connection& connection, const Bytes& code) {
    TRY_DO(connection.run(end_one, code));
    return {};
}

Stored<std::int64_t> end_sessions_but(Connection& connection, const std::string& person, const Bytes& kept) {
    TRY(const auto ended, connection.run(end_others, person, kept));
    return ended.changed();
}

Stored<std::vector<Session>> list_sessions(Connection& connection, Sealer& sealer, const std::string& person,
                                           Moment now) {
    TRY(const auto rows, connection.run(read_sessions, person, now - idle_at_most, now));
    std::vector<Session> sessions;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        TRY(auto session, session_of(sealer, rows[i]));
        sessions.push_back(std::move(session));
    }
    return sessions;
}

}  // namespace waymark::store::accounts
