#include "actions/record/views/board.h"

#include "records/plan.h"

namespace waymark::actions::record::views {

namespace {

using access::Verb;
using records::Kind;

Done<void> add_rows(Look& look, const Place& after, BoardView& view) {
    const auto& programme = view.programme.record.programme;
    TRY(auto page, look.list(store::List::ApprenticesOfProgramme, {programme}, after, rows_in_page));
    view.next = std::move(page.next);
    for (auto& apprentice : page.records) {
        TRY_DO(look.name_person(apprentice.record.person));
        TRY(auto stays, look.some(store::List::StaysOfApprentice,
                                  {programme, view.plan.record.id, apprentice.record.id}));
        for (const auto& stay : stays) {
            const auto id = records::text_of(stay.record, "placement").value_or("");
            if (id.empty() || look.names.known.contains({Kind::Placement, id})) continue;
            TRY_DO(look.name_around(stay.record));
            TRY_DO(look.name_thing(Kind::Organisation, programme,
                                   records::text_of(stay.record, "organisation").value_or("")));
            TRY(auto placement, look.find({Kind::Placement, {programme, id}}));
            if (placement) view.placements.push_back(std::move(*placement));
        }
        view.rows.push_back({std::move(apprentice), std::move(stays)});
    }
    return {};
}

}  // namespace

Done<BoardView> view_board(const Desk& desk, const Asking& asking, const std::string& programme,
                           const std::string& plan, const Place& after) {
    return perform<BoardView>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<BoardView> {
        Look look(work);
        BoardView view;
        TRY(view.plan, look.must_find({Kind::Plan, {programme, plan}}, Verb::SeePlan));
        TRY(view.programme, look.must_find({Kind::Programme, {programme}}, Verb::SeePlan));
        TRY(view.cohorts, look.some(store::List::CohortsOfProgramme, {programme}));
        TRY(view.settings, look.some(store::List::SettingsOfProgramme, {programme}));
        TRY_DO(look.name_around(view.plan.record));
        TRY_DO(add_rows(look, after, view));
        if (records::text_of(view.plan.record, "state") == records::draft) {
            TRY(const auto subjects, work.subjects_of(view.plan.record));
            view.may_publish = work.ask(Verb::PublishPlan, subjects).has_value();
        }
        view.names = std::move(look.names);
        return view;
    });
}

}  // namespace waymark::actions::record::views
