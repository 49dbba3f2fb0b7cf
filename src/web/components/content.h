#pragma once
// Small pieces of a page's text: tag, details, inset text, scroll region.

#include <string>

#include "web/components/parts.h"

namespace waymark::web {

struct Tag {
    Content content = {};
    std::string colour = {};  ///< "green", "aqua-green" …; empty: the standard blue, "none": no colour.
    bool border = true;
    std::string classes = {};
};
Html tag(const Tag& tag);

struct Details {
    Content summary = {};
    Content content = {};
    std::string classes = {};
    std::string id = {};
    bool open = false;
    Variant variant = Variant::Standard;
};
Html details(const Details& details);

struct InsetText {
    Content content = {};
};
Html inset_text(const InsetText& inset);

/// A region that scrolls sideways by itself, so that the page need not.
struct Scroll {
    Content content = {};
    std::string labelled_by = {};  ///< The id of what names it.
    std::string classes = {};
    Variant variant = Variant::Standard;
    /// The keyboard reaches the region without help of the script, which would otherwise see to it.
    bool focusable = false;
};
Html scroll(const Scroll& scroll);

}  // namespace waymark::web
