#include "rules/ages.h"

namespace waymark::rules {

base::Day old_enough_on(base::Day born, int years) {
    const std::chrono::year_month_day birth{born};
    const auto birthday = birth + std::chrono::years{years};
    if (birthday.ok()) return birthday;
    return base::Day{birthday.year() / std::chrono::March / 1};
}

}  // namespace waymark::rules
