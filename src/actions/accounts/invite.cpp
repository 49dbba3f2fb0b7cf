#include "actions/accounts/invite.h"

#include <algorithm>

#include "actions/accounts/entering.h"
#include "actions/accounts/new_password.h"
#include "actions/accounts/telling.h"
#include "actions/record/people.h"
#include "store/accounts/invitation.h"
#include "store/accounts/token.h"
#include "store/events/read.h"
#include "store/records/records.h"
#include "store/roles.h"
#include "store/sealing/password.h"

namespace waymark::actions::accounts {

namespace {

namespace kept = store::accounts;
using access::Verb;
using record::Asking;
using record::Desk;
using record::Done;
using record::Refusal;
using record::Work;
using records::Kind;
using records::Record;
using store::Connection;
using store::Mode;
using store::Stored;
using store::sealing::PersonKeys;

constexpr const char* first_administrator = "administrator";
/// Roles are given for a time; the first administrator's is long enough to find the next.
constexpr int first_role_weeks = 5 * 52;

std::unexpected<Refusal> link_is_over() {
    return std::unexpected(Refusal{Refusal::Kind::NotAllowed, wrong_link});
}

Stored<std::string> put(Connection& connection, const std::string& person, const std::string& made_by,
                        std::int64_t moment) {
    auto token = kept::new_token();
    TRY_DO(kept::put_invitation(connection, {.code = kept::code_of_token(token),
                                             .person = person,
                                             .made_by = made_by,
                                             .made_at = moment,
                                             .ends_at = moment + kept::invitation_lasts}));
    return token;
}

/// That an administrator opened a programme, and its first lead has no account yet.
Done<bool> is_first_lead(Work& work, const std::string& person, const std::vector<Record>& grants) {
    TRY(const auto account, kept::find_account(work.connection, work.sealer, person));
    if (account) return false;
    const bool leads_only = std::ranges::all_of(grants, [](const Record& record) {
        const auto grant = store::grant_of(record);
        return grant && grant->role == access::Role::ProgrammeLead;
    });
    if (!leads_only) return false;
    access::Subject installation;
    installation.about = access::About::Thing;
    return work.ask(Verb::OpenProgramme, {installation}).has_value();
}

/// Every role of theirs that is not over could be given by who invites: an invitation opens them all.
Done<access::Answer> may_invite(Work& work, const std::string& person) {
    TRY(auto grants, store::list_all(work.connection, work.sealer, store::List::GrantsOfPerson, {person}));
    std::erase_if(grants, [&](const Record& record) {
        const auto grant = store::grant_of(record);
        return !grant || grant->period.until <= work.asking.today;
    });
    if (grants.empty()) return work.refuse(Verb::InvitePerson);
    TRY(const bool first_lead, is_first_lead(work, person, grants));
    if (first_lead)
        return access::Answer{.allowed = true,
                              .purpose = access::Purpose::Operate,
                              .role = access::Role::Administrator,
                              .why = {}};
    access::Answer answer;
    for (const auto& grant : grants) {
        TRY(const auto subjects, work.subjects_of(grant));
        TRY(answer, work.ask(Verb::InvitePerson, subjects));
    }
    return answer;
}

}  // namespace

Done<std::string> invite(const Desk& desk, const Asking& asking, const std::string& person) {
    return record::perform<std::string>(desk, asking, Mode::Write, [&](Work& work) -> Done<std::string> {
        TRY(const auto answer, may_invite(work, person));
        TRY(auto token, put(work.connection, person, asking.person, asking.moment));
        TRY_DO(tell_of_account(work, Verb::InvitePerson, answer, person, "invited"));
        return token;
    });
}

Done<std::optional<std::string>> invite_first(const Desk& desk, const Caller& caller) {
    auto asking = asking_for_oneself(caller, first_administrator);
    asking.origin = "command line";
    struct State {
        bool has_account = false;
        bool has_begun = false;
    };
    TRY(const auto state,
        store::transact(desk.database, Mode::Read, [](Connection& connection) -> Stored<State> {
            TRY(const bool has_account, kept::is_there_an_account(connection));
            TRY(const auto chains, store::events::list_chains(connection));
            return State{has_account, !chains.empty()};
        }));
    if (state.has_account) return std::nullopt;
    if (!state.has_begun)
        TRY_DO(record::begin_installation(desk, asking, "Administrator",
                                          caller.today + base::Weeks{first_role_weeks}));
    // Where it was begun by name, that is who is invited.
    return record::perform<std::optional<std::string>>(
        desk, asking, Mode::Write, [&](Work& work) -> Done<std::optional<std::string>> {
            TRY(const auto grants,
                store::list_all(work.connection, work.sealer, store::List::GrantsOfRole,
                                {std::string{access::find_role(access::Role::Administrator).name}}));
            for (const auto& record : grants) {
                const auto grant = store::grant_of(record);
                if (!grant || grant->period.until <= caller.today) continue;
                TRY(auto token, put(work.connection, record.person, "installation", caller.moment));
                return token;
            }
            return record::impossible(
                "Nobody holds the role of an administrator any more: see docs/OPERATIONS.md.");
        });
}

Done<std::string> invite_from_the_machine(const Desk& desk, const Caller& caller, const std::string& person) {
    auto asking = asking_for_oneself(caller, "installation");
    asking.origin = "command line";
    return record::perform<std::string>(desk, asking, Mode::Write, [&](Work& work) -> Done<std::string> {
        TRY(const auto known, store::find(work.connection, work.sealer, store::Key{Kind::Person, {person}}));
        if (!known) return record::impossible("There is nobody '" + person + "' to invite.");
        TRY(auto token, put(work.connection, person, "installation", caller.moment));
        const access::Answer answer{.allowed = true,
                                    .purpose = access::Purpose::Operate,
                                    .role = access::Role::Administrator,
                                    .why = {}};
        TRY_DO(tell_of_account(work, Verb::InvitePerson, answer, person, "invited from the machine"));
        return token;
    });
}

Done<Invited> read_invitation(const Desk& desk, const std::string& token, std::int64_t moment) {
    auto read = store::transact(
        desk.database, Mode::Read, [&](Connection& connection) -> Stored<std::optional<Invited>> {
            TRY(const auto invitation, kept::find_invitation(connection, kept::code_of_token(token), moment));
            if (!invitation) return std::nullopt;
            PersonKeys sealer(connection, desk.keys, moment);
            TRY(const auto person,
                store::find(connection, sealer, store::Key{Kind::Person, {invitation->person}}));
            TRY(const auto account, kept::find_account(connection, sealer, invitation->person));
            Invited invited{.person = invitation->person, .name = {}, .has_account = account.has_value()};
            if (person) invited.name = records::text_of(*person, "name").value_or("");
            return invited;
        });
    if (!read) return std::unexpected(Refusal{std::move(read).error()});
    if (!*read) return link_is_over();
    return std::move(**read);
}

Done<Entered> accept_invitation(const Desk& desk, const Caller& caller, const std::string& token,
                                const std::string& name, const std::string& password) {
    if (auto why = refuse_name(name)) return record::impossible(std::move(*why));
    if (auto why = refuse_password(password, name)) return record::impossible(std::move(*why));
    TRY(const auto invited, read_invitation(desk, token, caller.moment));
    const auto hash = store::sealing::hash_password(password);
    const auto asking = asking_for_oneself(caller, invited.person);
    return record::perform<Entered>(desk, asking, Mode::Write, [&](Work& work) -> Done<Entered> {
        TRY(const bool used,
            kept::use_invitation(work.connection, kept::code_of_token(token), caller.moment));
        if (!used) return link_is_over();
        TRY(auto account, kept::find_account(work.connection, work.sealer, invited.person));
        if (!account) account = kept::Account{.person = invited.person};
        account->name = kept::tidy_name(name);
        account->password = hash;
        account->second.reset();
        TRY(const bool saved,
            kept::save_account(work.connection, work.sealer, desk.keys, *account, caller.moment));
        if (!saved)
            return record::impossible(
                "Somebody signs in with that already: choose another, such as your work e-mail address.");
        TRY_DO(kept::set_recovery_codes(work.connection, desk.keys, invited.person, {}));
        TRY_DO(kept::end_sessions_but(work.connection, invited.person, {}));
        TRY(const bool must_have_second,
            must_have_second_factor(work.connection, invited.person, caller.today));
        TRY_DO(keep_account(work, invited.has_account ? "set up anew" : "set up"));
        return begin_session(work.connection, work.sealer, caller, invited.person, kept::Method::Invitation,
                             must_have_second ? kept::Stage::Setup : kept::Stage::Open);
    });
}

}  // namespace waymark::actions::accounts
