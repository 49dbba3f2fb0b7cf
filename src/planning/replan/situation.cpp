#include "planning/replan/situation.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace waymark::planning {

namespace {

using base::Ref;

int weeks_of(const base::Period& period) {
    return static_cast<int>((period.until - period.from) / std::chrono::weeks{1});
}

template <class IsTaken>
std::string free_id(const std::string& wanted, IsTaken is_taken) {
    std::string id = wanted;
    for (int number = 2; is_taken(id); ++number) id = fmt::format("{}-{}", wanted, number);
    return id;
}

}  // namespace

std::string free_block_id(const std::vector<Piece>& pieces, const std::string& wanted) {
    return free_id(wanted, [&](const std::string& id) {
        return std::ranges::any_of(pieces, [&](const Piece& piece) { return piece.block.id == id; });
    });
}

void cut_at(std::vector<Piece>& pieces, base::Day monday) {
    const auto it = std::ranges::find_if(pieces, [&](const Piece& piece) {
        return piece.period.from < monday && monday < piece.period.until;
    });
    if (it == pieces.end()) return;
    Piece rest = *it;
    rest.block.id = free_block_id(pieces, it->block.id + "-rest");
    rest.period.from = monday;
    rest.told.has_begun = false;
    if (it->told.has_begun) rest.fixed.reset();
    it->period.until = monday;
    pieces.insert(std::next(it), std::move(rest));
}

Situation::Situation(domain::Programme in, const domain::Plan& plan, base::Day day)
    : programme(std::move(in)), today(day), gone(programme.apprentices.size()) {
    std::vector<std::vector<domain::DatedBlock>> blocks;
    for (const auto& cohort : programme.cohorts) blocks.push_back(domain::placement_blocks(cohort));
    for (const auto ref : programme.apprentices.refs()) {
        const auto& dated = blocks[programme.apprentices[ref].cohort.at];
        auto& mine = told.emplace_back();
        for (std::size_t block = 0; block < dated.size(); ++block)
            mine.push_back({true, plan.journeys[ref.at][block], dated[block].period.from <= today, false});
    }
}

std::vector<Piece> Situation::pieces_of(Ref<domain::Apprentice> ref) const {
    const auto& apprentice = programme.apprentices[ref];
    const auto& cohort = programme.cohorts[apprentice.cohort];
    const auto dated = domain::dated_blocks(cohort);
    std::vector<Piece> pieces;
    int position = 0;
    for (std::size_t b = 0; b < dated.size(); ++b) {
        Piece piece{cohort.blocks[b], dated[b].period, {}, {}};
        if (piece.block.kind == domain::BlockKind::Placement) {
            piece.told = told[ref.at][static_cast<std::size_t>(position)];
            if (const auto* fixed = domain::find_fixed(apprentice, position)) piece.fixed = *fixed;
            ++position;
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

/// Theirs already where nobody else and no balance row needs it.
Ref<domain::Cohort> Situation::own_cohort(Ref<domain::Apprentice> ref) {
    const auto& apprentice = programme.apprentices[ref];
    const auto members =
        std::ranges::count(programme.apprentices, apprentice.cohort, &domain::Apprentice::cohort);
    const bool is_balanced = std::ranges::any_of(
        programme.rules.balance, [&](const auto& row) { return row.cohort == apprentice.cohort; });
    if (members == 1 && !is_balanced) return apprentice.cohort;
    const auto wanted = programme.cohorts[apprentice.cohort].id + "-" + apprentice.id;
    const auto id = free_id(wanted, [&](const std::string& other) {
        return std::ranges::any_of(programme.cohorts, [&](const auto& cohort) { return cohort.id == other; });
    });
    return programme.cohorts.add({id, {}, {}, "Of " + apprentice.id + " alone, whose year differs."});
}

void Situation::reshape(Ref<domain::Apprentice> ref, const std::vector<Piece>& pieces) {
    const auto own = own_cohort(ref);
    auto& apprentice = programme.apprentices[ref];
    auto& cohort = programme.cohorts[own];
    apprentice.cohort = own;
    apprentice.fixed.clear();
    apprentice.published.clear();
    cohort.starts = pieces.empty() ? cohort.starts : pieces.front().period.from;
    cohort.blocks.clear();
    told[ref.at].clear();
    for (const auto& piece : pieces) {
        auto block = piece.block;
        block.weeks = weeks_of(piece.period);
        if (block.kind == domain::BlockKind::Placement) {
            if (piece.fixed)
                apprentice.fixed.push_back({static_cast<int>(told[ref.at].size()), piece.fixed->placement});
            told[ref.at].push_back(piece.told);
        }
        cohort.blocks.push_back(std::move(block));
    }
}

void Situation::add(domain::Apprentice apprentice, base::Day starts) {
    const auto ref = programme.apprentices.add(std::move(apprentice));
    gone.emplace_back();
    const auto& added = programme.apprentices[ref];
    auto& mine = told.emplace_back();
    const auto blocks = domain::placement_blocks(programme.cohorts[added.cohort]);
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        const auto* published = domain::find_published(added, static_cast<int>(block));
        mine.push_back(
            {published != nullptr, published != nullptr ? published->placement : std::nullopt, false, false});
    }
    const auto shift = starts - programme.cohorts[added.cohort].starts;
    if (shift.count() == 0) return;
    auto pieces = pieces_of(ref);
    for (auto& piece : pieces) piece.period = {piece.period.from + shift, piece.period.until + shift};
    reshape(ref, pieces);
}

}  // namespace waymark::planning
