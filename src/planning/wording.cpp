#include "planning/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "planning/reasons.h"
#include "rules/catalogue.h"
#include "rules/wording.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Programme;
using rules::RuleId;

std::string count(std::size_t n, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
}

std::string block_id(const Programme& programme, Ref<domain::Apprentice> who, int block) {
    return domain::placement_blocks(
               programme.cohorts[programme.apprentices[who].cohort])[static_cast<std::size_t>(block)]
        .id;
}

/// The findings of a journey, said as what the reader asks.
std::string summary(const rules::Finding& finding, const Programme& programme) {
    const auto who = *finding.apprentice;
    const auto& id = programme.apprentices[who].id;
    if (const auto* unfilled = std::get_if<rules::Unfilled>(&finding.detail)) {
        const auto block = rules::block_words(programme, who, *finding.block);
        return unfilled->fixed ? fmt::format("{} has no placement in {}. This is decided.", id, block)
                               : fmt::format("No place for {} in {}.", id, block);
    }
    if (const auto* uneasy = std::get_if<rules::Uneasy>(&finding.detail))
        return fmt::format(
            "{}'s journey is harder than usual: {} points of unease from preferences and travel, where up to "
            "{} "
            "are ordinary.",
            id, uneasy->points, uneasy->ordinary);
    return fmt::format("{}.", rules::reason(finding, programme));
}

std::string decided(const Shortfall& shortfall, const Programme& programme) {
    const auto who = *shortfall.finding.apprentice;
    std::string blocks;
    for (std::size_t i = 0; i < shortfall.fixed_blocks.size(); ++i) {
        if (i > 0) blocks += i + 1 == shortfall.fixed_blocks.size() ? " and " : ", ";
        blocks += block_id(programme, who, shortfall.fixed_blocks[i]);
    }
    return fmt::format("{} {} decided already.", blocks, shortfall.fixed_blocks.size() == 1 ? "is" : "are");
}

std::string ordinal(int n) {
    if (n == 1) return "first";
    if (n == 2) return "second";
    if (n == 3) return "third";
    const int last = n % 10;
    const bool is_teen = n % 100 >= 11 && n % 100 <= 13;
    const std::string_view ending = is_teen     ? "th"
                                    : last == 1 ? "st"
                                    : last == 2 ? "nd"
                                    : last == 3 ? "rd"
                                                : "th";
    return fmt::format("{}{}", n, ending);
}

/// Who and how many would be helped: "fill a block of a03, a07 or 2 others".
std::string helped(const Lever& lever, const Programme& programme) {
    constexpr std::size_t named_max = 4;
    std::string people;
    const auto named = lever.apprentices.size() > named_max + 1 ? named_max : lever.apprentices.size();
    for (std::size_t i = 0; i < named; ++i) {
        if (i > 0) people += i + 1 == lever.apprentices.size() ? " or " : ", ";
        people += programme.apprentices[lever.apprentices[i]].id;
    }
    if (named < lever.apprentices.size())
        people += fmt::format(" or one of {} others", lever.apprentices.size() - named);
    return people;
}

std::string what(const Lever& lever) {
    std::string text;
    const auto add = [&](int n, std::string_view one, std::string_view many) {
        if (n == 0) return;
        if (!text.empty()) text += ", ";
        text += count(static_cast<std::size_t>(n), one, many);
    };
    add(lever.unfilled_blocks, "unfilled block", "unfilled blocks");
    add(lever.missing_visits, "missing visit", "missing visits");
    add(lever.missing_competences, "competence gap", "competence gaps");
    return text;
}

/// "Ward 4 and Ward 7 are full", or how many are.
std::string full_ones(const Lever& lever, const Programme& programme) {
    constexpr std::size_t named_max = 3;
    if (lever.placements.size() > named_max)
        return fmt::format("{} placements are full", lever.placements.size());
    std::string names;
    for (std::size_t i = 0; i < lever.placements.size(); ++i) {
        if (i > 0) names += i + 1 == lever.placements.size() ? " and " : ", ";
        names += programme.placements[lever.placements[i]].name;
    }
    return fmt::format("{} {} full", names, lever.placements.size() == 1 ? "is" : "are");
}

}  // namespace

Wording words(const Shortfall& shortfall, const Programme& programme, const WordingOptions& options) {
    Wording wording;
    wording.summary = summary(shortfall.finding, programme);
    if (!shortfall.fixed_blocks.empty() && !std::holds_alternative<rules::Unfilled>(shortfall.finding.detail))
        wording.reasons.push_back(decided(shortfall, programme));
    if (shortfall.alternatives.empty()) {
        if (shortfall.fixed_blocks.empty())
            wording.reasons.emplace_back("The programme has no placement that would do.");
        return wording;
    }
    for (auto& reason : grouped_reasons(shortfall.alternatives, *shortfall.finding.apprentice, programme,
                                        {.about = shortfall.finding.rule,
                                         .names_blocks = !shortfall.finding.block.has_value(),
                                         .placements_named = options.placements_named}))
        wording.reasons.push_back(std::move(reason));
    return wording;
}

Wording words(const BlockStory& story, Ref<domain::Apprentice> who, const Programme& programme,
              const WordingOptions& options) {
    Wording wording;
    const auto block = rules::block_words(programme, who, story.block);
    if (!story.chosen) {
        wording.summary = story.is_fixed ? fmt::format("{}: unfilled. This is decided.", block)
                                         : fmt::format("{}: no place.", block);
    } else {
        const auto& name = programme.placements[story.chosen->placement].name;
        if (story.is_fixed) {
            wording.summary = fmt::format("{}: {}. This is decided.", block, name);
        } else {
            const auto open = std::ranges::count_if(story.better, [](const Alternative& move) {
                return std::ranges::none_of(move.findings, [](const rules::Finding& finding) {
                    return std::holds_alternative<rules::StayCheck>(rules::find_rule(finding.rule).check);
                });
            });
            wording.summary =
                open == 0 ? fmt::format("{}: {}, the best liked of {} that were possible.", block, name,
                                        count(static_cast<std::size_t>(story.eligible_placements),
                                              "placement", "placements"))
                          : fmt::format("{}: {}, the {} choice of {} that were possible.", block, name,
                                        ordinal(static_cast<int>(open) + 1),
                                        count(static_cast<std::size_t>(story.eligible_placements),
                                              "placement", "placements"));
        }
    }
    for (auto& reason : grouped_reasons(story.better, who, programme,
                                        {.about = rules::RuleId::Unease,
                                         .names_blocks = false,
                                         .placements_named = options.placements_named}))
        wording.reasons.push_back(std::move(reason));
    return wording;
}

std::string sentence(const Lever& lever, const Programme& programme) {
    const auto people = helped(lever, programme);
    const bool is_one = lever.apprentices.size() == 1;
    const auto for_whom = fmt::format("{} ({})", people, what(lever));
    switch (lever.rule) {
        case RuleId::Capacity:
            return fmt::format("One more place in {} from {} ({}) could help {}.",
                               programme.settings[*lever.setting].name, rules::period_words(*lever.period),
                               full_ones(lever, programme), for_whom);
        case RuleId::Clearances:
            return fmt::format("The clearance {}, held in time, could help {}.",
                               programme.clearances[*lever.clearance].id, for_whom);
        case RuleId::Driver:
            return fmt::format("A placement that needs no driver, or lessons, could help {}.", for_whom);
        case RuleId::Travel:
            return fmt::format("Longer travel, or a placement nearer home, could help {}.", for_whom);
        case RuleId::Budget:
            return fmt::format("A larger budget could help {}.", for_whom);
        case RuleId::MinimumAge:
        case RuleId::YoungWorker:
            return fmt::format("{} {} only too young when the block starts: a later block could help ({}).",
                               people, is_one ? "is" : "are", what(lever));
        case RuleId::Host:
            return fmt::format("Opening the block to the other kind of host could help {}.", for_whom);
        case RuleId::Avoid:
            return fmt::format("What is to be avoided keeps back {}.", for_whom);
        case RuleId::PlacementAtMost:
        case RuleId::OrganisationAtMost:
            return fmt::format("The limit on blocks in one {} keeps back {}.",
                               lever.rule == RuleId::PlacementAtMost ? "placement" : "organisation",
                               for_whom);
        case RuleId::Programme:
        case RuleId::Complete:
        case RuleId::KnownPlacement:
        case RuleId::Fixed:
        case RuleId::Unfilled:
        case RuleId::Visits:
        case RuleId::Competences:
        case RuleId::Change:
        case RuleId::Balance:
        case RuleId::Unease:
            break;  // No move breaks these.
    }
    return fmt::format("{} could be helped ({}).", people, what(lever));
}

std::string text(const Wording& wording) {
    std::string lines = wording.summary + "\n";
    for (const auto& reason : wording.reasons) lines += fmt::format("  - {}\n", reason);
    return lines;
}

}  // namespace waymark::planning
