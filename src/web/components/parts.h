#pragma once
// What the NHS components share. Each component is a struct with the names of the design system's own
// options and a function that renders it; tests compare them with the package's fixtures.

#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"

namespace waymark::web {

using base::add;
using base::Html;
using base::html;

/// What stands inside a component. Some wrap plain text in a paragraph and leave markup as it is.
struct Content {
    Html markup = {};
    bool plain = true;

    Content() = default;
    Content(Html ready) : markup(std::move(ready)), plain(false) {}
    Content(std::string_view text) : markup(text) {}
    Content(const std::string& text) : markup(text) {}
    Content(const char* text) : markup(text) {}
    [[nodiscard]] bool empty() const { return markup.empty(); }
};

struct Attribute {
    std::string_view name = {};  ///< A literal of the program's, never read from anywhere.
    std::string value = {};
};
using Attributes = std::vector<Attribute>;

/// ` name="value"` for each.
Html attributes(const Attributes& list);
/// ` name="value"`, or nothing where the value is empty.
Html attribute(std::string_view name, std::string_view value);
/// "base more", or "base" where there is no more.
std::string classes(std::string_view base, std::string_view more);

/// <span class="nhsuk-u-visually-hidden">…</span>: only for who listens.
Html visually_hidden(std::string_view text);

/// The design system's icon of that name ("arrow-right-circle", "chevron-right-circle", "user").
Html icon(std::string_view name);

enum class Variant { Standard, Reverse };

/// A heading inside a component: h2, h3 … with the design system's sizes "s", "m", "l", "xl".
struct Heading {
    Content content = {};
    std::string id = {};
    int level = 2;
    std::string size = {};
    std::string classes = {};
    std::string visually_hidden = {};
};

}  // namespace waymark::web
