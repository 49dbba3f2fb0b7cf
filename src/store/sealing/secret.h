#pragma once
// Key material in memory: never swapped out or in a core file where the system allows, wiped when it goes,
// and not to be copied by accident.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace waymark::store::sealing {

class Secret {
public:
    Secret() = default;
    /// A copy of the bytes; whoever hands them over wipes their own.
    explicit Secret(std::string_view bytes);
    static Secret random(std::size_t size);
    /// The same bytes in guarded memory, which takes pages and time: for the few that stay.
    static Secret guarded(const Secret& bytes);

    Secret(Secret&& other) noexcept
        : m_bytes(std::exchange(other.m_bytes, nullptr)),
          m_size(std::exchange(other.m_size, 0)),
          m_guarded(std::exchange(other.m_guarded, false)) {}
    Secret& operator=(Secret&& other) noexcept {
        std::swap(m_bytes, other.m_bytes);
        std::swap(m_size, other.m_size);
        std::swap(m_guarded, other.m_guarded);
        return *this;
    }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    [[nodiscard]] std::string_view view() const { return {reinterpret_cast<const char*>(m_bytes), m_size}; }
    [[nodiscard]] const unsigned char* data() const { return m_bytes; }
    [[nodiscard]] unsigned char* data() { return m_bytes; }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    Secret(std::size_t size, bool guarded);

    unsigned char* m_bytes = nullptr;
    std::size_t m_size = 0;
    bool m_guarded = false;
};

/// Overwrites text that held a secret, and empties it.
void wipe(std::string& text);

}  // namespace waymark::store::sealing
