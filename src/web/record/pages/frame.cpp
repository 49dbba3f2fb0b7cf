#include "web/record/pages/frame.h"

#include "access/roles.h"
#include "web/pages/frame.h"
#include "web/record/links.h"

namespace waymark::web::record {

using base::html;
using base::Html;

std::string capitalised(std::string_view words) {
    std::string text{words};
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

Html record_page(const Surroundings& around, RecordPage made) {
    Frame frame;
    frame.title = std::move(made.title);
    frame.trail = std::move(made.trail);
    frame.content = std::move(made.content);
    frame.wide = made.wide;
    frame.navigation = {{.content = "Programmes", .href = home_link()},
                        {.content = "My own record", .href = person_link(around.person)}};
    if (around.statistics) frame.navigation.push_back({.content = "Statistics", .href = statistics_link()});
    frame.account = {{.text = around.name, .href = person_link(around.person), .icon = true}};
    frame.account.push_back({.text = "For " + std::string{access::find_purpose(around.purpose).words},
                             .href = around.purposes.size() > 1 ? purpose_link() : ""});
    return page(frame);
}

Html hidden(std::string_view name, std::string_view value) {
    return html("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
}

Html change_form(const Surroundings& around, const std::string& address, const Html& content) {
    return html("<form method=\"post\" action=\"{}\" novalidate>{}{}</form>", address,
                hidden("purpose", access::find_purpose(around.purpose).name), content);
}

std::vector<Crumb> trail_to(const std::string& programme, const std::string& name) {
    std::vector<Crumb> trail{{"Programmes", home_link()}};
    if (!programme.empty()) trail.push_back({name.empty() ? programme : name, programme_link(programme)});
    return trail;
}

std::vector<Crumb> trail_to(const std::optional<store::Seen>& programme) {
    if (!programme) return trail_to({}, {});
    return trail_to(programme->record.programme, records::text_of(programme->record, "name").value_or(""));
}

}  // namespace waymark::web::record
