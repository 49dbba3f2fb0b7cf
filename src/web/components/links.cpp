#include "web/components/links.h"

namespace waymark::web {

namespace {

/// An <a> where there is somewhere to go, else a <button>.
Html link_or_button(const std::string& class_names, const std::string& id, const std::string& href,
                    const std::string& button_type, const Attributes& more, const Html& inner) {
    if (!href.empty() && button_type.empty())
        return html("<a class=\"{}\"{} href=\"{}\"{}>{}</a>", class_names, attribute("id", id), href,
                    attributes(more), inner);
    return html("<button class=\"{}\"{} type=\"{}\"{}>{}</button>", class_names, attribute("id", id),
                button_type.empty() ? "submit" : button_type, attributes(more), inner);
}

std::string with_variant(std::string_view base, Variant variant, std::string_view more) {
    return classes(
        variant == Variant::Reverse ? classes(base, std::string(base) + "--reverse") : std::string(base),
        more);
}

}  // namespace

Html skip_link(const SkipLink& link) {
    return html("<a class=\"nhsuk-skip-link\" data-module=\"nhsuk-skip-link\" href=\"{}\">{}</a>", link.href,
                link.text);
}

Html back_link(const BackLink& link) {
    Html inner;
    if (!link.visually_hidden.empty()) inner += visually_hidden(link.visually_hidden + " ");
    inner += link.content.markup;
    return link_or_button(with_variant("nhsuk-back-link", link.variant, link.classes), link.id, link.href,
                          link.button_type, link.attributes, inner);
}

Html action_link(const ActionLink& link) {
    const Html inner = html("{} <span class=\"nhsuk-action-link__text\">{}</span>",
                            icon("arrow-right-circle"), link.content.markup);
    return link_or_button(with_variant("nhsuk-action-link", link.variant, link.classes), "", link.href,
                          link.button_type, {}, inner);
}

Html breadcrumb(const Breadcrumb& trail) {
    Html items;
    for (const auto& crumb : trail.items)
        add(items,
            "<li class=\"nhsuk-breadcrumb__list-item\"><a class=\"nhsuk-breadcrumb__link\" "
            "href=\"{}\"{}>{}</a></li>",
            crumb.href, attributes(crumb.attributes), crumb.content.markup);
    BackLink back = trail.back;
    back.visually_hidden = "Back to";
    back.variant = trail.variant;
    if (!trail.items.empty()) {
        const auto& last = trail.items.back();
        if (!trail.own_back) back.content = last.content;
        if (back.href.empty()) back.href = last.href;
        if (back.attributes.empty()) back.attributes = last.attributes;
    }
    return html(
        "<nav class=\"{}\"{} aria-label=\"Breadcrumb\"><ol class=\"nhsuk-breadcrumb__list\">{}</ol>{}</nav>",
        with_variant("nhsuk-breadcrumb", trail.variant, ""), attribute("id", trail.id), items,
        back_link(back));
}

}  // namespace waymark::web
