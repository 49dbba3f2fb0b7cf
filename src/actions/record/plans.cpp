#include "actions/record/plans.h"

#include <fmt/format.h>

#include "actions/record/changes.h"
#include "actions/record/work.h"
#include "records/plan.h"
#include "rules/check.h"
#include "store/events/wording.h"
#include "store/records/plans.h"

namespace waymark::actions::record {

namespace {

using access::Verb;
using records::Kind;
using records::Record;

access::Subject plan_of(const std::string& programme, bool draft) {
    access::Subject subject;
    subject.about = access::About::Thing;
    subject.programme = programme;
    subject.draft = draft;
    return subject;
}

Refusal overtaken(const Record& published) {
    return {
        Refusal::Kind::Stale,
        fmt::format(
            "{} published the plan '{}' on {}, after yours was made. Look at what it changes, and publish "
            "again if yours still holds.",
            records::text_of(published, "published_by").value_or("Somebody"), published.id,
            store::events::moment_in_words(records::whole_of(published, "published_at").value_or(0)))};
}

}  // namespace

Done<bool> draft_in(Work& work, const std::string& name, const domain::Plan& plan) {
    TRY(const auto answer, work.ask(Verb::DraftPlan, {plan_of(plan.programme, true)}));
    TRY(const auto programme, store::load_programme(work.connection, work.sealer, plan.programme));
    if (!programme) return work.refuse(Verb::DraftPlan);
    if (plan.journeys.size() != programme->apprentices.size())
        return impossible("The plan was made for other apprentices than the programme has now.");
    if (const auto broken = rules::check(*programme, plan); !broken.empty())
        return impossible(fmt::format(
            "The plan breaks {} rules of the programme as it is now; check it first.", broken.size()));
    const auto key = store::Key{Kind::Plan, {plan.programme, name}};
    TRY(const auto there, store::find(work.connection, work.sealer, key));
    if (there) return impossible(fmt::format("There is a plan '{}' already.", name));
    TRY_DO(store::add_draft(work.connection, work.sealer, *programme, plan, name));
    TRY(const auto kept, store::find(work.connection, work.sealer, key));
    if (kept)
        for (auto& event : events_of(nullptr, &*kept))
            work.tell(Verb::DraftPlan, answer, std::move(event), plan.programme);
    TRY(const auto stays,
        store::list_all(work.connection, work.sealer, store::List::StaysOfPlan, {plan.programme, name}));
    for (const auto& stay : stays)
        for (auto& event : events_of(nullptr, &stay))
            work.tell(Verb::DraftPlan, answer, std::move(event), plan.programme);
    return true;
}

Done<void> draft_plan(const Desk& desk, const Asking& asking, const std::string& name,
                      const domain::Plan& plan) {
    if (name.empty()) return impossible("A draft needs a name.");
    const auto done = perform<bool>(desk, asking, store::Mode::Write,
                                    [&](Work& work) { return draft_in(work, name, plan); });
    if (!done) return std::unexpected(done.error());
    return {};
}

Done<void> publish_plan(const Desk& desk, const Asking& asking, const std::string& programme,
                        const std::string& name, std::int64_t version) {
    const auto done = perform<bool>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<bool> {
        TRY(const auto answer, work.ask(Verb::PublishPlan, {plan_of(programme, true)}));
        const auto key = store::Key{Kind::Plan, {programme, name}};
        TRY(const auto before, store::find(work.connection, work.sealer, key));
        if (!before) return work.refuse(Verb::PublishPlan);
        TRY(auto old, store::find_published(work.connection, work.sealer, programme));
        TRY(auto outcome, store::publish(work.connection, work.sealer,
                                         {programme, name, version, asking.person, asking.moment}));
        if (const auto* winner = std::get_if<store::Overtaken>(&outcome))
            return std::unexpected(overtaken(winner->published));
        if (auto* stale = std::get_if<store::Stale>(&outcome))
            return std::unexpected(Refusal{Clash{std::move(stale->current), {}, {}, {}}});
        if (std::holds_alternative<store::NoDraft>(outcome))
            return impossible(fmt::format("'{}' is no draft; only a draft can be published.", name));
        TRY(const auto now, store::find(work.connection, work.sealer, key));
        if (now)
            for (auto& event : events_of(&*before, &*now))
                work.tell(Verb::PublishPlan, answer, std::move(event), programme);
        const auto& published = std::get<store::Published>(outcome);
        if (old && published.superseded)
            for (auto& event : events_of(&*old, &*published.superseded))
                work.tell(Verb::SupersedePlan, answer, std::move(event), programme);
        return true;
    });
    if (!done) return std::unexpected(done.error());
    return {};
}

Done<domain::Plan> export_plan(const Desk& desk, const Asking& asking, const std::string& programme,
                               const std::string& name) {
    return perform<domain::Plan>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<domain::Plan> {
        TRY(const auto answer, work.ask(Verb::ExportProgramme, {plan_of(programme, false)}));
        TRY(const auto whole, store::load_programme(work.connection, work.sealer, programme));
        if (!whole) return work.refuse(Verb::ExportProgramme);
        TRY(auto plan, store::load_plan(work.connection, work.sealer, *whole, name));
        if (!plan) return work.refuse(Verb::ExportProgramme);
        return std::move(*plan);
    });
}

}  // namespace waymark::actions::record
