// Fills a folder with programmes and plans for the browser tests: one that is easy, one where somebody is not
// placed, a large one, one without a plan, one whose plan breaks a rule, and one that cannot be read. Every
// person and place in them is invented.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "bench/generator.h"
#include "domain/plans/price.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "web/support/greedy.h"

namespace {

using namespace waymark;

void write(const std::filesystem::path& file, const std::string& text) { std::ofstream(file) << text; }

struct Wanted {
    const char* name;
    bench::ProgrammeShape shape;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: waymark_journey_data FOLDER\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = arguments[1];
    std::filesystem::create_directories(folder);
    for (const auto& [name, shape] :
         {Wanted{"riverside", {.apprentices = 24, .seed = 3, .tightness = 1.0, .cohorts = 2}},
          Wanted{"meadow", {.apprentices = 8, .seed = 5, .tightness = 0.4, .plain = true}},
          Wanted{"county", {.apprentices = 400, .seed = 1, .tightness = 0.95, .cohorts = 2}}}) {
        auto programme = bench::make_programme(shape);
        programme.name = std::string("Made-up programme ") + name;
        // Nothing may keep anybody of the easy one from being placed.
        if (programme.apprentices.size() == 8)
            for (auto& placement : programme.placements) placement.clearances.clear();
        write(folder / (std::string(name) + ".json"), exchange::write_programme(programme));
        write(folder / (std::string(name) + ".plan.json"),
              exchange::write_plan(waymark::testing::greedy_plan(programme), programme));
    }
    auto small = bench::make_programme({.apprentices = 6, .seed = 9});
    small.name = "Made-up programme without a plan";
    write(folder / "planless.json", exchange::write_programme(small));
    small.name = "Made-up programme with a broken plan";
    write(folder / "broken.json", exchange::write_programme(small));
    auto plan = waymark::testing::greedy_plan(small);
    // Everyone in one place at once: more than it holds.
    for (auto& journey : plan.journeys) journey.assign(journey.size(), base::Ref<domain::Placement>{0});
    write(folder / "broken.plan.json", exchange::write_plan(plan, small));
    write(folder / "unreadable.json", "{\"format\": \"waymark.programme/1\", \"id\": 7}\n");
    return 0;
}
