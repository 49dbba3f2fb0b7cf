#include "actions/accounts/common_passwords.h"

#include <algorithm>
#include <string>
#include <vector>

namespace waymark::actions::accounts {

namespace {

const std::vector<std::string_view>& all_lines() {
    static const auto lines = [] {
        std::vector<std::string_view> found;
        auto text = common_password_lines();
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            found.push_back(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return found;
    }();
    return lines;
}

bool is_letter(char sign) { return (sign >= 'a' && sign <= 'z') || static_cast<unsigned char>(sign) >= 128; }

}  // namespace

bool is_common(std::string_view password) {
    std::string plain{password};
    for (auto& sign : plain)
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    if (std::ranges::binary_search(all_lines(), std::string_view{plain})) return true;
    while (!plain.empty() && !is_letter(plain.back())) plain.pop_back();
    return plain.size() < password.size() && std::ranges::binary_search(all_lines(), std::string_view{plain});
}

}  // namespace waymark::actions::accounts
