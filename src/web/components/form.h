#pragma once
// What a form is made of: one field below the other, each with its label, a hint, and what is wrong with it;
// and the summary of what is wrong, above them all.

#include <string>
#include <vector>

#include "web/components/parts.h"

namespace waymark::web {

/// What every field has.
struct Field {
    std::string name = {};
    std::string id = {};  ///< Empty: the name.
    Content label = {};
    Content hint = {};
    Content error = {};  ///< Empty: nothing is wrong.
};

/// One line of text, or a day where the type is "date".
struct TextField {
    Field field = {};
    std::string value = {};
    std::string type = "text";
    std::string input_mode = {};  ///< "numeric", "decimal": for keys on a phone.
    std::string width = {};       ///< In letters: "2", "3", "4", "5", "10", "20", "30".
    bool is_code = false;         ///< No word of a language: nothing to spell.
};
Html text_field(const TextField& text);

/// Several lines of it, or many.
struct TextArea {
    Field field = {};
    std::string value = {};
    int rows = 5;
};
Html text_area(const TextArea& area);

/// One of several.
struct Select {
    struct Option {
        std::string value = {};
        std::string text = {};
    };
    Field field = {};
    std::vector<Option> options = {};
    std::string value = {};
};
Html select(const Select& choice);

/// Any of several. The ids are the name, the name and "-2", and so on.
struct Checkboxes {
    struct Item {
        std::string value = {};
        std::string text = {};
        bool is_checked = false;
    };
    Field field = {};
    std::vector<Item> items = {};
    bool is_small = false;
};
Html checkboxes(const Checkboxes& boxes);

Html submit_button(const Content& content);

struct ErrorSummary {
    struct Item {
        Content content = {};
        std::string href = {};  ///< "#from"; empty: it is about no field.
    };
    std::vector<Item> items = {};
};
Html error_summary(const ErrorSummary& summary);

}  // namespace waymark::web
