#pragma once
// The passwords that whoever guesses tries first.

#include <string_view>

namespace waymark::actions::accounts {

/// One a line, in small letters, sorted by their bytes.
std::string_view common_password_lines();

/// Whether it is one of them, in whatever letters, or one of them with digits or marks put after it.
bool is_common(std::string_view password);

}  // namespace waymark::actions::accounts
