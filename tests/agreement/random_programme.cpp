#include "agreement/random_programme.h"

#include <array>
#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "oracle/oracle.h"

namespace waymark::agreement {

namespace {

using base::Day;
using boost::json::array;
using boost::json::object;
using boost::json::value;

std::string numbered(const char* name, std::uint64_t n) { return name + std::to_string(n); }

// Mondays at or around the end of February, where ages and weeks are worth a look.
constexpr std::array starts{"2022-02-28", "2026-02-23", "2027-03-01", "2028-02-28"};
constexpr std::array leap_days{"2004-02-29", "2008-02-29"};
constexpr std::array sectors{"health", "social-care"};

class Maker {
public:
    explicit Maker(std::uint64_t seed)
        : m_random(seed), m_first_day(*base::parse_iso_day(starts[below(starts.size())])) {}

    value make(std::uint64_t seed) {
        m_settings = 2 + below(3);
        m_competences = below(5);
        m_organisations = 2 + below(4);
        m_placements = 2 + below(8);
        object programme{
            {"format", "waymark.programme/1"}, {"id", numbered("random-", seed)}, {"name", "Random"}};
        programme["settings"] = list(m_settings, [&](auto i) { return setting(i); });
        programme["competences"] =
            list(m_competences, [&](auto i) { return object{{"id", numbered("k", i)}, {"name", "Skill"}}; });
        programme["organisations"] =
            list(m_organisations, [&](auto i) { return object{{"id", numbered("o", i)}, {"name", "Host"}}; });
        programme["placements"] = list(m_placements, [&](auto i) { return placement(i); });
        const auto cohorts = 1 + below(3);
        for (std::uint64_t i = 0; i < cohorts; ++i) m_cohorts.push_back(cohort(i));
        programme["cohorts"] = array(m_cohorts.begin(), m_cohorts.end());
        programme["apprentices"] = list(2 + below(7), [&](auto i) { return apprentice(i); });
        if (chance(0.9)) programme["rules"] = rules();
        if (chance(0.3)) programme["weights"] = weights();
        return programme;
    }

private:
    std::uint64_t below(std::uint64_t n) { return m_random.below(n); }
    bool chance(double p) { return m_random.chance(p); }
    std::string iso(std::int64_t days) { return base::to_iso(m_first_day + std::chrono::days{days}); }

    template <class Make>
    array list(std::uint64_t n, Make make) {
        array items;
        for (std::uint64_t i = 0; i < n; ++i) items.push_back(make(i));
        return items;
    }

    object setting(std::uint64_t i) {
        // Sectors are named by the settings that belong to them; a need may only name one of these.
        m_sector_in_use = sectors[below(sectors.size())];
        return {{"id", numbered("s", i)}, {"name", "Setting"}, {"sector", m_sector_in_use}};
    }

    array some(const char* name, std::uint64_t n, double p) {
        array ids;
        for (std::uint64_t i = 0; i < n; ++i)
            if (chance(p)) ids.push_back(value(numbered(name, i)));
        return ids;
    }

    array location() {
        return {51.0 + static_cast<double>(below(6000)) / 10000,
                -1.0 + static_cast<double>(below(6000)) / 10000};
    }

    object placement(std::uint64_t i) {
        object p{{"id", numbered("p", i)},
                 {"organisation", numbered("o", below(m_organisations))},
                 {"setting", numbered("s", below(m_settings))}};
        if (chance(0.5)) p["name"] = numbered("Ward ", i);
        if (chance(0.7)) p["location"] = location();
        if (chance(0.7)) p["places"] = below(4);
        if (chance(0.4)) p["places_in"] = list(1 + below(3), [&](auto) { return places_in(); });
        if (chance(0.4)) p["minimum_age"] = 16 + below(5);
        if (chance(0.4)) p["clearances"] = some("c", 3, 0.4);
        if (chance(0.2)) p["driver"] = true;
        if (chance(0.3)) p["shift_hours"] = chance(0.5) ? 12 : 7.5;
        if (chance(0.1)) p["nights"] = true;
        if (chance(0.7)) p["evidences"] = some("k", m_competences, 0.5);
        if (chance(0.5)) p["weekly_cost"] = below(500);
        return p;
    }

    object places_in() {
        const auto from = static_cast<std::int64_t>(below(200)) - 20;
        return {{"from", iso(from)},
                {"until", iso(from + 1 + static_cast<std::int64_t>(below(60)))},
                {"places", below(3)}};
    }

    object cohort(std::uint64_t i) {
        object c{{"id", numbered("y", i)}, {"starts", iso(7 * static_cast<std::int64_t>(below(6)))}};
        const auto placement_blocks = chance(0.05) ? 0 : 1 + below(4);
        array blocks;
        if (placement_blocks == 0 || chance(0.3))
            blocks.push_back({{"id", "joint"}, {"kind", "joint"}, {"weeks", 1 + below(2)}});
        for (std::uint64_t b = 0; b < placement_blocks; ++b) {
            object block{{"id", numbered("r", b)}, {"kind", "placement"}, {"weeks", 1 + below(6)}};
            if (chance(0.5)) block["host"] = std::array{"any", "employer", "partner"}[below(3)];
            blocks.push_back(block);
            if (chance(0.3))
                blocks.push_back({{"id", numbered("leave", b)}, {"kind", "leave"}, {"weeks", 1 + below(2)}});
        }
        c["blocks"] = blocks;
        return c;
    }

    /// Around 18 or 19 on some day of the programme, on a leap day, or grown up.
    std::string born() {
        if (chance(0.3)) return leap_days[below(leap_days.size())];
        if (chance(0.4)) return "1990-07-15";
        const auto years = 16 + static_cast<int>(below(5));
        const auto day = std::chrono::year_month_day{m_first_day + std::chrono::days{below(150)}};
        const auto then = day - std::chrono::years{years};
        return then.ok() ? base::to_iso(Day{then}) : leap_days[0];
    }

    object clearances() {
        object held;
        for (std::uint64_t i = 0; i < 3; ++i) {
            if (chance(0.2)) continue;
            const auto from = static_cast<std::int64_t>(below(120)) - 90;
            if (chance(0.5))
                held[numbered("c", i)] = iso(from);
            else if (chance(0.2))
                held[numbered("c", i)] = object{{"from", iso(from)}};
            else
                held[numbered("c", i)] = object{
                    {"from", iso(from)}, {"until", iso(from + 1 + static_cast<std::int64_t>(below(250)))}};
        }
        return held;
    }

    object apprentice(std::uint64_t i) {
        const auto& own_cohort = m_cohorts[below(m_cohorts.size())];
        object a{{"id", numbered("a", i)}, {"cohort", own_cohort.at("id")}, {"born", born()}};
        if (chance(0.8)) a["employer"] = numbered("o", below(m_organisations));
        if (chance(0.8)) a["location"] = location();
        if (chance(0.5)) a["max_travel"] = std::array{20, 45, 60, 120}[below(4)];
        if (chance(0.4)) a["driver"] = true;
        if (chance(0.8)) a["clearances"] = clearances();
        if (chance(0.3)) a["evidenced"] = some("k", m_competences, 0.3);
        if (chance(0.8)) a["prefers"] = prefers();
        if (chance(0.2))
            a["avoid"] = array{value(chance(0.5) ? numbered("o", below(m_organisations))
                                                 : numbered("p", below(m_placements)))};
        decide(a, own_cohort);
        return a;
    }

    object prefers() {
        object points;
        for (std::uint64_t i = 0; i < m_settings; ++i)
            if (chance(0.6)) points[numbered("s", i)] = below(101);
        for (std::uint64_t i = 0; i < m_placements; ++i)
            if (chance(0.2)) points[numbered("p", i)] = below(101);
        return points;
    }

    void decide(object& apprentice, const object& cohort) {
        object fixed;
        object published;
        for (const auto& block : cohort.at("blocks").as_array()) {
            if (block.at("kind") != "placement") continue;
            const auto id = block.at("id").as_string();
            const auto any = value(numbered("p", below(m_placements)));
            if (chance(0.08)) fixed[id] = chance(0.3) ? value{} : any;
            if (chance(0.3)) published[id] = chance(0.2) ? value{} : chance(0.2) ? value("vanished") : any;
        }
        if (!fixed.empty()) apprentice["fixed"] = fixed;
        if (!published.empty()) apprentice["published"] = published;
    }

    object rules() {
        object r;
        if (chance(0.6)) r["visit_sectors"] = object{{m_sector_in_use, below(3)}};
        if (chance(0.6)) r["visit_settings"] = object{{numbered("s", below(m_settings)), below(3)}};
        if (chance(0.5)) r["placement_at_most"] = 1 + below(2);
        if (chance(0.5)) r["organisation_at_most"] = 1 + below(3);
        if (chance(0.7)) r["cover_competences"] = true;
        if (chance(0.6)) {
            array rows;
            for (const auto& cohort : m_cohorts)
                for (const auto& block : cohort.at("blocks").as_array())
                    if (block.at("kind") == "placement" && chance(0.4))
                        rows.push_back(balance(cohort, block));
            if (!rows.empty()) r["balance"] = rows;
        }
        if (chance(0.4)) r["budget"] = below(12000);
        return r;
    }

    object balance(const object& cohort, const value& block) {
        object row{{"cohort", cohort.at("id")}, {"block", block.at("id")}, {"sector", m_sector_in_use}};
        const auto least = below(4);
        if (chance(0.7)) row["min"] = least;
        if (chance(0.6)) row["max"] = least + below(3);
        return row;
    }

    object weights() {
        object w;
        for (const char* name : {"unfilled", "visit", "gap", "change", "balance"})
            if (chance(0.5)) w[name] = below(3000);
        return w;
    }

    base::Random m_random;
    Day m_first_day;
    std::uint64_t m_settings = 0;
    std::uint64_t m_competences = 0;
    std::uint64_t m_organisations = 0;
    std::uint64_t m_placements = 0;
    std::vector<object> m_cohorts;
    std::string m_sector_in_use;
};

std::vector<std::string> ids(const value& programme, const char* list) {
    std::vector<std::string> found;
    for (const auto& entry : programme.at(list).as_array()) found.emplace_back(entry.at("id").as_string());
    return found;
}

/// The plan in which nothing is filled but what is decided.
object decided_plan(const value& programme) {
    object journeys;
    for (const auto& apprentice : programme.at("apprentices").as_array()) {
        object journey;
        for (const auto& cohort : programme.at("cohorts").as_array()) {
            if (cohort.at("id") != apprentice.at("cohort")) continue;
            for (const auto& block : cohort.at("blocks").as_array())
                if (block.at("kind") == "placement") journey[block.at("id").as_string()] = nullptr;
        }
        if (const auto* fixed = apprentice.as_object().if_contains("fixed"))
            for (const auto& [block, placement] : fixed->as_object()) journey[block] = placement;
        journeys[apprentice.at("id").as_string()] = journey;
    }
    return {{"format", "waymark.plan/1"},
            {"programme", programme.at("id")},
            {"journeys", journeys},
            {"cost", 0},
            {"bound", nullptr}};
}

bool is_decided(const value& programme, std::string_view apprentice, std::string_view block) {
    for (const auto& entry : programme.at("apprentices").as_array())
        if (entry.at("id").as_string() == apprentice)
            if (const auto* fixed = entry.as_object().if_contains("fixed"))
                return fixed->as_object().contains(block);
    return false;
}

/// One slip of a hand that writes a plan file.
void break_file(object& plan, base::Random& random) {
    auto& journeys = plan["journeys"].as_object();
    auto& first = journeys.begin()->value().as_object();
    switch (random.below(6)) {
        case 0:
            plan["programme"] = "another";
            break;
        case 1:
            journeys["nobody"] = object{};
            break;
        case 2:
            journeys.erase(journeys.begin());
            break;
        case 3:
            first["r9"] = nullptr;
            break;
        case 4:
            if (!first.empty()) first.erase(first.begin());
            break;
        default:
            if (!first.empty()) first.begin()->value() = "nowhere";
            break;
    }
}

}  // namespace

value random_programme(std::uint64_t seed) { return Maker{seed}.make(seed); }

std::optional<value> random_valid_plan(const value& programme, base::Random& random) {
    auto plan = decided_plan(programme);
    if (!oracle::judge(programme, plan).broken.empty()) return {};
    const auto placements = ids(programme, "placements");
    const auto tries = 1 + random.below(4);
    for (auto& [apprentice, journey] : plan["journeys"].as_object())
        for (auto& [block, placement] : journey.as_object()) {
            if (is_decided(programme, apprentice, block)) continue;
            for (std::uint64_t i = 0; i < tries && placement.is_null(); ++i) {
                const auto& where = placements[random.below(placements.size())];
                if (!oracle::objections(programme, apprentice, block, where).empty()) continue;
                placement = where;
                if (!oracle::judge(programme, plan).broken.empty()) placement = nullptr;
            }
        }
    plan["cost"] = oracle::judge(programme, plan).total;
    return plan;
}

value random_plan(const value& programme, base::Random& random) {
    auto plan = decided_plan(programme);
    const auto placements = ids(programme, "placements");
    for (auto& [apprentice, journey] : plan["journeys"].as_object())
        for (auto& [block, placement] : journey.as_object()) {
            // Decided blocks mostly stay, or that rule would be all that breaks.
            if (is_decided(programme, apprentice, block) && !random.chance(0.1)) continue;
            if (random.chance(0.7)) placement = placements[random.below(placements.size())];
        }
    if (random.chance(0.3)) break_file(plan, random);
    return plan;
}

}  // namespace waymark::agreement
