#include <fmt/format.h>

#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "actions/explain_plan.h"
#include "actions/explanation_json.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/loading.h"
#include "cli/refusals.h"
#include "planning/whynot/wording.h"
#include "planning/wording.h"
#include "rules/wording.h"

namespace waymark::cli {

namespace {

using base::Ref;

/// What the options ask about; nothing where they name what is not there, which has been said then.
struct Asked {
    std::optional<Ref<domain::Apprentice>> apprentice;
    std::optional<int> block;
    std::optional<Ref<domain::Placement>> placement;
};

template <class Entries>
std::optional<std::size_t> find_id(const Entries& entries, const std::string& id, std::string_view kind,
                                   Console& console) {
    std::vector<std::string_view> ids;
    for (const auto& entry : entries) {
        if (entry.id == id) return ids.size();
        ids.push_back(entry.id);
    }
    console.err << fmt::format("waymark: no such {}: {}{}\n", kind, base::quote(id),
                               base::did_you_mean(id, ids));
    return {};
}

/// Whether each option that narrows the question stands with the one that it narrows.
bool belongs_together(const Given& given, Console& console) {
    if (given.has("block") && !given.has("apprentice")) {
        console.err << "waymark: --block needs --apprentice, whose block it is\n";
        return false;
    }
    if (given.has("placement") && !given.has("block")) {
        console.err << "waymark: --placement needs --block, in which it is wished\n";
        return false;
    }
    return true;
}

std::optional<Asked> read_question(const Given& given, const domain::Programme& programme, Console& console) {
    Asked asked;
    if (!belongs_together(given, console)) return {};
    if (const auto id = given.find("apprentice")) {
        const auto at = find_id(programme.apprentices, *id, "apprentice", console);
        if (!at) return {};
        asked.apprentice = Ref<domain::Apprentice>{static_cast<std::uint32_t>(*at)};
    }
    if (const auto id = given.find("block")) {
        const auto& cohort = programme.cohorts[programme.apprentices[*asked.apprentice].cohort];
        const auto at = find_id(domain::placement_blocks(cohort), *id, "block with a placement", console);
        if (!at) return {};
        asked.block = static_cast<int>(*at);
    }
    if (const auto id = given.find("placement")) {
        const auto at = find_id(programme.placements, *id, "placement", console);
        if (!at) return {};
        asked.placement = Ref<domain::Placement>{static_cast<std::uint32_t>(*at)};
    }
    return asked;
}

/// Whether there is anything to ask: why somebody is not where they are has no answer.
bool is_a_question(const actions::Question& question, const domain::Programme& programme,
                   const domain::Plan& plan, Console& console) {
    const auto& own = question.asked;
    const auto& journey = plan.journeys[own.apprentice.at];
    const auto at = static_cast<std::size_t>(own.block);
    if (at >= journey.size() || !journey[at] || (question.wished && question.wished != journey[at]))
        return true;
    console.err << fmt::format("waymark: {} is at {} in {}; name another placement with --placement\n",
                               programme.apprentices[own.apprentice].id,
                               programme.placements[*journey[at]].name,
                               rules::block_words(programme, own.apprentice, own.block));
    return false;
}

int answer_question(const Given& given, const ProgrammeAndPlan& loaded, const actions::Question& question,
                    Console& console) {
    const auto& programme = loaded.programme;
    if (!is_a_question(question, programme, loaded.draft.plan, console)) return exit_wrong_input;
    planner::Limits limits;
    limits.seconds = given.seconds("seconds");
    if (limits.seconds <= 0) limits.iterations = 0;
    const auto answer = actions::ask_why_not(programme, loaded.draft, question, limits);
    if (!answer) return refuse_broken_plan(answer.error(), programme, console);
    if (given.has("json")) {
        console.out << actions::explanation_json(programme, *answer);
        return exit_done;
    }
    const auto wording = planning::words(*answer, programme);
    console.out << wording.because << '\n';
    if (wording.help) console.out << "  - " << *wording.help << '\n';
    for (const auto& more : wording.more) console.out << "  - " << more << '\n';
    return exit_done;
}

void list_shortfalls(const std::vector<actions::Explained>& explanation, const domain::Programme& programme,
                     Console& console) {
    bool first = true;
    for (const auto& [shortfall, why_not] : explanation) {
        if (!first) console.out << '\n';
        first = false;
        auto wording = planning::words(shortfall, programme);
        if (why_not) {
            auto why = planning::words(*why_not, programme);
            // What would help, or else what it would take: the rest is told of a single block.
            if (!why.help && !why.more.empty()) why.help = why.more.front();
            if (why.help) wording.reasons.insert(wording.reasons.begin(), *why.help);
            wording.reasons.insert(wording.reasons.begin(), why.because);
        }
        console.out << planning::text(wording);
    }
}

}  // namespace

int run_explain(const Given& given, Console& console) {
    const auto loaded = load_programme_and_plan(given, console);
    if (!loaded) return exit_wrong_input;
    const auto& programme = loaded->programme;
    const auto asked = read_question(given, programme, console);
    if (!asked) return exit_wrong_input;
    if (asked->block)
        return answer_question(given, *loaded, {{*asked->apprentice, *asked->block}, asked->placement},
                               console);
    const auto explanation = actions::explain_plan(programme, loaded->draft, asked->apprentice);
    if (!explanation) return refuse_broken_plan(explanation.error(), programme, console);
    if (given.has("json")) {
        console.out << actions::explanation_json(programme, *explanation);
        return exit_done;
    }
    const bool is_one = asked->apprentice.has_value();
    if (explanation->empty())
        console.out << (is_one ? fmt::format("Nothing falls short for {}", *given.find("apprentice"))
                               : std::string{"Nothing falls short"})
                    << ": every block is filled, every visit made, every competence possible, and "
                    << (is_one ? "the" : "nobody's") << " unease is " << (is_one ? "not " : "")
                    << "above the ordinary.\n";
    list_shortfalls(*explanation, programme, console);
    return exit_done;
}

}  // namespace waymark::cli
