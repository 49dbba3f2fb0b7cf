#pragma once
// Skip link, back link, action link, breadcrumb.

#include <string>
#include <vector>

#include "web/components/parts.h"

namespace waymark::web {

struct SkipLink {
    std::string text = "Skip to main content";
    std::string href = "#maincontent";
};
Html skip_link(const SkipLink& link = {});

struct BackLink {
    Content content = "Back";
    std::string href = {};  ///< Empty: a button, for forms.
    std::string button_type = {};
    std::string visually_hidden = {};
    std::string id = {};
    std::string classes = {};
    Attributes attributes = {};
    Variant variant = Variant::Standard;
};
Html back_link(const BackLink& link);

struct ActionLink {
    Content content = {};
    std::string href = {};  ///< Empty: a button, for forms.
    std::string button_type = {};
    std::string classes = {};
    Variant variant = Variant::Standard;
};
Html action_link(const ActionLink& link);

struct Crumb {
    Content content = {};
    std::string href = {};
    Attributes attributes = {};
};
struct Breadcrumb {
    std::vector<Crumb> items = {};
    std::string id = {};
    BackLink back = {};  ///< For narrow screens; where it says nothing, the last item.
    bool own_back = false;
    Variant variant = Variant::Standard;
};
Html breadcrumb(const Breadcrumb& trail);

}  // namespace waymark::web
