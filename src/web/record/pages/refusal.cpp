#include "web/record/pages/refusal.h"

#include "access/roles.h"
#include "web/record/links.h"

namespace waymark::web::record {

using base::Html;
using base::html;

namespace {

Html saying(const Surroundings& around, const std::string& title, const Html& content) {
    return record_page(around, {.title = title,
                                .trail = {{"Programmes", home_link()}},
                                .content = html("<h1 class=\"nhsuk-heading-l\">{}</h1>{}", title, content)});
}

Html other_purpose(const Surroundings& around) {
    if (around.purposes.size() < 2) return {};
    return html("<p>You are looking for the purpose of {}. <a href=\"{}\">Look for another purpose</a>.</p>",
                access::find_purpose(around.purpose).words, purpose_link());
}

}  // namespace

Html not_yours_page(const Surroundings& around, const std::string& message) {
    return saying(around, "Not here, or not yours to see",
                  html("<p>{}</p><p>This page says the same whether there is no such thing or it is not "
                       "yours.</p>{}",
                       message, other_purpose(around)));
}

Html not_done_page(const Surroundings& around, const std::string& message) {
    return saying(around, "This was not done", html("<p>{}</p><p>Nothing was changed.</p>", message));
}

Html trouble_page(const Surroundings& around, const std::string& message) {
    return saying(around, "The record cannot be reached", html("<p>{}</p><p>Try again later.</p>", message));
}

Html no_such_page(const Surroundings& around) {
    return saying(around, "Page not found", html("<p>If you typed the address, check that it is right.</p>"));
}

}  // namespace waymark::web::record
