#include "domain/plans/price.h"

#include <algorithm>

namespace waymark::domain {

namespace {

constexpr int travel_without_unease = 30;  // minutes
constexpr std::int64_t dear_from = 100;    // points for each half of the blocks
constexpr std::int64_t dearer_from = 200;

std::int64_t missing_visits(const Programme& programme, const Journey& journey) {
    std::vector<int> in_setting(programme.settings.size());
    std::vector<int> in_sector(programme.sectors.size());
    for (const auto& placement : journey) {
        if (!placement) continue;
        const auto setting = programme.placements[*placement].setting;
        ++in_setting[setting.at];
        ++in_sector[programme.settings[setting].sector.at];
    }
    std::int64_t missing = 0;
    for (const auto& need : programme.rules.visit_sectors)
        missing += std::max(0, need.blocks - in_sector[need.subject.at]);
    for (const auto& need : programme.rules.visit_settings)
        missing += std::max(0, need.blocks - in_setting[need.subject.at]);
    return missing;
}

std::int64_t missing_competences(const Programme& programme, const Apprentice& apprentice,
                                 const Journey& journey) {
    std::vector<bool> shown(programme.competences.size());
    for (const auto competence : apprentice.evidenced) shown[competence.at] = true;
    for (const auto& placement : journey)
        if (placement)
            for (const auto competence : programme.placements[*placement].evidences)
                shown[competence.at] = true;
    return std::ranges::count(shown, false);
}

std::int64_t off_balance(const Programme& programme, const Plan& plan, const BalanceRow& row) {
    std::int64_t count = 0;
    for (const auto apprentice : programme.apprentices.refs()) {
        if (programme.apprentices[apprentice].cohort != row.cohort) continue;
        const auto& placement = plan.journeys[apprentice.at][static_cast<std::size_t>(row.block)];
        if (placement && programme.settings[programme.placements[*placement].setting].sector == row.sector)
            ++count;
    }
    const std::int64_t above = row.max ? std::max<std::int64_t>(0, count - *row.max) : 0;
    return std::max<std::int64_t>(0, row.min - count) + above;
}

}  // namespace

Price& Price::operator+=(const Price& other) {
    unfilled_blocks += other.unfilled_blocks;
    missing_visits += other.missing_visits;
    missing_competences += other.missing_competences;
    changed_blocks += other.changed_blocks;
    off_balance += other.off_balance;
    unfilled += other.unfilled;
    visit += other.visit;
    gap += other.gap;
    change += other.change;
    balance += other.balance;
    unease += other.unease;
    return *this;
}

Price& Price::operator-=(const Price& other) {
    unfilled_blocks -= other.unfilled_blocks;
    missing_visits -= other.missing_visits;
    missing_competences -= other.missing_competences;
    changed_blocks -= other.changed_blocks;
    off_balance -= other.off_balance;
    unfilled -= other.unfilled;
    visit -= other.visit;
    gap -= other.gap;
    change -= other.change;
    balance -= other.balance;
    unease -= other.unease;
    return *this;
}

int unease_points(const Programme& programme, const Apprentice& apprentice, base::Ref<Placement> placement) {
    const auto& where = programme.placements[placement];
    const int minutes = travel_minutes(apprentice.location, where.location, apprentice.driver);
    return preference(apprentice, placement, where.setting) + std::max(0, minutes - travel_without_unease);
}

int ordinary_unease(int placement_blocks) {
    return static_cast<int>(dear_from) * ((placement_blocks + 1) / 2);
}

std::int64_t unease_cost(std::int64_t points, int placement_blocks) {
    const std::int64_t half = (placement_blocks + 1) / 2;
    return points + std::max<std::int64_t>(0, points - dear_from * half) +
           2 * std::max<std::int64_t>(0, points - dearer_from * half);
}

Price journey_price(const Programme& programme, base::Ref<Apprentice> ref, const Journey& journey) {
    const auto& apprentice = programme.apprentices[ref];
    const auto& weights = programme.weights;
    Price p;
    std::int64_t points = 0;
    for (std::size_t block = 0; block < journey.size(); ++block) {
        const auto& placement = journey[block];
        if (const auto* told = find_published(apprentice, static_cast<int>(block))) {
            const bool gone = told->placement_id && !told->placement;
            if (gone || told->placement != placement) ++p.changed_blocks;
        }
        if (placement)
            points += unease_points(programme, apprentice, *placement);
        else
            ++p.unfilled_blocks;
    }
    p.missing_visits = missing_visits(programme, journey);
    if (programme.rules.cover_competences)
        p.missing_competences = missing_competences(programme, apprentice, journey);
    p.unfilled = p.unfilled_blocks * weights.unfilled;
    p.visit = p.missing_visits * weights.visit;
    p.gap = p.missing_competences * weights.gap;
    p.change = p.changed_blocks * weights.change;
    p.unease = unease_cost(points, static_cast<int>(journey.size()));
    return p;
}

Price price(const Programme& programme, const Plan& plan) {
    Price whole;
    for (const auto apprentice : programme.apprentices.refs())
        whole += journey_price(programme, apprentice, plan.journeys[apprentice.at]);
    for (const auto& row : programme.rules.balance) whole.off_balance += off_balance(programme, plan, row);
    whole.balance = whole.off_balance * programme.weights.balance;
    return whole;
}

}  // namespace waymark::domain
