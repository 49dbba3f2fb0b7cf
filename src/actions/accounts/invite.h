#pragma once
// Invite somebody to set up their account, and accept such an invitation.

#include <optional>
#include <string>

#include "actions/accounts/caller.h"

namespace waymark::actions::accounts {

/// The token of a link that opens once within seven days. For who may give every role that the person holds
/// or is to hold; and for an administrator, the first lead of a programme. Somebody who has an account gets
/// another chance by it: whoever accepts sets a new password and a new second factor.
record::Done<std::string> invite(const record::Desk& desk, const record::Asking& asking,
                                 const std::string& person);

/// For the first administrator, where nobody has an account yet: begins the installation if it has not begun.
/// Takes the place of the one before. Nothing where somebody has an account.
record::Done<std::optional<std::string>> invite_first(const record::Desk& desk, const Caller& caller);

/// For whoever runs the machine and has its keys: an invitation to anybody who is kept, when nobody is left
/// who could send one. Stands in the history.
record::Done<std::string> invite_from_the_machine(const record::Desk& desk, const Caller& caller,
                                                  const std::string& person);

/// Who is invited, by the token of a link, so that the page can greet them.
struct Invited {
    std::string person;
    std::string name;  ///< What they are called; may be empty.
    bool has_account = false;
};
record::Done<Invited> read_invitation(const record::Desk& desk, const std::string& token,
                                      std::int64_t moment);

/// Sets up the account, or sets it up anew: then every session, second factor and recovery code from before
/// is gone. Impossible where name or password will not do: the link stays good.
record::Done<Entered> accept_invitation(const record::Desk& desk, const Caller& caller,
                                        const std::string& token, const std::string& name,
                                        const std::string& password);

}  // namespace waymark::actions::accounts
