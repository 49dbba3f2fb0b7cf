#pragma once
// Accounts and the history: what somebody does to their own account stands in it, like everything else.

#include <string>
#include <string_view>

#include "actions/accounts/caller.h"
#include "actions/record/work.h"

namespace waymark::actions::accounts {

/// Whoever has a session, or accepts an invitation, asks for themself.
record::Asking asking_for_oneself(const Caller& caller, const std::string& person);

/// Allowed for oneself and told: "account", what became of it.
record::Done<void> tell_of_account(record::Work& work, access::Verb verb, const access::Answer& answer,
                                   const std::string& person, std::string_view what);

/// The same where the verb is to keep one's own account.
record::Done<void> keep_account(record::Work& work, std::string_view what);

}  // namespace waymark::actions::accounts
