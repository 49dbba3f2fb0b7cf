#include "web/components/card.h"

namespace waymark::web {

namespace {

using Kind = Card::Kind;

bool is_care(const Card& card) {
    return !card.heading.content.empty() &&
           (card.kind == Kind::NonUrgent || card.kind == Kind::Urgent || card.kind == Kind::Emergency);
}

std::string class_names(const Card& card) {
    std::string names = "nhsuk-card";
    if (card.clickable) names += " nhsuk-card--clickable";
    switch (card.kind) {
        case Kind::Standard:
            break;
        case Kind::Feature:
            names += " nhsuk-card--feature";
            break;
        case Kind::Primary:
            names += " nhsuk-card--primary";
            break;
        case Kind::Secondary:
            names += " nhsuk-card--secondary";
            break;
        case Kind::Warning:
            names += " nhsuk-card--warning";
            break;
        case Kind::NonUrgent:
            if (is_care(card)) names += " nhsuk-card--care nhsuk-card--care--non-urgent";
            break;
        case Kind::Urgent:
            if (is_care(card)) names += " nhsuk-card--care nhsuk-card--care--urgent";
            break;
        case Kind::Emergency:
            if (is_care(card)) names += " nhsuk-card--care nhsuk-card--care--emergency";
            break;
    }
    return classes(names, card.classes);
}

/// What a care card says before its heading to who listens.
std::string_view urgency(Kind kind) {
    if (kind == Kind::Emergency) return "Immediate action required";
    return kind == Kind::Urgent ? "Urgent advice" : "Non-urgent advice";
}

Html heading_markup(const Card& card) {
    const auto& heading = card.heading;
    if (heading.content.empty()) return {};
    if (!heading.content.plain && !is_care(card)) return heading.content.markup;
    const std::string_view hidden = is_care(card) && heading.visually_hidden.empty()
                                        ? urgency(card.kind)
                                        : std::string_view(heading.visually_hidden);
    Html inner = heading.content.markup;
    if (!card.href.empty() && card.kind != Kind::Feature)
        inner = html("<a class=\"nhsuk-card__link\" href=\"{}\">{}</a>", card.href, inner);
    else if (!hidden.empty())
        inner = html("<span role=\"text\"><span class=\"nhsuk-u-visually-hidden\">{}: </span>{}</span>",
                     hidden, inner);
    std::string names = "nhsuk-card__heading";
    if (!heading.size.empty()) names += " nhsuk-heading-" + heading.size;
    Html made = html("<h{} class=\"{}\"{}>{}</h{}>", heading.level, classes(names, heading.classes),
                     attribute("id", heading.id), inner, heading.level);
    if (is_care(card)) add(made, "<span class=\"nhsuk-card--care__arrow\" aria-hidden=\"true\"></span>");
    return made;
}

Html actions_markup(const Card& card) {
    if (card.actions.empty()) return {};
    if (card.actions.size() == 1)
        return html("<div class=\"nhsuk-card__actions\">{}</div>",
                    card_action(card.actions[0], &card.heading));
    Html items;
    for (const auto& action : card.actions)
        add(items, "<li class=\"nhsuk-card__action\">{}</li>", card_action(action, &card.heading));
    return html("<ul class=\"nhsuk-card__actions\">{}</ul>", items);
}

}  // namespace

Html card_action(const CardAction& action, const Heading* heading) {
    Html hidden;
    const bool has_heading = heading && !heading->content.empty();
    if (!action.visually_hidden.empty()) add(hidden, " {}", action.visually_hidden);
    if (has_heading) add(hidden, " ({})", heading->content.markup);
    Html inner = action.content.markup;
    if (!hidden.empty()) add(inner, "<span class=\"nhsuk-u-visually-hidden\">{}</span>", hidden);
    if (!action.href.empty() && action.button_type.empty())
        return html("<a class=\"nhsuk-link\" href=\"{}\">{}</a>", action.href, inner);
    return html("<button class=\"nhsuk-link\" type=\"{}\">{}</button>",
                action.button_type.empty() ? "submit" : action.button_type, inner);
}

Html card(const Card& card) {
    Html made = card.image;
    const bool heading_apart = is_care(card) || !card.actions.empty();
    if (heading_apart)
        add(made, "<div class=\"nhsuk-card__heading-container\">{}{}</div>", heading_markup(card),
            actions_markup(card));
    Html inner = heading_apart ? Html() : heading_markup(card);
    if (card.description.plain && !card.description.empty() && !card.description_as_is)
        add(inner, "<p class=\"nhsuk-card__description\">{}</p>", card.description.markup);
    else
        inner += card.description.markup;
    if (card.kind == Kind::Primary) inner += icon("chevron-right-circle");
    return html("<div class=\"{}\"{}>{}<div class=\"nhsuk-card__content\">{}</div></div>", class_names(card),
                attribute("id", card.id), made, inner);
}

Html warning_callout(const WarningCallout& callout) {
    Card box{.kind = Kind::Warning, .heading = callout.heading, .description = callout.content};
    const auto& words = callout.heading.content.markup.str();
    const bool says_so =
        words.find("Important") != std::string::npos || words.find("important") != std::string::npos;
    if (!words.empty() && !says_so && box.heading.visually_hidden.empty())
        box.heading.visually_hidden = "Important";
    return card(box);
}

}  // namespace waymark::web
