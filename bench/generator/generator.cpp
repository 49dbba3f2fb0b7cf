#include "bench/generator.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bench/generator/host_kinds.h"
#include "bench/generator/towns.h"

namespace waymark::bench {

namespace {

using base::Random;
using base::Ref;

constexpr int apprentices_of_town = 300;
constexpr int weeks_of_block = 12;

/// Where a programme is made, step by step. Each step draws from numbers of its own.
class Maker {
public:
    explicit Maker(const ProgrammeShape& shape)
        : m_shape(shape),
          m_first_day(std::chrono::year{2027} / std::chrono::September / 6),  // A Monday.
          m_seed(shape.seed),
          m_towns_random(m_seed.fork(1)),
          m_hosts(m_seed.fork(2)),
          m_closures(m_seed.fork(3)),
          m_people(m_seed.fork(4)),
          m_wishes(m_seed.fork(5)),
          m_decisions(m_seed.fork(6)),
          m_told(m_seed.fork(7)) {}

    domain::Programme make() {
        m_programme.id = fmt::format("made-up-{}-{}", m_shape.apprentices, m_shape.seed);
        m_programme.name =
            fmt::format("Made-up programme of {} apprentices (seed {})", m_shape.apprentices, m_shape.seed);
        m_programme.note = "Made by make_programme: every town, host and apprentice is invented.";
        m_towns = make_towns(std::max(1, m_shape.apprentices / apprentices_of_town), m_towns_random);
        add_settings();
        add_cohorts();
        for (std::size_t town = 0; town < m_towns.size(); ++town) add_hosts(town);
        for (int n = 0; n < m_shape.apprentices; ++n) add_apprentice(n);
        add_rules();
        if (m_shape.fixed_share > 0) fix_blocks();
        if (m_shape.published_share > 0) publish_blocks();
        if (m_shape.budget) add_budget();
        return std::move(m_programme);
    }

private:
    void add_settings() {
        std::map<std::string, Ref<domain::Sector>> sectors;
        for (const HostKind& kind : host_kinds) {
            if (!sectors.contains(kind.sector)) sectors[kind.sector] = m_programme.sectors.add({kind.sector});
            m_programme.settings.add({kind.setting, kind.name, sectors[kind.sector], ""});
        }
        m_dbs = m_programme.clearances.add({"dbs-enhanced"});
        m_vaccinations = m_programme.clearances.add({"vaccinations"});
        if (m_shape.plain) return;
        for (int n = 1; n <= standards; ++n)
            m_programme.competences.add(
                {fmt::format("cc{}", n), fmt::format("Care Certificate standard {}", n), ""});
    }

    void add_cohorts() {
        for (int c = 0; c < m_shape.cohorts; ++c) {
            domain::Cohort cohort;
            cohort.id = fmt::format("cohort-{}", c + 1);
            cohort.starts = m_first_day + base::Weeks{13 * c};
            cohort.blocks.push_back({"induction", domain::BlockKind::Joint, 2, domain::Host::Any, ""});
            for (int b = 1; b <= m_shape.blocks; ++b) {
                if (b > 1)
                    cohort.blocks.push_back({fmt::format("college-{}", b - 1), domain::BlockKind::Joint, 1,
                                             domain::Host::Any, ""});
                cohort.blocks.push_back({fmt::format("rotation-{}", b), domain::BlockKind::Placement,
                                         weeks_of_block, domain::Host::Any, ""});
            }
            m_programme.cohorts.add(std::move(cohort));
        }
    }

    /// The town's hosts offer places for its share of the apprentices, all cohorts at once.
    void add_hosts(std::size_t town) {
        const double wanted = static_cast<double>(m_shape.apprentices) / m_shape.tightness /
                              static_cast<double>(m_towns.size());
        for (std::size_t k = 0; k < host_kinds.size(); ++k) {
            const HostKind& kind = host_kinds[k];
            int left = std::max(1, static_cast<int>(std::lround(wanted * kind.share)));
            for (int host = 1; left > 0; ++host) left -= add_host(town, k, host, left);
        }
    }

    int add_host(std::size_t town, std::size_t kind_at, int number, int wanted) {
        const HostKind& kind = host_kinds[kind_at];
        const std::string id = fmt::format("{}-{}-{}", town + 1, kind.setting, number);
        const std::string name = fmt::format("{} {} {}", m_towns[town].name, kind.name, number);
        const Ref<domain::Organisation> organisation = m_programme.organisations.add({id, name, ""});
        m_hosts_of_town.resize(m_towns.size());
        m_hosts_of_town[town].push_back(organisation);
        const int teams = 1 + static_cast<int>(m_hosts.below(static_cast<std::uint64_t>(kind.teams_of_host)));
        int offered = 0;
        for (int team = 1; team <= teams && offered < wanted; ++team) {
            domain::Placement placement;
            placement.id = fmt::format("{}-{}", id, team);
            placement.name = fmt::format("{}, {} {}", name, kind.team, team);
            placement.organisation = organisation;
            placement.setting = Ref<domain::Setting>{static_cast<std::uint32_t>(kind_at)};
            placement.places = std::min(
                wanted - offered,
                1 + static_cast<int>(m_hosts.below(static_cast<std::uint64_t>(kind.places_of_team))));
            offered += placement.places;
            describe(placement, kind, m_towns[town]);
            m_programme.placements.add(std::move(placement));
        }
        return offered;
    }

    void describe(domain::Placement& placement, const HostKind& kind, const Town& town) {
        const domain::Location location = near_centre(town, 0.06, m_hosts);
        const bool asks_lone_working = m_hosts.chance(kind.lone_working);
        placement.minimum_age = kind.minimum_age;
        placement.driver = m_hosts.chance(kind.driver);
        placement.shift_hours = m_hosts.chance(kind.long_shifts) ? 12 : 8;
        placement.nights = m_hosts.chance(kind.nights);
        placement.clearances.push_back(m_dbs);
        if (kind.vaccinations) placement.clearances.push_back(m_vaccinations);
        if (asks_lone_working) placement.clearances.push_back(lone_working());
        std::vector<Ref<domain::Competence>> shown;
        for (std::uint32_t n = 0; n < standards; ++n)
            if (m_hosts.below(100) < static_cast<std::uint64_t>(kind.evidences[n])) shown.push_back({n});
        if (m_shape.budget) placement.weekly_cost = {kind.weekly_cost};
        if (!m_shape.plain) {
            placement.location = location;
            placement.evidences = std::move(shown);
        }
        if (m_closures.chance(0.05)) {
            const base::Day from = m_first_day + base::Weeks{static_cast<int>(m_closures.below(45))};
            const base::Day until = from + base::Weeks{4 + static_cast<int>(m_closures.below(12))};
            placement.places_in.push_back({{from, until}, placement.places / 2, "Fewer staff to supervise."});
        }
    }

    /// Listed when the first placement asks for it, as the reader lists clearances.
    Ref<domain::Clearance> lone_working() {
        if (!m_lone_working) m_lone_working = m_programme.clearances.add({"lone-working"});
        return *m_lone_working;
    }

    void add_apprentice(int n) {
        const auto town = static_cast<std::size_t>(n) % m_towns.size();
        domain::Apprentice apprentice;
        apprentice.id = fmt::format("app-{:05}", n + 1);
        // By rows of towns, so that every town has apprentices of every cohort.
        const auto row = static_cast<std::size_t>(n) / m_towns.size();
        apprentice.cohort = {static_cast<std::uint32_t>(row % static_cast<std::size_t>(m_shape.cohorts))};
        const auto& hosts = m_hosts_of_town[town];
        apprentice.employer = hosts[m_people.below(hosts.size())];
        apprentice.born = birthday();
        apprentice.driver = m_people.chance(0.5);
        add_clearances(apprentice);
        const domain::Location home = near_centre(m_towns[town], 0.09, m_people);
        const int max_travel = 45 + 15 * static_cast<int>(m_people.below(4));
        if (!m_shape.plain) {
            apprentice.location = home;
            apprentice.max_travel = max_travel;
            add_wishes(apprentice, hosts);
        }
        m_programme.apprentices.add(std::move(apprentice));
    }

    /// Ages as of the social care pathway's starts in 2015/16: 4 % under 19, 24 % to 24, 49 % to 44, 23 %
    /// above.
    base::Day birthday() {
        const std::uint64_t band = m_people.below(100);
        const int youngest = band < 4 ? 16 : band < 28 ? 19 : band < 77 ? 25 : 45;
        const int years = band < 4 ? 3 : band < 28 ? 6 : band < 77 ? 20 : 17;
        const auto days = 1 + static_cast<int>(m_people.below(static_cast<std::uint64_t>(years) * 365));
        return m_first_day - std::chrono::days{youngest * 365 + youngest / 4 + days};
    }

    void add_clearances(domain::Apprentice& apprentice) {
        const base::Day starts = m_programme.cohorts[apprentice.cohort].starts;
        domain::HeldClearance dbs{m_dbs, starts - std::chrono::days{30}, {}};
        if (m_people.chance(0.03))
            dbs.until = starts + std::chrono::days{60 + static_cast<int>(m_people.below(300))};
        apprentice.clearances.push_back(dbs);
        // A course of vaccinations takes half a year; some have begun it late, few may not have it.
        const bool vaccinated = m_people.chance(0.98);
        const int late = m_people.chance(0.2) ? static_cast<int>(m_people.below(180)) : -20;
        if (vaccinated)
            apprentice.clearances.push_back({m_vaccinations, starts + std::chrono::days{late}, {}});
        if (m_people.chance(0.7) && m_lone_working)
            apprentice.clearances.push_back({*m_lone_working, starts, {}});
    }

    void add_wishes(domain::Apprentice& apprentice, const std::vector<Ref<domain::Organisation>>& hosts) {
        std::vector<std::uint32_t> order(host_kinds.size());
        for (std::uint32_t k = 0; k < order.size(); ++k) order[k] = k;
        m_wishes.shuffle(order);
        // The best three in order, the others alike: few people rank everything.
        apprentice.prefers_settings = {
            {{order[0]}, 0}, {{order[1]}, 15}, {{order[2]}, 30}, {{order.back()}, 90}};
        std::ranges::sort(apprentice.prefers_settings, {}, [](const auto& wish) { return wish.subject; });
        if (m_wishes.chance(0.1)) apprentice.avoid_organisations = {hosts[m_wishes.below(hosts.size())]};
        if (m_wishes.chance(0.2)) {
            const auto any = static_cast<std::uint32_t>(m_wishes.below(m_programme.placements.size()));
            apprentice.prefers_placements = {{{any}, 5}};
        }
        if (m_wishes.chance(0.15))
            apprentice.evidenced = {{static_cast<std::uint32_t>(m_wishes.below(standards))}};
    }

    void add_rules() {
        domain::ProgrammeRules& rules = m_programme.rules;
        if (m_shape.blocks >= 2) rules.visit_sectors = {{{0}, 1}, {{1}, 1}};
        if (m_shape.blocks >= 4) rules.visit_settings = {{{0}, 1}, {{1}, 1}, {{2}, 1}};
        rules.placement_at_most = 1;
        rules.organisation_at_most = 2;
        rules.cover_competences = !m_shape.plain;
        if (!m_shape.balance || m_shape.blocks < 1) return;
        for (const auto cohort : m_programme.cohorts.refs()) {
            const auto size = static_cast<int>(std::ranges::count(
                m_programme.apprentices, cohort, [](const domain::Apprentice& one) { return one.cohort; }));
            rules.balance.push_back({cohort, 0, {0}, size / 2, (size + 1) / 2, ""});
            rules.balance.push_back({cohort, 0, {1}, size / 2, (size + 1) / 2, ""});
        }
    }

    /// Decides blocks one by one where a place is left, as a coordinator who knows somebody's wish would.
    void fix_blocks() {
        std::map<std::pair<std::uint32_t, base::Day>, int> taken;
        for (domain::Apprentice& apprentice : m_programme.apprentices) {
            const auto blocks = domain::placement_blocks(m_programme.cohorts[apprentice.cohort]);
            std::set<std::uint32_t> seen;
            for (std::size_t b = 0; b < blocks.size(); ++b) {
                if (!m_decisions.chance(m_shape.fixed_share)) continue;
                if (m_decisions.chance(0.03)) {
                    apprentice.fixed.push_back({static_cast<int>(b), {}});
                    continue;
                }
                const auto at = static_cast<std::uint32_t>(m_decisions.below(m_programme.placements.size()));
                if (seen.contains(at) || !take_place(taken, at, blocks[b].period)) continue;
                seen.insert(at);
                m_fixed_cost += m_programme.placements[{at}].weekly_cost * blocks[b].weeks();
                apprentice.fixed.push_back({static_cast<int>(b), Ref<domain::Placement>{at}});
            }
        }
    }

    bool take_place(std::map<std::pair<std::uint32_t, base::Day>, int>& taken, std::uint32_t at,
                    const base::Period& period) {
        const domain::Placement& placement = m_programme.placements[{at}];
        for (base::Day monday = period.from; monday < period.until; monday += base::Weeks{1})
            if (taken[{at, monday}] >= domain::places_in_week(placement, monday)) return false;
        for (base::Day monday = period.from; monday < period.until; monday += base::Weeks{1})
            ++taken[{at, monday}];
        return true;
    }

    void publish_blocks() {
        for (domain::Apprentice& apprentice : m_programme.apprentices) {
            for (int b = 0; b < m_shape.blocks; ++b) {
                if (!m_told.chance(m_shape.published_share)) continue;
                const auto at = static_cast<std::uint32_t>(m_told.below(m_programme.placements.size()));
                const double what = m_told.unit();
                if (what < 0.05)
                    apprentice.published.push_back({b, {}, {}});
                else if (what < 0.1)
                    apprentice.published.push_back({b, fmt::format("closed-{}", at), {}});
                else
                    apprentice.published.push_back(
                        {b, m_programme.placements[{at}].id, Ref<domain::Placement>{at}});
            }
        }
    }

    /// Four fifths of what a plan that asks no price would spend, but what is decided can be paid.
    void add_budget() {
        std::int64_t places = 0;
        std::int64_t pence = 0;
        for (const domain::Placement& placement : m_programme.placements) {
            places += placement.places;
            pence += placement.places * placement.weekly_cost.pence;
        }
        const std::int64_t weeks =
            static_cast<std::int64_t>(m_shape.apprentices) * m_shape.blocks * weeks_of_block;
        m_programme.rules.budget = std::max(base::Money{pence * weeks * 4 / (5 * places)}, m_fixed_cost);
    }

    ProgrammeShape m_shape;
    base::Day m_first_day;
    Random m_seed;
    Random m_towns_random;
    Random m_hosts;
    Random m_closures;
    Random m_people;
    Random m_wishes;
    Random m_decisions;
    Random m_told;
    domain::Programme m_programme;
    std::vector<Town> m_towns;
    std::vector<std::vector<Ref<domain::Organisation>>> m_hosts_of_town;
    Ref<domain::Clearance> m_dbs;
    Ref<domain::Clearance> m_vaccinations;
    std::optional<Ref<domain::Clearance>> m_lone_working;
    base::Money m_fixed_cost;
};

}  // namespace

domain::Programme make_programme(const ProgrammeShape& shape) { return Maker{shape}.make(); }

}  // namespace waymark::bench
