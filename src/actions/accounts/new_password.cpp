#include "actions/accounts/new_password.h"

#include <fmt/format.h>

#include <algorithm>

#include "actions/accounts/common_passwords.h"
#include "base/utf8.h"
#include "store/accounts/account.h"

namespace waymark::actions::accounts {

namespace {

constexpr std::size_t name_bytes_most = 254;

std::size_t count_signs(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        text.remove_prefix(std::max<std::size_t>(base::decode_utf8(text).length, 1));
        ++count;
    }
    return count;
}

std::string in_small_letters(std::string_view text) {
    std::string small{text};
    for (auto& sign : small)
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    return small;
}

bool repeats_itself(std::string_view text) {
    for (std::size_t period = 1; period <= 4; ++period)
        if (text.size() > period && text.substr(period) == text.substr(0, text.size() - period)) return true;
    return false;
}

}  // namespace

std::optional<std::string> refuse_password(std::string_view password, std::string_view name) {
    if (base::find_invalid_utf8(password)) return "The password has a sign that is no text.";
    if (count_signs(password) < password_signs_least)
        return fmt::format(
            "The password must have at least {} characters. Three words that have nothing to do with "
            "each other are easy to remember and hard to guess.",
            password_signs_least);
    if (password.size() > password_bytes_most)
        return fmt::format("The password must be shorter: at most {} characters.", password_bytes_most);
    if (is_common(password))
        return "This password, or one with other digits at its end, is among the commonest. Whoever guesses "
               "tries it "
               "first: choose another.";
    if (repeats_itself(password)) return "The password repeats itself: choose another.";
    const auto small = in_small_letters(password);
    const auto tidy = store::accounts::tidy_name(name);
    for (const auto& part : {tidy, tidy.substr(0, tidy.find('@'))})
        if (part.size() >= 4 && small.contains(part) && small.size() - part.size() < password_signs_least - 4)
            return "The password is little more than the name you sign in with: choose another.";
    return std::nullopt;
}

std::optional<std::string> refuse_name(std::string_view name) {
    const auto tidy = store::accounts::tidy_name(name);
    if (tidy.size() < 3)
        return "What you sign in with must have at least 3 characters: usually it is your work e-mail "
               "address.";
    if (tidy.size() > name_bytes_most)
        return fmt::format("What you sign in with must be shorter: at most {} characters.", name_bytes_most);
    if (base::find_invalid_utf8(tidy)) return "What you sign in with has a sign that is no text.";
    for (const char sign : tidy)
        if (static_cast<unsigned char>(sign) <= ' ' || sign == 0x7f)
            return "What you sign in with must have no spaces in it.";
    return std::nullopt;
}

}  // namespace waymark::actions::accounts
