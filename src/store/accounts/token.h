#pragma once
// What somebody has to have, rather than to know: the random text in a link or a cookie. Only what it hashes
// to is kept.

#include <string>
#include <string_view>

#include "store/database.h"

namespace waymark::store::accounts {

/// 160 random bits as 32 digits that need no escaping anywhere.
std::string new_token();
/// What is kept of it.
Bytes code_of_token(std::string_view token);

}  // namespace waymark::store::accounts
