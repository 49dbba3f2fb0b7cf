#pragma once
// A box with a heading, and the warning callout, which is one.

#include <string>
#include <vector>

#include "web/components/parts.h"

namespace waymark::web {

/// A link or button in a card's or summary list's corner.
struct CardAction {
    Content content = {};
    std::string href = {};
    std::string button_type = {};
    std::string visually_hidden = {};
};

struct Card {
    enum class Kind { Standard, Feature, Primary, Secondary, Warning, NonUrgent, Urgent, Emergency };
    Kind kind = Kind::Standard;
    Heading heading = {};
    Content description = {};
    bool description_as_is = false;  ///< Text without a paragraph around it.
    std::string href = {};
    bool clickable = false;
    Html image = {};
    std::vector<CardAction> actions = {};
    std::string classes = {};
    std::string id = {};
};
Html card(const Card& card);

/// `heading` gives the action its context for who listens: "Change (Name)". The card that it stands in, or
/// none.
Html card_action(const CardAction& action, const Heading* heading);

struct WarningCallout {
    Heading heading = {.content = "Important", .level = 3};
    Content content = {};
};
Html warning_callout(const WarningCallout& callout);

}  // namespace waymark::web
