#pragma once
// Advice in plain English: what to ask which hosts for, and why.

#include <string>
#include <vector>

#include "planning/advise.h"

namespace waymark::planning {

/// "near Ward 4", "7 km north-east of Ward 4", "anywhere".
std::string area_words(const Opening& opening, const domain::Programme& programme);

/// What the place may ask of an apprentice: "age 18 and over; dbs-enhanced; shifts of up to 8 hours, no
/// nights".
std::string condition_words(const Opening& opening, const domain::Programme& programme);

/// The weeks for which the place is needed, in order, those of guests less than a month apart as one.
std::vector<base::Period> weeks_needed(const Advice& advice);

/// "Ask for one place in Day service near Ward 4, from 3 April 2017 to 25 June 2017."
std::string summary(const Advice& advice, const domain::Programme& programme);

/// What it changes, and how sure that is, in a sentence each; then conditions and guests.
std::vector<std::string> details(const Advice& advice, const domain::Programme& programme);

/// What two prices differ in, part by part: "2 unfilled blocks fewer, 1 missing visit more, unease 44 points
/// less"; "nothing" where they do not.
std::string difference_words(const domain::Price& before, const domain::Price& after);

/// "September 2027"
std::string month_words(std::chrono::year_month month);

}  // namespace waymark::planning
