// oracle PROGRAMME PLAN: every broken rule, the cost part by part, the verdict. Exit 0: a valid plan whose
// stated cost is right and whose bound does not exceed it.

#include <boost/json.hpp>
#include <fstream>
#include <iostream>
#include <iterator>

#include "oracle/oracle.h"

namespace {

boost::json::value read(const char* path) {
    std::ifstream in{path};
    if (!in) throw std::runtime_error(std::string{"cannot read "} + path);
    return boost::json::parse(std::string{std::istreambuf_iterator<char>{in}, {}});
}

bool states(const boost::json::object& plan, const char* key, long long& number) {
    const auto* value = plan.if_contains(key);
    if (value == nullptr || !value->is_number()) return false;
    number = value->to_number<long long>();
    return true;
}

int judge(const char* programme_path, const char* plan_path) {
    const auto programme = read(programme_path);
    const auto plan = read(plan_path);
    const auto verdict = waymark::oracle::judge(programme, plan);
    for (const auto& broken : verdict.broken)
        std::cout << "broken: " << broken.rule << ' ' << broken.apprentice << ' ' << broken.block << ' '
                  << broken.where << ' ' << broken.week << '\n';
    for (const auto& [part, points] : verdict.cost) std::cout << part << ": " << points << '\n';
    std::cout << "cost: " << verdict.total << '\n';
    long long cost = 0;
    long long bound = 0;
    const bool cost_is_right = states(plan.as_object(), "cost", cost) && cost == verdict.total;
    const bool bound_holds = !states(plan.as_object(), "bound", bound) || bound <= verdict.total;
    if (!cost_is_right) std::cout << "the plan states another cost\n";
    if (!bound_holds) std::cout << "the plan's bound is above its cost\n";
    const bool is_valid = verdict.broken.empty() && cost_is_right && bound_holds;
    std::cout << (is_valid ? "valid\n" : "not valid\n");
    return is_valid ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: oracle PROGRAMME PLAN\n";
        return 2;
    }
    try {
        return judge(argv[1], argv[2]);
    } catch (const std::exception& error) {
        std::cerr << "oracle: " << error.what() << '\n';
        return 2;
    }
}
