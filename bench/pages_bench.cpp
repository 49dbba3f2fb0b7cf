// How long a page takes, with everything but the network: the request is routed, the folder's files are
// looked at, the page is made. usage: pages_bench [APPRENTICES [TIMES]]

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include "bench/generator.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "web/http/target.h"
#include "web/routes.h"
#include "web/support/greedy.h"

namespace {

using namespace waymark;
using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

}  // namespace

int main(int count, char** arguments) {
    const int apprentices = count > 1 ? std::atoi(arguments[1]) : 400;
    const int times = count > 2 ? std::atoi(arguments[2]) : 51;
    const auto folder = std::filesystem::temp_directory_path() / "waymark-pages-bench";
    std::filesystem::create_directories(folder);
    const auto programme = bench::make_programme({.apprentices = apprentices, .tightness = 0.95});
    std::ofstream(folder / "made.json") << exchange::write_programme(programme);
    std::ofstream(folder / "made.plan.json")
        << exchange::write_plan(testing::greedy_plan(programme), programme);

    web::Desk desk(folder);
    fmt::print("{} apprentices, {} placements; milliseconds a page, over {} times\n", apprentices,
               programme.placements.size(), times);
    fmt::print("{:<14} {:>8} {:>8} {:>8} {:>10}\n", "page", "first", "median", "slowest", "bytes");
    const std::string one =
        "/programmes/made/apprentices/" + web::escape_url(programme.apprentices.begin()->id);
    for (const auto& [name, target] :
         std::vector<std::pair<const char*, std::string>>{{"programmes", "/"},
                                                          {"board", "/programmes/made"},
                                                          {"not placed", "/programmes/made?show=not-placed"},
                                                          {"hosts", "/programmes/made/hosts"},
                                                          {"quality", "/programmes/made/quality"},
                                                          {"apprentice", one}}) {
        std::vector<double> taken;
        std::size_t bytes = 0;
        for (int i = 0; i <= times; ++i) {
            auto parsed = web::parse_target(target).value();
            const auto begun = Clock::now();
            const auto response = web::answer(desk, {target, parsed.path, parsed.query, "", false});
            taken.push_back(milliseconds(Clock::now() - begun));
            if (response.status != 200) {
                fmt::print(stderr, "{}: status {}\n", target, response.status);
                return 1;
            }
            bytes = response.bytes().size();
        }
        const double first = taken.front();
        taken.erase(taken.begin());
        std::ranges::sort(taken);
        fmt::print("{:<14} {:>8.2f} {:>8.2f} {:>8.2f} {:>10}\n", name, first, taken[taken.size() / 2],
                   taken.back(), bytes);
    }
    std::filesystem::remove_all(folder);
    return 0;
}
