#pragma once
// What the pages of one programme show: the programme, its plan, what the plan costs and what is wrong with
// it. Values only; whoever reads files makes one.

#include <optional>
#include <string>
#include <vector>

#include "domain/plans/plan.h"
#include "domain/plans/price.h"
#include "domain/programmes/programme.h"
#include "rules/finding.h"

namespace waymark::web {

struct Shown {
    std::string name;  ///< In addresses: "leeds". Empty: the page stands alone and links to no other.
    const domain::Programme& programme;
    domain::Plan plan;                   ///< With a journey of the right length for everyone.
    std::vector<rules::Finding> broken;  ///< Rules that the plan breaks: none, and it has a price.
    std::optional<domain::Price> price;
    std::vector<std::string> remarks;  ///< What else is wrong with the plan's file.
};

/// Completes the plan: a journey that is missing or of the wrong length becomes one of unfilled blocks.
Shown show(std::string name, const domain::Programme& programme, domain::Plan plan,
           std::vector<rules::Finding> broken);

/// A block of an apprentice that has no placement.
struct Gap {
    base::Ref<domain::Apprentice> apprentice;
    int block = 0;
};
std::vector<Gap> list_gaps(const Shown& shown);

}  // namespace waymark::web
