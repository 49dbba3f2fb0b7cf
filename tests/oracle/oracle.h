#pragma once
// A second judge of plans, written from docs/PROGRAMME-FILE.md alone: slow, obvious, and sharing no code with
// src/. Where it and Waymark differ, one of them has misread the contract. It reads the JSON itself and takes
// files for granted that exchange/ has accepted.

#include <boost/json/value.hpp>
#include <compare>
#include <map>
#include <string>
#include <vector>

namespace waymark::oracle {

/// One broken rule. What does not apply is empty.
struct Broken {
    std::string rule;  ///< As the catalogue calls it: "minimum-age".
    std::string apprentice;
    std::string block;
    std::string where;  ///< A placement; of organisation-at-most an organisation.
    std::string week;   ///< Of capacity, its Monday.
    friend auto operator<=>(const Broken&, const Broken&) = default;
};

struct Verdict {
    std::vector<Broken> broken;             ///< In ascending order, each once.
    std::map<std::string, long long> cost;  ///< By part: unfilled, visit, gap, change, balance, unease.
    long long total = 0;
};

Verdict judge(const boost::json::value& programme, const boost::json::value& plan);

/// The eligibility rules that object to an apprentice spending a block at a placement, all by their ids.
std::vector<std::string> objections(const boost::json::value& programme, const std::string& apprentice,
                                    const std::string& block, const std::string& placement);

/// The apprentice's points for a placement: preference and travel beyond 30 minutes.
long long points(const boost::json::value& programme, const std::string& apprentice,
                 const std::string& placement);

}  // namespace waymark::oracle
