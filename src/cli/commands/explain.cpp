#include <fmt/format.h>

#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "actions/explain_plan.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/loading.h"
#include "cli/refusals.h"
#include "planning/wording.h"

namespace waymark::cli {

namespace {

std::optional<base::Ref<domain::Apprentice>> find_apprentice(const domain::Programme& programme,
                                                             std::string_view id) {
    for (const auto ref : programme.apprentices.refs())
        if (programme.apprentices[ref].id == id) return ref;
    return {};
}

int refuse_apprentice(const domain::Programme& programme, const std::string& id, Console& console) {
    std::vector<std::string_view> ids;
    for (const auto& apprentice : programme.apprentices) ids.push_back(apprentice.id);
    console.err << fmt::format("waymark: no such apprentice: {}{}\n", base::quote(id),
                               base::did_you_mean(id, ids));
    return exit_wrong_input;
}

}  // namespace

int run_explain(const Given& given, Console& console) {
    const auto loaded = load_programme_and_plan(given, console);
    if (!loaded) return exit_wrong_input;
    const auto& programme = loaded->programme;
    std::optional<base::Ref<domain::Apprentice>> apprentice;
    if (const auto id = given.find("apprentice")) {
        apprentice = find_apprentice(programme, *id);
        if (!apprentice) return refuse_apprentice(programme, *id, console);
    }
    const auto explanation = actions::explain_plan(programme, loaded->draft, apprentice);
    if (!explanation) return refuse_broken_plan(explanation.error(), programme, console);
    if (explanation->shortfalls.empty())
        console.out << (apprentice ? fmt::format("Nothing falls short for {}", *given.find("apprentice"))
                                   : std::string{"Nothing falls short"})
                    << ": every block is filled, every visit made, every competence possible, and "
                    << (apprentice ? "the" : "nobody's") << " unease is " << (apprentice ? "not " : "")
                    << "above the ordinary.\n";
    bool first = true;
    for (const auto& shortfall : explanation->shortfalls) {
        if (!first) console.out << '\n';
        first = false;
        auto text = planning::text(planning::words(shortfall, programme));
        if (!text.ends_with('\n')) text += '\n';
        console.out << text;
    }
    return exit_done;
}

}  // namespace waymark::cli
