#include "examples/example.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <stdexcept>

#include "exchange/programme_json.h"
#include "planning/plan_programme.h"

namespace waymark::examples {

namespace {

namespace fs = std::filesystem;

fs::path folder() { return fs::path(WAYMARK_SOURCE_DIR) / "examples"; }

template <class T>
base::Ref<T> find_id(const base::List<T>& list, std::string_view id) {
    for (const auto ref : list.refs())
        if (list[ref].id == id) return ref;
    throw std::runtime_error("the example has no " + std::string(id));
}

std::vector<std::string> each_block(const domain::Journey& journey,
                                    const std::function<std::string(base::Ref<domain::Placement>)>& word) {
    std::vector<std::string> words;
    for (const auto& placement : journey) words.push_back(placement ? word(*placement) : "-");
    return words;
}

}  // namespace

std::vector<std::string> list_examples() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder()))
        if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
    std::ranges::sort(names);
    return names;
}

std::string example_text(std::string_view name) {
    std::ifstream in(folder() / (std::string(name) + ".json"), std::ios::binary);
    if (!in) throw std::runtime_error("there is no example " + std::string(name));
    return {std::istreambuf_iterator<char>(in), {}};
}

domain::Programme read_example(std::string_view name) { return read_programme_text(example_text(name)); }

domain::Programme read_programme_text(std::string_view text) {
    auto programme = exchange::read_programme(text);
    if (programme) return std::move(*programme);
    std::string all;
    for (const auto& issue : programme.error()) all += "\n" + issue.path + ": " + issue.message;
    throw std::runtime_error("not read:" + all);
}

domain::Plan plan_proven(const domain::Programme& programme, int threads) {
    const auto begun = std::chrono::steady_clock::now();
    // The seconds guard against a hang; a proven plan ends the run.
    planner::Limits limits;
    limits.seconds = 120;
    limits.threads = threads;
    auto plan = planning::plan_programme(programme, limits);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    if (!plan) throw std::runtime_error(programme.id + ": no plan");
    std::printf("%s: cost %lld, %.3f s\n", programme.id.c_str(), static_cast<long long>(plan->cost),
                took.count());
    EXPECT_EQ(plan->bound, plan->cost) << programme.id << " is not proven to be the best";
    return std::move(*plan);
}

base::Ref<domain::Apprentice> find_apprentice(const domain::Programme& programme, std::string_view id) {
    return find_id(programme.apprentices, id);
}

base::Ref<domain::Placement> find_placement(const domain::Programme& programme, std::string_view id) {
    return find_id(programme.placements, id);
}

std::vector<std::string> sectors_of(const domain::Programme& programme, const domain::Journey& journey) {
    return each_block(journey, [&](auto placement) {
        const auto& setting = programme.settings[programme.placements[placement].setting];
        return programme.sectors[setting.sector].id;
    });
}

std::vector<std::string> settings_of(const domain::Programme& programme, const domain::Journey& journey) {
    return each_block(journey, [&](auto placement) {
        return programme.settings[programme.placements[placement].setting].id;
    });
}

std::vector<std::string> placements_of(const domain::Programme& programme, const domain::Journey& journey) {
    return each_block(journey, [&](auto placement) { return programme.placements[placement].id; });
}

}  // namespace waymark::examples
