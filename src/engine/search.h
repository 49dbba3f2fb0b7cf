#pragma once
// The engine's way through a problem: an opening hands in prices, a bound and a plan, as far as it has them;
// then the linear programme is solved to the end, neighbourhoods are planned anew, and the proof is ended by
// listing and branching. The same number of iterations gives the same plan on any number of threads.

#include <chrono>
#include <memory>
#include <optional>

#include "base/random.h"
#include "engine/generation.h"
#include "engine/incumbent.h"
#include "engine/known_journeys.h"
#include "engine/limits.h"
#include "engine/neighbourhood.h"
#include "engine/plan.h"

namespace waymark::engine {

class Search {
public:
    struct Manner {
        std::size_t few = 150;       ///< Travellers, whose linear programme is solved at once.
        std::size_t many = 1500;     ///< Travellers, whose linear programme is not solved at all.
        std::int64_t nodes = 20000;  ///< Of one search for journeys in a neighbourhood; see PricingAim.
        /// Where neighbourhoods gain nothing any more, their searches may grow up to this; 0: they do not.
        std::int64_t most_nodes = 0;
        /// Of a search in a first climb of the programme, which only gathers journeys; 0: without one.
        std::int64_t first_root_nodes = 0;
        std::int64_t root_nodes = 80000;  ///< Of a search in the programme.
        std::int64_t dive_nodes = 20000;  ///< Of a search in the dive that follows.
        /// Of the time, so much at most for the programme: a dive and the neighbourhoods have the rest.
        double root_share = 1;
        double close_enough = 0.02;   ///< Points a head that the programme may be away from its bound.
        std::size_t neighbours = 25;  ///< Travellers of the first neighbourhoods; they grow.
        std::size_t batch = 4;        ///< Neighbourhoods from one plan: the more, the less is looked at it.
    };

    /// The first plan is made of stopgaps.
    Search(Oracle& oracle, const Limits& limits, const Listener& listener, const Manner& manner);

    // What an opening needs. It says each step that it takes, and what it comes to.

    [[nodiscard]] const Limits& limits() const { return m_limits; }
    [[nodiscard]] const std::vector<std::uint32_t>& everyone() const { return m_everyone; }
    [[nodiscard]] Workers& workers() { return m_workers; }
    [[nodiscard]] PricingCrew& crew() { return m_crew; }
    [[nodiscard]] const Incumbent& incumbent() const { return m_incumbent; }
    [[nodiscard]] const ShouldStop& should_stop() const { return m_stop; }
    /// Counts an iteration, and says whether to stop.
    bool step();
    /// Until the run is to end; many, where no time was given.
    [[nodiscard]] double seconds_left() const;
    void raise_bound(Fine bound);
    /// Takes over what of an old plan can still be: journey by journey, and the rest is left as it is.
    void begin_from(const std::vector<Journey>& start);
    /// Takes over a whole plan where it costs no more.
    void offer(const std::vector<Journey>& journeys);
    /// Known journeys by traveller, prices, and what each traveller's best journey costs at them, at least.
    void know(std::vector<KnownJourneys> known, RowPrices prices, std::vector<Fine> least);
    [[nodiscard]] bool proven() const { return m_incumbent.cost() <= m_bound; }

    /// All the rest, until proven or out of time or iterations.
    void run();

    [[nodiscard]] Plan result();

private:
    [[nodiscard]] double seconds() const;
    [[nodiscard]] bool stopped() const;
    [[nodiscard]] bool out_of_time();
    [[nodiscard]] bool done() { return proven() || out_of_time(); }
    void tell(bool always);

    void begin_with_nothing();
    void solve_root();
    void climb_root(Generation& root);
    void dive_from(const Generation& root);
    [[nodiscard]] std::size_t handed_at_a_time() const;
    void list_near();
    void try_to_close();
    void improve();
    std::optional<std::vector<Journey>> plan_anew(const std::vector<std::uint32_t>& travellers);

    Oracle& m_oracle;
    const Limits& m_limits;
    const Listener& m_listener;
    Manner m_manner;
    std::chrono::steady_clock::time_point m_started;
    Workers m_workers;
    PricingCrew m_crew;
    std::vector<std::uint32_t> m_everyone;
    Incumbent m_incumbent;
    base::Random m_random;
    ShouldStop m_stop;
    Points m_bound = 0;  ///< Nothing costs less than nothing.
    std::int64_t m_iterations = 0;
    double m_last_told = -1;
    RowPrices m_prices;
    std::vector<Fine> m_least;
    std::vector<KnownJourneys> m_known;
    bool m_root_solved = false;
    std::vector<std::vector<Journey>> m_near;  ///< By traveller: journeys near the root's prices.
    std::unique_ptr<Neighbourhoods> m_neighbourhoods;
    Points m_closing_tried_at = -1;
    int m_closing_nodes = 15;
    std::size_t m_size = 0;    ///< Of neighbourhoods.
    std::int64_t m_nodes = 0;  ///< Of searches in neighbourhoods.
    std::size_t m_dull = 0;
};

}  // namespace waymark::engine
