#include "web/record/routes.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "web/http/router.h"
#include "web/record/answers.h"
#include "web/record/change_handlers.h"
#include "web/record/pages/refusal.h"
#include "web/record/read_handlers.h"
#include "web/routes.h"

namespace waymark::web::record {

namespace {

using access::Verb;
using enum Method;

Response asset(const Visit& visit) { return asset_response(visit.request, visit.caught[0]); }

// The more particular stands before the more general, because the first that fits answers.
constexpr std::array routes{
    Route{"programmes", Get, "/", {}, programmes},
    Route{"asset", Get, "/assets/{file}", {}, asset},
    Route{"purposes", Get, "/purpose", {}, purposes},
    Route{"choose-purpose", Post, "/purpose", {}, choose_purpose},
    Route{"statistics", Get, "/statistics", Verb::SeeStatistics, statistics},

    Route{"person", Get, "/people/{person}", Verb::SeePerson, person},
    Route{"change-person-form", Get, "/people/{person}/change", Verb::ChangePerson, change_person_form},
    Route{"change-person", Post, "/people/{person}/change", Verb::ChangePerson, change_person},
    Route{"person-history", Get, "/people/{person}/history", Verb::SeePersonHistory, person_history},
    Route{"undo-person", Post, "/people/{person}/undo", Verb::Undo, undo_person},
    Route{"who-could-see", Get, "/people/{person}/seen", Verb::SeeWhoCouldSee, who_could_see},
    Route{"whole-record", Post, "/people/{person}/record", Verb::HandOutRecord, whole_record},

    Route{"programme", Get, "/programmes/{programme}", Verb::SeeProgramme, programme},
    Route{"apprentices", Get, "/programmes/{programme}/apprentices", Verb::SeeApprentice, apprentices},
    Route{"apprentice", Get, "/programmes/{programme}/apprentices/{apprentice}", Verb::SeeApprentice,
          apprentice},
    Route{"look", Post, "/programmes/{programme}/apprentices/{apprentice}/look", Verb::SeeHealth, look},
    Route{"board", Get, "/programmes/{programme}/plans/{plan}", Verb::SeePlan, board},
    Route{"about-plan", Get, "/programmes/{programme}/plans/{plan}/about", Verb::SeePlan, about_plan},
    Route{"publish", Post, "/programmes/{programme}/plans/{plan}/publish", Verb::PublishPlan, publish},
    Route{"add-form", Get, "/programmes/{programme}/add/{list}", {}, add_form},
    Route{"add", Post, "/programmes/{programme}/add/{list}", {}, add},
    Route{"list", Get, "/programmes/{programme}/{list}", Verb::SeeProgramme, list},
    Route{"thing", Get, "/programmes/{programme}/{list}/{id}", Verb::SeeProgramme, thing},
    Route{"change-thing-form", Get, "/programmes/{programme}/{list}/{id}/change", Verb::ChangeProgramme,
          change_thing_form},
    Route{"change-thing", Post, "/programmes/{programme}/{list}/{id}/change", Verb::ChangeProgramme,
          change_thing},
    Route{"history", Get, "/programmes/{programme}/{list}/{id}/history", Verb::SeePlanHistory, history},
    Route{"undo", Post, "/programmes/{programme}/{list}/{id}/undo", Verb::Undo, undo_thing},
    Route{"remove", Post, "/programmes/{programme}/{list}/{id}/remove", Verb::ChangeProgramme, remove_thing},
};

struct Matched {
    const Route* route = nullptr;  ///< Nothing: there is no such address.
    std::vector<std::string> caught;
    bool other_method = false;  ///< There is one, that takes another method.
};

Matched find(const Request& request) {
    Matched found;
    for (const auto& route : routes) {
        auto caught = match(route.pattern, request.path);
        if (!caught) continue;
        if (route.method == request.method) return {&route, std::move(*caught), false};
        found.other_method = true;
    }
    return found;
}

bool is_about_themself(const Matched& found, const Visitor& visitor) {
    return found.route != nullptr && found.route->pattern.starts_with("/people/{person}") &&
           found.caught[0] == visitor.person;
}

/// What they chose and may choose; else the first that is theirs. A form says for which purpose it was shown.
/// Their own record everybody sees for its own purpose alone.
access::Purpose purpose_for(const Request& request, const Visitor& visitor, const views::Myself& me,
                            bool about_themself) {
    if (about_themself) return access::Purpose::OwnRecord;
    const auto is_theirs = [&](std::optional<access::Purpose> purpose) {
        return purpose && std::ranges::count(me.purposes, *purpose) > 0;
    };
    if (const auto shown = purpose_named(request.find_form("purpose").value_or("")); is_theirs(shown))
        return *shown;
    if (is_theirs(visitor.purpose)) return *visitor.purpose;
    return me.purposes.empty() ? access::Purpose::OwnRecord : me.purposes.front();
}

verbs::Asking asking_of(const Site& site, const Visitor& visitor) {
    verbs::Asking asking;
    asking.person = visitor.person;
    asking.moment = site.now();
    asking.today = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{asking.moment}});
    asking.origin = "pages";
    return asking;
}

Surroundings around(const Visitor& visitor, const views::Myself& me, access::Purpose purpose,
                    base::Day today) {
    return {.person = visitor.person,
            .name = me.name.empty() ? visitor.person : me.name,
            .purpose = purpose,
            .purposes = me.purposes,
            .statistics = views::has_verb(me.viewer, purpose, today, Verb::SeeStatistics)};
}

}  // namespace

std::span<const Route> list_routes() { return routes; }

Response answer(const Site& site, const Request& request) {
    auto found = find(request);
    if (!found.route && found.other_method) {
        auto response = error_page(405);
        response.headers.emplace_back("Allow", request.method == Post ? "GET, HEAD" : "POST");
        return response;
    }
    const auto visitor = site.visitors.find(request);
    if (!visitor) return error_page(401);
    const bool about_themself = is_about_themself(found, *visitor);
    Visit visit{.site = site,
                .request = request,
                .caught = std::move(found.caught),
                .me = {},
                .asking = asking_of(site, *visitor),
                .around = {.person = visitor->person, .name = visitor->person}};
    auto me = views::see_myself(site.desk, visit.asking);
    if (!me) return refused(visit, me.error());
    visit.me = std::move(*me);
    const auto purpose = purpose_for(request, *visitor, visit.me, about_themself);
    visit.asking.purpose = purpose;
    visit.around = around(*visitor, visit.me, purpose, visit.asking.today);
    if (!found.route) return not_found(visit);
    return found.route->handle(visit);
}

}  // namespace waymark::web::record
