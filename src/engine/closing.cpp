#include "engine/closing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "base/check.h"
#include "engine/rooms.h"

namespace waymark::engine {

namespace {

constexpr std::size_t journeys_at_most = 2000;  // of one traveller
constexpr std::size_t journeys_in_all = 30000;

struct Listed {
    Journey journey;
    Points cost = 0;
};
using Lists = std::vector<std::vector<Listed>>;  // by traveller

/// Every journey that a plan cheaper than the incumbent could hold: the others alone are too far above their
/// traveller's best at these prices. Nothing where there are too many.
std::optional<Lists> list_useful(PricingCrew& crew, const std::vector<std::uint32_t>& everyone, Points cost,
                                 const RowPrices& prices, const std::vector<Fine>& least, Fine root) {
    const Oracle& oracle = crew.oracle();
    const Fine slack = fine(cost - 1) - root;
    const auto charges = oracle.charge(prices, nullptr);
    Lists lists(everyone.size());
    std::size_t all = 0;
    for (const auto who : everyone) {
        PricingAim aim;
        aim.keep = journeys_at_most + 1;
        aim.cutoff = least[who] + slack + 1;
        aim.nodes = 200000;
        auto answer = crew.price_one(who, *charges, aim);
        all += answer.best.size();
        if (!answer.complete || answer.best.size() > journeys_at_most || all > journeys_in_all) return {};
        for (auto& priced : answer.best) {
            const Points own = oracle.cost(who, priced.journey);
            lists[who].push_back({std::move(priced.journey), own});
        }
    }
    return lists;
}

class Branching {
public:
    Branching(const Oracle& oracle, const std::vector<std::uint32_t>& everyone, const Lists& lists,
              Points best, int nodes, const ShouldStop& stop)
        : m_oracle(oracle),
          m_everyone(everyone),
          m_lists(lists),
          m_rooms(rooms_of(oracle.rows())),
          m_best(best),
          m_nodes_left(nodes),
          m_stop(stop) {}

    Closing run() {
        Allowed all;
        for (const auto& list : m_lists) {
            all.emplace_back(list.size());
            std::iota(all.back().begin(), all.back().end(), 0);
        }
        branch(all);
        return {m_complete, std::move(m_journeys)};
    }

private:
    using Allowed = std::vector<std::vector<std::uint32_t>>;  // by traveller: positions in its list

    struct Split {
        std::uint32_t who = 0;
        std::size_t part = 0;
        std::uint32_t value = 0;
    };

    void branch(const Allowed& allowed) {
        if (std::ranges::any_of(allowed, [](const auto& some) { return some.empty(); })) return;
        if (std::ranges::all_of(allowed, [](const auto& some) { return some.size() == 1; })) {
            take_only(allowed);
            return;
        }
        if (--m_nodes_left < 0 || m_stop()) {
            m_complete = false;
            return;
        }
        Master master(m_oracle, m_everyone, m_rooms);
        fill(master, allowed);
        if (!master.solve(m_stop)) {
            m_complete = false;
            return;
        }
        try_whole(master, allowed);
        if (round_up(bound_at(to_row_prices(m_oracle.rows(), master.row_prices()), allowed)) >= m_best)
            return;
        const auto split = find_split(master, allowed);
        base::check(split.has_value(), "somebody has two journeys, and they differ in a part");
        for (const bool with : {true, false}) {
            Allowed part = allowed;
            std::erase_if(part[split->who], [&](std::uint32_t i) {
                return (m_lists[split->who][i].journey[split->part] == split->value) != with;
            });
            branch(part);
        }
    }

    void fill(Master& master, const Allowed& allowed) const {
        std::vector<Master::Column> columns;
        for (std::uint32_t who = 0; who < allowed.size(); ++who) {
            for (const auto i : allowed[who])
                columns.push_back({who, m_lists[who][i].cost, m_lists[who][i].journey});
            // A way out that no plan can use keeps the programme solvable; the bound does not know it.
            columns.push_back({who, m_best + 1, m_oracle.stopgap(who)});
        }
        master.add(std::move(columns));
    }

    [[nodiscard]] Fine bound_at(const RowPrices& prices, const Allowed& allowed) const {
        const auto charges = m_oracle.charge(prices, nullptr);
        Fine bound = -worth_of_rooms(prices, m_rooms);
        for (std::uint32_t who = 0; who < allowed.size(); ++who) {
            Fine least = std::numeric_limits<Fine>::max();
            for (const auto i : allowed[who]) {
                const Listed& listed = m_lists[who][i];
                least = std::min(least, fine(listed.cost) + m_oracle.charged(who, listed.journey, *charges));
            }
            bound += least;
        }
        return bound;
    }

    /// The part that the solution is most in two minds about, of those that divide a traveller's journeys.
    [[nodiscard]] std::optional<Split> find_split(const Master& master, const Allowed& allowed) const {
        struct Tally {
            double share = 0;
            std::size_t journeys = 0;
        };
        std::optional<Split> split;
        double nearest = 1;
        std::map<std::pair<std::size_t, std::uint32_t>, Tally> tallies;
        std::size_t column = 0;
        for (std::uint32_t who = 0; who < allowed.size(); ++who) {
            tallies.clear();
            for (const auto i : allowed[who]) {
                const double share = master.share(column++);
                const auto& journey = m_lists[who][i].journey;
                for (std::size_t part = 0; part < journey.size(); ++part) {
                    auto& tally = tallies[{part, journey[part]}];
                    tally.share += share;
                    ++tally.journeys;
                }
            }
            ++column;  // the way out
            for (const auto& [part, tally] : tallies)
                if (tally.journeys < allowed[who].size() && std::abs(tally.share - 0.5) < nearest) {
                    nearest = std::abs(tally.share - 0.5);
                    split = {who, part.first, part.second};
                }
        }
        return split;
    }

    /// One journey is left for each: a plan, if it fits.
    void take_only(const Allowed& allowed) {
        std::vector<Journey> journeys;
        auto left = m_rooms;
        Points cost = 0;
        for (std::uint32_t who = 0; who < allowed.size(); ++who) {
            const Listed& only = m_lists[who][allowed[who].front()];
            if (!take_if_it_fits(m_oracle, who, only.journey, left)) return;
            journeys.push_back(only.journey);
            cost += only.cost;
        }
        cost += overdrawn(m_oracle.rows(), left);
        if (cost >= m_best) return;
        m_best = cost;
        m_journeys = std::move(journeys);
    }

    /// The solution's own choice for each, where it is whole: often a plan, and then one to measure others
    /// by.
    void try_whole(const Master& master, const Allowed& allowed) {
        Allowed chosen(allowed.size());
        std::size_t column = 0;
        for (std::uint32_t who = 0; who < allowed.size(); ++who) {
            for (const auto i : allowed[who])
                if (master.share(column++) > 0.5) chosen[who] = {i};
            ++column;  // the way out
            if (chosen[who].empty()) return;
        }
        take_only(chosen);
    }

    const Oracle& m_oracle;
    const std::vector<std::uint32_t>& m_everyone;
    const Lists& m_lists;
    std::vector<std::int64_t> m_rooms;
    Points m_best;
    int m_nodes_left;
    const ShouldStop& m_stop;
    bool m_complete = true;
    std::optional<std::vector<Journey>> m_journeys;
};

}  // namespace

Closing close_gap(PricingCrew& crew, const Incumbent& incumbent, const RowPrices& prices,
                  const std::vector<Fine>& least, Fine root, int nodes, const ShouldStop& stop) {
    const Oracle& oracle = crew.oracle();
    std::vector<std::uint32_t> everyone(oracle.travellers());
    std::iota(everyone.begin(), everyone.end(), 0);
    const auto lists = list_useful(crew, everyone, incumbent.cost(), prices, least, root);
    if (!lists) return {};
    return Branching(oracle, everyone, *lists, incumbent.cost(), nodes, stop).run();
}

}  // namespace waymark::engine
