#pragma once
// What a new password must be. Long rather than strange: no digits or marks are asked for, and it never has
// to be changed for its age (NCSC, password policy: updating your approach; ASVS 5.0, 6.2).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace waymark::actions::accounts {

inline constexpr std::size_t password_signs_least = 12;
inline constexpr std::size_t password_bytes_most = 512;

/// Why not, in a sentence for who chose it; nothing: it will do. `name` is what they sign in with.
std::optional<std::string> refuse_password(std::string_view password, std::string_view name);

/// The same of a name to sign in with, which is usually somebody's work e-mail address.
std::optional<std::string> refuse_name(std::string_view name);

}  // namespace waymark::actions::accounts
