#pragma once
// How handlers answer: with a page, with the way to one, or with why not.

#include <string>
#include <utility>

#include "base/html.h"
#include "web/record/visit.h"

namespace waymark::web::record {

Response page_response(base::Html page, int status = 200);
/// After a change: so that going back or reloading does not make it again.
Response see_other(const std::string& address);
/// The page for a refusal of any kind. Not allowed and not there are one: words, status and all.
Response refused(const Visit& visit, const verbs::Refusal& refusal);
/// There is no such address.
Response not_found(const Visit& visit);

/// Renders what a verb answered, or says why it did not.
template <class View, class Render>
Response show(const Visit& visit, const verbs::Done<View>& view, Render render) {
    if (!view) return refused(visit, view.error());
    return page_response(render(*view));
}

}  // namespace waymark::web::record
