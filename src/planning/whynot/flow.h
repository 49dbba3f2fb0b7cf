#pragma once
// As much as can flow from a source to a sink, and what could still flow then: the ground of every overfull
// set. The flow itself is Boost.Graph's.

#include <cstddef>
#include <memory>
#include <vector>

namespace waymark::planning {

class Flow {
public:
    explicit Flow(std::size_t nodes);
    ~Flow();
    Flow(const Flow&) = delete;
    Flow& operator=(const Flow&) = delete;
    Flow(Flow&&) = delete;
    Flow& operator=(Flow&&) = delete;

    /// The number of the new arc.
    std::size_t add(std::size_t from, std::size_t to, int capacity);
    void maximise(std::size_t source, std::size_t sink);
    /// What flows through an arc.
    [[nodiscard]] int through(std::size_t arc) const;
    /// By node: whether anything more could flow there from `from`, over arcs with room and back over arcs
    /// with a flow.
    [[nodiscard]] std::vector<bool> reachable(std::size_t from) const;

private:
    struct Network;
    std::unique_ptr<Network> m_network;
};

}  // namespace waymark::planning
