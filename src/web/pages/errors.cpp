#include "web/pages/errors.h"

#include "web/pages/frame.h"
#include "web/pages/links.h"

namespace waymark::web {

namespace {

struct Words {
    const char* title;
    const char* text;
};

Words words_for(int status) {
    switch (status) {
        case 404:
            return {
                "Page not found",
                "If you typed the address, check that it is right. The programme or the apprentice may also "
                "have been renamed or taken away."};
        case 401:
            return {"Nobody is known to be there", "Sign in, and open this address again."};
        case 403:
            return {"This did not come from one of Waymark's pages",
                    "Nothing was changed. Open the page again, and send its form from there."};
        case 405:
            return {"This cannot be done here",
                    "Go back to the page that you came from. Nothing was changed."};
        case 413:
            return {"The request is too large", "Nothing was changed. Waymark's pages take no files yet."};
        case 414:
        case 431:
            return {"The address is too long", "Follow the link again from the list of programmes."};
        case 421:
            return {
                "This address is not Waymark's",
                "Open Waymark with the address that it printed when it was started. If it should answer to "
                "this name too, start it with the name."};
        case 500:
            return {"Sorry, there is a problem with Waymark",
                    "This is a mistake in the program and not yours. What happened is in its log. The other "
                    "pages "
                    "still work."};
        case 503:
            return {"The programmes cannot be read", "Try again later."};
        default:
            return {"Waymark does not understand this request",
                    "The browser, or something between it and Waymark, sent what is no proper request."};
    }
}

Html document(std::string_view title, const Html& content) {
    return page({.title = std::string(title),
                 .programme = "",
                 .section = Section::None,
                 .trail = {},
                 .wide = false,
                 .alone = false,
                 .content = html(
                     "<h1 class=\"nhsuk-heading-l\">{}</h1>{}<p><a href=\"{}\">See all programmes</a></p>",
                     title, content, programmes_link())});
}

}  // namespace

Html error_document(int status) {
    const auto [title, text] = words_for(status);
    return document(title, html("<p>{}</p>", text));
}

Html unreadable_folder_page(std::string_view message) {
    return document(words_for(503).title, html("<p>{}</p>", message));
}

}  // namespace waymark::web
