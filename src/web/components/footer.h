#pragma once
// The end of a page: groups of links, support links, whose work it is.

#include <optional>
#include <string>
#include <vector>

#include "web/components/parts.h"

namespace waymark::web {

struct Footer {
    struct Link {
        std::string text = {};
        std::string href = {};
    };
    struct Group {
        std::string heading = {};
        Html markup = {};
        std::vector<Link> links = {};
        bool has_links = true;   ///< An empty list is still a list.
        std::string width = {};  ///< "one-third": instead of an even share.
    };
    std::vector<Group> groups = {};
    int columns = 4;
    std::vector<Link> support = {};
    Content support_text = {};
    std::string copyright = {};
};
Html footer(const Footer& end);

}  // namespace waymark::web
