#include "engine/profile.h"

namespace waymark::engine {

namespace {

// The one thing that scopes of a thread share; it lives no longer than they do.
thread_local Profile::Scope* innermost = nullptr;

}  // namespace

Profile::Sum Profile::sum(Part part) const {
    const Counter& counter = m_counters[static_cast<std::size_t>(part)];
    return {static_cast<double>(counter.nanoseconds) * 1e-9, counter.calls};
}

Profile::Scope::Scope(Profile* profile, Part part, std::int64_t calls)
    : m_profile(profile), m_part(part), m_outer(innermost), m_since(std::chrono::steady_clock::now()) {
    if (m_profile == nullptr) return;
    if (m_outer != nullptr) m_outer->book();
    m_profile->m_counters[static_cast<std::size_t>(part)].calls += calls;
    innermost = this;
}

Profile::Scope::~Scope() {
    if (m_profile == nullptr) return;
    book();
    innermost = m_outer;
    if (m_outer != nullptr) m_outer->m_since = std::chrono::steady_clock::now();
}

void Profile::Scope::book() {
    const auto now = std::chrono::steady_clock::now();
    m_profile->m_counters[static_cast<std::size_t>(m_part)].nanoseconds +=
        std::chrono::duration_cast<std::chrono::nanoseconds>(now - m_since).count();
    m_since = now;
}

}  // namespace waymark::engine
