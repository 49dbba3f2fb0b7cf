#include "concurrency/history.h"

#include <algorithm>

namespace waymark::concurrency {

namespace {

using Weeks = std::map<int, int>;

/// In the order of the turns: +1 in each week of a booking, -1 where it ends; the most there ever were in a
/// week.
template <class Turn>
std::vector<std::string> replay(std::vector<const Booking*> bookings, int most, Turn turn,
                                const std::string& where) {
    std::vector<std::string> wrong;
    std::ranges::sort(bookings, {}, turn);
    Weeks weeks;
    for (std::size_t i = 0; i < bookings.size(); ++i) {
        const auto& booking = *bookings[i];
        if (i > 0 && turn(bookings[i - 1]) == turn(&booking))
            wrong.push_back(where + ": one turn was taken twice");
        for (int week = booking.from_week; week < booking.from_week + booking.weeks; ++week) {
            weeks[week] += booking.ends ? -1 : 1;
            if (weeks[week] > most) wrong.push_back(where + ": too many in week " + std::to_string(week));
            if (weeks[week] < 0)
                wrong.push_back(where + ": more ends than bookings in week " + std::to_string(week));
        }
    }
    return wrong;
}

}  // namespace

std::vector<std::string> find_lost_updates(const std::vector<Edit>& edits) {
    std::map<std::string, std::vector<const Edit*>> by_record;
    for (const auto& edit : edits) by_record[edit.record].push_back(&edit);
    std::vector<std::string> wrong;
    for (auto& [record, own] : by_record) {
        std::ranges::sort(own, {}, [](const Edit* edit) { return edit->read; });
        for (std::size_t i = 0; i < own.size(); ++i) {
            const auto expected = static_cast<std::int64_t>(i) + 1;
            const auto at = record + ", version " + std::to_string(own[i]->read + 1);
            if (own[i]->read != expected)
                wrong.push_back(at + ": written twice, or after one that nobody wrote");
            if (i > 0 && own[i]->before != own[i - 1]->after)
                wrong.push_back(at + ": made from another value than the one before had written");
        }
    }
    return wrong;
}

std::vector<std::string> find_double_bookings(const std::vector<Booking>& bookings,
                                              const std::map<std::string, int>& places) {
    std::map<std::string, std::vector<const Booking*>> by_placement;
    std::map<std::string, std::vector<const Booking*>> by_apprentice;
    for (const auto& booking : bookings) {
        by_placement[booking.placement].push_back(&booking);
        by_apprentice[booking.apprentice].push_back(&booking);
    }
    std::vector<std::string> wrong;
    for (const auto& [placement, own] : by_placement)
        std::ranges::move(replay(
                              own, places.at(placement), [](const Booking* b) { return b->turn; }, placement),
                          std::back_inserter(wrong));
    for (const auto& [apprentice, own] : by_apprentice)
        std::ranges::move(replay(
                              own, 1, [](const Booking* b) { return b->apprentice_turn; }, apprentice),
                          std::back_inserter(wrong));
    return wrong;
}

}  // namespace waymark::concurrency
