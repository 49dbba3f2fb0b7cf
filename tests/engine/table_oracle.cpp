#include "engine/table_oracle.h"

#include <algorithm>
#include <limits>

namespace waymark::engine::testing {

namespace {

struct TableCharges final : Oracle::Charges {
    RowPrices prices;
    std::vector<std::int64_t> left;  // empty: unlimited
};

/// Every way to choose one entry for each traveller, in turn; false after the last.
bool next(const TableOracle& oracle, std::vector<Journey>& journeys) {
    for (std::size_t who = 0; who < journeys.size(); ++who) {
        if (++journeys[who][0] < oracle.entries[who].size()) return true;
        journeys[who][0] = 0;
    }
    return false;
}

}  // namespace

Points TableOracle::cost(std::uint32_t who, JourneyView journey) const {
    return entries[who][journey[0]].cost;
}

std::vector<Use> TableOracle::uses(std::uint32_t who, JourneyView journey) const {
    return entries[who][journey[0]].uses;
}

bool TableOracle::allows(std::uint32_t who, JourneyView journey) const {
    return journey.size() == 1 && journey[0] < entries[who].size();
}

std::unique_ptr<Oracle::Charges> TableOracle::charge(const RowPrices& prices,
                                                     const std::vector<std::int64_t>* left) const {
    auto charges = std::make_unique<TableCharges>();
    charges->prices = prices;
    if (left) charges->left = *left;
    return charges;
}

Fine TableOracle::charged(std::uint32_t who, JourneyView journey, const Charges& charges) const {
    const auto& prices = static_cast<const TableCharges&>(charges).prices;
    std::int64_t sum = 0;
    for (const Use& use : entries[who][journey[0]].uses) sum += prices[use.row] * use.amount;
    return sum >> (price_bits - fine_bits);
}

PricingAnswer TableOracle::price(std::uint32_t who, const Charges& charges, const PricingAim& aim, Scratch&) {
    const auto& left = static_cast<const TableCharges&>(charges).left;
    PricingAnswer answer;
    for (std::uint32_t i = 0; i < entries[who].size(); ++i) {
        const bool blocked = std::ranges::any_of(entries[who][i].uses, [&](const Use& use) {
            return !left.empty() && all_rows[use.row].penalty == hard && use.amount > left[use.row];
        });
        const Fine reduced = fine(entries[who][i].cost) + charged(who, Journey{i}, charges);
        if (!blocked && reduced < aim.cutoff) answer.best.push_back({{i}, reduced});
    }
    std::ranges::stable_sort(answer.best, {}, &PricedJourney::reduced);
    answer.bound = answer.best.empty() ? aim.cutoff : answer.best.front().reduced;
    if (answer.best.size() > aim.keep) answer.best.resize(aim.keep);
    return answer;
}

void fill_at_random(TableOracle& oracle, base::Random& random, std::uint32_t travellers,
                    std::uint32_t journeys) {
    const auto number = [&](std::uint64_t below) { return static_cast<std::int64_t>(random.below(below)); };
    for (int i = 0; i < 4; ++i) oracle.all_rows.push_back({1 + number(2), hard});
    for (int i = 0; i < 2; ++i) oracle.all_rows.push_back({number(3), number(60)});
    for (int i = 0; i < 2; ++i) oracle.all_rows.push_back({-1 - number(3), 20 + number(200)});  // at least
    oracle.all_rows.push_back({0, 1 + number(20)});  // give and take
    const Points together = number(80);
    for (int i = 0; i < 3; ++i) oracle.all_rows.push_back({number(2), together, true});
    for (std::uint32_t who = 0; who < travellers; ++who) {
        std::vector<Entry> mine{{1000 + number(100), {}}};
        while (mine.size() < journeys) {
            Entry entry{number(100), {}};
            for (std::uint32_t row = 0; row < oracle.all_rows.size(); ++row)
                if (random.chance(0.4)) {
                    const bool gives = oracle.all_rows[row].room < 0 || (row == 8 && random.chance(0.5));
                    entry.uses.push_back({row, gives ? -1 : 1});
                }
            mine.push_back(std::move(entry));
        }
        oracle.entries.push_back(std::move(mine));
    }
}

std::optional<Points> judged_cost(const TableOracle& oracle, const std::vector<Journey>& journeys) {
    std::vector<std::int64_t> used(oracle.all_rows.size());
    Points cost = 0;
    Points worst = 0;
    for (std::uint32_t who = 0; who < journeys.size(); ++who) {
        cost += oracle.entries[who][journeys[who][0]].cost;
        for (const Use& use : oracle.entries[who][journeys[who][0]].uses) used[use.row] += use.amount;
    }
    for (std::size_t r = 0; r < used.size(); ++r) {
        const Row& row = oracle.all_rows[r];
        if (used[r] <= row.room) continue;
        if (row.penalty == hard) return {};
        if (row.shared)
            worst = std::max(worst, row.penalty * (used[r] - row.room));
        else
            cost += row.penalty * (used[r] - row.room);
    }
    return cost + worst;
}

Points least_cost(const TableOracle& oracle) {
    std::vector<Journey> journeys(oracle.travellers(), Journey{0});
    Points least = std::numeric_limits<Points>::max();
    do {
        if (const auto cost = judged_cost(oracle, journeys)) least = std::min(least, *cost);
    } while (next(oracle, journeys));
    return least;
}

}  // namespace waymark::engine::testing
