#pragma once
// Somebody who follows every link and form, and types every address that the routes know, with the ids of all
// that is there.

#include <map>
#include <string>

#include "crawl/town.h"
#include "web/record/routes.h"

namespace waymark::web::crawl {

/// What was answered: status, headers and body, as one text.
std::string text_of(const Response& response);

/// Addresses and what was answered there.
using Answers = std::map<std::string, std::string>;

class Crawler {
public:
    /// A site for a citizen who looks for a purpose.
    Crawler(store::Database& database, const store::sealing::KeyRing& keys, const Citizen& citizen,
            access::Purpose purpose);

    [[nodiscard]] Response get(const std::string& address) const;
    [[nodiscard]] Response post(const std::string& address, Pairs form) const;

    /// From "/" on, whatever is linked, and what forms ask for by GET.
    [[nodiscard]] Answers follow_links() const;
    /// Every GET address of the route table for everything in the town.
    [[nodiscard]] Answers walk_routes(const Town& town) const;
    /// Every POST address likewise, with a form that fits nothing.
    [[nodiscard]] Answers walk_changes(const Town& town) const;

private:
    [[nodiscard]] Answers walk(const Town& town, Method method) const;

    OneVisitor m_visitors;
    record::Site m_site;
    std::string m_cookie;
};

/// Addresses that a route's pattern has for one record: none where it does not concern it.
std::vector<std::string> addresses_of(const record::Route& route, const records::Record& record);

}  // namespace waymark::web::crawl
