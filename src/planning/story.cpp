#include "planning/story.h"

#include <algorithm>

#include "domain/places/travel.h"
#include "rules/eligibility.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Apprentice;
using domain::Placement;

Choice choice(const domain::Programme& programme, const Apprentice& apprentice, Ref<Placement> placement) {
    const auto& where = programme.placements[placement];
    return {placement, domain::preference(apprentice, placement, where.setting),
            domain::travel_minutes(apprentice.location, where.location, apprentice.driver),
            domain::unease_points(programme, apprentice, placement)};
}

BlockStory tell_block(Moves& moves, Ref<Apprentice> who, int block, const std::vector<Choice>& choices) {
    const auto& programme = moves.programme();
    const auto& apprentice = programme.apprentices[who];
    const auto at = static_cast<std::size_t>(block);
    BlockStory story;
    story.block = block;
    story.dates = moves.blocks(who)[at];
    story.is_fixed = domain::find_fixed(apprentice, block) != nullptr;
    const auto& chosen = moves.plan().journeys[who.at][at];
    if (chosen) story.chosen = choice(programme, apprentice, *chosen);
    for (const auto& other : choices) {
        if (rules::is_eligible({programme, apprentice, story.dates, programme.placements[other.placement],
                                other.placement})) {
            if (!story.first_choice) story.first_choice = other;
            ++story.eligible_placements;
        }
        if (!story.is_fixed && (!story.chosen || other.points < story.chosen->points))
            story.better.push_back(moves.judge(who, block, other.placement));
    }
    return story;
}

}  // namespace

std::vector<CompetenceStory> competences_by_when(const domain::Programme& programme, Ref<Apprentice> who,
                                                 const domain::Journey& journey) {
    std::vector<CompetenceStory> stories;
    for (const auto competence : programme.competences.refs())
        stories.push_back({.competence = competence, .is_evidenced = false, .first_block = {}});
    for (const auto competence : programme.apprentices[who].evidenced)
        stories[competence.at].is_evidenced = true;
    for (std::size_t block = 0; block < journey.size(); ++block) {
        if (!journey[block]) continue;
        for (const auto competence : programme.placements[*journey[block]].evidences) {
            auto& first = stories[competence.at].first_block;
            if (!first) first = static_cast<int>(block);
        }
    }
    return stories;
}

Story tell(const domain::Programme& programme, const domain::Plan& plan, Ref<Apprentice> who) {
    Moves moves{programme, plan};
    const auto& journey = plan.journeys[who.at];
    std::vector<Choice> choices;
    for (const auto placement : programme.placements.refs())
        choices.push_back(choice(programme, programme.apprentices[who], placement));
    std::ranges::stable_sort(choices, {}, &Choice::points);

    Story story;
    story.apprentice = who;
    std::optional<WhyNots> why_nots;
    for (std::size_t block = 0; block < journey.size(); ++block) {
        story.blocks.push_back(tell_block(moves, who, static_cast<int>(block), choices));
        if (story.blocks.back().chosen) {
            story.points += story.blocks.back().chosen->points;
            continue;
        }
        if (!why_nots) why_nots.emplace(programme, plan);
        story.blocks.back().why_not = why_nots->ask({who, static_cast<int>(block)});
    }
    story.competences = competences_by_when(programme, who, journey);
    story.ordinary_points = domain::ordinary_unease(static_cast<int>(journey.size()));
    story.price = domain::journey_price(programme, who, journey);
    story.shortfalls = explain(moves, who);
    return story;
}

}  // namespace waymark::planning
