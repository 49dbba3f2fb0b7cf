// The programme's rules and the weights of the objective.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

#include "exchange/programme_v1/draft.h"
#include "exchange/programme_v1/limits.h"

namespace waymark::exchange::programme_v1 {

namespace {

template <class T>
std::vector<domain::VisitNeed<T>> read_needs(const json::Fields& fields, std::string_view key,
                                             const IdTable& table, Draft& draft) {
    std::vector<domain::VisitNeed<T>> needs;
    const auto map = fields.map(key);
    if (!map) return needs;
    json::refuse_duplicate_keys(*map, draft.issues);
    for (auto entry : map->children()) {
        if (draft.issues.is_full()) break;
        const auto subject = table.read_key(entry, draft.issues);
        const auto blocks = json::read_whole_number(entry, block_count_range, draft.issues);
        if (subject && blocks) needs.push_back({{*subject}, static_cast<int>(*blocks)});
    }
    std::ranges::sort(needs, {}, &domain::VisitNeed<T>::subject);
    return needs;
}

std::optional<int> read_at_most(const json::Fields& fields, std::string_view key) {
    const auto number = fields.find_whole_number(key, block_count_range);
    if (!number) return {};
    return static_cast<int>(*number);
}

domain::BalanceRow read_balance_row(json::Value entry, Draft& draft) {
    static constexpr std::array<std::string_view, 6> keys{"cohort", "block", "sector", "min", "max", "note"};
    const json::Fields fields(entry, keys, draft.issues);
    domain::BalanceRow row;
    const auto cohort = fields.need("cohort", "the id of a cohort");
    std::optional<std::uint32_t> position;
    if (cohort) position = draft.cohorts.read(*cohort, draft.issues);
    const auto block = fields.id("block", "the id of a placement block");
    if (position && *position < draft.cohort_blocks.size() && !block.empty()) {
        row.cohort = {*position};
        row.block = find_placement_block(draft, row.cohort, block, *fields.find("block")).value_or(0);
    }
    row.sector =
        need_reference<domain::Sector>(fields, "sector", "the name of a sector", draft.sectors, draft);
    row.min = static_cast<int>(fields.whole_number("min", people_range, row.min));
    if (const auto max = fields.find_whole_number("max", people_range)) row.max = static_cast<int>(*max);
    row.note = fields.text("note");
    return row;
}

/// The most that any plan could cost, each part at its worst: a bound for the sums' types, not for planning.
double dearest_plan(const domain::Programme& programme) {
    const auto& weights = programme.weights;
    const auto points = [](auto number) { return static_cast<double>(number); };
    std::vector<double> members(programme.cohorts.size());
    for (const auto& apprentice : programme.apprentices) ++members[apprentice.cohort.at];

    // A preference of 100 and the minutes to the far side of the Earth; they cost at most four times as much.
    constexpr double unease_of_block = 4.0 * (100 + 60'000);
    double cost = 0;
    for (const auto cohort : programme.cohorts.refs()) {
        const auto blocks = std::ranges::count(programme.cohorts[cohort].blocks, domain::BlockKind::Placement,
                                               &domain::Block::kind);
        cost += members[cohort.at] * points(blocks) *
                (points(weights.unfilled) + points(weights.change) + unease_of_block);
    }
    double needs = 0;
    for (const auto& need : programme.rules.visit_sectors) needs += need.blocks;
    for (const auto& need : programme.rules.visit_settings) needs += need.blocks;
    cost += points(programme.apprentices.size()) *
            (needs * points(weights.visit) + points(programme.competences.size()) * points(weights.gap));
    for (const auto& row : programme.rules.balance)
        cost += std::max<double>(row.min, members[row.cohort.at]) * points(weights.balance);
    return cost;
}

double dearest_bill(const domain::Programme& programme) {
    std::int64_t dearest_week = 0;
    for (const auto& placement : programme.placements)
        dearest_week = std::max(dearest_week, placement.weekly_cost.pence);
    std::vector<double> weeks;
    for (const auto& cohort : programme.cohorts) {
        weeks.push_back(0);
        for (const auto& block : cohort.blocks)
            if (block.kind == domain::BlockKind::Placement) weeks.back() += block.weeks;
    }
    double bill = 0;
    for (const auto& apprentice : programme.apprentices)
        bill += weeks[apprentice.cohort.at] * static_cast<double>(dearest_week);
    return bill;
}

}  // namespace

void read_rules(json::Value object, Draft& draft) {
    static constexpr std::array<std::string_view, 7> keys{
        "visit_sectors", "visit_settings", "placement_at_most", "organisation_at_most", "cover_competences",
        "balance",       "budget"};
    const json::Fields fields(object, keys, draft.issues);
    auto& rules = draft.programme.rules;
    rules.visit_sectors = read_needs<domain::Sector>(fields, "visit_sectors", draft.sectors, draft);
    rules.visit_settings = read_needs<domain::Setting>(fields, "visit_settings", draft.settings, draft);
    rules.placement_at_most = read_at_most(fields, "placement_at_most");
    rules.organisation_at_most = read_at_most(fields, "organisation_at_most");
    rules.cover_competences = fields.flag("cover_competences");
    if (const auto rows = fields.array("balance"))
        for (auto entry : rows->children()) {
            if (draft.issues.is_full()) break;
            rules.balance.push_back(read_balance_row(entry, draft));
        }
    if (const auto budget = fields.find_whole_number("budget", budget_range))
        rules.budget = base::Money{*budget};
}

void read_weights(json::Value object, Draft& draft) {
    static constexpr std::array<std::string_view, 5> keys{"unfilled", "visit", "gap", "change", "balance"};
    const json::Fields fields(object, keys, draft.issues);
    auto& weights = draft.programme.weights;
    weights.unfilled = fields.whole_number("unfilled", weight_range, weights.unfilled);
    weights.visit = fields.whole_number("visit", weight_range, weights.visit);
    weights.gap = fields.whole_number("gap", weight_range, weights.gap);
    weights.change = fields.whole_number("change", weight_range, weights.change);
    weights.balance = fields.whole_number("balance", weight_range, weights.balance);
}

void refuse_uncountable(json::Value document, Draft& draft) {
    if (const double cost = dearest_plan(draft.programme); cost > countable_max)
        draft.issues.add(
            document, "weights",
            fmt::format("the worst plan would cost {:.2g} points, more than can be counted ({:.2g}); "
                        "lower the weights, or split the programme",
                        cost, countable_max));
    if (const double bill = dearest_bill(draft.programme); bill > countable_max)
        draft.issues.add(
            document, "placements",
            fmt::format("filling every week at the dearest weekly_cost would cost {:.2g} pence, more "
                        "than can be counted ({:.2g})",
                        bill, countable_max));
}

}  // namespace waymark::exchange::programme_v1
