#include "actions/accounts/sign_in.h"

#include <fmt/format.h>

#include "actions/accounts/entering.h"
#include "actions/accounts/patience.h"
#include "actions/accounts/second_factor.h"
#include "store/accounts/token.h"
#include "store/sealing/password.h"
#include "store/transaction.h"

namespace waymark::actions::accounts {

namespace {

namespace kept = store::accounts;
using kept::Account;
using kept::Session;
using kept::Stage;
using record::Desk;
using record::Done;
using record::Refusal;
using store::Connection;
using store::Mode;
using store::Stored;
using store::sealing::PersonKeys;

std::unexpected<Refusal> not_allowed(std::string message) {
    return std::unexpected(Refusal{Refusal::Kind::NotAllowed, std::move(message)});
}

/// As it was when the password was checked.
struct Claim {
    std::optional<Account> account;
    std::optional<std::int64_t> wait_until;
};

Stored<Claim> claim(const Desk& desk, const Caller& caller, const std::string& name) {
    return store::transact(desk.database, Mode::Write, [&](Connection& connection) -> Stored<Claim> {
        TRY(const auto wait,
            take_chances(connection, desk.keys, caller, {kept::account_patience, kept::tidy_name(name)}));
        if (wait) return Claim{.account = {}, .wait_until = wait};
        TRY(const auto person, kept::find_person_named(connection, desk.keys, name));
        if (!person) return Claim{};
        PersonKeys sealer(connection, desk.keys, caller.moment);
        TRY(auto account, kept::find_account(connection, sealer, *person));
        return Claim{.account = std::move(account), .wait_until = {}};
    });
}

Stage first_stage(const Account& account, bool must_have_second) {
    if (account.second) return Stage::Code;
    return must_have_second ? Stage::Setup : Stage::Open;
}

}  // namespace

Done<Entered> sign_in(const Desk& desk, const Caller& caller, const std::string& name,
                      const std::string& password) {
    TRY(const auto claimed, claim(desk, caller, name));
    if (claimed.wait_until) return not_allowed(words_for_waiting(*claimed.wait_until - caller.moment));
    // Outside of any transaction: it takes its time, and nobody should wait for it.
    const bool has_password = claimed.account && claimed.account->password;
    const auto& hash = has_password ? *claimed.account->password : store::sealing::hash_of_nobody();
    if (!store::sealing::fits_password(hash, password) || !has_password)
        return not_allowed(wrong_name_or_password);

    std::optional<std::string> better_hash;
    if (store::sealing::is_outdated(hash)) better_hash = store::sealing::hash_password(password);
    auto entered = store::transact(
        desk.database, Mode::Write, [&](Connection& connection) -> Stored<std::optional<Entered>> {
            PersonKeys sealer(connection, desk.keys, caller.moment);
            TRY(auto account, kept::find_account(connection, sealer, claimed.account->person));
            // Somebody changed the password in the meantime, or there is no such account any more.
            if (!account || account->password != claimed.account->password) return std::nullopt;
            if (better_hash) {
                account->password = better_hash;
                TRY_DO(kept::save_account(connection, sealer, desk.keys, *account, caller.moment));
            }
            TRY_DO(forgive(connection, desk.keys, caller, {kept::account_patience, kept::tidy_name(name)}));
            TRY(const bool must_have_second,
                must_have_second_factor(connection, account->person, caller.today));
            TRY(auto made, begin_session(connection, sealer, caller, account->person, kept::Method::Password,
                                         first_stage(*account, must_have_second)));
            return made;
        });
    if (!entered) return std::unexpected(Refusal{std::move(entered).error()});
    if (!*entered) return not_allowed(wrong_name_or_password);
    return std::move(**entered);
}

Done<Entered> enter_code(const Desk& desk, const Caller& caller, const std::string& token,
                         const std::string& code) {
    std::optional<std::int64_t> wait_until;
    auto entered = store::transact(
        desk.database, Mode::Write, [&](Connection& connection) -> Stored<std::optional<Entered>> {
            wait_until.reset();
            PersonKeys sealer(connection, desk.keys, caller.moment);
            TRY(const auto session,
                kept::find_session(connection, sealer, kept::code_of_token(token), caller.moment));
            if (!session || session->stage != Stage::Code) return std::nullopt;
            TRY(wait_until,
                take_chances(connection, desk.keys, caller, {kept::code_patience, session->person}));
            if (wait_until) return std::nullopt;
            TRY(auto account, kept::find_account(connection, sealer, session->person));
            if (!account || !account->second) return std::nullopt;
            if (const auto step = step_of_code(*account->second, code, caller.moment, account->last_step)) {
                account->last_step = *step;
                TRY(const bool saved,
                    kept::save_account(connection, sealer, desk.keys, *account, caller.moment));
                if (!saved) return store::trouble(store::Trouble::Conflict, "the account has just changed");
            } else {
                TRY(const bool used,
                    kept::use_recovery_code(connection, desk.keys, session->person, code, caller.moment));
                if (!used) return std::nullopt;
            }
            TRY_DO(forgive(connection, desk.keys, caller, {kept::code_patience, session->person}));
            TRY(auto renewed, renew_session(connection, sealer, *session, Stage::Open, caller.moment));
            return renewed;
        });
    if (!entered) return std::unexpected(Refusal{std::move(entered).error()});
    if (wait_until) return not_allowed(words_for_waiting(*wait_until - caller.moment));
    if (!*entered) return not_allowed(wrong_code);
    return std::move(**entered);
}

Done<std::optional<Session>> find_session(const Desk& desk, const std::string& token, std::int64_t moment) {
    const auto code = kept::code_of_token(token);
    auto found = store::transact(desk.database, Mode::Read,
                                 [&](Connection& connection) -> Stored<std::optional<Session>> {
                                     PersonKeys sealer(connection, desk.keys, moment);
                                     return kept::find_session(connection, sealer, code, moment);
                                 });
    if (!found) return std::unexpected(Refusal{std::move(found).error()});
    if (*found && moment - (*found)->seen_at >= kept::minute) {
        // Reading goes on where nothing can be written.
        static_cast<void>(store::transact(desk.database, Mode::Write, [&](Connection& connection) {
            return kept::touch_session(connection, **found, moment);
        }));
    }
    return std::move(*found);
}

Done<void> sign_out(const Desk& desk, const std::string& token) {
    const auto ended = store::transact(desk.database, Mode::Write, [&](Connection& connection) {
        return kept::end_session(connection, kept::code_of_token(token));
    });
    if (!ended) return std::unexpected(Refusal{ended.error()});
    return {};
}

}  // namespace waymark::actions::accounts
