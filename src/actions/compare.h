#pragma once
// Compare programmes and plans: files side by side, and one programme with something otherwise.

#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "actions/check_plan.h"
#include "actions/file_issue.h"
#include "planning/compare.h"
#include "planning/shared_time.h"

namespace waymark::actions {

/// A programme to compare, with its plan where it has one; else it is planned.
struct Candidate {
    std::string name;
    std::string file;  ///< Of the programme.
    domain::Programme programme;
    std::optional<exchange::PlanDraft> draft;
};

/// Programme files, each followed by as many plans of it as there are. What is a programme and what is a plan
/// the files say themselves.
Loaded<std::vector<Candidate>> load_candidates(const std::vector<std::string>& files);

/// Why there is nothing to compare: whose plan breaks a rule, or whose fixed blocks do.
struct NoComparison {
    std::size_t candidate = 0;
    std::optional<Verdict> verdict;
    std::vector<rules::Finding> findings;
};

/// The candidates with plans: their own, or the best within the time. A plan of the first is where the search
/// for others begins that have the same people and blocks.
std::expected<std::vector<planning::Variant>, NoComparison> plan_candidates(std::vector<Candidate> candidates,
                                                                            const planning::SharedTime& time);

/// The first against each other, for other programs: docs/guide/comparing.md has the keys.
std::string comparison_json(const std::vector<planning::Variant>& variants);

}  // namespace waymark::actions
