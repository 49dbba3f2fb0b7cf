#pragma once
// Positions in lists that cannot be mixed up: a Ref<Placement> never indexes the apprentices.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace waymark::base {

/// The position of a T in its list.
template <class T>
struct Ref {
    std::uint32_t at = 0;
    friend auto operator<=>(Ref, Ref) = default;
};

/// A vector of T that is asked by Ref<T> only.
template <class T>
class List {
public:
    List() = default;
    List(std::initializer_list<T> items) : m_items(items) {}

    const T& operator[](Ref<T> ref) const { return m_items[ref.at]; }
    T& operator[](Ref<T> ref) { return m_items[ref.at]; }

    Ref<T> add(T item) {
        m_items.push_back(std::move(item));
        return Ref<T>{static_cast<std::uint32_t>(m_items.size() - 1)};
    }
    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] bool empty() const { return m_items.empty(); }
    [[nodiscard]] bool has(Ref<T> ref) const { return ref.at < m_items.size(); }
    void reserve(std::size_t n) { m_items.reserve(n); }

    auto begin() const { return m_items.begin(); }
    auto end() const { return m_items.end(); }
    auto begin() { return m_items.begin(); }
    auto end() { return m_items.end(); }

    /// All positions, in order: for (auto ref : apprentices.refs()).
    [[nodiscard]] auto refs() const {
        struct Range {
            std::uint32_t n;
            struct It {
                std::uint32_t at;
                Ref<T> operator*() const { return {at}; }
                It& operator++() {
                    ++at;
                    return *this;
                }
                bool operator!=(const It& other) const { return at != other.at; }
            };
            It begin() const { return {0}; }
            It end() const { return {n}; }
        };
        return Range{static_cast<std::uint32_t>(m_items.size())};
    }
    friend bool operator==(const List&, const List&) = default;

private:
    std::vector<T> m_items;
};

}  // namespace waymark::base

template <class T>
struct std::hash<waymark::base::Ref<T>> {
    std::size_t operator()(waymark::base::Ref<T> ref) const noexcept {
        return std::hash<std::uint32_t>{}(ref.at);
    }
};
