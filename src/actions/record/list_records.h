#pragma once
// Lists of what is kept, page by page, as the viewer sees it.

#include <optional>
#include <string>
#include <vector>

#include "actions/record/desk.h"
#include "store/records/lists.h"
#include "store/seen/seen.h"

namespace waymark::actions::record {

struct Listing {
    store::List list = store::List::Programmes;
    std::vector<std::string> of = {};  ///< Values for the list's columns.
    std::optional<std::vector<std::string>> after = {};
    std::int64_t limit = 100;
};

struct Listed {
    store::SeenPage page;
    access::Purpose purpose = access::Purpose::OwnRecord;  ///< The next page is to be asked for with it.
};

/// For the purpose that they say; else for the first for which there is something. Refused where no role of
/// theirs has such a list at all.
Done<Listed> list_records(const Desk& desk, const Asking& asking, const Listing& listing);

/// All pages of a list of apprentices, to be taken away: a verb of its own, told to the history.
Done<Listed> export_apprentices(const Desk& desk, const Asking& asking, const Listing& listing);

}  // namespace waymark::actions::record
