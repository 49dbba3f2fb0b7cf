#pragma once
// What somebody does to their own account once they are signed in.

#include <string>
#include <vector>

#include "actions/accounts/caller.h"

namespace waymark::actions::accounts {

/// What the page on signing in shows.
struct Overview {
    std::string name;  ///< What they sign in with; empty: only by another provider.
    bool has_password = false;
    bool has_second_factor = false;
    bool must_have_second_factor = false;
    std::int64_t recovery_codes_left = 0;
    std::vector<std::string> providers;              ///< The issuers that know them.
    std::vector<store::accounts::Session> sessions;  ///< The latest first.
};
record::Done<Overview> see_account(const record::Desk& desk, const record::Asking& asking);

/// A second factor set up, or another in its place: the secret that the page showed, and a code that an
/// authenticator made from it, so that nobody locks themselves out. A session that is open already shows the
/// password again. All other sessions end, and this one goes on under another token.
struct WithCodes {
    Entered entered;
    std::vector<std::string> recovery_codes;  ///< Shown once.
};
record::Done<WithCodes> set_second_factor(const record::Desk& desk, const Caller& caller,
                                          const std::string& token, const std::string& secret,
                                          const std::string& code, const std::string& password);

/// New recovery codes in place of all that there were.
record::Done<std::vector<std::string>> renew_recovery_codes(const record::Desk& desk, const Caller& caller,
                                                            const std::string& token,
                                                            const std::string& password);

/// All other sessions end, and this one goes on under another token.
record::Done<Entered> change_password(const record::Desk& desk, const Caller& caller,
                                      const std::string& token, const std::string& old_password,
                                      const std::string& new_password);

/// One of their own, by its number in the list (see_account), or all but this one.
record::Done<void> end_session(const record::Desk& desk, const Caller& caller, const std::string& token,
                               std::size_t number);
record::Done<std::int64_t> end_other_sessions(const record::Desk& desk, const Caller& caller,
                                              const std::string& token);

/// For which purpose they look from now on; none: whichever of their roles allows it. Impossible for one that
/// they have no role for.
record::Done<void> choose_purpose(const record::Desk& desk, const Caller& caller, const std::string& token,
                                  std::optional<access::Purpose> purpose);

}  // namespace waymark::actions::accounts
