#include "planning/replan/change_words.h"

#include <fmt/format.h>

#include "rules/wording.h"

namespace waymark::planning {

namespace {

using base::to_words;

struct Words {
    const domain::Programme& programme;

    [[nodiscard]] const std::string& who(base::Ref<domain::Apprentice> apprentice) const {
        return programme.apprentices[apprentice].id;
    }
    /// "from 3 April 2017 on", "from 3 April 2017 to 30 April 2017"
    static std::string when(base::Day from, const std::optional<base::Day>& until) {
        return until ? "from " + rules::period_words({from, *until})
                     : fmt::format("from {} on", to_words(from));
    }

    std::string operator()(const domain::HostCloses& event) const {
        const auto* placement = std::get_if<base::Ref<domain::Placement>>(&event.host);
        const auto& name =
            placement != nullptr
                ? programme.placements[*placement].name
                : programme.organisations[std::get<base::Ref<domain::Organisation>>(event.host)].name;
        return fmt::format("{} {} {}.", name, event.until ? "is closed" : "takes nobody",
                           when(event.from, event.until));
    }
    std::string operator()(const domain::PlacesChange& event) const {
        return fmt::format("{} has {} {} {}.", programme.placements[event.placement].name, event.places,
                           event.places == 1 ? "place" : "places", when(event.from, event.until));
    }
    std::string operator()(const domain::Leaves& event) const {
        return fmt::format("{} leaves {}.", who(event.apprentice), when(event.from, {}));
    }
    std::string operator()(const domain::Pauses& event) const {
        return fmt::format("{} takes a break {}; what follows is that much later.", who(event.apprentice),
                           when(event.from, event.until));
    }
    std::string operator()(const domain::FallsIll& event) const {
        return fmt::format("{} is away {}.", who(event.apprentice), when(event.from, event.until));
    }
    std::string operator()(const domain::Joins& event) const {
        return fmt::format("{} joins, and begins on {}.", event.apprentice.id, to_words(event.starts));
    }
    std::string operator()(const domain::StartsLate& event) const {
        return fmt::format("{} begins on {}.", who(event.apprentice), to_words(event.starts));
    }
    std::string operator()(const domain::MovesHouse& event) const {
        return fmt::format("{} lives elsewhere {}.", who(event.apprentice), when(event.from, {}));
    }
    std::string operator()(const domain::ClearanceChange& event) const {
        const auto& clearance = programme.clearances[event.clearance].id;
        if (!event.from) return fmt::format("{} does not hold {}.", who(event.apprentice), clearance);
        return fmt::format("{} holds {} {}.", who(event.apprentice), clearance,
                           when(*event.from, event.until));
    }
};

}  // namespace

std::string sentence(const domain::Change& change, const domain::Programme& programme) {
    return std::visit(Words{programme}, change);
}

}  // namespace waymark::planning
