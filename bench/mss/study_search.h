#pragma once
// The search in layers of one student, once its table is filled; see study_pricer.h.

#include <cstdint>
#include <vector>

#include "bench/mss/label_index.h"
#include "bench/mss/study_table.h"
#include "engine/oracle.h"

namespace waymark::mss {

/// A way to a state: the disciplines taken so far, the hospital of the last, and so on.
struct Label {
    engine::Fine value = 0;
    engine::Fine bound = 0;    ///< With the least that the table promises for the rest.
    std::uint64_t counts = 0;  ///< Disciplines by hospital, packed; 0 where they need not be counted.
    std::uint32_t done = 0;    ///< Disciplines, as bits.
    std::uint32_t state = 0;   ///< Of the table.
    std::uint32_t from = 0;    ///< The label before.
    std::uint32_t part = 0;    ///< What was begun there, as journeys write it; 0: a period waited.
    std::uint32_t hospital = 0;
    std::uint32_t left = 0;      ///< Disciplines still to take.
    std::uint32_t arrivals = 0;  ///< The newest in a chain of all ways here; only kept for listing.
};

/// One more way to a label that exists.
struct Arrival {
    std::uint32_t from = 0;
    std::uint32_t part = 0;
    std::uint32_t next = 0;
    engine::Fine step = 0;
};

class StudyScratch final : public engine::Oracle::Scratch {
public:
    StudyTable table;
    std::vector<Label> labels;
    std::vector<std::vector<std::uint32_t>> layers;  ///< By period.
    std::vector<LabelIndex> index;                   ///< By period.
    std::vector<Arrival> arrivals;
};

class StudySearch {
public:
    struct Manner {
        std::size_t width = 1000;  ///< Labels of a layer.
        bool list = false;         ///< Every journey below the cutoff is wanted, not only the best ways.
        bool count = false;        ///< Disciplines by hospital may be too many.
        const engine::ShouldStop* give_up = nullptr;  ///< See PricingAim.
    };

    StudySearch(const Instance& instance, const std::vector<engine::Fine>& tolls, std::size_t keep,
                engine::Fine cutoff, StudyScratch& scratch);

    /// May be called again, wider: what is found is kept.
    void run(const Manner& manner);

    /// One that is known from elsewhere.
    void offer(const engine::Journey& journey, engine::Fine value);

    [[nodiscard]] std::vector<engine::PricedJourney>& best() { return m_best; }
    [[nodiscard]] engine::Fine cutoff() const { return m_cutoff; }
    /// The least that the last run passed over for lack of width or time.
    [[nodiscard]] engine::Fine unseen() const { return m_unseen; }
    [[nodiscard]] bool complete() const { return m_unseen >= m_cutoff && !m_too_many; }

private:
    /// Where all that are left could go to a hospital, it is of no more interest how many went there.
    [[nodiscard]] std::uint64_t relevant(std::uint64_t counts, std::uint32_t left) const;
    void expand(std::uint32_t label, std::uint32_t period, const Manner& manner);
    void arrive(const Label& label, std::uint32_t period, engine::Fine step, const Manner& manner);
    void narrow(std::uint32_t period, std::size_t width);
    bool give_up(std::uint32_t period, std::size_t from, const Manner& manner);
    void finish(std::uint32_t from, std::uint32_t part, std::uint32_t period, engine::Fine value,
                engine::Fine step, const Manner& manner);
    void list_all();
    void list_back(std::uint32_t label, std::uint32_t period, engine::Fine behind, engine::Journey& journey);

    struct End {
        std::uint32_t from = 0;
        std::uint32_t part = 0;
        std::uint32_t period = 0;
        engine::Fine step = 0;
    };

    const Instance& m_instance;
    const std::vector<engine::Fine>& m_tolls;
    std::size_t m_keep;
    engine::Fine m_cutoff;
    StudyScratch& m_scratch;
    engine::Fine m_all_tolls = 0;
    std::uint32_t m_count_bits = 0;
    std::vector<engine::PricedJourney> m_best;
    std::vector<End> m_ends;
    engine::Fine m_unseen = StudyTable::unreachable;
    bool m_too_many = false;
};

}  // namespace waymark::mss
