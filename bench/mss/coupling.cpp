#include "bench/mss/coupling.h"

#include <algorithm>

namespace waymark::mss {

Coupling::Coupling(const Instance& instance)
    : m_length(instance.length), m_horizon(instance.horizon), m_cells(instance.places() * instance.horizon) {
    const auto add = [&](std::int64_t room, engine::Points penalty, bool shared) {
        m_rows.push_back({room, penalty, shared});
        return static_cast<std::uint32_t>(m_rows.size() - 1);
    };
    for (std::uint32_t h = 0; h < instance.hospitals; ++h)
        for (std::uint32_t q = 0; q < instance.disciplines; ++q)
            for (std::uint32_t t = 0; t < instance.horizon; ++t) {
                const std::uint32_t cell = instance.place(h, q) * instance.horizon + t;
                const auto may_come = std::ranges::count_if(instance.students, [&](const Student& student) {
                    return student.available[t] && student.allowed[q] && student.able[instance.place(h, q)];
                });
                // Room for all who could ever come needs no row.
                if (instance.most[cell] < may_come)
                    m_cells[cell].most = add(instance.most[cell], engine::hard, false);
                if (instance.least[cell] > 0)
                    m_cells[cell].least = add(-instance.least[cell], missing, false);
            }
    m_first_care = static_cast<std::uint32_t>(m_rows.size());
    for (std::size_t s = 0; s < instance.students.size(); ++s) add(0, 1, true);
}

}  // namespace waymark::mss
