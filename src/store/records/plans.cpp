#include "store/records/plans.h"

#include <array>

#include "base/result.h"
#include "records/plan.h"
#include "records/programme.h"
#include "store/records/turn.h"

namespace waymark::store {

namespace {

using records::Kind;
using records::Record;

template <class T>
Stored<T> stored(base::Result<T> result) {
    if (!result) return trouble(Trouble::Broken, result.error().message);
    return std::move(*result);
}

Stored<std::vector<Record>> load_parts(Connection& connection, Sealer& sealer, const std::string& programme) {
    constexpr std::array parts{List::SettingsOfProgramme,      List::CompetencesOfProgramme,
                               List::OrganisationsOfProgramme, List::PlacementsOfProgramme,
                               List::CohortsOfProgramme,       List::ApprenticesOfProgramme,
                               List::ClearancesOfProgramme};
    std::vector<Record> all;
    for (const auto part : parts) {
        TRY(auto some, list_all(connection, sealer, part, {programme}));
        std::ranges::move(some, std::back_inserter(all));
    }
    return all;
}

/// The plan before steps down first: only one may be published.
Stored<std::optional<Record>> supersede(Connection& connection, Sealer& sealer, std::optional<Record> plan) {
    if (!plan) return plan;
    records::set(*plan, "state", std::string{records::superseded});
    TRY(const auto saved, save(connection, sealer, *plan));
    if (!saved) return trouble(Trouble::Conflict, "the published plan was changed in the meantime");
    plan->version = *saved;
    return plan;
}

}  // namespace

Stored<void> add_programme(Connection& connection, Sealer& sealer, const domain::Programme& programme) {
    return insert_many(connection, sealer, records::to_records(programme));
}

Stored<std::optional<domain::Programme>> load_programme(Connection& connection, Sealer& sealer,
                                                        const std::string& programme) {
    TRY(auto whole, find(connection, sealer, Key{Kind::Programme, {programme}}));
    if (!whole) return std::optional<domain::Programme>{};
    TRY(auto all, load_parts(connection, sealer, programme));
    all.push_back(std::move(*whole));
    TRY(auto made, stored(records::to_programme(all)));
    return std::optional{std::move(made)};
}

Stored<void> add_draft(Connection& connection, Sealer& sealer, const domain::Programme& programme,
                       const domain::Plan& plan, const std::string& id) {
    TRY(const auto before, find_published(connection, sealer, programme.id));
    const auto follows = before ? std::optional{before->id} : std::nullopt;
    return insert_many(connection, sealer, records::to_records(programme, plan, id, follows));
}

Stored<std::optional<domain::Plan>> load_plan(Connection& connection, Sealer& sealer,
                                              const domain::Programme& programme, const std::string& id) {
    TRY(const auto plan, find(connection, sealer, Kind::Plan, programme.id, id));
    if (!plan) return std::optional<domain::Plan>{};
    TRY(const auto stays, list_all(connection, sealer, List::StaysOfPlan, {programme.id, id}));
    TRY(auto made, stored(records::to_plan(programme, *plan, stays)));
    return std::optional{std::move(made)};
}

Stored<std::optional<Record>> find_published(Connection& connection, Sealer& sealer,
                                             const std::string& programme) {
    TRY(auto page,
        list(connection, sealer, List::PlansInState, {programme, std::string{records::published}}, {}, 1));
    if (page.records.empty()) return std::optional<Record>{};
    return std::optional{std::move(page.records.front())};
}

Stored<std::variant<Published, Overtaken, Stale, NoDraft>> publish(Connection& connection, Sealer& sealer,
                                                                   const Publication& publication) {
    using Outcome = std::variant<Published, Overtaken, Stale, NoDraft>;
    TRY_DO(take_turn(connection, publication.programme, "published plan"));
    TRY(auto plan, find(connection, sealer, Kind::Plan, publication.programme, publication.plan));
    if (!plan) return Outcome{NoDraft{}};
    TRY(auto before, find_published(connection, sealer, publication.programme));
    // Whoever was overtaken wants to know by whom, whatever else has changed.
    const auto told = before ? std::optional{before->id} : std::nullopt;
    if (before && told != records::text_of(*plan, "follows")) return Outcome{Overtaken{std::move(*before)}};
    if (plan->version != publication.version) return Outcome{Stale{std::move(plan)}};
    if (records::text_of(*plan, "state") != records::draft) return Outcome{NoDraft{}};
    TRY(auto stepped_down, supersede(connection, sealer, std::move(before)));
    records::set(*plan, "state", std::string{records::published});
    records::set(*plan, "published_by", publication.by);
    records::set(*plan, "published_at", publication.moment);
    TRY(auto saved, save(connection, sealer, *plan));
    if (!saved) return Outcome{std::move(saved.error())};
    return Outcome{Published{plan->version + 1, std::move(stepped_down)}};
}

}  // namespace waymark::store
