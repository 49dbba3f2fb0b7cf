#pragma once
// Who is told what, in sentences that can be forwarded as they are.

#include <string>
#include <vector>

#include "planning/replan/news.h"

namespace waymark::planning {

/// What one person, or one host about one placement, is told.
struct Letter {
    std::string to;  ///< An apprentice's id, or a placement's name and its organisation's.
    std::vector<std::string> sentences;
    friend bool operator==(const Letter&, const Letter&) = default;
};

/// "r2 (3 April 2017 to 25 June 2017): Ward 7 instead of Elm House." In the order of the news.
std::vector<Letter> letters_to_people(const std::vector<News>& news, const domain::Programme& programme);

/// "a03 comes from 3 April 2017 to 25 June 2017." In the order of the programme's placements.
std::vector<Letter> letters_to_hosts(const std::vector<News>& news, const domain::Programme& programme);

/// Decisions that cannot be kept, one sentence each.
std::vector<std::string> sentences(const std::vector<Released>& released, const domain::Programme& programme);

}  // namespace waymark::planning
