#include "examples/fewest_changes.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "domain/plans/price.h"
#include "rules/eligibility.h"

namespace waymark::examples {

namespace {

struct Option {
    std::vector<base::Ref<domain::Placement>> places;
    std::int64_t changes = 0;
};

/// Every journey that the rules allow the apprentice, capacity aside, with all blocks filled and all visits
/// made.
class Options {
public:
    Options(const domain::Programme& programme, base::Ref<domain::Apprentice> who)
        : m_programme(programme),
          m_who(who),
          m_blocks(domain::placement_blocks(programme.cohorts[programme.apprentices[who].cohort])) {}

    std::vector<Option> list() {
        extend({});
        std::ranges::sort(m_found, {}, &Option::changes);
        return std::move(m_found);
    }

private:
    void extend(domain::Journey journey) {
        if (journey.size() == m_blocks.size()) {
            const auto price = domain::journey_price(m_programme, m_who, journey);
            if (price.missing_visits > 0) return;
            Option option{{}, price.changed_blocks};
            for (const auto& placement : journey) option.places.push_back(*placement);
            m_found.push_back(option);
            return;
        }
        const auto& apprentice = m_programme.apprentices[m_who];
        const auto block = journey.size();
        const auto* fixed = domain::find_fixed(apprentice, static_cast<int>(block));
        for (const auto ref : m_programme.placements.refs()) {
            const auto& placement = m_programme.placements[ref];
            if (fixed != nullptr && fixed->placement != ref) continue;
            if (fixed == nullptr &&
                (!rules::is_eligible({m_programme, apprentice, m_blocks[block], placement, ref}) ||
                 blocks_with(placement.organisation, journey) >=
                     m_programme.rules.organisation_at_most.value_or(99)))
                continue;
            journey.emplace_back(ref);
            extend(journey);
            journey.pop_back();
        }
    }

    /// Decided blocks count, those to come too.
    int blocks_with(base::Ref<domain::Organisation> organisation, const domain::Journey& journey) const {
        int count = 0;
        for (const auto& placement : journey)
            count += m_programme.placements[*placement].organisation == organisation ? 1 : 0;
        for (const auto& fixed : m_programme.apprentices[m_who].fixed)
            if (fixed.block >= static_cast<int>(journey.size()))
                count += m_programme.placements[*fixed.placement].organisation == organisation ? 1 : 0;
        return count;
    }

    const domain::Programme& m_programme;
    base::Ref<domain::Apprentice> m_who;
    std::vector<domain::DatedBlock> m_blocks;
    std::vector<Option> m_found;
};

/// One apprentice after the other; a choice that cannot beat the best so far is not tried.
class Search {
public:
    explicit Search(const domain::Programme& programme) : m_programme(programme) {
        for (const auto who : programme.apprentices.refs())
            m_options.push_back(Options{programme, who}.list());
    }

    std::optional<std::int64_t> run() {
        place(0, 0);
        return m_best;
    }

private:
    void place(std::size_t who, std::int64_t changes) {
        if (m_best && changes >= *m_best) return;
        if (who == m_options.size()) {
            m_best = changes;
            return;
        }
        for (const Option& option : m_options[who]) {
            if (m_best && changes + option.changes >= *m_best) return;
            if (!has_room(option)) continue;
            for (std::size_t b = 0; b < option.places.size(); ++b) ++m_taken[{option.places[b], b}];
            place(who + 1, changes + option.changes);
            for (std::size_t b = 0; b < option.places.size(); ++b) --m_taken[{option.places[b], b}];
        }
    }

    bool has_room(const Option& option) {
        for (std::size_t b = 0; b < option.places.size(); ++b)
            if (m_taken[{option.places[b], b}] >= m_programme.placements[option.places[b]].places)
                return false;
        return true;
    }

    const domain::Programme& m_programme;
    std::vector<std::vector<Option>> m_options;
    std::map<std::pair<base::Ref<domain::Placement>, std::size_t>, int> m_taken;
    std::optional<std::int64_t> m_best;
};

}  // namespace

std::optional<std::int64_t> fewest_changes(const domain::Programme& programme) {
    return Search{programme}.run();
}

}  // namespace waymark::examples
