#pragma once
// The design system's table. The board has a table of its own (pages/board): this one is for figures.

#include <optional>
#include <string>
#include <vector>

#include "web/components/card.h"

namespace waymark::web {

struct Table {
    struct Head {
        Content content = {};
        std::string format = {};  ///< "numeric": to the right.
        std::string align = {};   ///< "left", "centre", "right".
        std::string width = {};   ///< "one-half"
        std::string classes = {};
        std::string href = {};  ///< Sorts on the server.
        std::string visually_hidden = {};
        std::string sort = {};  ///< "none", "ascending", "descending": the column can be sorted.
        std::string sort_next = {};
    };
    struct Cell {
        Content content = {};
        std::string format = {};  ///< Else the column's.
        std::string classes = {};
        std::string href = {};
        std::string visually_hidden = {};
        std::string sort_value = {};
    };
    struct Caption {
        Content content = {};
        std::string size = {};
        std::string id = {};
        std::string classes = {};
    };
    std::optional<Caption> caption = {};
    std::vector<Head> head = {};
    std::vector<std::vector<Cell>> rows = {};
    bool first_cell_is_header = false;
    bool compact = false;
    bool striped = false;
    bool responsive = false;  ///< Becomes a list on narrow screens.
    bool border = true;
    bool last_row_border = true;
    bool scrolling = false;
    /// See Scroll::focusable.
    bool scroll_focusable = false;
    Variant variant = Variant::Standard;
    std::optional<Card> card = {};  ///< The table becomes the card's content.
};
Html table(const Table& table);

}  // namespace waymark::web
