#pragma once
// A place of work that a host offers: a ward, a team, a home.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/money.h"
#include "domain/frameworks/competence.h"
#include "domain/partners/organisation.h"
#include "domain/placements/setting.h"
#include "domain/places/travel.h"

namespace waymark::domain {

/// Something that must be held before a placement starts: "dbs-enhanced", "hepatitis-b".
struct Clearance {
    std::string id;
    friend bool operator==(const Clearance&, const Clearance&) = default;
};

/// Another number of places for a while.
struct PlacesIn {
    base::Period period;
    int places = 0;
    std::string note;
    friend bool operator==(const PlacesIn&, const PlacesIn&) = default;
};

struct Placement {
    std::string id;
    std::string name;
    base::Ref<Organisation> organisation;
    base::Ref<Setting> setting;
    std::optional<Location> location;
    int places = 1;  ///< Apprentices at the same time.
    std::vector<PlacesIn> places_in;
    int minimum_age = 0;  ///< Full years on the block's first day.
    std::vector<base::Ref<Clearance>> clearances;
    bool driver = false;     ///< Only apprentices who drive.
    double shift_hours = 8;  ///< The longest shift. Only ever compared, so a fraction does no harm.
    bool nights = false;
    std::vector<base::Ref<Competence>> evidences;
    base::Money weekly_cost;  ///< What the programme pays for each week of each apprentice.
    std::string note;
    friend bool operator==(const Placement&, const Placement&) = default;
};

/// Places in the week that starts on `monday`: the smallest value of all periods that touch the week and,
/// where a day of the week lies in none of them, of `places`.
int places_in_week(const Placement& placement, base::Day monday);

/// The smallest number of places in any week of the period (which starts on a Monday and is whole weeks).
int places_in_period(const Placement& placement, const base::Period& period);

}  // namespace waymark::domain
