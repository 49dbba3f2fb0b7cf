#include "web/routes.h"

#include <array>

#include "planning/story.h"
#include "web/assets/asset.h"
#include "web/pages/advice.h"
#include "web/pages/apprentice.h"
#include "web/pages/board.h"
#include "web/pages/comparison.h"
#include "web/pages/errors.h"
#include "web/pages/fragility.h"
#include "web/pages/hosts.h"
#include "web/pages/no_plan.h"
#include "web/pages/programmes.h"
#include "web/pages/quality.h"

namespace waymark::web {

namespace {

Response page_response(base::Html page, int status = 200) {
    Response response;
    response.status = status;
    response.body = std::move(page).take();
    // The pages are about people, and the computer may be anyone's.
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

Response trouble(const base::Error& error) {
    return page_response(unreadable_folder_page(error.message), 503);
}

/// Calls `render` with the programme that the path names first, or answers why it cannot.
template <class Render>
Response with_plan(const Call& call, Render render) {
    const auto opened = call.desk.open(call.caught[0]);
    if (!opened) return trouble(opened.error());
    if (!*opened) return error_page(404);
    const Opened& found = **opened;
    if (!found.shown) return page_response(no_plan_page(*found.volume));
    return render(found);
}

Response programmes(const Call& call) {
    const auto all = call.desk.programmes();
    if (!all) return trouble(all.error());
    return page_response(programmes_page(*all));
}

Response board(const Call& call) {
    return with_plan(call, [&](const Opened& found) {
        const BoardFilter filter{call.request.find_query("show") == "not-placed",
                                 call.request.find_query("cohort").value_or("")};
        return page_response(board_page(*found.shown, found.news, filter));
    });
}

Response hosts(const Call& call) {
    return with_plan(call, [](const Opened& found) { return page_response(hosts_page(*found.shown)); });
}

Response quality(const Call& call) {
    return with_plan(call, [](const Opened& found) {
        if (!found.shown->price) return page_response(broken_plan_page(*found.shown));
        return page_response(quality_page(*found.shown, found.levers()));
    });
}

Response advice(const Call& call) {
    return with_plan(call, [](const Opened& found) {
        if (!found.shown->price) return page_response(broken_plan_page(*found.shown));
        return page_response(advice_page(*found.shown, found.advice()));
    });
}

Response comparison(const Call& call) {
    return with_plan(call, [&](const Opened& found) {
        if (!found.shown->price) return page_response(broken_plan_page(*found.shown));
        return page_response(
            comparison_page(*found.shown, found.compare(call.request.find_query("what-if").value_or(""))));
    });
}

Response fragility(const Call& call) {
    return with_plan(call, [](const Opened& found) {
        if (!found.shown->price) return page_response(broken_plan_page(*found.shown));
        return page_response(fragility_page(*found.shown, found.fragility()));
    });
}

Response apprentice(const Call& call) {
    return with_plan(call, [&](const Opened& found) {
        const auto& programme = found.shown->programme;
        for (const auto ref : programme.apprentices.refs()) {
            if (programme.apprentices[ref].id != call.caught[1]) continue;
            if (!found.shown->price) return page_response(broken_plan_page(*found.shown));
            return page_response(
                apprentice_page(*found.shown, planning::tell(programme, found.shown->plan, ref)));
        }
        return error_page(404);
    });
}

Response static_asset(const Call& call) {
    const Asset* found = find_asset_at("/assets/" + call.caught[0]);
    if (!found) return error_page(404);
    Response response;
    response.type = found->type;
    // The address changes with the bytes, so what was fetched once is good for ever.
    const std::string tag = "\"" + call.caught[0] + "\"";
    response.headers = {
        {"Cache-Control", "public, max-age=31536000, immutable"}, {"ETag", tag}, {"Vary", "Accept-Encoding"}};
    if (call.request.if_none_match.find(tag) != std::string::npos) {
        response.status = 304;
        return response;
    }
    response.fixed = found->bytes;
    if (call.request.accepts_gzip) {
        response.fixed = found->gzipped;
        response.headers.emplace_back("Content-Encoding", "gzip");
    }
    return response;
}

constexpr std::array routes{
    Route{"programmes", "/", programmes},
    Route{"board", "/programmes/{programme}", board},
    Route{"hosts", "/programmes/{programme}/hosts", hosts},
    Route{"quality", "/programmes/{programme}/quality", quality},
    Route{"advice", "/programmes/{programme}/advice", advice},
    Route{"comparison", "/programmes/{programme}/compare", comparison},
    Route{"fragility", "/programmes/{programme}/fragility", fragility},
    Route{"apprentice", "/programmes/{programme}/apprentices/{apprentice}", apprentice},
    Route{"asset", "/assets/{file}", static_asset},
};

}  // namespace

std::span<const Route> list_routes() { return routes; }

Response answer(Desk& desk, const Request& request) {
    auto found = find_route(routes, request.path);
    if (!found) return error_page(404);
    return found->route->handle({desk, request, std::move(found->caught)});
}

Response error_page(int status) { return page_response(error_document(status), status); }

}  // namespace waymark::web
