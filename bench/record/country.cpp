#include "bench/record/country.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/random.h"
#include "base/result.h"
#include "bench/generator.h"
#include "domain/plans/plan.h"
#include "records/plan.h"
#include "records/programme.h"
#include "store/records/plans.h"
#include "store/transaction.h"

namespace waymark::bench {

namespace {

using records::Kind;
using records::Record;
using records::set;

/// Neighbouring programmes share their hosts, as programmes of one region do.
constexpr int programmes_of_region = 4;

domain::Programme make_part(int number, int apprentices, std::uint64_t seed) {
    auto programme = make_programme({.apprentices = apprentices,
                                     .seed = seed + static_cast<std::uint64_t>(number),
                                     .cohorts = 1 + number % 3});
    programme.id = fmt::format("programme-{:04}", number);
    for (auto& organisation : programme.organisations)
        organisation.id = fmt::format("region-{:03}-{}", number / programmes_of_region, organisation.id);
    return programme;
}

domain::Plan draw_plan(const domain::Programme& programme, base::Random& random) {
    domain::Plan plan{programme.id, {}, 0, 0};
    for (const auto& apprentice : programme.apprentices) {
        domain::Journey journey(domain::placement_blocks(programme.cohorts[apprentice.cohort]).size());
        for (auto& place : journey)
            place = base::Ref<domain::Placement>{
                static_cast<std::uint32_t>(random.below(programme.placements.size()))};
        plan.journeys.push_back(std::move(journey));
    }
    return plan;
}

Record person_record(const domain::Programme& programme, const domain::Apprentice& apprentice,
                     const std::string& id) {
    auto record = records::make_record(Kind::Person, programme.id, id);
    record.person = id;
    if (apprentice.employer) set(record, "organisation", programme.organisations[*apprentice.employer].id);
    set(record, "name", fmt::format("Invented {}", apprentice.id));
    set(record, "known_as", std::string{"Inv"});
    set(record, "email", fmt::format("{}@example.org", apprentice.id));
    set(record, "phone", std::string{"01632 960 001"});
    return record;
}

Record special_record(const std::string& programme, const std::string& person, base::Random& random) {
    auto record = records::make_record(Kind::Special, programme, {});
    record.person = person;
    set(record, "ethnicity", fmt::format("invented group {}", random.below(18)));
    if (random.chance(0.1)) set(record, "disability", std::string{"invented"});
    if (random.chance(0.1)) set(record, "health", std::string{"invented: no lifting"});
    set(record, "dbs", std::string{"invented: certificate 000000000000"});
    return record;
}

Record grant_record(const std::string& programme, const std::string& person, const std::string& role,
                    const std::optional<std::string>& organisation) {
    auto record = records::make_record(Kind::Grant, programme, "1");
    record.person = person;
    set(record, "role", role);
    set(record, "organisation", records::or_nothing(organisation));
    set(record, "from_day", std::string{"2026-09-01"});
    set(record, "until_day", std::string{"2029-09-01"});
    return record;
}

std::vector<Record> partner_records(const domain::Programme& programme) {
    std::vector<Record> all;
    int number = 0;
    for (const auto& placement : programme.placements) {
        const auto host = programme.organisations[placement.organisation].id;
        auto offer = records::make_record(Kind::Offer, programme.id, "offer-" + placement.id);
        set(offer, "organisation", host);
        set(offer, "placement", placement.id);
        set(offer, "places", std::int64_t{placement.places});
        set(offer, "state", std::string{"confirmed"});
        all.push_back(std::move(offer));
        all.push_back(
            grant_record(programme.id, fmt::format("{}/mentor-{}", programme.id, ++number), "mentor", host));
    }
    for (const auto& organisation : programme.organisations) {
        auto policy = records::make_record(Kind::Policy, programme.id, "policy-" + organisation.id);
        set(policy, "organisation", organisation.id);
        set(policy, "says", std::string{"Invented: nobody under 18 works nights."});
        all.push_back(std::move(policy));
    }
    all.push_back(grant_record(programme.id, programme.id + "/coordinator", "coordinator", {}));
    std::ranges::stable_sort(all, {}, &Record::kind);
    return all;
}

std::vector<Record> people_records(const domain::Programme& programme, base::Random& random) {
    std::vector<Record> people;
    std::vector<Record> special;
    std::vector<Record> grants;
    for (const auto& apprentice : programme.apprentices) {
        const auto id = records::person_of(programme.id, apprentice.id);
        people.push_back(person_record(programme, apprentice, id));
        special.push_back(special_record(programme.id, id, random));
        grants.push_back(grant_record(programme.id, id, "apprentice", {}));
    }
    std::ranges::move(special, std::back_inserter(people));
    std::ranges::move(grants, std::back_inserter(people));
    return people;
}

std::vector<Record> all_records(const domain::Programme& programme, base::Random& random) {
    auto all = records::to_records(programme);
    // Those of a kind together: they are written in one go.
    std::ranges::stable_sort(all, {}, &Record::kind);
    std::ranges::move(partner_records(programme), std::back_inserter(all));
    std::ranges::move(people_records(programme, random), std::back_inserter(all));
    auto plan = records::to_records(programme, draw_plan(programme, random), "plan-1", {});
    set(plan.front(), "state", std::string{records::published});
    set(plan.front(), "published_by", programme.id + "/coordinator");
    set(plan.front(), "published_at", std::int64_t{1'790'000'000'000});
    std::ranges::move(plan, std::back_inserter(all));
    return all;
}

store::Stored<void> add(store::Database& database, const MakeSealer& make_sealer,
                        const domain::Programme& programme, base::Random& random) {
    const auto all = all_records(programme, random);
    std::vector<std::string> people;
    for (const auto& record : all)
        if (record.kind == Kind::Person) people.push_back(record.id);
    return store::transact(database, store::Mode::Write,
                           [&](store::Connection& connection) -> store::Stored<void> {
                               TRY(const auto sealer, make_sealer(connection, people));
                               return store::insert_many(connection, *sealer, all);
                           });
}

}  // namespace

store::Stored<void> make_country(store::Database& database, const MakeSealer& make_sealer,
                                 const CountryShape& shape) {
    base::Random random{shape.seed};
    int left = shape.apprentices;
    for (int number = 0; left > 0; ++number) {
        const int largest = std::max(1, static_cast<int>(shape.apprentices * shape.largest_share));
        const int drawn = 8 + static_cast<int>(random.below(static_cast<std::uint64_t>(shape.programme_max)));
        const int size = std::min(left, number == 0 ? largest : drawn);
        TRY_DO(add(database, make_sealer, make_part(number, size, shape.seed), random));
        left -= size;
    }
    return {};
}

}  // namespace waymark::bench
