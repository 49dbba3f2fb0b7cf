#pragma once
// The bar on top: service name, account, navigation. The search box of the design system is not here: no
// page searches yet.

#include <optional>
#include <string>
#include <vector>

#include "web/components/parts.h"

namespace waymark::web {

struct Header {
    /// The NHS logo is for NHS organisations only (see docs/decisions/no-nhs-logo.md): none unless asked for.
    struct Logo {
        std::string href = {};
        std::string src = {};  ///< Another picture instead.
        std::string alt = "NHS";
        std::string aria_label = {};
    };
    struct Organisation {
        std::string name = {};
        std::string split = {};
        std::string descriptor = {};
    };
    struct Service {
        std::string text = {};
        std::string href = {};
    };
    struct AccountItem {
        std::string text = {};
        std::string href = {};
        std::string action = {};  ///< Sends a form there.
        bool icon = false;
    };
    struct NavigationItem {
        Content content = {};
        std::string href = {};
        bool active = false;   ///< The section that the page is in.
        bool current = false;  ///< The page itself.
    };
    std::optional<Logo> logo = {};
    std::optional<Organisation> organisation = {};
    Service service = {};
    std::vector<AccountItem> account = {};
    std::vector<NavigationItem> navigation = {};
    bool navigation_white = false;
    bool navigation_justified = false;
    bool white = false;
    bool in_line = false;
};
Html header(const Header& bar);

}  // namespace waymark::web
