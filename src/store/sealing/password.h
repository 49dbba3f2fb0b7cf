#pragma once
// Passwords, kept so that who has the database still has to guess each one at the price of a tenth of a
// second and 46 MiB.

#include <string>
#include <string_view>

namespace waymark::store::sealing {

/// What a password hashes to by Argon2id (47,104 KiB, one pass: OWASP's password storage sheet), with its
/// parameters and salt. Takes some 60 ms.
std::string hash_password(std::string_view password);

/// Takes as long as the hash was made to take, whether it fits or not. A hash that is none fits nothing.
bool fits_password(const std::string& hash, std::string_view password);

/// Whether the hash was made more cheaply than hash_password makes them, and should be made anew at the next
/// chance.
bool is_outdated(const std::string& hash);

/// A hash that no password fits, for names that nobody has: checking it takes as long as checking a real one.
const std::string& hash_of_nobody();

/// Random digits of the 32 that are not taken for each other when read aloud; five bits each.
std::string random_code(std::size_t digits);

}  // namespace waymark::store::sealing
