#include "actions/record/views/apprentice.h"

#include <algorithm>

#include "records/plan.h"
#include "store/seen/subjects.h"

namespace waymark::actions::record::views {

namespace {

using access::Care;
using access::Verb;
using records::Kind;

bool is_allowed(const Work& work, Verb verb, const std::vector<access::Subject>& subjects) {
    return work.ask(verb, subjects).has_value();
}

Done<void> add_stays(Work& work, Look& look, ApprenticeView& view) {
    const auto& apprentice = view.apprentice.record;
    TRY(const auto plans,
        look.some(store::List::PlansInState, {apprentice.programme, std::string{records::published}}));
    for (const auto& plan : plans) {
        TRY(auto stays,
            look.some(store::List::StaysOfApprentice, {apprentice.programme, plan.record.id, apprentice.id}));
        for (auto& stay : stays) {
            TRY_DO(look.name_around(stay.record));
            TRY_DO(look.name_thing(Kind::Organisation, apprentice.programme,
                                   records::text_of(stay.record, "organisation").value_or("")));
            TRY(const auto cleared,
                store::ask_cleared(work.connection, work.sealer, look.eyes(), store::key_of(stay.record)));
            view.stays.push_back({std::move(stay), cleared});
        }
    }
    std::ranges::stable_sort(view.stays, {}, [](const StayView& one) {
        return records::text_of(one.stay.record, "from_day").value_or("");
    });
    return {};
}

}  // namespace

Done<ApprenticeView> view_apprentice(const Desk& desk, const Asking& asking, const std::string& programme,
                                     const std::string& apprentice) {
    return perform<ApprenticeView>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<ApprenticeView> {
        Look look(work);
        ApprenticeView view;
        TRY(view.apprentice,
            look.must_find({Kind::Apprentice, {programme, apprentice}}, Verb::SeeApprentice));
        const auto& record = view.apprentice.record;
        TRY(view.programme, look.find({Kind::Programme, {programme}}));
        TRY(view.person, look.find({Kind::Person, {record.person}}));
        TRY(view.clearance, look.find({Kind::Clearance, {programme, apprentice}}));
        TRY_DO(look.name_around(record));
        TRY_DO(add_stays(work, look, view));
        TRY(const auto subjects, store::list_subjects(work.connection, record, asking.today));
        for (const auto& [care, verb] :
             {std::pair{Care::Health, Verb::SeeHealth}, std::pair{Care::Equality, Verb::SeeEquality},
              std::pair{Care::Dbs, Verb::SeeDbs}})
            if (is_allowed(work, verb, subjects)) view.may_look.add(care);
        for (const auto verb :
             {Verb::ChangeApprentice, Verb::ChangeEmployment, Verb::RecordLearning, Verb::ChangePreferences})
            view.may_change = view.may_change || is_allowed(work, verb, subjects);
        view.may_see_history = is_allowed(work, Verb::SeePersonHistory, subjects);
        view.names = std::move(look.names);
        return view;
    });
}

}  // namespace waymark::actions::record::views
