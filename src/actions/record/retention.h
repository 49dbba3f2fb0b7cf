#pragma once
// What is kept no longer: each field for as long as what it is kept for lasts, and not a day more.

#include <string>
#include <vector>

#include "actions/record/desk.h"
#include "base/date.h"
#include "records/kinds.h"

namespace waymark::actions::record {

/// The first day on which a field of that use is no longer kept, for who left on a day. None: it goes with
/// the programme.
std::optional<base::Day> first_day_without(records::Use use, base::Day left);

/// The uses that are over on a day, in the order of the table.
std::vector<records::Use> list_uses_over(base::Day left, base::Day today);

/// What a DBS certificate says goes so many months after it was recorded, whether somebody has left or not.
inline constexpr int months_of_dbs_detail = 6;

struct Kept {
    std::vector<records::Use> over;  ///< Whose fields were blanked.
    bool dbs_detail = false;         ///< The detail of the DBS check was.
    bool erased = false;             ///< Nothing was left to keep, so the person was erased.
};

/// Of one apprentice: blanks what is over and destroys the keys that go with it; where all is over, erases
/// the person.
Done<Kept> keep_no_longer(const Desk& desk, const Asking& asking, const std::string& person);

/// Of every apprentice of a programme. How many were touched.
Done<std::int64_t> keep_no_longer_in(const Desk& desk, const Asking& asking, const std::string& programme);

}  // namespace waymark::actions::record
