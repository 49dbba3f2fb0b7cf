#include "web/record/read_handlers.h"

#include <algorithm>

#include "access/may.h"
#include "actions/record/person.h"
#include "actions/record/statistics.h"
#include "actions/record/take_back.h"
#include "actions/record/views/board.h"
#include "actions/record/views/history.h"
#include "actions/record/views/thing.h"
#include "actions/record/who_could_see.h"
#include "web/record/answers.h"
#include "web/record/change_handlers.h"
#include "web/record/links.h"
#include "web/record/lists.h"
#include "web/record/pages/apprentice.h"
#include "web/record/pages/board.h"
#include "web/record/pages/history.h"
#include "web/record/pages/list.h"
#include "web/record/pages/programmes.h"
#include "web/record/pages/purpose.h"
#include "web/record/pages/statistics.h"
#include "web/record/pages/thing.h"

namespace waymark::web::record {

namespace {

using records::Kind;

bool has_list(const Visit& visit, Kind kind) {
    return views::has_list(visit.me.viewer, visit.around.purpose, visit.asking.today, kind);
}

Response show_thing(const Visit& visit, const std::optional<store::Key>& key) {
    if (!key) return not_found(visit);
    return show(visit, views::view_thing(visit.desk(), visit.asking, *key),
                [&](const auto& view) { return thing_page(visit.around, view); });
}

Response show_history(const Visit& visit, const store::Key& key) {
    const auto view = views::view_history(visit.desk(), visit.asking, key);
    if (!view) return refused(visit, view.error());
    AsOf as_of{.day = visit.request.find_query("on").value_or("")};
    if (!as_of.day.empty()) {
        const auto day = base::parse_iso_day(as_of.day);
        if (!day) {
            as_of.error = "Write a day such as 2027-03-01";
        } else {
            const auto end = std::chrono::duration_cast<std::chrono::milliseconds>(
                (*day + std::chrono::days{1}).time_since_epoch());
            auto record = verbs::as_of(visit.desk(), visit.asking, key, end.count() - 1);
            if (!record) return refused(visit, record.error());
            as_of.record = std::move(*record);
        }
    }
    return page_response(history_page(visit.around, *view, as_of));
}

store::Key person_key(const Visit& visit) { return {Kind::Person, {visit.caught[0]}}; }

}  // namespace

Response programmes(const Visit& visit) {
    return show(visit, views::view_programmes(visit.desk(), visit.asking),
                [&](const auto& view) { return programmes_page(visit.around, view); });
}

Response programme(const Visit& visit) {
    return show(visit, views::view_programme(visit.desk(), visit.asking, visit.caught[0]),
                [&](const auto& view) {
                    std::vector<ListLink> lists;
                    for (const auto& page : list_pages())
                        if (has_list(visit, page.kind))
                            lists.push_back({std::string{page.title}, list_link(visit.caught[0], page.slug)});
                    return programme_page(visit.around, view, lists);
                });
}

Response apprentices(const Visit& visit) {
    const auto words = visit.request.find_query("name").value_or("");
    const auto view = words.empty() ? views::view_list(visit.desk(), visit.asking, visit.caught[0],
                                                       store::List::ApprenticesOfProgramme, visit.after(1))
                                    : views::find_apprentices(visit.desk(), visit.asking, visit.caught[0],
                                                              words, visit.after(1));
    return show(visit, view, [&](const auto& seen) {
        return list_page(visit.around, seen, {.page = find_list_page("apprentices"), .words = words});
    });
}

Response apprentice(const Visit& visit) {
    return show(visit, views::view_apprentice(visit.desk(), visit.asking, visit.caught[0], visit.caught[1]),
                [&](const auto& view) { return apprentice_page(visit.around, view); });
}

Response board(const Visit& visit) {
    return show(
        visit,
        views::view_board(visit.desk(), visit.asking, visit.caught[0], visit.caught[1], visit.after(1)),
        [&](const auto& view) { return board_page(visit.around, view); });
}

Response list(const Visit& visit) {
    const auto* const page = find_list_page(visit.caught[1]);
    if (page == nullptr) return not_found(visit);
    const auto columns = store::find_list(page->list).order.size();
    return show(
        visit,
        views::view_list(visit.desk(), visit.asking, visit.caught[0], page->list, visit.after(columns)),
        [&](const auto& view) {
            return list_page(visit.around, view, {.page = page, .may_add = may_add(visit, *page)});
        });
}

Response thing(const Visit& visit) {
    return show_thing(visit, key_at(visit.caught[0], visit.caught[1], visit.caught[2]));
}

Response about_plan(const Visit& visit) {
    return show_thing(visit, store::Key{Kind::Plan, {visit.caught[0], visit.caught[1]}});
}

Response history(const Visit& visit) {
    const auto key = key_at(visit.caught[0], visit.caught[1], visit.caught[2]);
    if (!key) return not_found(visit);
    return show_history(visit, *key);
}

Response person(const Visit& visit) {
    const auto roles = views::view_roles_of(visit.desk(), visit.asking, visit.caught[0]);
    if (!roles) return refused(visit, roles.error());
    const auto view = views::view_thing(visit.desk(), visit.asking, person_key(visit));
    const bool myself = visit.caught[0] == visit.around.person;
    if (!view && myself && !visit.me.has_person && !visit.me.viewer.grants.empty())
        return page_response(roles_page(visit.around, *roles));
    if (!view) return refused(visit, view.error());
    const auto apprenticeships = views::view_apprenticeships(visit.desk(), visit.asking, visit.caught[0]);
    if (!apprenticeships) return refused(visit, apprenticeships.error());
    return page_response(person_page(visit.around, *view, *roles, *apprenticeships));
}

Response person_history(const Visit& visit) {
    const auto events = verbs::history_of_person(visit.desk(), visit.asking, visit.caught[0]);
    if (!events) return refused(visit, events.error());
    auto newest_first = *events;
    std::ranges::reverse(newest_first);
    if (newest_first.size() > views::events_at_most) newest_first.resize(views::events_at_most);
    const auto thing = views::view_thing(visit.desk(), visit.asking, person_key(visit));
    const bool may_undo = thing && thing->may_undo;
    return show(visit, views::name_actors(visit.desk(), visit.asking, newest_first), [&](const auto& names) {
        return person_history_page(visit.around, visit.caught[0], newest_first, names, may_undo);
    });
}

Response who_could_see(const Visit& visit) {
    SeenAsked asked{.from = visit.request.find_query("from").value_or(""),
                    .until = visit.request.find_query("until").value_or("")};
    // Without days: the last four weeks.
    const auto today = visit.asking.today;
    if (asked.from.empty()) asked.from = base::to_iso(today - base::Weeks{4});
    if (asked.until.empty()) asked.until = base::to_iso(today + std::chrono::days{1});
    const auto from = base::parse_iso_day(asked.from);
    const auto until = base::parse_iso_day(asked.until);
    const bool right = from && until && *from < *until;
    if (!right) asked.error = "Write two days such as 2027-03-01, the first before the second";
    const base::Period between = right ? base::Period{*from, *until} : base::Period{today, today};
    const auto seen = verbs::who_could_see(visit.desk(), visit.asking, visit.caught[0], between);
    if (!seen) return refused(visit, seen.error());
    std::vector<store::events::Past> actors = seen->looks;
    for (const auto& possible : seen->possible) {
        store::events::Past one;
        one.event.actor = possible.viewer;
        actors.push_back(std::move(one));
    }
    return show(visit, views::name_actors(visit.desk(), visit.asking, actors), [&](const auto& names) {
        return seen_page(visit.around, visit.caught[0], asked, right ? &*seen : nullptr, names);
    });
}

Response purposes(const Visit& visit) { return page_response(purpose_page(visit.around)); }

Response statistics(const Visit& visit) {
    return show(visit, verbs::see_statistics(visit.desk(), visit.asking),
                [&](const auto& found) { return statistics_page(visit.around, found); });
}

}  // namespace waymark::web::record
