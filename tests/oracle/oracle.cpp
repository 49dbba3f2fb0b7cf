#include "oracle/oracle.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <set>

#include "oracle/day.h"

namespace waymark::oracle {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

// Reading
// -----------------------------------------------------------------------------------------------------

std::string string(const value& v) { return std::string{v.as_string()}; }

long long whole(const object& o, const char* key, long long otherwise) {
    const value* v = o.if_contains(key);
    return v == nullptr ? otherwise : v->to_number<long long>();
}

double real(const object& o, const char* key, double otherwise) {
    const value* v = o.if_contains(key);
    return v == nullptr ? otherwise : v->to_number<double>();
}

bool flag(const object& o, const char* key) {
    const value* v = o.if_contains(key);
    return v != nullptr && v->as_bool();
}

std::string word(const object& o, const char* key, const char* otherwise) {
    const value* v = o.if_contains(key);
    return v == nullptr || v->is_null() ? otherwise : string(*v);
}

array items(const object& o, const char* key) {
    const value* v = o.if_contains(key);
    return v == nullptr ? array{} : v->as_array();
}

object entries(const object& o, const char* key) {
    const value* v = o.if_contains(key);
    return v == nullptr ? object{} : v->as_object();
}

const object& entry(const value& programme, const char* list, const std::string& id) {
    for (const value& v : programme.as_object().at(list).as_array())
        if (string(v.as_object().at("id")) == id) return v.as_object();
    throw std::runtime_error(std::string{list} + ": no " + id);
}

bool has(const value& programme, const char* list, const std::string& id) {
    for (const value& v : programme.as_object().at(list).as_array())
        if (string(v.as_object().at("id")) == id) return true;
    return false;
}

bool lists(const object& o, const char* key, const std::string& id) {
    for (const value& v : items(o, key))
        if (string(v) == id) return true;
    return false;
}

std::string sector_of(const value& programme, const object& placement) {
    return string(entry(programme, "settings", string(placement.at("setting"))).at("sector"));
}

// Blocks
// ------------------------------------------------------------------------------------------------------

struct Block {
    std::string id;
    std::string host;
    int from = 0;
    int until = 0;
    int weeks = 0;
};

std::vector<Block> placement_blocks(const object& cohort) {
    std::vector<Block> blocks;
    int at = number(date(string(cohort.at("starts"))));
    for (const value& v : cohort.at("blocks").as_array()) {
        const object& b = v.as_object();
        const int weeks = static_cast<int>(whole(b, "weeks", 0));
        if (string(b.at("kind")) == "placement")
            blocks.push_back({string(b.at("id")), word(b, "host", "any"), at, at + 7 * weeks, weeks});
        at += 7 * weeks;
    }
    return blocks;
}

std::vector<Block> blocks_of(const value& programme, const object& apprentice) {
    return placement_blocks(entry(programme, "cohorts", string(apprentice.at("cohort"))));
}

// Travel and unease
// -------------------------------------------------------------------------------------------

int travel_minutes(const object& apprentice, const object& placement) {
    const array home = items(apprentice, "location");
    const array there = items(placement, "location");
    if (home.empty() || there.empty()) return 0;
    const double degree = 3.14159265358979323846 / 180;
    const double la1 = home[0].to_number<double>() * degree;
    const double lo1 = home[1].to_number<double>() * degree;
    const double la2 = there[0].to_number<double>() * degree;
    const double lo2 = there[1].to_number<double>() * degree;
    const double h = std::pow(std::sin((la2 - la1) / 2), 2) +
                     std::cos(la1) * std::cos(la2) * std::pow(std::sin((lo2 - lo1) / 2), 2);
    const double km = 2 * 6371.0 * std::asin(std::sqrt(h));
    const double speed = flag(apprentice, "driver") ? 50 : 28;
    return static_cast<int>(std::floor(10 + 60 * 1.3 * km / speed + 0.5));
}

long long points(const object& apprentice, const object& placement) {
    const object prefers = entries(apprentice, "prefers");
    long long preference = 50;
    if (const value* of_placement = prefers.if_contains(string(placement.at("id"))))
        preference = of_placement->to_number<long long>();
    else if (const value* of_setting = prefers.if_contains(string(placement.at("setting"))))
        preference = of_setting->to_number<long long>();
    return preference + std::max(0, travel_minutes(apprentice, placement) - 30);
}

// Rule 1
// ------------------------------------------------------------------------------------------------------

bool is_cleared(const object& apprentice, const std::string& clearance, const Block& block) {
    const object held = entries(apprentice, "clearances");
    const value* span = held.if_contains(clearance);
    if (span == nullptr) return false;
    if (span->is_string()) return number(date(string(*span))) <= block.from;
    const object& period = span->as_object();
    if (number(date(string(period.at("from")))) > block.from) return false;
    return !period.contains("until") || number(date(string(period.at("until")))) >= block.until;
}

std::vector<std::string> objections(const object& apprentice, const object& placement, const Block& block) {
    std::vector<std::string> rules;
    const std::string organisation = string(placement.at("organisation"));
    const bool own = word(apprentice, "employer", "") == organisation;
    if (block.host == "employer" && !own) rules.emplace_back("host");
    if (block.host == "partner" && own) rules.emplace_back("host");
    const int years = age(date(string(apprentice.at("born"))), date_of(block.from));
    if (years < whole(placement, "minimum_age", 0)) rules.emplace_back("minimum-age");
    if (years < 18 && (real(placement, "shift_hours", 8) > 8 || flag(placement, "nights")))
        rules.emplace_back("young-worker");
    for (const value& clearance : items(placement, "clearances"))
        if (!is_cleared(apprentice, string(clearance), block)) {
            rules.emplace_back("clearances");
            break;
        }
    if (flag(placement, "driver") && !flag(apprentice, "driver")) rules.emplace_back("driver");
    if (lists(apprentice, "avoid", string(placement.at("id"))) || lists(apprentice, "avoid", organisation))
        rules.emplace_back("avoid");
    if (travel_minutes(apprentice, placement) > whole(apprentice, "max_travel", 90))
        rules.emplace_back("travel");
    return rules;
}

// Rule 2
// ------------------------------------------------------------------------------------------------------

long long places_in_week(const object& placement, int monday) {
    std::vector<long long> values;
    std::set<int> covered;
    for (const value& v : items(placement, "places_in")) {
        const object& span = v.as_object();
        const int from = number(date(string(span.at("from"))));
        const int until = number(date(string(span.at("until"))));
        bool touches = false;
        for (int day = monday; day < monday + 7; ++day)
            if (from <= day && day < until) {
                covered.insert(day);
                touches = true;
            }
        if (touches) values.push_back(whole(span, "places", 0));
    }
    if (covered.size() < 7) values.push_back(whole(placement, "places", 1));
    return *std::min_element(values.begin(), values.end());
}

// The judge
// ---------------------------------------------------------------------------------------------------

class Judge {
public:
    Judge(const value& programme, const value& plan) : m_programme(programme), m_plan(plan.as_object()) {
        const object given = entries(programme.as_object(), "weights");
        m_weights = {{"unfilled", 10000}, {"visit", 2000}, {"gap", 500}, {"change", 200}, {"balance", 300}};
        for (const auto& [name, weight] : given) m_weights[name] = weight.to_number<long long>();
        m_rules = entries(programme.as_object(), "rules");
        for (const char* part : {"unfilled", "visit", "gap", "change", "balance", "unease"})
            m_verdict.cost[part] = 0;
    }

    Verdict verdict() {
        const object& journeys = m_plan.at("journeys").as_object();
        if (string(m_plan.at("programme")) != string(m_programme.as_object().at("id")))
            breaks({"programme", "", "", "", ""});
        for (const auto& [id, journey] : journeys)
            if (!has(m_programme, "apprentices", id)) breaks({"complete", id, "", "", ""});
        for (const value& v : m_programme.as_object().at("apprentices").as_array()) {
            const object& apprentice = v.as_object();
            const value* journey = journeys.if_contains(string(apprentice.at("id")));
            if (journey == nullptr || !is_complete(apprentice, journey->as_object()))
                breaks({"complete", string(apprentice.at("id")), "", "", ""});
            else
                journey_of(apprentice, journey->as_object());
        }
        capacity();
        balance();
        if (m_rules.contains("budget") && m_money > whole(m_rules, "budget", 0))
            breaks({"budget", "", "", "", ""});
        for (const auto& [part, points] : m_verdict.cost) m_verdict.total += points;
        auto& broken = m_verdict.broken;
        std::sort(broken.begin(), broken.end());
        broken.erase(std::unique(broken.begin(), broken.end()), broken.end());
        return m_verdict;
    }

private:
    void breaks(Broken broken) { m_verdict.broken.push_back(std::move(broken)); }

    bool is_complete(const object& apprentice, const object& journey) const {
        const auto blocks = blocks_of(m_programme, apprentice);
        for (const Block& block : blocks)
            if (!journey.contains(block.id)) return false;
        return journey.size() == blocks.size();
    }

    void journey_of(const object& apprentice, const object& journey) {
        const std::string id = string(apprentice.at("id"));
        const auto blocks = blocks_of(m_programme, apprentice);
        const object fixed = entries(apprentice, "fixed");
        const object published = entries(apprentice, "published");
        long long unease = 0;
        std::vector<object> visited;
        for (const Block& block : blocks) {
            const value& where = journey.at(block.id);
            if (fixed.contains(block.id) && fixed.at(block.id) != where)
                breaks({"fixed", id, block.id, "", ""});
            if (published.contains(block.id) && published.at(block.id) != where)
                m_verdict.cost["change"] += m_weights["change"];
            if (where.is_null()) {
                m_verdict.cost["unfilled"] += m_weights["unfilled"];
                continue;
            }
            if (!has(m_programme, "placements", string(where))) {
                breaks({"known-placement", id, block.id, "", ""});
                continue;
            }
            const object& placement = entry(m_programme, "placements", string(where));
            if (!fixed.contains(block.id))
                for (const std::string& rule : objections(apprentice, placement, block))
                    breaks({rule, id, block.id, string(where), ""});
            for (int monday = block.from; monday < block.until; monday += 7)
                ++m_guests[{string(where), monday}];
            ++m_in_sector[{string(apprentice.at("cohort")), block.id, sector_of(m_programme, placement)}];
            m_money += block.weeks * whole(placement, "weekly_cost", 0);
            unease += points(apprentice, placement);
            visited.push_back(placement);
        }
        at_most(id, blocks, journey, fixed, "placement_at_most", "placement-at-most", "id");
        at_most(id, blocks, journey, fixed, "organisation_at_most", "organisation-at-most", "organisation");
        visits(visited);
        gaps(apprentice, visited);
        const long long half = (static_cast<long long>(blocks.size()) + 1) / 2;
        m_verdict.cost["unease"] +=
            unease + std::max(0LL, unease - 100 * half) + 2 * std::max(0LL, unease - 200 * half);
    }

    void at_most(const std::string& id, const std::vector<Block>& blocks, const object& journey,
                 const object& fixed, const char* limit, const char* rule, const char* key) {
        if (!m_rules.contains(limit)) return;
        std::map<std::string, long long> all;
        std::set<std::string> with_a_free_block;
        for (const Block& block : blocks) {
            const value& where = journey.at(block.id);
            if (where.is_null() || !has(m_programme, "placements", string(where))) continue;
            const std::string what = string(entry(m_programme, "placements", string(where)).at(key));
            ++all[what];
            if (!fixed.contains(block.id)) with_a_free_block.insert(what);
        }
        for (const std::string& what : with_a_free_block)
            if (all[what] > whole(m_rules, limit, 0)) breaks({rule, id, "", what, ""});
    }

    void visits(const std::vector<object>& visited) {
        long long missing = 0;
        for (const auto& [sector, need] : entries(m_rules, "visit_sectors")) {
            long long count = 0;
            for (const object& placement : visited)
                if (sector_of(m_programme, placement) == std::string{sector}) ++count;
            missing += std::max(0LL, need.to_number<long long>() - count);
        }
        for (const auto& [setting, need] : entries(m_rules, "visit_settings")) {
            long long count = 0;
            for (const object& placement : visited)
                if (string(placement.at("setting")) == std::string{setting}) ++count;
            missing += std::max(0LL, need.to_number<long long>() - count);
        }
        m_verdict.cost["visit"] += missing * m_weights["visit"];
    }

    void gaps(const object& apprentice, const std::vector<object>& visited) {
        if (!flag(m_rules, "cover_competences")) return;
        for (const value& v : items(m_programme.as_object(), "competences")) {
            const std::string competence = string(v.as_object().at("id"));
            bool shown = lists(apprentice, "evidenced", competence);
            for (const object& placement : visited)
                shown = shown || lists(placement, "evidences", competence);
            if (!shown) m_verdict.cost["gap"] += m_weights["gap"];
        }
    }

    void capacity() {
        for (const auto& [stay, guests] : m_guests) {
            const auto& [placement, monday] = stay;
            if (guests > places_in_week(entry(m_programme, "placements", placement), monday))
                breaks({"capacity", "", "", placement, text(date_of(monday))});
        }
    }

    void balance() {
        for (const value& v : items(m_rules, "balance")) {
            const object& row = v.as_object();
            const long long count =
                m_in_sector[{string(row.at("cohort")), string(row.at("block")), string(row.at("sector"))}];
            const long long below = std::max(0LL, whole(row, "min", 0) - count);
            const long long above = std::max(0LL, count - whole(row, "max", count));
            m_verdict.cost["balance"] += (below + above) * m_weights["balance"];
        }
    }

    const value& m_programme;
    const object& m_plan;
    object m_rules;
    std::map<std::string, long long> m_weights;
    std::map<std::pair<std::string, int>, long long> m_guests;
    std::map<std::vector<std::string>, long long> m_in_sector;
    long long m_money = 0;
    Verdict m_verdict;
};

}  // namespace

Verdict judge(const value& programme, const value& plan) { return Judge{programme, plan}.verdict(); }

std::vector<std::string> objections(const value& programme, const std::string& apprentice,
                                    const std::string& block, const std::string& placement) {
    const object& who = entry(programme, "apprentices", apprentice);
    for (const Block& candidate : blocks_of(programme, who))
        if (candidate.id == block)
            return objections(who, entry(programme, "placements", placement), candidate);
    throw std::runtime_error(apprentice + ": no block " + block);
}

long long points(const value& programme, const std::string& apprentice, const std::string& placement) {
    return points(entry(programme, "apprentices", apprentice), entry(programme, "placements", placement));
}

}  // namespace waymark::oracle
