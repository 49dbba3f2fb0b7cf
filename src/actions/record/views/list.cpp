#include "actions/record/views/list.h"

#include <algorithm>

#include "actions/record/verbs_for.h"

namespace waymark::actions::record::views {

namespace {

using access::Verb;
using records::Kind;

Done<store::Seen> find_programme(Look& look, const std::string& programme) {
    return look.must_find({Kind::Programme, {programme}}, Verb::SeeProgramme);
}

Done<void> name_rows(Look& look, const std::vector<store::Seen>& rows) {
    for (const auto& row : rows) TRY_DO(look.name_around(row.record));
    return {};
}

/// ASCII letters alike; the rest byte by byte.
std::string folded(std::string_view text) {
    std::string small{text};
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

Done<ListView> view_of_person(const Desk& desk, const Asking& asking, store::List list,
                              const std::string& person) {
    return perform<ListView>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<ListView> {
        Look look(work);
        ListView view;
        TRY(view.rows, look.some(list, {person}));
        TRY_DO(name_rows(look, view.rows));
        view.names = std::move(look.names);
        return view;
    });
}

}  // namespace

Done<std::vector<store::Seen>> view_programmes(const Desk& desk, const Asking& asking) {
    using Rows = std::vector<store::Seen>;
    return perform<Rows>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<Rows> {
        Look look(work);
        return look.some(store::List::Programmes, {});
    });
}

Done<ProgrammeView> view_programme(const Desk& desk, const Asking& asking, const std::string& programme) {
    return perform<ProgrammeView>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<ProgrammeView> {
        Look look(work);
        ProgrammeView view;
        TRY(view.programme, find_programme(look, programme));
        TRY(view.cohorts, look.some(store::List::CohortsOfProgramme, {programme}));
        TRY(view.organisations, look.some(store::List::OrganisationsOfProgramme, {programme}));
        TRY(view.plans, look.some(store::List::PlansOfProgramme, {programme}));
        std::ranges::stable_partition(view.plans, [](const store::Seen& plan) {
            return records::text_of(plan.record, "state") == "published";
        });
        return view;
    });
}

Done<ListView> view_list(const Desk& desk, const Asking& asking, const std::string& programme,
                         store::List list, const Place& after) {
    const auto& row = store::find_list(list);
    return perform<ListView>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<ListView> {
        Look look(work);
        if (store::reach_of(row.kind, look.eyes()).ways.empty())
            return work.refuse(verb_to_see(records::make_record(row.kind, {}, {}), access::About::Colleague));
        ListView view;
        TRY(view.programme, find_programme(look, programme));
        TRY(auto page, look.list(list, {programme}, after, rows_in_page));
        view.rows = std::move(page.records);
        view.next = std::move(page.next);
        TRY_DO(name_rows(look, view.rows));
        view.names = std::move(look.names);
        return view;
    });
}

Done<ListView> find_apprentices(const Desk& desk, const Asking& asking, const std::string& programme,
                                const std::string& words, const Place& after) {
    const auto wanted = folded(words);
    return perform<ListView>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<ListView> {
        Look look(work);
        ListView view;
        TRY(view.programme, find_programme(look, programme));
        TRY(auto page, look.list(store::List::ApprenticesOfProgramme, {programme}, after, searched_at_once));
        view.next = std::move(page.next);
        for (auto& row : page.records) {
            TRY_DO(look.name_person(row.record.person));
            const auto name = look.names.person(row.record.person);
            if (folded(name).find(wanted) == std::string::npos &&
                folded(row.record.id).find(wanted) == std::string::npos)
                continue;
            view.rows.push_back(std::move(row));
            if (std::ssize(view.rows) < rows_in_page) continue;
            // As full as a page: it goes on after the last that was found.
            if (&row != &page.records.back() || view.next) view.next = {{view.rows.back().record.id}};
            break;
        }
        TRY_DO(name_rows(look, view.rows));
        view.names = std::move(look.names);
        return view;
    });
}

Done<ListView> view_roles_of(const Desk& desk, const Asking& asking, const std::string& person) {
    return view_of_person(desk, asking, store::List::GrantsOfPerson, person);
}

Done<ListView> view_apprenticeships(const Desk& desk, const Asking& asking, const std::string& person) {
    return view_of_person(desk, asking, store::List::ApprenticesOfPerson, person);
}

}  // namespace waymark::actions::record::views
