#pragma once
// The oracle of Medical Student Scheduling. The engine minimises costs that are not negative, so a student
// costs what is missing to the most that the student could score; and the worst-off once more, what is
// missing to the most that anybody could.

#include "bench/mss/charges.h"
#include "bench/mss/coupling.h"
#include "bench/mss/study.h"
#include "bench/mss/study_pricer.h"
#include "bench/mss/study_search.h"
#include "engine/plan.h"

namespace waymark::mss {

class Students final : public engine::Oracle {
public:
    /// Without a journey; more than any score.
    static constexpr engine::Points absent = 10000;

    explicit Students(const Instance& instance);

    [[nodiscard]] std::uint32_t travellers() const override {
        return static_cast<std::uint32_t>(m_instance.students.size());
    }
    [[nodiscard]] const std::vector<engine::Row>& rows() const override { return m_coupling.rows(); }
    [[nodiscard]] engine::Points cost(std::uint32_t who, engine::JourneyView journey) const override;
    [[nodiscard]] std::vector<engine::Use> uses(std::uint32_t who,
                                                engine::JourneyView journey) const override;
    [[nodiscard]] engine::Journey stopgap(std::uint32_t who) const override;
    [[nodiscard]] bool allows(std::uint32_t who, engine::JourneyView journey) const override;
    [[nodiscard]] std::unique_ptr<Charges> charge(const engine::RowPrices& prices,
                                                  const std::vector<std::int64_t>* left) const override;
    [[nodiscard]] engine::Fine charged(std::uint32_t who, engine::JourneyView journey,
                                       const Charges& charges) const override;
    [[nodiscard]] std::unique_ptr<Scratch> scratch() const override;
    engine::PricingAnswer price(std::uint32_t who, const Charges& charges, const engine::PricingAim& aim,
                                Scratch& scratch) override;

    /// The score that a cost stands for; and the most that any plan can score where this is a bound.
    [[nodiscard]] std::int64_t score_at(engine::Points cost) const { return m_most - cost; }
    /// Whether everybody has a journey and nobody is missing anywhere.
    [[nodiscard]] bool is_whole(const engine::Plan& plan) const;

private:
    /// What a journey of no score would be charged.
    [[nodiscard]] engine::Fine base_of(std::uint32_t who, const StudyCharges& charges) const {
        return engine::fine(m_highest[who]) + charges.of_care(who, m_highest_of_all);
    }
    [[nodiscard]] bool is_absent(std::uint32_t who, engine::JourneyView journey) const;

    const Instance& m_instance;
    Coupling m_coupling;
    StudyPricer m_pricer;
    std::vector<std::int64_t> m_highest;  ///< By student.
    std::int64_t m_highest_of_all = 0;
    std::int64_t m_most = 0;
};

}  // namespace waymark::mss
