#pragma once
// A year of accidents: what happens to a programme, drawn by chance, one event after the other. The same
// programme, rates and seed have the same year.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/random.h"
#include "domain/changes/change.h"
#include "domain/programmes/programme.h"

namespace waymark::planning {

/// Of each hundred apprentices, or of each hundred placements, in a year.
struct AccidentRates {
    /// 35 of 100 who start withdraw: Scoping Integrated Apprenticeships in Health and Social Care, Final
    /// Report, June 2017 (Skills for Care and Skills for Health), on the starts of 2015/16. No source was
    /// found for the other figures: they are assumptions.
    double withdraw = 35;
    double pause = 5;
    double fall_ill = 10;
    double move_house = 8;
    double lack_clearance = 8;  ///< It turns out that a clearance is not held yet.
    double start_late = 3;
    double join = 5;              ///< New ones, for each hundred who are there.
    double placement_closes = 8;  ///< For some weeks.
    double placement_drops_out = 3;
    double places_change = 8;  ///< One more, or one fewer, for some months.
};

class Year {
public:
    /// 52 weeks from the first cohort's start.
    Year(const domain::Programme& programme, const AccidentRates& rates, std::uint64_t seed);

    /// What happens next, in the programme as it is by then; nothing once the year is over.
    std::optional<domain::ChangeSet> next(const domain::Programme& programme);

    /// Instead of one after the other: all that has happened before that Monday and is not over by then, as
    /// it is known on the day before: what begins on that Monday has not begun. Nobody has more than one
    /// absence.
    domain::ChangeSet as_of(const domain::Programme& programme, base::Day monday);

private:
    enum class Kind {
        Withdraw,
        Pause,
        FallIll,
        MoveHouse,
        LackClearance,
        StartLate,
        Join,
        PlacementCloses,
        PlacementDropsOut,
        PlacesChange
    };
    struct Event {
        base::Day day;
        Kind kind = Kind::Withdraw;
        std::string subject;  ///< The id of an apprentice or placement.
    };

    void draw(const std::string& subject, Kind kind, double of_a_hundred);
    [[nodiscard]] std::optional<domain::Change> happen(const Event& event,
                                                       const domain::Programme& programme);
    [[nodiscard]] std::optional<domain::Change> happen_to(base::Ref<domain::Apprentice> who,
                                                          const Event& event,
                                                          const domain::Programme& programme);
    [[nodiscard]] std::optional<domain::Change> happen_to(base::Ref<domain::Placement> where,
                                                          const Event& event,
                                                          const domain::Programme& programme);
    [[nodiscard]] base::Weeks some_weeks(int least, int most);

    base::Random m_random;
    base::Day m_begins;
    std::vector<Event> m_events;  ///< By day.
    std::size_t m_next = 0;
    int m_joined = 0;
};

}  // namespace waymark::planning
