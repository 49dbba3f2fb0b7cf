#include "planning/compare.h"

#include <algorithm>
#include <map>
#include <utility>

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Apprentice;

/// Where somebody is, block by block, by id.
std::vector<std::pair<std::string, std::optional<std::string>>> stays_of(const Variant& variant,
                                                                         Ref<Apprentice> who) {
    const auto& programme = variant.programme;
    const auto blocks = domain::placement_blocks(programme.cohorts[programme.apprentices[who].cohort]);
    std::vector<std::pair<std::string, std::optional<std::string>>> stays;
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        const auto& stay = variant.plan.journeys[who.at][block];
        stays.emplace_back(blocks[block].id,
                           stay ? std::optional{programme.placements[*stay].id} : std::nullopt);
    }
    return stays;
}

std::int64_t points_of(const Variant& variant, Ref<Apprentice> who) {
    return domain::journey_price(variant.programme, who, variant.plan.journeys[who.at]).total();
}

PersonDifference compare_person(const Variant& before, Ref<Apprentice> old, const Variant& after,
                                Ref<Apprentice> now) {
    PersonDifference person;
    person.apprentice = before.programme.apprentices[old].id;
    person.before = points_of(before, old);
    person.after = points_of(after, now);
    const auto stays = stays_of(after, now);
    for (const auto& [block, stay] : stays_of(before, old)) {
        const auto same = std::ranges::find(stays, block, [](const auto& entry) { return entry.first; });
        if (same != stays.end() && same->second != stay) person.moved.push_back({block, stay, same->second});
    }
    return person;
}

std::int64_t loss(const PersonDifference& person) {
    return person.after.value_or(0) - person.before.value_or(0);
}

}  // namespace

Difference compare(const Variant& before, const Variant& after) {
    Difference difference{before.price, after.price, {}, {}, {}};
    if (after.plan.bound) difference.least = *after.plan.bound - before.price.total();
    if (before.plan.bound) difference.most = after.price.total() - *before.plan.bound;
    std::map<std::string, Ref<Apprentice>> now;
    for (const auto who : after.programme.apprentices.refs())
        now.emplace(after.programme.apprentices[who].id, who);
    for (const auto who : before.programme.apprentices.refs()) {
        const auto& id = before.programme.apprentices[who].id;
        const auto it = now.find(id);
        if (it == now.end()) {
            difference.people.push_back({id, points_of(before, who), {}, {}});
            continue;
        }
        auto person = compare_person(before, who, after, it->second);
        if (person.before != person.after || !person.moved.empty())
            difference.people.push_back(std::move(person));
        now.erase(it);
    }
    for (const auto& [id, who] : now) difference.people.push_back({id, {}, points_of(after, who), {}});
    std::ranges::stable_sort(difference.people, std::greater{}, loss);
    return difference;
}

}  // namespace waymark::planning
