#include "web/components/header.h"

namespace waymark::web {

namespace {

Html logo_picture(const Header& bar) {
    const auto& logo = *bar.logo;
    Html picture;
    if (!logo.src.empty())
        add(picture, "<img class=\"nhsuk-header__organisation-logo\" src=\"{}\" width=\"280\" alt=\"{}\">",
            logo.src, logo.alt);
    else
        add(picture,
            "<svg class=\"nhsuk-header__logo\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 80\" "
            "height=\"40\" width=\"100\" focusable=\"false\" role=\"img\" aria-label=\"{}\"><title>{}</title>"
            "<path fill=\"currentcolor\" d=\"M200 0v80H0V0h200Zm-27.5 5.5c-14.5 0-29 5-29 22 0 10.2 7.7 13.5 "
            "14.7 "
            "16.3l.7.3c5.4 2 10.1 3.9 10.1 8.4 0 6.5-8.5 7.5-14 7.5s-12.5-1.5-16-3.5L135 70c5.5 2 13.5 3.5 "
            "20 3.5 "
            "15.5 0 32-4.5 32-22.5 0-19.5-25.5-16.5-25.5-25.5 0-5.5 5.5-6.5 12.5-6.5a35 35 0 0 1 14.5 "
            "3l4-13.5c-4.5"
            "-2-12-3-20-3Zm-131 2h-22l-14 65H22l9-45h.5l13.5 45h21.5l14-65H64l-9 45h-.5l-13-45Zm63 0h-18l-13 "
            "65h17"
            "l6-28H117l-5.5 28H129l13.5-65H125L119.5 32h-20l5-24.5Z\"/></svg>",
            logo.alt, logo.alt);
    if (!bar.organisation) return picture;
    const auto& organisation = *bar.organisation;
    Html split;
    if (!organisation.split.empty())
        add(split, " <span class=\"nhsuk-header__organisation-name-split\">{}</span>", organisation.split);
    add(picture, "<span class=\"nhsuk-header__organisation-name\">{}{}</span>", organisation.name, split);
    if (!organisation.descriptor.empty())
        add(picture, "<span class=\"nhsuk-header__organisation-name-descriptor\">{}</span>",
            organisation.descriptor);
    return picture;
}

Html service_name(const std::string& text, const std::string& href) {
    if (text.empty()) return {};
    if (href.empty()) return html("<span class=\"nhsuk-header__service-name\">{}</span>", text);
    return html("<a class=\"nhsuk-header__service-name\" href=\"{}\">{}</a>", href, text);
}

/// Logo and service name become one link where two would lead to the same place.
Html service(const Header& bar) {
    const auto& [text, href] = bar.service;
    if (!bar.logo) return service_name(text, href);
    const auto& logo = *bar.logo;
    const bool combined = !text.empty() && !href.empty() && (logo.href.empty() || logo.href == href);
    const std::string& logo_href = combined ? href : logo.href;
    Html inner = logo_picture(bar);
    if (combined) inner += service_name(text, "");
    Html all;
    if (logo_href.empty()) {
        all = inner;
    } else {
        std::string label = logo.aria_label;
        if (label.empty()) {
            label = logo.alt;
            if (bar.organisation)
                label = classes(classes(label, bar.organisation->name), bar.organisation->split);
            if (combined) label = classes(label, text);
            label += " homepage";
        }
        all = html("<a class=\"nhsuk-header__service-logo\" href=\"{}\" aria-label=\"{}\">{}</a>", logo_href,
                   label, inner);
    }
    if (!combined) all += service_name(text, href);
    return all;
}

Html account(const Header& bar) {
    if (bar.account.empty()) return {};
    Html items;
    for (const auto& item : bar.account) {
        const Html inner = (item.icon ? icon("user") : Html()) + Html(item.text);
        Html control = inner;
        if (!item.href.empty())
            control = html("<a class=\"nhsuk-header__account-link\" href=\"{}\">{}</a>", item.href, inner);
        else if (!item.action.empty())
            control = html(
                "<form class=\"nhsuk-header__account-form\" action=\"{}\" method=\"post\" novalidate>"
                "<button class=\"nhsuk-header__account-button\">{}</button></form>",
                item.action, inner);
        add(items, "<li class=\"nhsuk-header__account-item\">{}</li>", control);
    }
    return html(
        "<nav class=\"nhsuk-header__account\" aria-label=\"Account\"><ul "
        "class=\"nhsuk-header__account-list\">{}"
        "</ul></nav>",
        items);
}

Html navigation(const Header& bar) {
    if (bar.navigation.empty()) return {};
    Html items;
    for (const auto& item : bar.navigation) {
        const bool here = item.active || item.current;
        const Html inner =
            here ? html("<strong class=\"nhsuk-header__navigation-item-current-fallback\">{}</strong>",
                        item.content.markup)
                 : item.content.markup;
        const Html current = here ? attribute("aria-current", item.current ? "page" : "true") : Html();
        const Html control =
            item.href.empty()
                ? html("<span class=\"nhsuk-header__navigation-text\"{}>{}</span>", current, inner)
                : html("<a class=\"nhsuk-header__navigation-link\" href=\"{}\"{}>{}</a>", item.href, current,
                       inner);
        add(items, "<li class=\"nhsuk-header__navigation-item{}\">{}</li>",
            here ? " nhsuk-header__navigation-item--current" : "", control);
    }
    std::string names = "nhsuk-header__navigation";
    if (bar.navigation_white) names += " nhsuk-header__navigation--white";
    if (bar.navigation_justified) names += " nhsuk-header__navigation--justified";
    return html(
        "<nav class=\"{}\" aria-label=\"Menu\"><div class=\"nhsuk-header__navigation-container "
        "nhsuk-width-container\"><ul class=\"nhsuk-header__navigation-list\">{}<li "
        "class=\"nhsuk-header__menu\" "
        "hidden><button class=\"nhsuk-header__menu-toggle nhsuk-header__navigation-link\" id=\"toggle-menu\" "
        "aria-expanded=\"false\"><span class=\"nhsuk-u-visually-hidden\">Browse "
        "</span>More</button></li></ul>"
        "</div></nav>",
        names, items);
}

}  // namespace

Html header(const Header& bar) {
    std::string names = "nhsuk-header";
    if (bar.white) names += " nhsuk-header--white";
    if (bar.in_line) names += " nhsuk-header--inline";
    if (bar.organisation) names += " nhsuk-header--organisation";
    return html(
        "<header class=\"{}\" data-module=\"nhsuk-header\" role=\"banner\"><div "
        "class=\"nhsuk-header__container "
        "nhsuk-width-container\"><div class=\"nhsuk-header__service\">{}</div>{}</div>{}</header>",
        names, service(bar), account(bar), navigation(bar));
}

}  // namespace waymark::web
