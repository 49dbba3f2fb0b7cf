#include "web/pages/change_kinds.h"

#include <algorithm>
#include <array>

namespace waymark::web {

namespace {

constexpr std::string_view a_monday = "A Monday, today or later.";
constexpr std::string_view first_monday_back = "The first Monday on which it is over.";

constexpr Asked today{Ask::Today, "Which day is it?",
                      "Blocks that have begun by that day stay as they are. Everything is planned as known "
                      "on it."};
constexpr Asked who{Ask::Who, "Who?", ""};
constexpr Asked host{Ask::Host, "Which host?",
                     "One placement, or an organisation with all of its placements."};
constexpr Asked from{Ask::From, "From when?", a_monday};
constexpr Asked until{Ask::Until, "Until when?", first_monday_back};
constexpr Asked until_perhaps{Ask::Until, "Until when?",
                              "The first Monday on which it is over. Empty: until further notice.", false};
constexpr Asked starts{Ask::Starts, "When do they begin?", a_monday};

constexpr std::array withdraws{today, host, from};
constexpr std::array closes{today, host, from, until};
constexpr std::array offers{today, Asked{Ask::Placement, "Which placement?", ""},
                            Asked{Ask::Places, "How many places in these weeks?",
                                  "All of them together, whatever was said before. 0 is none."},
                            from, until_perhaps};
constexpr std::array leaves{today, who, from};
constexpr std::array absence{today, who, from, until};
constexpr std::array starts_late{today, who, starts};
constexpr std::array moves{
    today,
    who,
    Asked{Ask::From, "From when?", "Any day. Blocks that begin before it stay as they were told."},
    Asked{Ask::Latitude, "Latitude of the new home", "In degrees, such as 53.23."},
    Asked{Ask::Longitude, "Longitude of the new home", "In degrees, such as -0.54; west is negative."},
    Asked{Ask::MaxTravel, "Minutes they can travel", "One way. Empty: as before.", false}};
constexpr std::array clearance{
    today, who, Asked{Ask::Clearance, "Which clearance?", ""},
    Asked{Ask::From, "Held from when?", "Any day. Empty: it is not held at all.", false},
    Asked{Ask::Until, "Held until when?", "The first day on which it no longer holds, if there is one.",
          false}};
constexpr std::array joins{
    today,
    Asked{Ask::NewId, "What are they to be called?", "A name or number that nobody else has."},
    Asked{Ask::NewCohort, "Which cohort's blocks do they have?", ""},
    Asked{Ask::Born, "When were they born?", "Some placements ask for an age."},
    Asked{Ask::Starts, "When do they begin?", "A Monday. Empty: with the cohort, if it has not begun.",
          false},
    Asked{Ask::Latitude, "Latitude of their home", "In degrees, such as 53.23. Empty: not known.", false},
    Asked{Ask::Longitude, "Longitude of their home", "In degrees, such as -0.54; west is negative.", false},
    Asked{Ask::Driver, "Do they drive?", "", false},
    Asked{Ask::Holds, "What do they hold already?", "", false}};
constexpr std::array file{
    Asked{Ask::File, "The change file", "As docs/CHANGE-FILE.md has it, for several changes at once."}};

constexpr std::array kinds{
    ChangeKind{"host-withdraws", "A host withdraws",
               "No places from a Monday on. A block under way there ends on that Monday, and the rest is "
               "placed anew.",
               withdraws},
    ChangeKind{"host-closes", "A host closes for some weeks",
               "No places in these weeks. A block under way there is cut, and the rest is placed anew.",
               closes},
    ChangeKind{"host-offers", "A host offers more or fewer places",
               "Another number of places for some weeks, or from now on.", offers},
    ChangeKind{"leaves", "Somebody leaves", "Their places are free again from a Monday on.", leaves},
    ChangeKind{"pauses", "Somebody takes a break in learning",
               "What would have been in these weeks, and all after it, is that much later.", absence},
    ChangeKind{"falls-ill", "Somebody falls ill",
               "Away for some weeks, which are lost; the rest stays when it was.", absence},
    ChangeKind{"joins", "Somebody new joins", "With the blocks of a cohort, from a Monday of their own on.",
               joins},
    ChangeKind{"starts-late", "Somebody starts late",
               "Later than the cohort, with all blocks, before any of theirs has begun.", starts_late},
    ChangeKind{"moves-house", "Somebody moves house", "Travel is counted from the new home.", moves},
    ChangeKind{"clearance", "A clearance is not as it was known",
               "It turns out that a vaccination or a check is not held yet, or not at all, or earlier.",
               clearance},
    ChangeKind{"file", "Several things at once", "Paste a change file.", file},
};

}  // namespace

std::span<const ChangeKind> list_change_kinds() { return kinds; }

const ChangeKind* find_change_kind(std::string_view word) {
    const auto it = std::ranges::find(kinds, word, &ChangeKind::word);
    return it == kinds.end() ? nullptr : &*it;
}

std::string_view name_of(Ask ask) {
    static constexpr std::array<std::string_view, 18> names{
        "today",     "apprentice", "host",      "placement", "places", "from", "until",  "starts", "latitude",
        "longitude", "max_travel", "clearance", "id",        "cohort", "born", "driver", "holds",  "file"};
    return names[static_cast<std::size_t>(ask)];
}

}  // namespace waymark::web
