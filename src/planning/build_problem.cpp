#include "planning/build_problem.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

#include "base/check.h"
#include "domain/plans/price.h"
#include "engine/workers.h"
#include "planning/reach.h"
#include "rules/eligibility.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Programme;
using planner::Problem;

/// When a leg is: the same for all apprentices of a cohort.
struct CohortWindows {
    std::vector<domain::DatedBlock> blocks;  ///< Placement blocks.
    std::uint32_t first_window = 0;
};

class Builder {
public:
    explicit Builder(const Programme& programme) : m_programme(programme), m_reach(programme) {
        number_conditions();
    }

    Translation build() {
        number_windows();
        add_seats();
        add_windows();
        add_needs();
        add_travellers();
        check_rooms();
        return {std::move(m_problem), std::move(m_rows)};
    }

private:
    void number_windows() {
        std::uint32_t next = 0;
        for (const auto& cohort : m_programme.cohorts) {
            m_cohorts.push_back({domain::placement_blocks(cohort), next});
            next += static_cast<std::uint32_t>(m_cohorts.back().blocks.size());
        }
        m_problem.windows.resize(next);
    }

    /// Placements that ask the same of an apprentice on a day have one number.
    void number_conditions() {
        std::map<std::tuple<int, double, bool, std::vector<std::uint32_t>>, std::uint32_t> numbers;
        for (const auto& placement : m_programme.placements) {
            std::vector<std::uint32_t> clearances;
            clearances.reserve(placement.clearances.size());
            for (const auto clearance : placement.clearances) clearances.push_back(clearance.at);
            const auto next = static_cast<std::uint32_t>(numbers.size());
            m_conditions.push_back(numbers
                                       .try_emplace({placement.minimum_age, placement.shift_hours,
                                                     placement.nights, std::move(clearances)},
                                                    next)
                                       .first->second);
        }
        m_condition_count = numbers.size();
    }

    void add_seats() {
        m_problem.kinds = static_cast<std::uint32_t>(m_programme.settings.size());
        m_problem.skills = static_cast<std::uint32_t>(m_programme.competences.size());
        for (const auto& placement : m_programme.placements) {
            m_problem.seats.push_back({placement.setting.at, placement.organisation.at});
            std::vector<std::uint32_t> skills;
            skills.reserve(placement.evidences.size());
            for (const auto competence : placement.evidences) skills.push_back(competence.at);
            m_problem.seat_skills.push_back(std::move(skills));
        }
        const auto& rules = m_programme.rules;
        if (rules.placement_at_most) m_problem.seat_at_most = *rules.placement_at_most;
        if (rules.organisation_at_most) m_problem.owner_at_most = *rules.organisation_at_most;
        if (rules.cover_competences) m_problem.skill_weight = m_programme.weights.gap;
    }

    /// The Mondays on which the cast of blocks under way changes. Between two of them all weeks are alike but
    /// for a placement's own changes of places, so one row, with the fewest places of those weeks, stands for
    /// them all.
    std::vector<base::Period> list_spans() const {
        std::set<base::Day> days;
        for (const auto& cohort : m_cohorts)
            for (const auto& block : cohort.blocks) {
                days.insert(block.period.from);
                days.insert(block.period.until);
            }
        std::vector<base::Period> spans;
        for (auto it = days.begin(); it != days.end() && std::next(it) != days.end(); ++it)
            spans.push_back({*it, *std::next(it)});
        return spans;
    }

    std::uint32_t add_row(std::int64_t room, planner::Points penalty) {
        m_problem.rows.push_back({room, penalty});
        return static_cast<std::uint32_t>(m_problem.rows.size() - 1);
    }

    void add_windows() {
        const auto spans = list_spans();
        std::vector<std::vector<std::uint32_t>> under_way(spans.size());  // windows, by span
        for (const auto& cohort : m_cohorts)
            for (std::size_t b = 0; b < cohort.blocks.size(); ++b)
                for (std::size_t s = 0; s < spans.size(); ++s)
                    if (overlap(spans[s], cohort.blocks[b].period))
                        under_way[s].push_back(cohort.first_window + static_cast<std::uint32_t>(b));

        std::vector<std::vector<std::pair<std::uint32_t, planner::Use>>> uses(
            m_problem.windows.size());  // seat, use
        for (const auto placement : m_programme.placements.refs())
            add_places(placement, spans, under_way, uses);
        add_balance(uses);
        add_budget(uses);
        for (std::size_t w = 0; w < uses.size(); ++w) {
            auto& window = m_problem.windows[w];
            std::ranges::stable_sort(uses[w], {}, [](const auto& use) { return use.first; });
            window.first.assign(m_problem.seats.size() + 1, 0);
            for (const auto& [seat, use] : uses[w]) {
                ++window.first[seat + 1];
                window.uses.push_back(use);
            }
            std::partial_sum(window.first.begin(), window.first.end(), window.first.begin());
        }
    }

    /// Rows for one placement: one for each cast of windows, with the fewest places that cast ever has; a
    /// cast that is part of another with no more places needs none.
    void add_places(Ref<domain::Placement> ref, const std::vector<base::Period>& spans,
                    const std::vector<std::vector<std::uint32_t>>& under_way,
                    std::vector<std::vector<std::pair<std::uint32_t, planner::Use>>>& uses) {
        const auto& placement = m_programme.placements[ref];
        struct Fewest {
            int places = 0;
            base::Period period;
        };
        std::map<std::vector<std::uint32_t>, Fewest> casts;
        for (std::size_t s = 0; s < spans.size(); ++s) {
            if (under_way[s].empty()) continue;
            const int places = domain::places_in_period(placement, spans[s]);
            const auto [it, fresh] = casts.emplace(under_way[s], Fewest{places, spans[s]});
            if (!fresh && places < it->second.places) it->second = {places, spans[s]};
        }
        for (const auto& [windows, fewest] : casts) {
            const bool implied = std::ranges::any_of(casts, [&](const auto& other) {
                return other.first.size() > windows.size() && other.second.places <= fewest.places &&
                       std::ranges::includes(other.first, windows);
            });
            if (implied) continue;
            const auto row = add_row(fewest.places, planner::hard);
            m_rows.places.push_back({row, ref, fewest.period});
            for (const auto window : windows) uses[window].push_back({ref.at, {row, 1}});
        }
    }

    void add_balance(std::vector<std::vector<std::pair<std::uint32_t, planner::Use>>>& uses) {
        const auto weight = m_programme.weights.balance;
        for (std::size_t at = 0; at < m_programme.rules.balance.size(); ++at) {
            const auto& wanted = m_programme.rules.balance[at];
            const auto window =
                m_cohorts[wanted.cohort.at].first_window + static_cast<std::uint32_t>(wanted.block);
            const auto add = [&](std::int64_t room, std::int64_t amount) {
                const auto row = add_row(room, weight);
                m_rows.balance.push_back({row, at, amount < 0});
                for (const auto placement : m_programme.placements.refs())
                    if (m_programme.settings[m_programme.placements[placement].setting].sector ==
                        wanted.sector)
                        uses[window].push_back({placement.at, {row, amount}});
            };
            if (weight > 0 && wanted.min > 0) add(-wanted.min, -1);
            if (weight > 0 && wanted.max) add(*wanted.max, 1);
        }
    }

    void add_budget(std::vector<std::vector<std::pair<std::uint32_t, planner::Use>>>& uses) {
        if (!m_programme.rules.budget) return;
        std::int64_t unit =
            0;  // The largest sum that every cost is a multiple of: smaller numbers, finer prices.
        for (const auto& cohort : m_cohorts)
            for (const auto& block : cohort.blocks)
                for (const auto& placement : m_programme.placements)
                    unit = std::gcd(unit, block.weeks() * placement.weekly_cost.pence);
        if (unit == 0) return;
        const auto row = add_row(m_programme.rules.budget->pence / unit, planner::hard);
        m_rows.budget = BudgetRow{row, unit};
        for (const auto& cohort : m_cohorts)
            for (std::size_t b = 0; b < cohort.blocks.size(); ++b)
                for (const auto placement : m_programme.placements.refs()) {
                    const auto cost =
                        cohort.blocks[b].weeks() * m_programme.placements[placement].weekly_cost.pence;
                    if (cost > 0) uses[cohort.first_window + b].push_back({placement.at, {row, cost / unit}});
                }
    }

    void add_needs() {
        const auto weight = m_programme.weights.visit;
        for (const auto& need : m_programme.rules.visit_sectors) {
            std::vector<bool> kinds;
            for (const auto& setting : m_programme.settings) kinds.push_back(setting.sector == need.subject);
            m_problem.needs.push_back({need.blocks, weight, std::move(kinds)});
        }
        for (const auto& need : m_programme.rules.visit_settings) {
            std::vector<bool> kinds(m_programme.settings.size());
            kinds[need.subject.at] = true;
            m_problem.needs.push_back({need.blocks, weight, std::move(kinds)});
        }
    }

    /// Some travellers and their options, numbered from 0.
    struct Part {
        std::vector<planner::Traveller> travellers;
        std::vector<planner::Option> options;
    };

    /// On all cores: who may go where is asked for every apprentice, placement and block.
    void add_travellers() {
        constexpr std::size_t at_a_time = 64;
        const std::size_t people = m_programme.apprentices.size();
        std::vector<Part> parts((people + at_a_time - 1) / at_a_time);
        engine::Workers workers(people > at_a_time ? 0 : 1);
        workers.share(parts.size(), [&](std::size_t piece, std::size_t) {
            const std::size_t end = std::min(people, (piece + 1) * at_a_time);
            for (std::size_t who = piece * at_a_time; who < end; ++who)
                add_traveller(
                    m_programme.apprentices[Ref<domain::Apprentice>{static_cast<std::uint32_t>(who)}],
                    parts[piece]);
        });
        std::size_t options = 0;
        for (const auto& part : parts) options += part.options.size();
        m_problem.options.reserve(options);
        m_problem.travellers.reserve(people);
        for (auto& part : parts) {
            const auto first = static_cast<std::uint32_t>(m_problem.options.size());
            m_problem.options.insert(m_problem.options.end(), part.options.begin(), part.options.end());
            for (auto& traveller : part.travellers) {
                for (auto& leg : traveller.legs) {
                    leg.first_option += first;
                    if (leg.fixed && leg.options == 1)
                        take_for_fixed(leg.window, m_problem.options[leg.first_option].seat);
                }
                m_problem.travellers.push_back(std::move(traveller));
            }
            part = {};
        }
    }

    void add_traveller(const domain::Apprentice& apprentice, Part& part) const {
        const auto& cohort = m_cohorts[apprentice.cohort.at];
        planner::Traveller traveller;
        const auto half = static_cast<std::int64_t>(cohort.blocks.size() + 1) / 2;
        traveller.bends = {{0, 1}, {100 * half, 1}, {200 * half, 2}};
        for (const auto competence : apprentice.evidenced) traveller.skills.push_back(competence.at);
        const auto near = cohort.blocks.empty() ? std::vector<planner::Option>{}
                                                : options_whenever(apprentice, cohort.blocks.front());
        std::vector<planner::Option> options;
        for (std::size_t b = 0; b < cohort.blocks.size(); ++b) {
            const auto block = static_cast<int>(b);
            planner::Leg leg;
            leg.window = cohort.first_window + static_cast<std::uint32_t>(b);
            leg.empty_cost = m_programme.weights.unfilled;
            if (const auto* told = domain::find_published(apprentice, block)) {
                // Told to be unfilled costs a change for every seat; told a placement, for all seats but that
                // one and for none.
                leg.change_cost = m_programme.weights.change;
                if (told->placement_id) leg.empty_cost += m_programme.weights.change;
                if (told->placement) leg.kept = told->placement->at;
            }
            const auto* fixed = domain::find_fixed(apprentice, block);
            leg.fixed = fixed != nullptr;
            auto now = fixed ? options_of_fixed(apprentice, *fixed)
                             : options_then(apprentice, cohort.blocks[b], near);
            if (b > 0 && now == options) {
                leg.first_option = traveller.legs.back().first_option;
            } else {
                leg.first_option = static_cast<std::uint32_t>(part.options.size());
                part.options.insert(part.options.end(), now.begin(), now.end());
                options = std::move(now);
            }
            leg.options = static_cast<std::uint32_t>(options.size());
            traveller.legs.push_back(leg);
        }
        part.travellers.push_back(std::move(traveller));
    }

    std::vector<planner::Option> options_of_fixed(const domain::Apprentice& apprentice,
                                                  const domain::FixedBlock& fixed) const {
        if (!fixed.placement) return {};
        return {{fixed.placement->at, domain::unease_points(m_programme, apprentice, *fixed.placement)}};
    }

    /// What no rule forbids that asks nothing of the block, by kind.
    std::vector<planner::Option> options_whenever(const domain::Apprentice& apprentice,
                                                  const domain::DatedBlock& any) const {
        std::vector<Ref<domain::Placement>> candidates;
        m_reach.list(apprentice, candidates);
        std::vector<planner::Option> options;
        for (const auto placement : candidates)
            if (rules::is_eligible_whenever(
                    {m_programme, apprentice, any, m_programme.placements[placement], placement}))
                options.push_back({placement.at, domain::unease_points(m_programme, apprentice, placement)});
        std::ranges::stable_sort(options, {},
                                 [&](const auto& option) { return m_problem.seats[option.seat].kind; });
        return options;
    }

    std::vector<planner::Option> options_then(const domain::Apprentice& apprentice,
                                              const domain::DatedBlock& block,
                                              const std::vector<planner::Option>& near) const {
        const auto ask = [&](Ref<domain::Placement> placement) {
            return rules::is_eligible_then(
                {m_programme, apprentice, block, m_programme.placements[placement], placement});
        };
        // What the rules ask of a block depends on the placement's conditions and on whether it is the
        // employer's own: of all others, one of each kind is asked about.
        std::vector<std::optional<bool>> answers(m_condition_count);
        std::vector<planner::Option> options;
        options.reserve(near.size());
        for (const auto& option : near) {
            const Ref<domain::Placement> placement{option.seat};
            if (apprentice.employer && apprentice.employer->at == m_problem.seats[option.seat].owner) {
                if (ask(placement)) options.push_back(option);
                continue;
            }
            auto& answer = answers[m_conditions[option.seat]];
            if (!answer) answer = ask(placement);
            if (*answer) options.push_back(option);
        }
        return options;
    }

    void take_for_fixed(std::uint32_t window, std::uint32_t seat) {
        for (const auto& use : m_problem.windows[window].of(seat)) m_problem.rows[use.row].room -= use.amount;
    }

    void check_rooms() const {
        for (const auto& row : m_problem.rows)
            base::check(row.penalty != planner::hard || row.room >= 0, "fixed blocks were checked before");
    }

    const Programme& m_programme;
    Reach m_reach;
    Problem m_problem;
    RowMeanings m_rows;
    std::vector<CohortWindows> m_cohorts;
    std::vector<std::uint32_t> m_conditions;  ///< By placement.
    std::size_t m_condition_count = 0;
};

}  // namespace

Translation translate(const Programme& programme) { return Builder(programme).build(); }

Problem build_problem(const Programme& programme) { return translate(programme).problem; }

domain::Plan read_plan(const Programme& programme, const planner::Plan& plan) {
    domain::Plan read;
    read.programme = programme.id;
    read.cost = plan.cost;
    read.bound = plan.bound;
    for (const auto& journey : plan.journeys) {
        domain::Journey stays;
        for (const auto seat : journey) {
            if (seat == planner::no_seat)
                stays.emplace_back();
            else
                stays.emplace_back(Ref<domain::Placement>{seat});
        }
        read.journeys.push_back(std::move(stays));
    }
    return read;
}

}  // namespace waymark::planning
