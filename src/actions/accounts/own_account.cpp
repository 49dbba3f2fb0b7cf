#include "actions/accounts/own_account.h"

#include <algorithm>

#include "actions/accounts/entering.h"
#include "actions/accounts/new_password.h"
#include "actions/accounts/patience.h"
#include "actions/accounts/second_factor.h"
#include "actions/accounts/telling.h"
#include "store/accounts/token.h"
#include "store/sealing/password.h"
#include "store/seen/eyes.h"

namespace waymark::actions::accounts {

namespace {

namespace kept = store::accounts;
using kept::Account;
using kept::Session;
using kept::Stage;
using record::Asking;
using record::Desk;
using record::Done;
using record::Refusal;
using record::Work;
using store::Connection;
using store::Mode;
using store::Stored;
using store::sealing::PersonKeys;

std::unexpected<Refusal> refuse(std::string message) {
    return std::unexpected(Refusal{Refusal::Kind::NotAllowed, std::move(message)});
}
std::unexpected<Refusal> not_signed_in() { return refuse("You are not signed in any more."); }

/// A session and the account that it is of, as they stand.
struct Held {
    Session session;
    Account account;
};

Stored<std::optional<Held>> find_held(Connection& connection, store::Sealer& sealer, const std::string& token,
                                      std::int64_t moment) {
    TRY(auto session, kept::find_session(connection, sealer, kept::code_of_token(token), moment));
    if (!session || session->stage == Stage::Code) return std::nullopt;
    TRY(auto account, kept::find_account(connection, sealer, session->person));
    // Who is signed in by another provider has none until they want a password too.
    if (!account) account = Account{.person = session->person};
    return Held{std::move(*session), std::move(*account)};
}

/// The one at the other end still knows the password: a screen left open is no account to take over.
/// Throttled as signing in is. Who has no password showed themselves elsewhere.
Done<Held> find_with_password(const Desk& desk, const Caller& caller, const std::string& token,
                              const std::string& password) {
    std::optional<std::int64_t> wait_until;
    auto held = store::transact(
        desk.database, Mode::Write, [&](Connection& connection) -> Stored<std::optional<Held>> {
            PersonKeys sealer(connection, desk.keys, caller.moment);
            TRY(auto found, find_held(connection, sealer, token, caller.moment));
            if (!found) return std::nullopt;
            TRY(wait_until,
                take_chances(connection, desk.keys, caller, {kept::code_patience, found->account.person}));
            return found;
        });
    if (!held) return std::unexpected(Refusal{std::move(held).error()});
    if (!*held) return not_signed_in();
    if (wait_until) return refuse(words_for_waiting(*wait_until - caller.moment));
    const auto& account = (*held)->account;
    if (account.password && !store::sealing::fits_password(*account.password, password))
        return refuse("The password is not right.");
    const auto forgiven = store::transact(desk.database, Mode::Write, [&](Connection& connection) {
        return forgive(connection, desk.keys, caller, {kept::code_patience, account.person});
    });
    if (!forgiven) return std::unexpected(Refusal{forgiven.error()});
    return std::move(**held);
}

/// Runs within a transaction in which session and account are still as `seen`; whatever became of the account
/// is kept, told, and all other sessions end.
template <class T>
Done<T> change(const Desk& desk, const Caller& caller, const Held& seen, std::string_view told, auto verb) {
    const auto asking = asking_for_oneself(caller, seen.session.person);
    return record::perform<T>(desk, asking, Mode::Write, [&](Work& work) -> Done<T> {
        TRY(auto session, kept::find_session(work.connection, work.sealer, seen.session.code, caller.moment));
        if (!session) return not_signed_in();
        auto account = seen.account;
        TRY(auto done, verb(work, *session, account));
        TRY(const bool saved,
            kept::save_account(work.connection, work.sealer, desk.keys, account, caller.moment));
        if (!saved) return record::impossible("Your account has just been changed elsewhere: sign in again.");
        TRY_DO(keep_account(work, told));
        return done;
    });
}

Done<Entered> go_on_alone(Work& work, const Session& session, std::int64_t moment) {
    TRY_DO(kept::end_sessions_but(work.connection, session.person, session.code));
    return renew_session(work.connection, work.sealer, session, Stage::Open, moment);
}

/// In a transaction that reads or writes, for the session of a token.
template <class T>
Done<T> with_session(const Desk& desk, const Caller& caller, const std::string& token, Mode mode, auto verb) {
    auto done = store::transact(desk.database, mode, [&](Connection& connection) -> Stored<std::optional<T>> {
        PersonKeys sealer(connection, desk.keys, caller.moment);
        TRY(const auto session,
            kept::find_session(connection, sealer, kept::code_of_token(token), caller.moment));
        if (!session || session->stage != Stage::Open) return std::nullopt;
        TRY(T result, verb(connection, sealer, *session));
        return result;
    });
    if (!done) return std::unexpected(Refusal{std::move(done).error()});
    if (!*done) return not_signed_in();
    return std::move(**done);
}

}  // namespace

Done<Overview> see_account(const Desk& desk, const Asking& asking) {
    auto seen = store::transact(desk.database, Mode::Read, [&](Connection& connection) -> Stored<Overview> {
        PersonKeys sealer(connection, desk.keys, asking.moment);
        Overview overview;
        TRY(const auto account, kept::find_account(connection, sealer, asking.person));
        if (account) {
            overview.name = account->name.value_or("");
            overview.has_password = account->password.has_value();
            overview.has_second_factor = account->second.has_value();
        }
        TRY(overview.must_have_second_factor,
            must_have_second_factor(connection, asking.person, asking.today));
        TRY(overview.recovery_codes_left, kept::count_recovery_codes(connection, asking.person));
        TRY(const auto identities, kept::list_identities(connection, asking.person));
        for (const auto& identity : identities) overview.providers.push_back(identity.issuer);
        TRY(overview.sessions, kept::list_sessions(connection, sealer, asking.person, asking.moment));
        return overview;
    });
    if (!seen) return std::unexpected(Refusal{std::move(seen).error()});
    return std::move(*seen);
}

Done<WithCodes> set_second_factor(const Desk& desk, const Caller& caller, const std::string& token,
                                  const std::string& secret, const std::string& code,
                                  const std::string& password) {
    auto held = store::transact(desk.database, Mode::Read, [&](Connection& connection) {
        PersonKeys sealer(connection, desk.keys, caller.moment);
        return find_held(connection, sealer, token, caller.moment);
    });
    if (!held) return std::unexpected(Refusal{std::move(held).error()});
    if (!*held) return not_signed_in();
    if ((*held)->session.stage != Stage::Setup) {
        TRY(held, find_with_password(desk, caller, token, password));
    }
    const auto step = step_of_code(secret, code, caller.moment, 0);
    if (!step)
        return record::impossible(
            "The code is not the one for this secret at this time. Wait for the next code, and check that "
            "the clock of "
            "your telephone is right.");
    return change<WithCodes>(
        desk, caller, **held, "second factor set",
        [&](Work& work, const Session& session, Account& account) -> Done<WithCodes> {
            account.second = secret;
            account.last_step = *step;
            WithCodes done{.entered = {}, .recovery_codes = new_recovery_codes()};
            TRY_DO(kept::set_recovery_codes(work.connection, desk.keys, session.person, done.recovery_codes));
            TRY(done.entered, go_on_alone(work, session, caller.moment));
            return done;
        });
}

Done<std::vector<std::string>> renew_recovery_codes(const Desk& desk, const Caller& caller,
                                                    const std::string& token, const std::string& password) {
    TRY(const auto held, find_with_password(desk, caller, token, password));
    if (!held.account.second)
        return record::impossible("Set up a second factor first: it comes with recovery codes.");
    using Codes = std::vector<std::string>;
    return change<Codes>(
        desk, caller, held, "recovery codes renewed",
        [&](Work& work, const Session& session, Account&) -> Done<Codes> {
            auto codes = new_recovery_codes();
            TRY_DO(kept::set_recovery_codes(work.connection, desk.keys, session.person, codes));
            return codes;
        });
}

Done<Entered> change_password(const Desk& desk, const Caller& caller, const std::string& token,
                              const std::string& old_password, const std::string& new_password) {
    TRY(const auto held, find_with_password(desk, caller, token, old_password));
    if (!held.account.name)
        return record::impossible("You sign in by another provider, and change your password there.");
    if (auto why = refuse_password(new_password, *held.account.name))
        return record::impossible(std::move(*why));
    const auto hash = store::sealing::hash_password(new_password);
    return change<Entered>(desk, caller, held, "password changed",
                           [&](Work& work, const Session& session, Account& account) -> Done<Entered> {
                               account.password = hash;
                               return go_on_alone(work, session, caller.moment);
                           });
}

Done<void> end_session(const Desk& desk, const Caller& caller, const std::string& token, std::size_t number) {
    TRY(const bool ended,
        with_session<bool>(
            desk, caller, token, Mode::Write,
            [&](Connection& connection, store::Sealer& sealer, const Session& session) -> Stored<bool> {
                TRY(const auto sessions,
                    kept::list_sessions(connection, sealer, session.person, caller.moment));
                if (number >= sessions.size()) return false;
                TRY_DO(kept::end_session(connection, sessions[number].code));
                return true;
            }));
    if (!ended) return record::impossible("That session is over already.");
    return {};
}

Done<std::int64_t> end_other_sessions(const Desk& desk, const Caller& caller, const std::string& token) {
    return with_session<std::int64_t>(
        desk, caller, token, Mode::Write, [](Connection& connection, store::Sealer&, const Session& session) {
            return kept::end_sessions_but(connection, session.person, session.code);
        });
}

Done<void> choose_purpose(const Desk& desk, const Caller& caller, const std::string& token,
                          std::optional<access::Purpose> purpose) {
    TRY(const bool chosen,
        with_session<bool>(
            desk, caller, token, Mode::Write,
            [&](Connection& connection, store::Sealer&, const Session& session) -> Stored<bool> {
                if (purpose && *purpose != access::Purpose::OwnRecord) {
                    TRY(const auto viewer, store::load_viewer(connection, session.person));
                    const bool holds = std::ranges::any_of(viewer.grants, [&](const access::Grant& grant) {
                        const bool leads = grant.role == access::Role::ProgrammeLead &&
                                           *purpose == access::Purpose::SubjectRights;
                        return leads || access::find_role(grant.role).purpose == *purpose;
                    });
                    if (!holds) return false;
                }
                TRY_DO(kept::set_purpose(
                    connection, session.code,
                    purpose ? std::string{access::find_purpose(*purpose).name} : std::string{}));
                return true;
            }));
    if (!chosen) return record::impossible("You hold no role for that.");
    return {};
}

}  // namespace waymark::actions::accounts
