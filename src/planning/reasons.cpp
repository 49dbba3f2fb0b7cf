#include "planning/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "planning/listing.h"
#include "rules/wording.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Placement;
using domain::Programme;
using rules::Finding;
using rules::RuleId;

using Names = std::vector<std::string>;

constexpr std::size_t named_of_other_reasons = 3;

/// Sentences in the order in which their kind is told.
enum class Kind { Better, Dearer, Full, Limit, Refused };

/// What makes two alternatives have the same reason.
struct Key {
    Kind kind = Kind::Refused;
    int rule = 0;     ///< Position in the catalogue.
    int block = -1;   ///< Where the reason depends on the block and the blocks are named.
    std::string why;  ///< As it is said.
    friend auto operator<=>(const Key&, const Key&) = default;
};

bool is_of_the_apprentice(const Finding& finding) {
    return finding.rule >= RuleId::Host && finding.rule <= RuleId::Travel;
}

/// "1 more missing visit, and more unease": each part that gets worse. A visit or a competence that the move
/// gives and takes elsewhere in the journey does not show in the sum, and is what the reader asks about.
std::string worse(const domain::Price& change, RuleId about) {
    std::string text;
    if (about == RuleId::Visits && change.missing_visits == 0)
        text = "another visit would be missing instead";
    if (about == RuleId::Competences && change.missing_competences == 0)
        text = "another competence would be missing instead";
    const auto add = [&](std::int64_t n, std::string_view one, std::string_view many) {
        if (n <= 0) return;
        if (!text.empty()) text += ", ";
        text += fmt::format("{} more {}", n, n == 1 ? one : many);
    };
    add(change.unfilled_blocks, "unfilled block", "unfilled blocks");
    add(change.missing_visits, "missing visit", "missing visits");
    add(change.missing_competences, "competence gap", "competence gaps");
    add(change.changed_blocks, "change to what people were told", "changes to what people were told");
    add(change.off_balance, "apprentice off the cohort's balance", "apprentices off the cohort's balance");
    if (change.unease > 0) text += text.empty() ? "more unease" : ", and more unease";
    return text;
}

/// Who holds the places, and until when where it is not all the time that is asked for.
std::string holders(const Alternative& move, const Programme& programme) {
    const auto& first = *move.findings.front().period;
    const bool is_one_run = move.findings.size() == 1;
    const auto& only = std::get<rules::OverFull>(move.findings.front().detail);
    if (is_one_run && only.apprentices.empty())
        return fmt::format("no places from {}", rules::period_words(first));
    // Each person once, with the full weeks they are there, in order of arrival.
    std::vector<std::pair<Ref<domain::Apprentice>, base::Period>> people;
    bool has_closed_weeks = false;
    for (const auto& finding : move.findings) {
        const auto& full = std::get<rules::OverFull>(finding.detail);
        has_closed_weeks |= full.places == 0;
        for (const auto who : full.apprentices) {
            const auto it = std::ranges::find(people, who, [](const auto& person) { return person.first; });
            if (it == people.end())
                people.emplace_back(who, *finding.period);
            else
                it->second.until = finding.period->until;
        }
    }
    const base::Period whole{first.from, move.findings.back().period->until};
    Names names;
    for (const auto& [who, period] : people) {
        const auto& id = programme.apprentices[who].id;
        if (period == whole)
            names.push_back(id);
        else if (period.from == whole.from)
            names.push_back(
                fmt::format("{} until {}", id, base::to_words(period.until - std::chrono::days{1})));
        else
            names.push_back(fmt::format("{} from {}", id, base::to_words(period.from)));
    }
    if (has_closed_weeks) names.emplace_back("no places in some weeks");
    return list_some(names, "and", 0);
}

/// What a refused stay is called when it is said of many placements: without their own numbers.
std::string common_reason(const Finding& finding, const Programme& programme) {
    const auto& id = programme.apprentices[*finding.apprentice].id;
    if (const auto* far = std::get_if<rules::TooFar>(&finding.detail))
        return fmt::format("more than the {} minutes away that {} can travel", far->max_travel, id);
    if (std::holds_alternative<rules::NoDriver>(finding.detail))
        return fmt::format("for drivers, and {} does not drive", id);
    return rules::reason(finding, programme);
}

/// Whether the reason is the same in every block, so that it need not name one.
bool holds_in_every_block(const Finding& finding) {
    if (const auto* lacking = std::get_if<rules::NotCleared>(&finding.detail)) return !lacking->held_from;
    return finding.rule == RuleId::Driver || finding.rule == RuleId::Avoid || finding.rule == RuleId::Travel;
}

Key key(const Alternative& move, const Programme& programme, const ReasonOptions& options) {
    Key key;
    key.block = options.names_blocks ? move.block : -1;
    if (move.findings.empty()) {
        const auto& change = *move.difference;
        key.kind = change.total() < 0 ? Kind::Better : Kind::Dearer;
        key.why = change.total() < 0 ? std::string{} : worse(change, options.about);
        return key;
    }
    // A place more mends only what is full and nothing else: any other objection goes before.
    const auto other = std::ranges::find_if(
        move.findings, [](const auto& finding) { return finding.rule != RuleId::Capacity; });
    const auto& first = other != move.findings.end() ? *other : move.findings.front();
    key.rule = static_cast<int>(first.rule);
    if (first.rule == RuleId::Capacity) {
        key.kind = Kind::Full;
    } else if (!is_of_the_apprentice(first)) {
        key.kind = Kind::Limit;
        key.why = rules::reason(first, programme);
    } else {
        key.kind = Kind::Refused;
        key.why = common_reason(first, programme);
        if (holds_in_every_block(first)) key.block = -1;
    }
    return key;
}

/// A placement as one group names it; a full one with those who hold its places.
std::string name(const Alternative& move, Kind kind, const Programme& programme) {
    const auto& placement = programme.placements[move.placement].name;
    if (kind != Kind::Full) return placement;
    // Only what is full is told here; the limits that come after it in the list go without saying.
    Alternative full = move;
    std::erase_if(full.findings, [](const Finding& finding) { return finding.rule != RuleId::Capacity; });
    return fmt::format("{} ({})", placement, holders(full, programme));
}

std::string sentence(const Key& key, const std::string& names, bool is_one) {
    const std::string_view are = is_one ? "is" : "are";
    switch (key.kind) {
        case Kind::Better:
            return fmt::format("{} {} free and would make the plan better.", names, are);
        case Kind::Dearer:
            return key.why.empty() ? fmt::format("{} {} free and would do as well.", names, are)
                                   : fmt::format("{} {} free, but would cost more: {}.", names, are, key.why);
        case Kind::Full:
            return fmt::format("Full: {}.", names);
        case Kind::Limit:
            return fmt::format("{}: {}.", names, key.why);
        case Kind::Refused:
            if (key.rule == static_cast<int>(RuleId::Travel) || key.rule == static_cast<int>(RuleId::Driver))
                return fmt::format("{} {} {}.", names, are, key.why);
            return fmt::format("{}: {}.", names, key.why);
    }
    return {};
}

}  // namespace

std::vector<std::string> grouped_reasons(const std::vector<Alternative>& alternatives,
                                         Ref<domain::Apprentice> apprentice, const Programme& programme,
                                         const ReasonOptions& options) {
    std::map<Key, Names> groups;
    for (const auto& move : alternatives) {
        const auto group = key(move, programme, options);
        auto& names = groups[group];
        auto called = name(move, group.kind, programme);
        // A reason that holds in every block meets the same placement in each of them.
        if (!options.names_blocks || group.block >= 0 || std::ranges::find(names, called) == names.end())
            names.push_back(std::move(called));
    }
    const auto blocks = domain::placement_blocks(programme.cohorts[programme.apprentices[apprentice].cohort]);
    std::vector<std::string> sentences;
    for (const auto& [group, names] : groups) {
        const auto named = group.kind == Kind::Full
                               ? options.placements_named
                               : std::min(options.placements_named, named_of_other_reasons);
        auto said = sentence(group, list_some(names, "and", named), names.size() == 1);
        if (group.block >= 0) {
            const auto& block = blocks[static_cast<std::size_t>(group.block)].id;
            said = group.kind == Kind::Full
                       ? fmt::format("Full in {}: {}.", block, list_some(names, "and", named))
                       : fmt::format("{}: {}", block, said);
        }
        sentences.push_back(std::move(said));
    }
    return sentences;
}

}  // namespace waymark::planning
