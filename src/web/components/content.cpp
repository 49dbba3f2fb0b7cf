#include "web/components/content.h"

namespace waymark::web {

Html tag(const Tag& tag) {
    std::string names = "nhsuk-tag";
    if (tag.colour == "none")
        names += " nhsuk-tag--no-colour";
    else if (!tag.colour.empty())
        names += " nhsuk-tag--" + tag.colour;
    if (!tag.border) names += " nhsuk-tag--no-border";
    return html("<strong class=\"{}\">{}</strong>", classes(names, tag.classes), tag.content.markup);
}

Html details(const Details& details) {
    std::string names = "nhsuk-details";
    if (details.variant == Variant::Reverse) names += " nhsuk-details--reverse";
    return html(
        "<details class=\"{}\"{}{}><summary class=\"nhsuk-details__summary\"><span "
        "class=\"nhsuk-details__summary-text\">{}</span></summary><div class=\"nhsuk-details__text\">{}</div>"
        "</details>",
        classes(names, details.classes), attribute("id", details.id), details.open ? " open" : "",
        details.summary.markup, details.content.markup);
}

Html inset_text(const InsetText& inset) {
    return html("<div class=\"nhsuk-inset-text\">{}{}</div>", visually_hidden("Information: "),
                inset.content.plain ? html("<p>{}</p>", inset.content.markup) : inset.content.markup);
}

Html scroll(const Scroll& scroll) {
    std::string names = "nhsuk-scroll";
    if (scroll.variant == Variant::Reverse) names += " nhsuk-scroll--reverse";
    return html(
        "<div class=\"{}\" data-module=\"nhsuk-scroll\"><div class=\"nhsuk-scroll__content\" "
        "role=\"region\"{}{}>{}"
        "</div></div>",
        classes(names, scroll.classes), attribute("aria-labelledby", scroll.labelled_by),
        attribute("tabindex", scroll.focusable ? "0" : ""),
        scroll.content.plain ? html("<p>{}</p>", scroll.content.markup) : scroll.content.markup);
}

}  // namespace waymark::web
