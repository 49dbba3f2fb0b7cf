#pragma once
// Who knocks at the door, before it is known who they are.

#include <cstdint>
#include <string>

#include "actions/record/desk.h"
#include "base/date.h"
#include "store/accounts/session.h"

namespace waymark::actions::accounts {

struct Caller {
    std::int64_t moment = 0;  ///< Milliseconds since 1970 in UTC.
    base::Day today;
    std::string address = {};  ///< Of the network, as text.
    std::string agent = {};    ///< What the browser calls itself.
};

/// Let in, or one step further. The token is for the browser alone: the one before no longer opens anything.
struct Entered {
    std::string token;
    store::accounts::Session session;
};

/// "Not allowed", in the same words whatever is wrong.
inline constexpr const char* wrong_name_or_password = "The name or the password is not right.";
inline constexpr const char* wrong_code = "The code is not right, or it has been used or is over.";
inline constexpr const char* wrong_link =
    "This link is over: it works once, and for a while. Ask whoever sent it for another.";

}  // namespace waymark::actions::accounts
