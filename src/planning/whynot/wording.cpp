#include "planning/whynot/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "base/text.h"
#include "planning/listing.h"
#include "planning/whynot/step_words.h"
#include "rules/wording.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Placement;
using rules::RuleId;

constexpr std::size_t named_in_sentence = 4;
constexpr std::size_t listed_max = 100;  ///< A list that somebody would read; JSON has them all.

std::string people_words(const OverfullSet& set, const domain::Programme& programme, std::size_t named) {
    std::vector<std::string> names;
    names.reserve(set.people.size());
    for (const auto& own : set.people) names.push_back(programme.apprentices[own.apprentice].id);
    return list_some(names, "and", named);
}

std::string places_words(const std::vector<Ref<Placement>>& placements, const domain::Programme& programme,
                         std::string_view last, std::size_t named) {
    std::vector<std::string> names;
    names.reserve(placements.size());
    for (const auto placement : placements) names.push_back(programme.placements[placement].name);
    return list_some(names, last, named);
}

/// "a03, a05 and a07", or "a03 and 12 others": whom the sentence is about, in few words.
std::string people_in_short(const OverfullSet& set, const domain::Programme& programme) {
    if (set.people.size() <= named_in_sentence + 1) return people_words(set, programme, 0);
    return fmt::format("{} and {} others", programme.apprentices[set.people.front().apprentice].id,
                       base::grouped(static_cast<std::int64_t>(set.people.size()) - 1));
}

/// "Ward 4 or Ward 7", or "the same 9 placements".
std::string places_in_short(const std::vector<Ref<Placement>>& placements,
                            const domain::Programme& programme) {
    if (placements.size() <= named_in_sentence) return places_words(placements, programme, "or", 0);
    return fmt::format("the same {} placements", base::grouped(static_cast<std::int64_t>(placements.size())));
}

std::string limit_words(RuleId rule, int at_most) {
    return fmt::format("at most {} in one {} {} allowed", counted(at_most, "block"),
                       rule == RuleId::PlacementAtMost ? "placement" : "organisation",
                       at_most == 1 ? "is" : "are");
}

/// What filling the block would cost at the least, of what was found.
std::optional<std::int64_t> least_found(const WhyNot& answer) {
    std::optional<std::int64_t> least;
    if (answer.swap) least = answer.swap->difference.total();
    if (answer.forced && answer.forced->placement)
        least =
            std::min(least.value_or(answer.forced->difference.total()), answer.forced->difference.total());
    return least;
}

bool is_least_proven(const WhyNot& answer) {
    return answer.forced && answer.forced->tried_all && answer.forced->at_least == least_found(answer);
}

struct Because {
    const WhyNot& answer;
    const domain::Programme& programme;

    [[nodiscard]] const std::string& who() const { return programme.apprentices[answer.asked.apprentice].id; }
    [[nodiscard]] std::string name(Ref<Placement> placement) const {
        return programme.placements[placement].name;
    }
    std::string operator()(const Decided& decided) const {
        if (!decided.placement) return "It is decided that this block stays unfilled.";
        return fmt::format("It is decided that {} is at {} in this block.", who(), name(*decided.placement));
    }
    std::string operator()(const Refused& refused) const {
        if (!refused.placement) return "The programme has no placements.";
        std::string reasons;
        for (const auto& finding : refused.findings)
            reasons += (reasons.empty() ? "" : "; and ") + rules::reason(finding, programme);
        if (answer.wished)
            return fmt::format("{} is not open to {}: {}.", name(*refused.placement), who(), reasons);
        return fmt::format("No placement is open to {} in this block. It would take the least at {}: {}.",
                           who(), name(*refused.placement), reasons);
    }
    std::string operator()(const OverfullSet& set) const {
        const auto weeks = rules::period_words(set.weeks);
        const auto where = places_in_short(set.placements, programme);
        const std::string_view stands = set.as_the_rest_stands ? "As everything else stands, " : "";
        if (set.people.size() == 1)
            return fmt::format("{}{} can only be at {} from {}, and no place is left there.", stands, who(),
                               where, weeks);
        return fmt::format("{}{} can only be at {} from {}, and there {} for these {}.", stands,
                           people_in_short(set, programme), where, weeks,
                           set.places == 1 ? std::string{"is 1 place"}
                                           : fmt::format("are {} places", base::grouped(set.places)),
                           base::grouped(static_cast<std::int64_t>(set.people.size())));
    }
    std::string operator()(const OwnLimit& limit) const {
        const auto where = places_words(limit.placements, programme, "or", named_in_sentence);
        const auto allowed = limit_words(limit.rule, limit.at_most);
        if (limit.blocks.empty()) return fmt::format("Only a limit is in the way: {}.", allowed);
        std::vector<std::string> blocks;
        blocks.reserve(limit.blocks.size());
        const auto dated = domain::placement_blocks(
            programme.cohorts[programme.apprentices[answer.asked.apprentice].cohort]);
        for (const auto block : limit.blocks) blocks.push_back(dated[static_cast<std::size_t>(block)].id);
        return fmt::format("{} can only be at {} in {}, and {}.", who(), where, list_some(blocks, "and", 0),
                           allowed);
    }
    std::string operator()(const NoMoney&) const {
        return "There is a place, but the placements would cost more than the budget.";
    }
    std::string operator()(const Dearer&) const {
        const auto total = least_found(answer);
        if (!total) return "No way was found, even for others to go without.";
        if (*total < 0) return "It is possible, and would make the plan better.";
        const auto how_sure = is_least_proven(answer) ? "" : ", as far as was looked";
        if (*total == 0)
            return fmt::format("It is possible, and others would lose as much as is gained{}.", how_sure);
        return fmt::format("It would cost others more than it gives: the plan would cost {} more{}.",
                           counted(*total, "point"), how_sure);
    }
};

struct RemedyWords {
    const domain::Programme& programme;

    [[nodiscard]] const std::string& who(const OwnBlock& own) const {
        return programme.apprentices[own.apprentice].id;
    }
    std::string operator()(const PlaceMore& more) const {
        return fmt::format("one more place at {} from {}", programme.placements[more.placement].name,
                           rules::period_words(more.weeks));
    }
    std::string operator()(const StayAllowed& stay) const {
        return fmt::format("an exception for {} at {}", who(stay.own),
                           programme.placements[stay.placement].name);
    }
    std::string operator()(const LimitRaised& limit) const {
        return fmt::format("{} allowed in one {}", counted(limit.at_most, "block"),
                           limit.rule == RuleId::PlacementAtMost ? "placement" : "organisation");
    }
    std::string operator()(const BudgetDropped&) const { return "more money"; }
    std::string operator()(const BlockOpened&) const { return "the block open again"; }
};

std::string help_words(const Help& help, const domain::Programme& programme) {
    std::string what;
    for (const auto& remedy : help.remedies)
        what += (what.empty() ? "" : " and ") + std::visit(RemedyWords{programme}, remedy);
    return fmt::format("With {}: {}. The plan would cost {} less. {}", what,
                       steps_words(help.chain.steps, programme), counted(saved(help), "point"),
                       help.is_proven
                           ? "Without it no plan can be as good, by the bound that the plan states."
                           : "Whether another plan could be as good without it is not proven.");
}

std::string swap_words(const WhyNot& answer, const domain::Programme& programme) {
    const auto& swap = *answer.swap;
    const bool is_best = is_least_proven(answer) && least_found(answer) == swap.difference.total();
    return fmt::format("As things are it would take this: {}. The plan would cost {}{}.",
                       steps_words(swap.steps, programme), difference_words(swap.difference),
                       is_best ? "; no plan does it for less" : ", as far as was looked");
}

/// What planning again found beyond the swap: a better way, or how much better one could be.
std::optional<std::string> forced_words(const WhyNot& answer, const domain::Programme& programme) {
    const auto& forced = *answer.forced;
    if (forced.tried.empty()) return {};
    if (!forced.placement) return "Planned again with the block filled, no plan was found.";
    const bool is_better = !answer.swap || forced.difference.total() < answer.swap->difference.total();
    std::string text;
    if (is_better)
        text = fmt::format("Planned again, this was found: {}. The plan would cost {}.",
                           steps_words(forced.changes, programme), difference_words(forced.difference));
    if (!forced.tried_all)
        text += fmt::format("{}Planned again with the {} best liked placements alone.", is_better ? " " : "",
                            forced.tried.size());
    else if (!is_least_proven(answer))
        text += fmt::format("{}Planned again: no plan does it for less than {}, and that is proven.",
                            is_better ? " " : "", signed_points(forced.at_least));
    else if (is_better)
        text += " No plan does it for less.";
    if (text.empty()) return {};
    return text;
}

/// Everyone and everything that the sentence only counts.
std::vector<std::string> whole_set(const OverfullSet& set, const domain::Programme& programme) {
    std::vector<std::string> more;
    if (set.people.size() > named_in_sentence + 1 && set.people.size() <= listed_max)
        more.push_back(fmt::format("These {}: {}.", set.people.size(), people_words(set, programme, 0)));
    if (set.placements.size() > named_in_sentence && set.placements.size() <= listed_max)
        more.push_back(fmt::format("These {} placements: {}.", set.placements.size(),
                                   places_words(set.placements, programme, "and", 0)));
    if (set.taken > 0)
        more.push_back(fmt::format("Not counted: {} there {}.", counted(set.taken, "place"),
                                   set.as_the_rest_stands ? "that people in other weeks, or by decision, have"
                                                          : "that are decided for others"));
    return more;
}

}  // namespace

WhyWording words(const WhyNot& answer, const domain::Programme& programme) {
    WhyWording wording;
    wording.because = std::visit(Because{answer, programme}, answer.reason);
    if (const auto* set = std::get_if<OverfullSet>(&answer.reason)) wording.more = whole_set(*set, programme);
    if (answer.help) wording.help = help_words(*answer.help, programme);
    if (answer.swap) wording.more.push_back(swap_words(answer, programme));
    if (answer.forced)
        if (auto planned = forced_words(answer, programme)) wording.more.push_back(std::move(*planned));
    if (!answer.looked_at_all)
        wording.more.emplace_back("More people could be part of a swap than were looked at.");
    return wording;
}

}  // namespace waymark::planning
