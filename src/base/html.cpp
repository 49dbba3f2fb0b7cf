#include "base/html.h"

namespace waymark::base {

void Html::add_text(std::string_view text) {
    // Runs between special characters are copied whole: most text has none.
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string_view entity;
        switch (text[i]) {
            case '&':
                entity = "&amp;";
                break;
            case '<':
                entity = "&lt;";
                break;
            case '>':
                entity = "&gt;";
                break;
            case '"':
                entity = "&quot;";
                break;
            case '\'':
                entity = "&#39;";
                break;
            case '\0':
                entity = "\xEF\xBF\xBD";
                break;  // NUL may not stand in HTML at all
            default:
                continue;
        }
        m_markup += text.substr(copied, i - copied);
        m_markup += entity;
        copied = i + 1;
    }
    m_markup += text.substr(copied);
}

Html trusted_markup(std::string markup) {
    Html made;
    made.m_markup = std::move(markup);
    return made;
}

}  // namespace waymark::base
