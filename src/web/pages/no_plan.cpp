#include "web/pages/no_plan.h"

#include <filesystem>

#include "web/components/card.h"
#include "web/components/content.h"
#include "web/pages/frame.h"
#include "web/pages/links.h"
#include "web/pages/news.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

Html document(const std::string& name, const std::string& programme, const Html& content) {
    return page({.title = name,
                 .programme = programme,
                 .section = Section::None,
                 .trail = {{"Programmes", programmes_link()}},
                 .wide = false,
                 .alone = false,
                 .content = html("<h1 class=\"nhsuk-heading-l\">{}</h1>{}", name, content)});
}

}  // namespace

Html issue_list(const actions::Volume& volume) {
    Html items;
    for (auto issue : volume.issues) {
        // Where the folder lies is nobody's business on a page.
        issue.file = std::filesystem::path(issue.file).filename().string();
        add(items, "<li>{}</li>", actions::line(issue));
    }
    return html("<ul class=\"wm-issues\">{}</ul>", items);
}

Html no_plan_page(const actions::Volume& volume) {
    const std::string& name =
        volume.programme && !volume.programme->name.empty() ? volume.programme->name : volume.name;
    if (!volume.issues.empty())
        return document(
            name, "",
            warning_callout(
                {.heading = {.content = volume.programme ? "The plan's file cannot be read"
                                                         : "The file cannot be read",
                             .level = 2},
                 .content = html("<p>Mend this and load the page again:</p>{}", issue_list(volume))}));
    return document(
        name, "",
        inset_text({html("<p>This programme has no plan yet. It has {} and {}.</p><p>To make one, run:</p>"
                         "<p><code>waymark plan {}.json -o {}.plan.json</code></p>",
                         count(static_cast<std::int64_t>(volume.programme->apprentices.size()), "apprentice"),
                         count(static_cast<std::int64_t>(volume.programme->placements.size()), "placement"),
                         volume.name, volume.name)}));
}

Html broken_plan_page(const Shown& shown) {
    return document(shown.programme.name, shown.name, news(shown, {}));
}

}  // namespace waymark::web
