#include "web/routes.h"

#include <fmt/format.h>

#include <array>

#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "planning/story.h"
#include "web/assets/asset.h"
#include "web/http/target.h"
#include "web/pages/advice.h"
#include "web/pages/apprentice.h"
#include "web/pages/board.h"
#include "web/pages/change.h"
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

Response change(const Call& call) {
    return with_plan(call, [&](const Opened& found) {
        if (!found.shown->price) return page_response(broken_plan_page(*found.shown));
        const auto question = read_change_question(call.request.query, found.shown->programme);
        const auto answer = question.changes ? found.replan(question) : nullptr;
        const auto trade = trade_of(call.request.find_query("trade").value_or(""));
        return page_response(change_page(*found.shown, question, answer.get(), trade));
    });
}

/// A file to keep, under a name of its own.
Response file_response(std::string text, const std::string& name) {
    Response response = page_response({});
    response.type = "application/json";
    response.body = std::move(text);
    response.headers.emplace_back("Content-Disposition",
                                  fmt::format("attachment; filename*=UTF-8''{}", escape_url(name)));
    return response;
}

/// What comes of a change: "leeds-2016-01-20.json" and "leeds-2016-01-20.plan.json" lie side by side.
Response change_file(const Call& call) {
    return with_plan(call, [&](const Opened& found) {
        if (!found.shown->price) return error_page(404);
        const auto question = read_change_question(call.request.query, found.shown->programme);
        if (!question.changes) return error_page(404);
        const auto name = found.shown->name + "-" + base::to_iso(question.changes->today);
        if (call.caught[1] == "change.json") return file_response(question.file, name + ".change.json");
        const auto answer = found.replan(question);
        if (!*answer) return error_page(404);
        const auto& [changed, plans] = **answer;
        if (call.caught[1] == "programme.json")
            return file_response(exchange::write_programme(changed.programme), name + ".json");
        const std::string_view word = std::string_view(call.caught[1]).substr(0, call.caught[1].rfind('.'));
        const auto trade = trade_of(word);
        if (word_of(trade) != word) return error_page(404);
        return file_response(exchange::write_plan(proposal_of(plans, trade).plan, changed.programme),
                             name + ".plan.json");
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

Response static_asset(const Call& call) { return asset_response(call.request, call.caught[0]); }

constexpr std::array routes{
    Route{"programmes", "/", programmes},
    Route{"board", "/programmes/{programme}", board},
    Route{"hosts", "/programmes/{programme}/hosts", hosts},
    Route{"quality", "/programmes/{programme}/quality", quality},
    Route{"advice", "/programmes/{programme}/advice", advice},
    Route{"comparison", "/programmes/{programme}/compare", comparison},
    Route{"change", "/programmes/{programme}/change", change},
    Route{"change-file", "/programmes/{programme}/change/{download}", change_file},
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

Response asset_response(const Request& request, const std::string& file) {
    const Asset* found = find_asset_at("/assets/" + file);
    if (!found) return error_page(404);
    Response response;
    response.type = found->type;
    // The address changes with the bytes, so what was fetched once is good for ever.
    const std::string tag = "\"" + file + "\"";
    response.headers = {
        {"Cache-Control", "public, max-age=31536000, immutable"}, {"ETag", tag}, {"Vary", "Accept-Encoding"}};
    if (request.if_none_match.find(tag) != std::string::npos) {
        response.status = 304;
        return response;
    }
    response.fixed = found->bytes;
    if (request.accepts_gzip) {
        response.fixed = found->gzipped;
        response.headers.emplace_back("Content-Encoding", "gzip");
    }
    return response;
}

Response error_page(int status) { return page_response(error_document(status), status); }

}  // namespace waymark::web
