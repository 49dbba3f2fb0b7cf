#pragma once
// A programme and its lists, a page at a time.

#include <optional>
#include <string>
#include <vector>

#include "actions/record/desk.h"
#include "actions/record/views/look.h"
#include "store/records/lists.h"

namespace waymark::actions::record::views {

Done<std::vector<store::Seen>> view_programmes(const Desk& desk, const Asking& asking);

struct ProgrammeView {
    store::Seen programme;
    std::vector<store::Seen> cohorts;
    std::vector<store::Seen> organisations;
    std::vector<store::Seen> plans;  ///< Published first, then drafts where they may see them.
};
Done<ProgrammeView> view_programme(const Desk& desk, const Asking& asking, const std::string& programme);

using Place = std::optional<std::vector<std::string>>;

struct ListView {
    store::Seen programme;
    std::vector<store::Seen> rows;
    Names names;
    Place next;  ///< Where the next page begins; nothing: this is the last.
};
/// Refused where no role of theirs has such a list at all, or the programme is not theirs.
Done<ListView> view_list(const Desk& desk, const Asking& asking, const std::string& programme,
                         store::List list, const Place& after);

/// Apprentices whose name or id holds these words. Names are sealed, so the search reads through
/// those whom the viewer sees, so many at a time; `next` says where it can go on.
Done<ListView> find_apprentices(const Desk& desk, const Asking& asking, const std::string& programme,
                                const std::string& words, const Place& after);

inline constexpr std::int64_t rows_in_page = 50;
/// So many are read in one search.
inline constexpr std::int64_t searched_at_once = 1000;

/// The roles of one person, as far as the viewer sees them.
Done<ListView> view_roles_of(const Desk& desk, const Asking& asking, const std::string& person);
/// Where somebody is an apprentice, likewise.
Done<ListView> view_apprenticeships(const Desk& desk, const Asking& asking, const std::string& person);

}  // namespace waymark::actions::record::views
