#include "store/accounts/token.h"

#include "store/sealing/cryptography.h"
#include "store/sealing/password.h"

namespace waymark::store::accounts {

std::string new_token() { return sealing::random_code(32); }

Bytes code_of_token(std::string_view token) { return sealing::hash("waymark token " + std::string{token}); }

}  // namespace waymark::store::accounts
