#pragma once
// Codes from an authenticator: six digits that change every half minute (RFC 6238), and the recovery codes
// that stand in for them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace waymark::actions::accounts {

/// 160 random bits in base 32, as authenticators take them.
std::string new_secret();

/// The half-minute whose code it is: this one, the one before or the one after, for clocks that differ.
/// Nothing where it is none of theirs, or where a code of that half-minute or a later one has been taken
/// already.
std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view code, std::int64_t moment,
                                         std::int64_t last_step);

/// The code of the half-minute that a moment is in: what an authenticator shows.
std::string code_at(std::string_view secret, std::int64_t moment);

/// What an authenticator reads from the picture: otpauth://…
std::string address_for_authenticator(std::string_view secret, std::string_view name);

/// In fours, to be read and typed: "K7QM 2XW9 …".
std::string in_fours(std::string_view code);

inline constexpr std::size_t recovery_codes = 10;
/// Ten of 12 digits, 60 bits each.
std::vector<std::string> new_recovery_codes();

}  // namespace waymark::actions::accounts
