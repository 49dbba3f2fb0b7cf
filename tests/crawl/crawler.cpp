#include "crawl/crawler.h"

#include <gtest/gtest.h>

#include <chrono>
#include <deque>
#include <set>

#include "access/roles.h"
#include "access/world.h"
#include "web/http/target.h"
#include "web/record/lists.h"

namespace waymark::web::crawl {

namespace {

using records::Kind;

/// Midday of day 0.
std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(access::testing::day(0).time_since_epoch())
               .count() +
           43'200'000;
}

std::string unescaped(std::string text) {
    for (const auto& [from, to] :
         {std::pair<std::string, std::string>{"&amp;", "&"}, {"&#39;", "'"}, {"&quot;", "\""}})
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + 1))
            text.replace(at, from.size(), to);
    return text;
}

/// Values of an attribute, wherever it stands in the page.
std::vector<std::string> values_of(const std::string& page, const std::string& attribute) {
    std::vector<std::string> values;
    const auto start = attribute + "=\"";
    for (auto at = page.find(start); at != std::string::npos; at = page.find(start, at + 1)) {
        const auto from = at + start.size();
        values.push_back(unescaped(page.substr(from, page.find('"', from) - from)));
    }
    return values;
}

/// Addresses that a page leads to without changing anything.
std::vector<std::string> ways_from(const std::string& page) {
    auto ways = values_of(page, "href");
    const std::string form = "<form method=\"get\"";
    for (auto at = page.find(form); at != std::string::npos; at = page.find(form, at + 1)) {
        const auto text = page.substr(at, page.find("</form>", at) - at);
        const auto action = values_of(text, "action").front();
        for (const auto& name : values_of(text, " name"))
            for (const char* word : {"canary", "person", "2024-10-01", ""})
                ways.push_back(action + "?" + escape_url(name) + "=" + escape_url(word));
    }
    std::erase_if(
        ways, [](const std::string& way) { return !way.starts_with('/') || way.starts_with("/assets/"); });
    return ways;
}

void put(std::string& address, std::string_view hole, const std::string& value) {
    if (const auto at = address.find(hole); at != std::string::npos)
        address.replace(at, hole.size(), escape_url(value));
}

}  // namespace

std::string text_of(const Response& response) {
    std::string text = std::to_string(response.status) + " " + response.type + "\n";
    for (const auto& [name, value] : response.headers) text += name + ": " + value + "\n";
    return text + "\n" + std::string{response.bytes()};
}

Crawler::Crawler(store::Database& database, const store::sealing::KeyRing& keys, const Citizen& citizen,
                 access::Purpose purpose)
    : m_visitors(citizen.id),
      m_site{{database, keys}, m_visitors, now},
      m_cookie(std::string{purpose_cookie} + "=" + std::string{access::find_purpose(purpose).name}) {}

Response Crawler::get(const std::string& address) const {
    const auto target = parse_target(address.substr(0, address.find('#')));
    EXPECT_TRUE(target) << address;
    if (!target) return {};
    Request request;
    request.path = target->path;
    request.query = target->query;
    request.cookies = m_cookie;
    return record::answer(m_site, request);
}

Response Crawler::post(const std::string& address, Pairs form) const {
    Request request;
    request.path = parse_target(address)->path;
    request.cookies = m_cookie;
    request.method = Method::Post;
    request.form = std::move(form);
    return record::answer(m_site, request);
}

Answers Crawler::follow_links() const {
    Answers answers;
    std::set<std::string> known{"/"};
    std::deque<std::string> waiting{"/"};
    while (!waiting.empty()) {
        const auto address = waiting.front();
        waiting.pop_front();
        const auto response = get(address);
        // Whatever is linked is there: a link to what is not theirs would tell that it is.
        EXPECT_EQ(response.status, 200) << address;
        answers[address] = text_of(response);
        for (auto way : ways_from(response.body)) {
            way = way.substr(0, way.find('#'));
            if (!way.empty() && known.insert(way).second) waiting.push_back(way);
        }
    }
    return answers;
}

std::vector<std::string> addresses_of(const record::Route& route, const records::Record& one) {
    const std::string pattern{route.pattern};
    const auto has = [&](const char* hole) { return pattern.find(hole) != std::string::npos; };
    std::string address = pattern;
    if (has("{file}")) return {};
    if (has("{person}")) {
        if (one.kind != Kind::Person) return {};
        put(address, "{person}", one.id);
        return {address};
    }
    if (!has("{programme}")) return {};
    put(address, "{programme}", one.programme);
    if (one.kind == Kind::Programme && has("{list}") && !has("{id}")) {
        std::vector<std::string> all;
        for (const auto& page : record::list_pages()) {
            all.push_back(address);
            put(all.back(), "{list}", std::string{page.slug});
        }
        return all;
    }
    if (one.kind == Kind::Programme && !has("{id}") && !has("{apprentice}") && !has("{plan}") &&
        !has("{list}"))
        return {address};
    if (has("{apprentice}")) {
        if (one.kind != Kind::Apprentice) return {};
        put(address, "{apprentice}", one.id);
        return {address};
    }
    if (has("{plan}")) {
        if (one.kind != Kind::Plan) return {};
        put(address, "{plan}", one.id);
        return {address};
    }
    if (!has("{id}")) return {};
    const auto* page = record::find_list_page(one.kind);
    const std::string slug = one.kind == Kind::Programme ? "programme"
                             : page == nullptr           ? ""
                                                         : std::string{page->slug};
    if (slug.empty() || one.kind == Kind::Person || one.kind == Kind::Grant) return {};
    put(address, "{list}", slug);
    put(address, "{id}", one.kind == Kind::Programme ? one.programme : one.id);
    return {address};
}

Answers Crawler::walk(const Town& town, Method method) const {
    Answers answers;
    for (const auto& route : record::list_routes()) {
        if (route.method != method) continue;
        for (const auto& one : town.planted)
            for (const auto& address : addresses_of(route, one.record))
                if (!answers.contains(address))
                    answers[address] = text_of(
                        method == Method::Get
                            ? get(address)
                            : post(address,
                                   {{"version", "77"}, {"number", "77"}, {"id", ""}, {"choice", "x"}}));
    }
    return answers;
}

Answers Crawler::walk_routes(const Town& town) const { return walk(town, Method::Get); }
Answers Crawler::walk_changes(const Town& town) const { return walk(town, Method::Post); }

}  // namespace waymark::web::crawl
