#pragma once
// What was acknowledged to those who edited, and whether it can all be true.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace waymark::concurrency {

/// "You have read version `read` with value `before`, and written the next one with value `after`."
struct Edit {
    std::string record;
    std::int64_t read = 0;
    std::int64_t before = 0;
    std::int64_t after = 0;
};

/// "Your booking, or its end, was the `turn`-th for the placement and the `apprentice_turn`-th for the
/// apprentice."
struct Booking {
    std::string placement = {};
    std::string apprentice = {};
    std::int64_t turn = 0;
    std::int64_t apprentice_turn = 0;
    std::string block = {};
    int from_week = 0;
    int weeks = 0;
    bool ends = false;
};

/// Sentences about updates that were lost: a version that two wrote, or that none did, or a value that was
/// not what the one before had written.
std::vector<std::string> find_lost_updates(const std::vector<Edit>& edits);

/// Sentences about weeks with more apprentices than places, and about apprentices in two places in one week:
/// in the order in which the turns were taken.
std::vector<std::string> find_double_bookings(const std::vector<Booking>& bookings,
                                              const std::map<std::string, int>& places);

}  // namespace waymark::concurrency
