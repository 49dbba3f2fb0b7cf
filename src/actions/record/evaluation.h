#pragma once
// Rows for an evaluator: one for each apprentice of a programme, with a code for a name, an age band, and
// settings for placements. Still personal data, and handed to nobody but the evaluator.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "actions/record/desk.h"
#include "base/date.h"

namespace waymark::actions::record {

struct EvaluationRow {
    std::string code;      ///< The same in every export of this evaluation; told from no other's.
    std::string cohort;    ///< Empty here and in the next two: so few are like them that it is not told.
    std::string employer;  ///< A code.
    std::string age;       ///< A band, when the cohort starts: "under 19", "19 to 24", "25 and over".
    std::optional<std::int64_t> competences;       ///< How many they have shown.
    std::map<std::string, std::int64_t> weeks_in;  ///< By setting, in the plan that people were told.
    std::optional<std::int64_t> unfilled;          ///< Placement blocks without a placement in it.
};

struct Evaluation {
    std::string programme;
    std::string role;  ///< The evaluator's, by its id: it is what one evaluation is.
    base::Day day;
    std::vector<std::string> settings;
    std::vector<EvaluationRow> rows;  ///< By code, which says nothing of their order.
};

/// For an evaluator of the programme. `role`: which of several that they hold for it; else the only one.
/// Impossible where there are too few apprentices to be told apart from nobody.
Done<Evaluation> export_for_evaluation(const Desk& desk, const Asking& asking, const std::string& programme,
                                       const std::optional<std::string>& role = {});

/// For programs: format waymark.evaluation/1.
std::string to_json(const Evaluation& evaluation);
std::string to_csv(const Evaluation& evaluation);

}  // namespace waymark::actions::record
