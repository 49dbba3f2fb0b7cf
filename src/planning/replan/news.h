#pragma once
// Who has to be told what: two timetables compared, from today on.

#include <optional>
#include <string>
#include <vector>

#include "planning/replan/apply_change.h"

namespace waymark::planning {

/// A block with its dates, spent somewhere or nowhere.
struct DatedStay {
    base::Period period;
    std::optional<base::Ref<domain::Placement>> placement;
    friend bool operator==(const DatedStay&, const DatedStay&) = default;
};

/// One block of one apprentice that is not as it was told. `was` is empty where nothing was told of it, `is`
/// where the block is no more.
struct News {
    std::string apprentice;  ///< The id: who has left has no position any more.
    std::string block;
    std::optional<DatedStay> was;
    std::optional<DatedStay> is;
    bool is_gone = false;  ///< The apprentice has left: their host is told, they know.
    friend bool operator==(const News&, const News&) = default;
};

/// By apprentice of the programme before, then those who are new; by date.
std::vector<News> list_news(const domain::Programme& before, const domain::Plan& plan_before,
                            const Changed& changed, const domain::Plan& plan);

/// How many apprentices have to be told something.
std::size_t count_told(const std::vector<News>& news);

}  // namespace waymark::planning
