#pragma once
// Values as bytes that cannot be read in two ways: each with its kind and length before it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/database.h"

namespace waymark::store {

class Canonical {
public:
    /// The first words say what the bytes are for, so that they are never taken for something else's.
    explicit Canonical(std::string_view purpose) { add(purpose); }

    Canonical& add(std::string_view text) { return add_sized('t', text); }
    Canonical& add(const Bytes& bytes) { return add_sized('b', bytes.bytes); }
    Canonical& add(std::int64_t number) {
        m_bytes += 'i';
        add_number(static_cast<std::uint64_t>(number));
        return *this;
    }
    template <class T>
    Canonical& add(const std::optional<T>& value) {
        if (value) return add(*value);
        m_bytes += 'n';
        return *this;
    }
    Canonical& add(const std::optional<std::string>& value) {
        if (value) return add(std::string_view{*value});
        m_bytes += 'n';
        return *this;
    }

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }

private:
    Canonical& add_sized(char kind, std::string_view bytes) {
        m_bytes += kind;
        add_number(bytes.size());
        m_bytes += bytes;
        return *this;
    }
    void add_number(std::uint64_t number) {
        for (int shift = 56; shift >= 0; shift -= 8) m_bytes += static_cast<char>((number >> shift) & 0xFF);
    }

    std::string m_bytes;
};

}  // namespace waymark::store
