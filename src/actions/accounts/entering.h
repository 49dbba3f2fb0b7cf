#pragma once
// What all ways in share: the session at their end.

#include "actions/accounts/caller.h"
#include "store/sealing/person_keys.h"

namespace waymark::actions::accounts {

/// Whether a password alone is not enough for somebody, by any role that they hold or are to hold.
store::Stored<bool> must_have_second_factor(store::Connection& connection, const std::string& person,
                                            base::Day today);

/// A session for who has just shown who they are, kept.
store::Stored<Entered> begin_session(store::Connection& connection, store::Sealer& sealer,
                                     const Caller& caller, const std::string& person,
                                     store::accounts::Method method, store::accounts::Stage stage);

/// The same session under another token, one stage further.
store::Stored<Entered> renew_session(store::Connection& connection, store::Sealer& sealer,
                                     const store::accounts::Session& session, store::accounts::Stage stage,
                                     std::int64_t moment);

}  // namespace waymark::actions::accounts
