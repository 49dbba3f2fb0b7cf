#include "planning/explain.h"

#include <algorithm>

#include "rules/check.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Apprentice;
using domain::Placement;

/// The placements of the programme, what the apprentice would like best first.
struct Liking {
    Ref<Placement> placement;
    int points = 0;
};

std::vector<Liking> by_liking(const domain::Programme& programme, Ref<Apprentice> who) {
    std::vector<Liking> likings;
    likings.reserve(programme.placements.size());
    for (const auto placement : programme.placements.refs())
        likings.push_back(
            {placement, domain::unease_points(programme, programme.apprentices[who], placement)});
    std::ranges::stable_sort(likings, {}, &Liking::points);
    return likings;
}

/// One apprentice's findings and the moves that would have mended them.
struct Explainer {
    Moves& moves;
    Ref<Apprentice> who;
    std::vector<Liking> likings;

    [[nodiscard]] const domain::Programme& programme() const { return moves.programme(); }
    [[nodiscard]] const domain::Journey& journey() const { return moves.plan().journeys[who.at]; }

    /// Every free block with every placement that `would_help` says would do there.
    template <class WouldHelp>
    Shortfall explain(const rules::Finding& finding, WouldHelp would_help) const {
        Shortfall shortfall{.finding = finding, .alternatives = {}, .fixed_blocks = {}};
        for (std::size_t at = 0; at < journey().size(); ++at) {
            const int block = static_cast<int>(at);
            if (finding.block && *finding.block != block) continue;
            if (domain::find_fixed(programme().apprentices[who], block)) {
                shortfall.fixed_blocks.push_back(block);
                continue;
            }
            for (const auto& liking : likings)
                if (liking.placement != journey()[at] && would_help(at, liking))
                    shortfall.alternatives.push_back(moves.judge(who, block, liking.placement));
        }
        return shortfall;
    }

    template <class BelongsTo>
    Shortfall explain_visit(const rules::Finding& finding, BelongsTo belongs_to) const {
        return explain(finding, [&](std::size_t at, const Liking& liking) {
            const auto& now = journey()[at];
            return belongs_to(programme().placements[liking.placement]) &&
                   !(now && belongs_to(programme().placements[*now]));
        });
    }

    Shortfall operator()(const rules::Finding& finding, const rules::Unfilled&) const {
        return explain(finding, [](std::size_t, const Liking&) { return true; });
    }
    Shortfall operator()(const rules::Finding& finding, const rules::MissingVisits& detail) const {
        if (const auto* setting = std::get_if<Ref<domain::Setting>>(&detail.where))
            return explain_visit(finding, [&](const Placement& p) { return p.setting == *setting; });
        const auto sector = std::get<Ref<domain::Sector>>(detail.where);
        return explain_visit(
            finding, [&](const Placement& p) { return programme().settings[p.setting].sector == sector; });
    }
    Shortfall operator()(const rules::Finding& finding, const rules::MissingCompetence& detail) const {
        return explain(finding, [&](std::size_t, const Liking& liking) {
            const auto& evidences = programme().placements[liking.placement].evidences;
            return std::ranges::find(evidences, detail.competence) != evidences.end();
        });
    }
    Shortfall operator()(const rules::Finding& finding, const rules::Uneasy&) const {
        return explain(finding, [&](std::size_t at, const Liking& liking) {
            const auto& now = journey()[at];
            return now &&
                   liking.points < domain::unease_points(programme(), programme().apprentices[who], *now);
        });
    }
};

}  // namespace

std::vector<Shortfall> explain(Moves& moves, Ref<Apprentice> apprentice) {
    const auto findings = rules::shortfalls(rules::JourneyView{
        moves.programme(), apprentice, moves.blocks(apprentice), moves.plan().journeys[apprentice.at]});
    std::vector<Shortfall> explained;
    if (findings.empty()) return explained;
    const Explainer explainer{moves, apprentice, by_liking(moves.programme(), apprentice)};
    for (const auto& finding : findings) {
        if (const auto* unfilled = std::get_if<rules::Unfilled>(&finding.detail))
            explained.push_back(explainer(finding, *unfilled));
        else if (const auto* visits = std::get_if<rules::MissingVisits>(&finding.detail))
            explained.push_back(explainer(finding, *visits));
        else if (const auto* competence = std::get_if<rules::MissingCompetence>(&finding.detail))
            explained.push_back(explainer(finding, *competence));
        else if (const auto* uneasy = std::get_if<rules::Uneasy>(&finding.detail))
            explained.push_back(explainer(finding, *uneasy));
    }
    return explained;
}

Explanation explain(const domain::Programme& programme, const domain::Plan& plan) {
    Moves moves{programme, plan};
    Explanation explanation;
    for (const auto apprentice : programme.apprentices.refs())
        for (auto& shortfall : explain(moves, apprentice))
            explanation.shortfalls.push_back(std::move(shortfall));
    return explanation;
}

Explanation explain(const domain::Programme& programme, const domain::Plan& plan,
                    Ref<Apprentice> apprentice) {
    Moves moves{programme, plan};
    return {explain(moves, apprentice)};
}

}  // namespace waymark::planning
