#include "bench/mss/charges.h"

namespace waymark::mss {

using engine::Fine;

namespace {

__extension__ using Wide = __int128;
constexpr int shift = engine::price_bits - engine::fine_bits;

}  // namespace

StudyCharges::StudyCharges(const Instance& instance, const Coupling& coupling,
                           const engine::RowPrices& prices, const std::vector<std::int64_t>* left)
    : m_horizon(instance.horizon), m_stays(instance.places() * instance.horizon) {
    for (std::uint32_t place = 0; place < instance.places(); ++place)
        for (std::uint32_t t = 0; t + instance.length <= instance.horizon; ++t) {
            Wide sum = 0;
            bool is_blocked = false;
            coupling.for_each_use(place, t, [&](std::uint32_t row, std::int64_t amount) {
                sum += static_cast<Wide>(prices[row]) * amount;
                is_blocked |= left && coupling.rows()[row].penalty == engine::hard && (*left)[row] < amount;
            });
            m_stays[place * m_horizon + t] = is_blocked ? blocked : static_cast<Fine>(sum >> shift);
        }
    for (std::uint32_t who = 0; who < instance.students.size(); ++who)
        m_care.push_back(prices[coupling.care_row(who)]);
}

Fine StudyCharges::of_score(std::uint32_t who, std::int64_t score) const {
    const Wide each = (Wide{1} << engine::price_bits) + m_care[who];
    return static_cast<Fine>((-score * each) >> shift);
}

Fine StudyCharges::of_care(std::uint32_t who, std::int64_t amount) const {
    return static_cast<Fine>((static_cast<Wide>(m_care[who]) * amount) >> shift);
}

}  // namespace waymark::mss
