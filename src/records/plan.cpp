#include "records/plan.h"

#include <algorithm>

#include "records/programme.h"
#include "records/programme/parts.h"

namespace waymark::records {

namespace {

Record stay_record(const domain::Programme& programme, const std::string& plan,
                   const domain::Apprentice& apprentice, std::size_t number, const domain::DatedBlock& block,
                   const domain::Placement& placement) {
    auto record = make_record(Kind::Stay, programme.id, block.id);
    record.person = person_of(programme.id, apprentice.id);
    set(record, "plan", plan);
    set(record, "apprentice", apprentice.id);
    set(record, "number", static_cast<std::int64_t>(number));
    set(record, "placement", placement.id);
    set(record, "organisation", programme.organisations[placement.organisation].id);
    set(record, "from_day", base::to_iso(block.period.from));
    set(record, "until_day", base::to_iso(block.period.until));
    return record;
}

}  // namespace

std::vector<Record> to_records(const domain::Programme& programme, const domain::Plan& plan,
                               const std::string& id, const std::optional<std::string>& follows) {
    std::vector<Record> records;
    auto& whole = records.emplace_back(make_record(Kind::Plan, programme.id, id));
    set(whole, "state", std::string{draft});
    set(whole, "follows", or_nothing(follows));
    set(whole, "cost", plan.cost);
    set(whole, "bound", or_nothing(plan.bound));
    std::vector<std::vector<domain::DatedBlock>> blocks;
    for (const auto& cohort : programme.cohorts) blocks.push_back(domain::placement_blocks(cohort));
    for (const auto at : programme.apprentices.refs()) {
        const auto& apprentice = programme.apprentices[at];
        const auto& journey = plan.journeys[at.at];
        const auto& dated = blocks[apprentice.cohort.at];
        for (std::size_t i = 0; i < journey.size(); ++i)
            if (journey[i])
                records.push_back(
                    stay_record(programme, id, apprentice, i, dated[i], programme.placements[*journey[i]]));
    }
    return records;
}

base::Result<domain::Plan> to_plan(const domain::Programme& programme, const Record& plan,
                                   std::span<const Record> stays) {
    domain::Plan made;
    made.programme = programme.id;
    made.cost = whole_of(plan, "cost").value_or(0);
    made.bound = whole_of(plan, "bound");
    Index<domain::Apprentice> apprentices;
    Index<domain::Placement> placements;
    apprentices.fill(programme.apprentices);
    placements.fill(programme.placements);
    for (const auto& apprentice : programme.apprentices)
        made.journeys.emplace_back(domain::placement_blocks(programme.cohorts[apprentice.cohort]).size());
    for (const auto& stay : stays) {
        const auto found = apprentices.find(text_of(stay, "apprentice").value_or(""));
        if (!found) continue;  // Erased since.
        const auto who = *found;
        TRY(const auto where, placements.find(text_of(stay, "placement").value_or("")));
        auto& journey = made.journeys[who.at];
        const auto number = whole_of(stay, "number").value_or(-1);
        if (number < 0 || static_cast<std::size_t>(number) >= journey.size())
            return base::fail("a record refers to block '" + stay.id + "', which is not there");
        journey[static_cast<std::size_t>(number)] = where;
    }
    return made;
}

}  // namespace waymark::records
