#pragma once
// Keys and values, one below the other.

#include <optional>
#include <string>
#include <vector>

#include "web/components/card.h"

namespace waymark::web {

struct SummaryList {
    struct Row {
        Content key = {};
        Content value = {};
        std::vector<CardAction> actions = {};
        bool border = true;
        std::string key_width = {};  ///< "one-half"
        std::string value_width = {};
    };
    std::vector<Row> rows = {};
    bool border = true;
    bool last_row_border = true;
    std::optional<Card> card = {};  ///< The list becomes the card's content.
    std::string classes = {};
};
Html summary_list(const SummaryList& list);

}  // namespace waymark::web
