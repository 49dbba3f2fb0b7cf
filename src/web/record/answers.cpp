#include "web/record/answers.h"

#include "web/record/pages/refusal.h"

namespace waymark::web::record {

Response page_response(base::Html page, int status) {
    Response response;
    response.status = status;
    response.body = std::move(page).take();
    // The pages are about people, and the computer may be anyone's.
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

Response see_other(const std::string& address) {
    auto response = page_response({}, 303);
    response.headers.emplace_back("Location", address);
    return response;
}

Response refused(const Visit& visit, const verbs::Refusal& refusal) {
    using Kind = verbs::Refusal::Kind;
    switch (refusal.kind) {
        case Kind::NotAllowed:
            return page_response(not_yours_page(visit.around, refusal.message), 404);
        case Kind::Stale:
            return page_response(not_done_page(visit.around, refusal.message), 409);
        case Kind::Impossible:
            return page_response(not_done_page(visit.around, refusal.message), 422);
        case Kind::Trouble:
            break;
    }
    return page_response(trouble_page(visit.around, refusal.message), 503);
}

Response not_found(const Visit& visit) { return page_response(no_such_page(visit.around), 404); }

}  // namespace waymark::web::record
