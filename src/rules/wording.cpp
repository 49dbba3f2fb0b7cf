#include "rules/wording.h"

#include <fmt/format.h>

#include <string_view>

namespace waymark::rules {

namespace {

using base::to_words;

std::string count(int n, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

std::string pounds(base::Money money) {
    const auto pence = money.pence % 100;
    std::string whole_pounds = std::to_string(money.pence / 100);
    for (int at = static_cast<int>(whole_pounds.size()) - 3; at > 0; at -= 3)
        whole_pounds.insert(static_cast<std::size_t>(at), 1, ',');
    return pence == 0 ? fmt::format("£{}", whole_pounds) : fmt::format("£{}.{:02}", whole_pounds, pence);
}

std::string list(const std::vector<std::string>& items) {
    std::string text;
    for (std::size_t at = 0; at < items.size(); ++at) {
        if (at > 0) text += at + 1 == items.size() ? " and " : ", ";
        text += items[at];
    }
    return text;
}

/// Says a finding's detail; the programme gives the names.
struct Reason {
    const Finding& finding;
    const domain::Programme& programme;

    [[nodiscard]] std::string who() const {
        return finding.apprentice ? programme.apprentices[*finding.apprentice].id : "the apprentice";
    }
    [[nodiscard]] const domain::Placement& placement() const {
        return programme.placements[*finding.placement];
    }
    [[nodiscard]] std::string placement_name(const std::optional<base::Ref<domain::Placement>>& at) const {
        return at ? programme.placements[*at].name : "unfilled";
    }
    [[nodiscard]] std::string people(const std::vector<base::Ref<domain::Apprentice>>& refs) const {
        std::vector<std::string> ids;
        ids.reserve(refs.size());
        for (const auto ref : refs) ids.push_back(programme.apprentices[ref].id);
        return list(ids);
    }

    std::string operator()(std::monostate) const { return "it breaks this rule"; }
    std::string operator()(const WrongHost& detail) const {
        return detail.host == domain::Host::Employer
                   ? fmt::format("this block is for {}'s own employer", who())
                   : fmt::format("this block is for a partner, not for {}'s own employer", who());
    }
    std::string operator()(const TooYoung& detail) const {
        std::string_view need = "the placement asks for age";
        if (finding.rule == RuleId::YoungWorker)
            need = placement().nights ? "night work needs age" : "shifts over 8 hours need age";
        return fmt::format("{} turns {} on {}, after the block starts, and {} {}", who(), detail.minimum,
                           to_words(detail.old_enough_on), need, detail.minimum);
    }
    std::string operator()(const NotCleared& detail) const {
        const auto& id = programme.clearances[detail.clearance].id;
        const auto more = detail.more == 0 ? std::string{} : fmt::format(" (and {} more)", detail.more);
        if (!detail.held_from) return fmt::format("{} does not hold the clearance {}{}", who(), id, more);
        if (finding.period && *detail.held_from > finding.period->from)
            return fmt::format("{} holds the clearance {} only from {}, after the block starts{}", who(), id,
                               to_words(*detail.held_from), more);
        return fmt::format("{}'s clearance {} runs out on {}, before the block ends{}", who(), id,
                           to_words(*detail.held_until), more);
    }
    std::string operator()(const NoDriver&) const {
        return fmt::format("the placement needs a driver and {} does not drive", who());
    }
    std::string operator()(const Avoided& detail) const {
        return detail.organisation ? fmt::format("{} is to avoid {}", who(),
                                                 programme.organisations[placement().organisation].name)
                                   : fmt::format("{} is to avoid this placement", who());
    }
    std::string operator()(const TooFar& detail) const {
        return fmt::format("it is {} away and {} can travel {}", count(detail.minutes, "minute", "minutes"),
                           who(), detail.max_travel);
    }
    std::string operator()(const OverFull& detail) const {
        const auto there = static_cast<int>(detail.apprentices.size());
        const auto weeks = finding.period ? period_words(*finding.period) : std::string{"these weeks"};
        if (there == 0) return fmt::format("it has no places from {}", weeks);
        return fmt::format("it has {} from {} and {} {} there", count(detail.places, "place", "places"),
                           weeks, people(detail.apprentices), there == 1 ? "is" : "are");
    }
    std::string operator()(const TooOften& detail) const {
        const auto& name = finding.rule == RuleId::OrganisationAtMost
                               ? programme.organisations[placement().organisation].name
                               : placement().name;
        return fmt::format("{} would have {} at {}, and at most {} {} allowed", who(),
                           count(detail.blocks, "block", "blocks"), name, detail.at_most,
                           detail.at_most == 1 ? "is" : "are");
    }
    std::string operator()(const NotAsFixed& detail) const {
        if (!detail.fixed) return "the block is decided as unfilled";
        return fmt::format("the block is decided: {}", placement_name(detail.fixed));
    }
    std::string operator()(const OverBudget& detail) const {
        return fmt::format("the placements cost {} together and the budget is {}", pounds(detail.cost),
                           pounds(detail.budget));
    }
    std::string operator()(const OtherProgramme& detail) const {
        return fmt::format("it is a plan of '{}', not of '{}'", detail.programme_id, programme.id);
    }
    std::string operator()(const UnknownApprentice& detail) const {
        return fmt::format("the programme has no apprentice '{}'", detail.apprentice_id);
    }
    std::string operator()(const NoJourney&) const { return fmt::format("{} has no journey", who()); }
    std::string operator()(const WrongBlocks& detail) const {
        std::string text = fmt::format("{}'s journey has other blocks than the cohort", who());
        if (!detail.missing.empty()) text += fmt::format("; it lacks {}", list(detail.missing));
        if (!detail.unknown.empty()) text += fmt::format("; the cohort has no {}", list(detail.unknown));
        return text;
    }
    std::string operator()(const UnknownPlacement& detail) const {
        if (detail.placement_id.empty()) return "the programme has no such placement";
        return fmt::format("the programme has no placement '{}'", detail.placement_id);
    }
    std::string operator()(const Unfilled& detail) const {
        return detail.fixed ? "the block is decided as unfilled" : "the block has no placement";
    }
    std::string operator()(const MissingVisits& detail) const {
        std::string name;
        if (const auto* setting = std::get_if<base::Ref<domain::Setting>>(&detail.where))
            name = programme.settings[*setting].name;
        else
            name = programme.sectors[std::get<base::Ref<domain::Sector>>(detail.where)].id;
        if (detail.planned == 0)
            return fmt::format("{} has no block in {} and should have {}", who(), name, detail.wanted);
        return fmt::format("{} has {} in {} and should have {}", who(),
                           count(detail.planned, "block", "blocks"), name, detail.wanted);
    }
    std::string operator()(const MissingCompetence& detail) const {
        return fmt::format("{} can evidence '{}' in no placement of the journey", who(),
                           programme.competences[detail.competence].name);
    }
    std::string operator()(const Changed& detail) const {
        const auto now = placement_name(finding.placement);
        if (!detail.published_id) return fmt::format("told to be unfilled, now {}", now);
        if (!detail.published)
            return fmt::format("told '{}', which is no longer there, now {}", *detail.published_id, now);
        return fmt::format("told {}, now {}", placement_name(detail.published), now);
    }
    std::string operator()(const OffBalance& detail) const {
        const auto& row = programme.rules.balance[detail.row];
        const auto& cohort = programme.cohorts[row.cohort];
        const auto block = domain::placement_blocks(cohort)[static_cast<std::size_t>(row.block)].id;
        const bool is_short = detail.planned < row.min;
        return fmt::format("{} of cohort {} {} in {} in {} and {} {} should be",
                           detail.planned == 0 ? "nobody" : std::to_string(detail.planned), cohort.id,
                           detail.planned <= 1 ? "is" : "are", programme.sectors[row.sector].id, block,
                           is_short ? "at least" : "at most", is_short ? row.min : *row.max);
    }
    std::string operator()(const Uneasy& detail) const {
        return fmt::format("{}'s journey has {} points of unease, more than the ordinary {}", who(),
                           detail.points, detail.ordinary);
    }
};

/// Says what would mend a finding.
struct Remedy {
    const Finding& finding;
    const domain::Programme& programme;

    [[nodiscard]] std::string who() const { return Reason{finding, programme}.who(); }

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const WrongHost& detail) const {
        return detail.host == domain::Host::Employer ? "Use a placement of the employer."
                                                     : "Use a placement of another organisation.";
    }
    std::string operator()(const TooYoung& detail) const {
        return fmt::format("Use a block that starts on or after {}, or a placement for younger people.",
                           to_words(detail.old_enough_on));
    }
    std::string operator()(const NotCleared& detail) const {
        const auto& id = programme.clearances[detail.clearance].id;
        if (!finding.period) return fmt::format("Arrange the clearance {} for {}.", id, who());
        return fmt::format("Arrange the clearance {} for {}, held from {} to {}.", id, who(),
                           to_words(finding.period->from),
                           to_words(finding.period->until - std::chrono::days{1}));
    }
    std::string operator()(const NoDriver&) const { return "Use a placement that needs no driver."; }
    std::string operator()(const Avoided&) const { return "Use another placement."; }
    std::string operator()(const TooFar& detail) const {
        return fmt::format("Use a placement within {} minutes, or agree longer travel with {}.",
                           detail.max_travel, who());
    }
    std::string operator()(const OverFull& detail) const {
        const auto over = static_cast<int>(detail.apprentices.size()) - detail.places;
        if (over <= 0 || !finding.period) return "Ask the placement for one more place.";
        return fmt::format("Move {}, or ask the placement for {} from {}.",
                           count(over, "apprentice", "apprentices"), count(over, "more place", "more places"),
                           period_words(*finding.period));
    }
    std::string operator()(const TooOften& detail) const {
        return fmt::format("Move {} elsewhere.", count(detail.blocks - detail.at_most, "block", "blocks"));
    }
    std::string operator()(const NotAsFixed&) const {
        return "Plan the block as decided, or change the decision in the programme.";
    }
    std::string operator()(const OverBudget& detail) const {
        return fmt::format("Save {}, or raise the budget.",
                           pounds({detail.cost.pence - detail.budget.pence}));
    }
    std::string operator()(const OtherProgramme&) const {
        return "Use the plan with its own programme, or plan this one anew.";
    }
    std::string operator()(const UnknownApprentice&) const { return "Take the journey out, or plan anew."; }
    std::string operator()(const NoJourney&) const {
        return fmt::format("List every placement block of {}.", who());
    }
    std::string operator()(const WrongBlocks&) const {
        return fmt::format("List the placement blocks of {}'s cohort, each once.", who());
    }
    std::string operator()(const UnknownPlacement&) const {
        return "Use a placement of the programme, or leave the block unfilled.";
    }
    std::string operator()(const Unfilled&) const {
        return "See which placements were possible, and why not.";
    }
    std::string operator()(const MissingVisits&) const {
        return "See which placements were possible, and why not.";
    }
    std::string operator()(const MissingCompetence&) const {
        return "See which placements were possible, or show the competence elsewhere.";
    }
    std::string operator()(const Changed&) const { return fmt::format("Tell {}.", who()); }
    std::string operator()(const OffBalance&) const {
        return "Ask for other numbers, or for more places in the sector.";
    }
    std::string operator()(const Uneasy&) const { return "See which placements were possible, and why not."; }
};

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

/// "a03, r2 (3 April 2017 to 25 June 2017), Ward 7": whom and what a finding is about.
std::string subject(const Finding& finding, const domain::Programme& programme) {
    std::vector<std::string> parts;
    if (finding.apprentice) parts.push_back(programme.apprentices[*finding.apprentice].id);
    if (finding.apprentice && finding.block)
        parts.push_back(block_words(programme, *finding.apprentice, *finding.block));
    if (finding.placement) parts.push_back(programme.placements[*finding.placement].name);
    std::string text;
    for (const auto& part : parts) {
        if (!text.empty()) text += ", ";
        text += part;
    }
    return text;
}

}  // namespace

std::string block_words(const domain::Programme& programme, base::Ref<domain::Apprentice> apprentice,
                        int block) {
    const auto blocks = domain::placement_blocks(programme.cohorts[programme.apprentices[apprentice].cohort]);
    const auto& dated = blocks[static_cast<std::size_t>(block)];
    return fmt::format("{} ({})", dated.id, period_words(dated.period));
}

std::string period_words(const base::Period& period) {
    return fmt::format("{} to {}", to_words(period.from), to_words(period.until - std::chrono::days{1}));
}

std::string reason(const Finding& finding, const domain::Programme& programme) {
    return std::visit(Reason{finding, programme}, finding.detail);
}

std::string sentence(const Finding& finding, const domain::Programme& programme) {
    const auto why = reason(finding, programme);
    // What is about a journey or the whole plan names it in the reason.
    if (!finding.block && !finding.placement)
        return fmt::format("{}.", finding.apprentice ? why : capitalised(why));
    return fmt::format("{}: {}.", subject(finding, programme), why);
}

std::string remedy(const Finding& finding, const domain::Programme& programme) {
    return std::visit(Remedy{finding, programme}, finding.detail);
}

}  // namespace waymark::rules
