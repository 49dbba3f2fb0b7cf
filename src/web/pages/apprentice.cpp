#include "web/pages/apprentice.h"

#include <algorithm>

#include "planning/whynot/wording.h"
#include "planning/wording.h"
#include "web/components/content.h"
#include "web/components/summary_list.h"
#include "web/components/table.h"
#include "web/pages/frame.h"
#include "web/pages/links.h"
#include "web/pages/news.h"
#include "web/pages/settings.h"
#include "web/pages/words.h"

namespace waymark::web {

namespace {

Html about(const Shown& shown, const domain::Apprentice& apprentice) {
    const auto& programme = shown.programme;
    const auto& cohort = programme.cohorts[apprentice.cohort];
    SummaryList list;
    list.classes = "wm-stacked";
    list.rows.push_back({"Cohort", html("{}, from {}", cohort.id, base::to_words(cohort.starts))});
    list.rows.push_back({"Employer", apprentice.employer ? programme.organisations[*apprentice.employer].name
                                                         : "None named"});
    list.rows.push_back({"Age at the start", std::to_string(base::age_on(apprentice.born, cohort.starts))});
    list.rows.push_back({"Travel", html("At most {} minutes one way, {}", apprentice.max_travel,
                                        apprentice.driver ? "driving" : "not driving")});
    Html clearances;
    for (const auto& held : apprentice.clearances) {
        const auto& id = programme.clearances[held.clearance].id;
        if (held.until)
            add(clearances, "<li>{} from {} until {}</li>", id, base::to_words(held.from),
                base::to_words(*held.until));
        else
            add(clearances, "<li>{} from {}</li>", id, base::to_words(held.from));
    }
    list.rows.push_back({"Clearances", clearances.empty()
                                           ? html("None")
                                           : html("<ul class=\"wm-plain\">{}</ul>", clearances)});
    return summary_list(list);
}

/// "r1 (1 March 2027 to …): Ward 4, the second choice …": the block stands above already.
std::string_view without_block(std::string_view summary) {
    const auto at = summary.find("): ");
    return at == std::string_view::npos ? summary : summary.substr(at + 3);
}

/// In a sentence, with what would help; what a doubter would ask next is folded away.
Html shortest_reason(const Shown& shown, const planning::WhyNot& why_not) {
    const auto wording = planning::words(why_not, shown.programme);
    Html made = html("<p>{}</p>", wording.because);
    auto more = wording.more;
    if (wording.help) more.insert(more.begin(), *wording.help);
    if (!more.empty())
        made += details({.summary = "What would help, and what it would take", .content = reason_list(more)});
    return made;
}

Html why(const Shown& shown, const planning::Story& story, const planning::BlockStory& block) {
    const auto wording = planning::words(block, story.apprentice, shown.programme);
    Html made;
    if (block.why_not) made += shortest_reason(shown, *block.why_not);
    if (block.chosen) add(made, "<p>{}</p>", without_block(wording.summary));
    if (!wording.reasons.empty())
        made += details({.summary = block.chosen ? "What they would have liked better, and why not"
                                                 : "Every placement, and why not there",
                         .content = reason_list(wording.reasons)});
    return made;
}

/// One step of the journey: a placement, or none.
Html step(const Shown& shown, const planning::Story& story, const planning::BlockStory& block) {
    const auto& programme = shown.programme;
    const auto number = block.dates.weeks();
    const Html when = html("<span class=\"wm-step-when\">{}, {}, {}</span>", block.dates.id,
                           period_words(block.dates.period), count(number, "week"));
    if (!block.chosen)
        return html(
            "<li class=\"wm-step wm-step-unfilled\" id=\"block-{}\"><h3 class=\"nhsuk-heading-s\">{} Not "
            "placed</h3>{}</li>",
            block.block, when, why(shown, story, block));
    const auto& placement = programme.placements[block.chosen->placement];
    Html facts = html("{} at {}.", programme.settings[placement.setting].name,
                      programme.organisations[placement.organisation].name);
    add(facts, " {} of travel each way.", count(block.chosen->minutes, "minute"));
    if (block.is_fixed) add(facts, " This was decided beforehand.");
    return html(
        "<li class=\"wm-step {}\" id=\"block-{}\"><h3 class=\"nhsuk-heading-s\">{} {}</h3><p>{}</p>{}</li>",
        setting_class(placement.setting), block.block, when, placement.name, facts, why(shown, story, block));
}

Html together(const domain::DatedBlock& block) {
    const bool leave = block.kind == domain::BlockKind::Leave;
    return html(
        "<li class=\"wm-step {}\"><h3 class=\"nhsuk-heading-s\"><span class=\"wm-step-when\">{}, {}</span> "
        "{}</h3></li>",
        leave ? "wm-leave" : "wm-joint", period_words(block.period), count(block.weeks(), "week"),
        leave ? std::string("Leave") : "Joint: " + block.id);
}

Html journey(const Shown& shown, const planning::Story& story) {
    const auto& apprentice = shown.programme.apprentices[story.apprentice];
    Html steps;
    std::size_t next = 0;
    for (const auto& block : dated_blocks(shown.programme.cohorts[apprentice.cohort]))
        steps += block.kind == domain::BlockKind::Placement ? step(shown, story, story.blocks[next++])
                                                            : together(block);
    return html("<ol class=\"wm-journey\">{}</ol>", steps);
}

Html competences(const Shown& shown, const planning::Story& story) {
    if (story.competences.empty()) return {};
    Table made;
    made.caption = Table::Caption{.content = "What can be shown, and by when", .size = "m"};
    made.head = {{.content = "Competence"}, {.content = "First possible"}};
    made.first_cell_is_header = true;
    made.responsive = true;
    for (const auto& competence : story.competences) {
        Html when;
        if (competence.is_evidenced) {
            when = html("Shown already");
        } else if (competence.first_block) {
            const auto& block = story.blocks[static_cast<std::size_t>(*competence.first_block)].dates;
            when = html("In {}, from {}", block.id, base::to_words(block.period.from));
        } else {
            when = tag({.content = "Not in this plan", .colour = "red"});
        }
        made.rows.push_back(
            {{.content = shown.programme.competences[competence.competence].name}, {.content = when}});
    }
    return table(made);
}

/// What the plan does not give this apprentice, apart from blocks, which have their own place above.
Html missing(const Shown& shown, const planning::Story& story) {
    Html items;
    for (const auto& shortfall : story.shortfalls) {
        if (shortfall.finding.rule == rules::RuleId::Unfilled) continue;
        const auto wording = planning::words(shortfall, shown.programme);
        add(items, "<li><p>{}</p>{}</li>", wording.summary,
            wording.reasons.empty() ? Html()
                                    : details({.summary = "Why", .content = reason_list(wording.reasons)}));
    }
    if (items.empty()) return {};
    return html("<h2 class=\"nhsuk-heading-m\">What this journey lacks</h2><ul class=\"wm-entries\">{}</ul>",
                items);
}

Html first_words(const planning::Story& story) {
    const auto unfilled =
        std::ranges::count_if(story.blocks, [](const auto& block) { return !block.chosen; });
    const auto all = static_cast<std::int64_t>(story.blocks.size());
    if (unfilled == 0)
        return html(
            "<div class=\"wm-all-placed\"><p><strong>Placed in every block.</strong> {} placed.</p></div>",
            count(all, "block is", "blocks are"));
    return html(
        "<section class=\"wm-not-placed\" aria-label=\"Not placed\"><p><strong>Not placed in {} of "
        "{}.</strong> The "
        "reasons stand with the journey below.</p></section>",
        unfilled, count(all, "block"));
}

}  // namespace

Html apprentice_page(const Shown& shown, const planning::Story& story) {
    const auto& programme = shown.programme;
    const auto& apprentice = programme.apprentices[story.apprentice];
    Html lead = first_words(story);
    Html content = html(
        "<h1 class=\"nhsuk-heading-l\"><span class=\"nhsuk-caption-l\">{}</span> Apprentice {}</h1>{}<div "
        "class=\"nhsuk-grid-row\"><div class=\"nhsuk-grid-column-two-thirds\"><h2 "
        "class=\"nhsuk-heading-m\">The "
        "journey</h2>{}{}{}</div><div class=\"nhsuk-grid-column-one-third\"><h2 "
        "class=\"nhsuk-heading-m\">About</h2>"
        "{}</div></div>",
        programme.name, apprentice.id, lead, journey(shown, story), missing(shown, story),
        competences(shown, story), about(shown, apprentice));
    return page({.title = "Apprentice " + apprentice.id + ": " + programme.name,
                 .programme = shown.name,
                 .section = Section::None,
                 .trail = {{"Programmes", programmes_link()}, {programme.name, board_link(shown.name)}},
                 .wide = false,
                 .alone = false,
                 .content = std::move(content)});
}

}  // namespace waymark::web
