#pragma once
// What can happen, as the pages ask it: for each kind of change the fields of its form. docs/CHANGE-FILE.md
// says what each does.

#include <span>
#include <string_view>

namespace waymark::web {

/// A field, by what it asks. Its name in addresses and forms is `name_of`.
enum class Ask {
    Today,
    Who,
    Host,  ///< A placement, or an organisation with all of its placements.
    Placement,
    Places,
    From,
    Until,
    Starts,
    Latitude,
    Longitude,
    MaxTravel,
    Clearance,
    NewId,
    NewCohort,
    Born,
    Driver,
    Holds,
    File,  ///< A whole change file, pasted.
};

struct Asked {
    Ask ask;
    std::string_view label;
    std::string_view hint;
    bool is_needed = true;
};

struct ChangeKind {
    std::string_view word;  ///< The change file's: "host-closes". "file" where one is pasted.
    std::string_view title;
    std::string_view meaning;
    std::span<const Asked> asks;
};

std::span<const ChangeKind> list_change_kinds();
const ChangeKind* find_change_kind(std::string_view word);

std::string_view name_of(Ask ask);

}  // namespace waymark::web
