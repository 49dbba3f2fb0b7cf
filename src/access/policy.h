#pragma once
// The one policy: who may do what to whom and see which fields how. What no row gives, nobody has.

#include <optional>
#include <span>

#include "access/set.h"
#include "access/verbs.h"
#include "access/vocabulary.h"
#include "records/kinds.h"

namespace waymark::access {

using records::Care;

/// Fields by the form in which they are seen; a care that stands in none of them is hidden.
struct Fields {
    Set<Care> full = {};
    Set<Care> cleared = {};
    Set<Care> pseudonym = {};
    Set<Care> own_stays = {};
    friend constexpr bool operator==(const Fields&, const Fields&) = default;
};

/// Who stands to what in which relation may do this, and sees that.
struct Row {
    Set<Role> who;  ///< None: everyone, role or not. Only of what is about themselves.
    Set<About> about;
    Relation relation;
    std::optional<Purpose> purpose;  ///< None: what the role is held for.
    Set<Permission> may;
    Fields sees;
    Set<Role> gives = {};  ///< The roles that Permission::GiveRoles is for.
    bool drafts = false;   ///< Holds of drafts too.
};

std::span<const Row> policy();

inline constexpr int cares = static_cast<int>(Care::Dbs) + 1;

}  // namespace waymark::access
