#include "web/record/pages/purpose.h"

#include "access/roles.h"
#include "web/components/form.h"
#include "web/record/links.h"

namespace waymark::web::record {

using base::add;
using base::Html;
using base::html;

Html purpose_page(const Surroundings& around) {
    Html items;
    std::size_t at = 0;
    for (const auto purpose : around.purposes) {
        const auto& row = access::find_purpose(purpose);
        const std::string id = at++ == 0 ? "choice" : "choice-" + std::to_string(at);
        add(items,
            "<div class=\"nhsuk-radios__item\"><input class=\"nhsuk-radios__input\" id=\"{}\" "
            "name=\"choice\" "
            "type=\"radio\" value=\"{}\"{}><label class=\"nhsuk-label nhsuk-radios__label\" "
            "for=\"{}\">{}</label></div>",
            id, row.name, purpose == around.purpose ? html(" checked") : Html(), id, capitalised(row.words));
    }
    return record_page(
        around,
        {.title = "What are you looking for?",
         .trail = {{"Programmes", home_link()}},
         .content = change_form(
             around, purpose_link(),
             html(
                 "<div class=\"nhsuk-form-group\"><fieldset class=\"nhsuk-fieldset\" "
                 "aria-describedby=\"choice-hint\"><legend class=\"nhsuk-fieldset__legend "
                 "nhsuk-fieldset__legend--l\"><h1 class=\"nhsuk-fieldset__heading\">What are you looking "
                 "for?</h1></legend><div class=\"nhsuk-hint\" id=\"choice-hint\">What you may see depends on "
                 "it, and it stands in the history of what you do.</div><div "
                 "class=\"nhsuk-radios\">{}</div></fieldset></div>",
                 items) +
                 submit_button("Go on"))});
}

}  // namespace waymark::web::record
