#include "actions/accounts/entering.h"

#include <algorithm>

#include "access/roles.h"
#include "store/accounts/token.h"
#include "store/seen/eyes.h"

namespace waymark::actions::accounts {

namespace {

constexpr std::size_t agent_bytes_most = 200;

}  // namespace

store::Stored<bool> must_have_second_factor(store::Connection& connection, const std::string& person,
                                            base::Day today) {
    TRY(const auto viewer, store::load_viewer(connection, person));
    return std::ranges::any_of(viewer.grants, [&](const access::Grant& grant) {
        return grant.period.until > today && access::needs_second_factor(grant.role);
    });
}

store::Stored<Entered> begin_session(store::Connection& connection, store::Sealer& sealer,
                                     const Caller& caller, const std::string& person,
                                     store::accounts::Method method, store::accounts::Stage stage) {
    Entered entered{.token = store::accounts::new_token(), .session = {}};
    entered.session = {.code = store::accounts::code_of_token(entered.token),
                       .person = person,
                       .stage = stage,
                       .method = method,
                       .purpose = {},
                       .agent = caller.agent.substr(0, agent_bytes_most),
                       .made_at = caller.moment,
                       .seen_at = caller.moment,
                       .ends_at = caller.moment + store::accounts::lasts_at_most};
    TRY_DO(store::accounts::put_session(connection, sealer, entered.session));
    return entered;
}

store::Stored<Entered> renew_session(store::Connection& connection, store::Sealer& sealer,
                                     const store::accounts::Session& session, store::accounts::Stage stage,
                                     std::int64_t moment) {
    Entered entered{.token = store::accounts::new_token(), .session = session};
    entered.session.code = store::accounts::code_of_token(entered.token);
    entered.session.stage = stage;
    entered.session.seen_at = moment;
    TRY_DO(store::accounts::end_session(connection, session.code));
    TRY_DO(store::accounts::put_session(connection, sealer, entered.session));
    return entered;
}

}  // namespace waymark::actions::accounts
