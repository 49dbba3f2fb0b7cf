#pragma once
// What every page of the record is handed: the record, who looks and for what, and the request.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/vocabulary.h"
#include "actions/record/desk.h"
#include "actions/record/views/myself.h"
#include "web/http/message.h"
#include "web/record/pages/frame.h"
#include "web/visitor.h"

namespace waymark::web::record {

namespace verbs = actions::record;
namespace views = actions::record::views;

/// A record that is served.
struct Site {
    verbs::Desk desk;
    const Visitors& visitors;
    std::function<std::int64_t()> now;  ///< Milliseconds since 1970 in UTC.
};

struct Visit {
    const Site& site;
    const Request& request;
    std::vector<std::string> caught;  ///< What the braces of the route's pattern caught.
    views::Myself me;
    verbs::Asking asking;
    Surroundings around;

    [[nodiscard]] const verbs::Desk& desk() const { return site.desk; }
    /// What was filled in, without blanks around it; empty where it was not.
    [[nodiscard]] std::string filled(std::string_view name) const;
    /// The place in a list that the address names: "?after=a17".
    [[nodiscard]] std::optional<std::vector<std::string>> after(std::size_t columns) const;
    /// The same visit for what was asked why.
    [[nodiscard]] verbs::Asking asking_because(std::string why) const;
};

/// One row for each address and method. `verb` is what the address is for; what else a page shows, the policy
/// decides field by field.
struct Route {
    std::string_view name;
    Method method = Method::Get;
    std::string_view pattern;
    std::optional<access::Verb> verb;  ///< Nothing: it is about the visitor themself, or about nobody.
    Response (*handle)(const Visit&);

    /// GET changes nothing, not even the history.
    [[nodiscard]] bool changes() const { return method == Method::Post; }
};

}  // namespace waymark::web::record
