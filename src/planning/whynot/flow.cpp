#include "planning/whynot/flow.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>

namespace waymark::planning {

namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using Arc = Traits::edge_descriptor;
using Graph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                          boost::property<boost::edge_capacity_t, int,
                                          boost::property<boost::edge_residual_capacity_t, int,
                                                          boost::property<boost::edge_reverse_t, Arc>>>>;

}  // namespace

struct Flow::Network {
    explicit Network(std::size_t nodes) : graph(nodes) {}

    Graph graph;
    std::vector<Arc> arcs;
};

Flow::Flow(std::size_t nodes) : m_network(std::make_unique<Network>(nodes)) {}
Flow::~Flow() = default;

std::size_t Flow::add(std::size_t from, std::size_t to, int capacity) {
    auto& graph = m_network->graph;
    const auto arc = boost::add_edge(from, to, graph).first;
    const auto back = boost::add_edge(to, from, graph).first;
    boost::put(boost::edge_capacity, graph, arc, capacity);
    boost::put(boost::edge_capacity, graph, back, 0);
    boost::put(boost::edge_reverse, graph, arc, back);
    boost::put(boost::edge_reverse, graph, back, arc);
    m_network->arcs.push_back(arc);
    return m_network->arcs.size() - 1;
}

void Flow::maximise(std::size_t source, std::size_t sink) {
    boost::push_relabel_max_flow(m_network->graph, source, sink);
}

int Flow::through(std::size_t arc) const {
    const auto& graph = m_network->graph;
    const auto at = m_network->arcs[arc];
    return boost::get(boost::edge_capacity, graph, at) - boost::get(boost::edge_residual_capacity, graph, at);
}

std::vector<bool> Flow::reachable(std::size_t from) const {
    const auto& graph = m_network->graph;
    std::vector<bool> reached(boost::num_vertices(graph), false);
    std::vector<std::size_t> open{from};
    reached[from] = true;
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        for (auto [arc, end] = boost::out_edges(node, graph); arc != end; ++arc) {
            const auto to = boost::target(*arc, graph);
            if (reached[to] || boost::get(boost::edge_residual_capacity, graph, *arc) == 0) continue;
            reached[to] = true;
            open.push_back(to);
        }
    }
    return reached;
}

}  // namespace waymark::planning
