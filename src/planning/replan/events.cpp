#include "planning/replan/events.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "planning/replan/places.h"
#include "rules/plan_cost.h"

namespace waymark::planning {

namespace {

using base::Day;
using base::Period;
using base::Ref;

constexpr base::Weeks week{1};

Day monday_of(Day day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

bool is_placed(const Piece& piece) {
    return piece.block.kind == domain::BlockKind::Placement && piece.told.placement.has_value();
}

Piece leave(const std::vector<Piece>& pieces, const std::string& id, const Period& period) {
    Piece piece;
    piece.block.id = free_block_id(pieces, id);
    piece.block.kind = domain::BlockKind::Leave;
    piece.period = period;
    return piece;
}

/// Somebody who is at a placement already.
struct BegunGuest {
    Ref<domain::Apprentice> apprentice;
    Period period;
};

/// Who came first stands first.
std::vector<BegunGuest> begun_guests(const Situation& situation, Ref<domain::Placement> placement) {
    std::vector<BegunGuest> guests;
    for (const auto ref : situation.programme.apprentices.refs()) {
        if (situation.is_gone(ref)) continue;
        const auto& told = situation.told[ref.at];
        if (std::ranges::none_of(told, [&](const auto& block) { return block.placement == placement; }))
            continue;
        for (const auto& piece : situation.pieces_of(ref))
            if (is_placed(piece) && piece.told.has_begun && piece.told.placement == placement)
                guests.push_back({ref, piece.period});
    }
    std::ranges::stable_sort(guests, {}, [](const auto& guest) { return guest.period.from; });
    return guests;
}

/// The part spent stays, the rest is placed anew; a block that would begin that very day is placed anew
/// whole.
void cut_short(Situation& situation, const BegunGuest& guest, Day monday) {
    auto pieces = situation.pieces_of(guest.apprentice);
    if (guest.period.from < monday) {
        cut_at(pieces, monday);
        situation.reshape(guest.apprentice, pieces);
        return;
    }
    std::size_t block = 0;
    for (const auto& piece : pieces) {
        if (piece.block.kind != domain::BlockKind::Placement) continue;
        if (piece.period == guest.period) situation.told[guest.apprentice.at][block].has_begun = false;
        ++block;
    }
}

/// Where fewer can stay than are there, those who came last have to go.
void change_places(Situation& situation, Ref<domain::Placement> ref, Day from, std::optional<Day> until,
                   int places, const std::string& note) {
    const Period period{from, until.value_or(end_of_days)};
    set_places(situation.programme.placements[ref], period, places, note);
    int staying = 0;
    for (const auto& guest : begun_guests(situation, ref)) {
        if (!overlap(guest.period, period)) continue;
        // All of them are there when the period begins, so the first week of it is the fullest.
        if (++staying > places) cut_short(situation, guest, from);
    }
}

}  // namespace

void happen(Situation& situation, const domain::PlacesChange& event) {
    change_places(situation, event.placement, event.from, event.until, event.places, "Changed.");
}

void happen(Situation& situation, const domain::HostCloses& event) {
    const std::string note = event.until ? "Closed." : "Withdrawn.";
    for (const auto ref : situation.programme.placements.refs()) {
        const auto* organisation = std::get_if<Ref<domain::Organisation>>(&event.host);
        const bool is_meant = organisation != nullptr
                                  ? situation.programme.placements[ref].organisation == *organisation
                                  : std::get<Ref<domain::Placement>>(event.host) == ref;
        if (is_meant) change_places(situation, ref, event.from, event.until, 0, note);
    }
}

/// Until then they have their places, and what was paid for them is spent.
void happen(Situation& situation, const domain::Leaves& event) {
    auto& programme = situation.programme;
    if (situation.is_gone(event.apprentice)) return;
    situation.gone[event.apprentice.at] = event.from;
    const auto note = fmt::format("{} is here until they leave.", programme.apprentices[event.apprentice].id);
    for (const auto& piece : situation.pieces_of(event.apprentice)) {
        const Period spent{piece.period.from, std::min(piece.period.until, event.from)};
        if (!is_placed(piece) || spent.until <= spent.from) continue;
        auto& placement = programme.placements[*piece.told.placement];
        if (programme.rules.budget)
            programme.rules.budget->pence = std::max<std::int64_t>(
                0, programme.rules.budget->pence -
                       placement.weekly_cost.pence * ((spent.until - spent.from) / week));
        const Day from = std::max(spent.from, monday_of(situation.today));
        if (from < spent.until) take_place(placement, {from, spent.until}, note);
    }
}

void happen(Situation& situation, const domain::Pauses& event) {
    if (situation.is_gone(event.apprentice)) return;
    auto pieces = situation.pieces_of(event.apprentice);
    if (pieces.empty() || pieces.back().period.until <= event.from) return;
    cut_at(pieces, event.from);
    const auto later = event.until - event.from;
    auto first =
        std::ranges::find_if(pieces, [&](const auto& piece) { return piece.period.from >= event.from; });
    const bool is_between = first != pieces.begin();
    for (auto it = first; it != pieces.end(); ++it) {
        it->period = {it->period.from + later, it->period.until + later};
        it->told.has_begun = false;
    }
    if (is_between) pieces.insert(first, leave(pieces, "break", {event.from, event.until}));
    situation.reshape(event.apprentice, pieces);
}

void happen(Situation& situation, const domain::FallsIll& event) {
    if (situation.is_gone(event.apprentice)) return;
    const auto before = situation.pieces_of(event.apprentice);
    std::vector<Piece> after;
    const Period away{event.from, event.until};
    for (const auto& piece : before) {
        const auto& [from, until] = piece.period;
        const bool returns = away.until < until;
        // Who comes back to a block in which they were keeps their place.
        const bool was_there = from < away.from || (piece.told.has_begun && from == away.from);
        if (piece.block.kind != domain::BlockKind::Placement || !overlap(piece.period, away) ||
            (was_there && returns)) {
            after.push_back(piece);
            continue;
        }
        if (from < away.from) {
            after.push_back(piece);
            after.back().period.until = away.from;
        }
        auto lost = leave(before, "ill", {std::max(from, away.from), std::min(until, away.until)});
        lost.block.id = free_block_id(after, lost.block.id);
        after.push_back(std::move(lost));
        if (returns) {
            after.push_back(piece);
            after.back().period.from = away.until;
        }
    }
    if (after.size() != before.size() ||
        !std::ranges::equal(after, before, [](const auto& a, const auto& b) { return a.block == b.block; }))
        situation.reshape(event.apprentice, after);
}

void happen(Situation& situation, const domain::Joins& event) {
    situation.add(event.apprentice, event.starts);
}

void happen(Situation& situation, const domain::StartsLate& event) {
    if (situation.is_gone(event.apprentice)) return;
    auto pieces = situation.pieces_of(event.apprentice);
    if (pieces.empty() || std::ranges::any_of(pieces, [](const auto& piece) { return piece.told.has_begun; }))
        return;
    const auto later = event.starts - pieces.front().period.from;
    if (later.count() == 0) return;
    for (auto& piece : pieces) piece.period = {piece.period.from + later, piece.period.until + later};
    situation.reshape(event.apprentice, pieces);
}

/// The file knows one home only: what begins before they move stays as it was told.
void happen(Situation& situation, const domain::MovesHouse& event) {
    auto& apprentice = situation.programme.apprentices[event.apprentice];
    apprentice.location = event.location;
    apprentice.max_travel = event.max_travel.value_or(apprentice.max_travel);
    std::size_t block = 0;
    for (const auto& piece : situation.pieces_of(event.apprentice)) {
        if (piece.block.kind != domain::BlockKind::Placement) continue;
        auto& told = situation.told[event.apprentice.at][block++];
        if (told.placement && piece.period.from < event.from) told.is_kept = true;
    }
}

void happen(Situation& situation, const domain::ClearanceChange& event) {
    auto& held = situation.programme.apprentices[event.apprentice].clearances;
    std::erase_if(held, [&](const auto& one) { return one.clearance == event.clearance; });
    if (!event.from) return;
    held.push_back({event.clearance, *event.from, event.until, {}});
    std::ranges::sort(held, {}, &domain::HeldClearance::clearance);
}

}  // namespace waymark::planning
