#include "web/components/footer.h"

#include <algorithm>

namespace waymark::web {

namespace {

Html list(const std::vector<Footer::Link>& links) {
    Html items;
    for (const auto& [text, href] : links)
        add(items,
            "<li class=\"nhsuk-footer__list-item\"><a class=\"nhsuk-footer__list-item-link\" "
            "href=\"{}\">{}</a></li>",
            href, text);
    return html("<ul class=\"nhsuk-footer__list\">{}</ul>", items);
}

std::string_view share(int columns) {
    switch (columns) {
        case 1:
            return "full";
        case 2:
            return "one-half";
        case 3:
            return "one-third";
        default:
            return "one-quarter";
    }
}

Html group_markup(const Footer::Group& group, int columns) {
    Html inner;
    if (!group.heading.empty())
        add(inner, "<h2 class=\"nhsuk-footer__heading nhsuk-heading-s\">{}</h2>", group.heading);
    inner += group.markup;
    if (group.has_links) inner += list(group.links);
    return html("<div class=\"nhsuk-grid-column-{}\">{}</div>",
                group.width.empty() ? share(columns) : std::string_view(group.width), inner);
}

Html paragraph(const Content& content) {
    return content.plain ? html("<p class=\"nhsuk-body-s\">{}</p>", content.markup) : content.markup;
}

}  // namespace

Html footer(const Footer& end) {
    Html rows;
    const auto columns = static_cast<std::size_t>(std::clamp(end.columns, 1, 4));
    for (std::size_t first = 0; first < end.groups.size(); first += columns) {
        Html row;
        for (std::size_t i = first; i < std::min(first + columns, end.groups.size()); ++i)
            row += group_markup(end.groups[i], static_cast<int>(columns));
        add(rows, "<div class=\"nhsuk-footer__navigation nhsuk-grid-row\">{}</div>", row);
    }
    Html meta;
    if (!end.support.empty())
        add(meta, "<h2 class=\"nhsuk-u-visually-hidden\">Support links</h2>{}", list(end.support));
    if (!end.support_text.empty()) meta += paragraph(end.support_text);
    if (!end.copyright.empty()) meta += paragraph(end.copyright);
    return html(
        "<footer class=\"nhsuk-footer\" role=\"contentinfo\"><div class=\"nhsuk-width-container\">{}"
        "<div class=\"nhsuk-footer__meta\">{}</div></div></footer>",
        rows, meta);
}

}  // namespace waymark::web
