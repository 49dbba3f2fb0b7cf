#pragma once
// Which things and people a viewer reaches, as a value: in code it judges one subject, in the store it
// becomes the WHERE of a list. So a list cannot hold what a look at one would refuse.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/policy.h"
#include "access/roles.h"
#include "access/subject.h"

namespace waymark::access {

/// How long before a placement, and how long after it, a host sees who comes.
inline constexpr base::Weeks weeks_of_sight{4};

/// Whether a stay is in its weeks of sight.
bool is_in_sight(const base::Period& stay, base::Day today);

/// One way to reach subjects: all that stand in a relation to a person, programme, organisation or place.
struct Way {
    Relation relation = Relation::Self;
    Set<About> about;
    std::string to;                             ///< The id; empty where the relation is Anywhere.
    std::optional<std::string> programme = {};  ///< Only what belongs to it.
    bool drafts = false;
    friend bool operator==(const Way&, const Way&) = default;
};

bool leads_to(const Way& way, const Subject& subject, base::Day today);

struct Reach {
    std::vector<Way> ways;  ///< Each once. None: nobody is reached.
    base::Day today;
    friend bool operator==(const Reach&, const Reach&) = default;
};

bool reaches(const Reach& reach, const Subject& subject);

/// All that a viewer may do this verb to, for a purpose or for any that it can serve. Giving roles is asked
/// of may() alone, because it matters which role.
Reach reach(const Viewer& viewer, Verb verb, base::Day today, std::optional<Purpose> purpose = {});

/// Of whom a viewer sees a care in full; of a journey also, where asked for, by stays with their
/// organisation. A list that is selected or ordered by a field holds only these: otherwise its order would
/// tell what is hidden.
Reach reach_seeing(const Viewer& viewer, Care care, base::Day today, Purpose purpose, bool own_stays);

/// A row of the policy and the grant by which it is the viewer's; none: it is about themselves.
struct Claim {
    const Row* row = nullptr;
    const Grant* grant = nullptr;
    Purpose purpose = Purpose::OwnRecord;
};

/// What these rows give a viewer on a day: by grants that fit and are in force.
std::vector<Claim> list_claims(std::span<const Row> rows, const Viewer& viewer, base::Day today);
Way way_of(const Viewer& viewer, const Claim& claim);

}  // namespace waymark::access
