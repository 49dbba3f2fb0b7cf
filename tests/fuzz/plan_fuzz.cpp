// Any bytes as a plan file of one programme: refused with issues, or read, with findings or, where there are
// none, written and read again as the same plan.

#include <cstdint>

#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "refuse.h"

namespace {

constexpr std::string_view two_people = R"({
"format": "waymark.programme/1", "id": "p",
"settings": [{"id": "s", "sector": "h"}], "organisations": [{"id": "o"}],
"placements": [{"id": "w", "organisation": "o", "setting": "s"}, {"id": "v", "organisation": "o", "setting": "s"}],
"cohorts": [{"id": "c", "starts": "2027-03-01", "blocks": [
  {"id": "j", "kind": "joint", "weeks": 1}, {"id": "x", "kind": "placement", "weeks": 2},
  {"id": "y", "kind": "placement", "weeks": 3}]}],
"apprentices": [{"id": "a", "cohort": "c", "born": "2000-01-01", "fixed": {"x": null}},
                {"id": "b", "cohort": "c", "born": "2000-01-01"}]
})";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace waymark;
    static const auto programme = exchange::read_programme(two_people).value();
    const auto draft = exchange::read_plan({reinterpret_cast<const char*>(data), size}, programme);
    if (!draft) {
        fuzz::check_issues(draft.error());
        return 0;
    }
    base::check(draft->plan.journeys.size() == programme.apprentices.size(),
                "every apprentice has a journey");
    for (const auto& journey : draft->plan.journeys) {
        base::check(journey.size() == 2 || (journey.empty() && !draft->findings.empty()),
                    "a journey has every block, or a finding says why not");
        for (const auto& placement : journey)
            base::check(!placement || programme.placements.has(*placement), "placements are the programme's");
    }
    if (!draft->findings.empty()) return 0;
    const auto text = exchange::write_plan(draft->plan, programme);
    const auto again = exchange::read_plan(text, programme);
    base::check(again.has_value() && again->findings.empty(), "what was written can be read");
    base::check(again->plan == draft->plan, "what was written is the same plan");
    return 0;
}
