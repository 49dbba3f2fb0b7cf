#pragma once
// Sign in, be known by the token of a session, sign out.

#include <optional>
#include <string>

#include "actions/accounts/caller.h"

namespace waymark::actions::accounts {

/// By name and password. The session asks for a code where there is a second factor, for setting one up where
/// their roles need it, and is open otherwise. Refused in the same words, after the same time, for a wrong
/// password and for a name that nobody has; after ten failures for a name in five minutes nothing is tried
/// for a while.
record::Done<Entered> sign_in(const record::Desk& desk, const Caller& caller, const std::string& name,
                              const std::string& password);

/// The code that a session asks for, or a recovery code, each once. The session becomes open under another
/// token.
record::Done<Entered> enter_code(const record::Desk& desk, const Caller& caller, const std::string& token,
                                 const std::string& code);

/// Nothing where the token opens nothing (any more). Notes that it was used.
record::Done<std::optional<store::accounts::Session>> find_session(const record::Desk& desk,
                                                                   const std::string& token,
                                                                   std::int64_t moment);

record::Done<void> sign_out(const record::Desk& desk, const std::string& token);

}  // namespace waymark::actions::accounts
