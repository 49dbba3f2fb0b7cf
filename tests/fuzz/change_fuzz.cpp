// Any bytes as a change file of one programme: refused with issues, or read, and then the programme after it
// can be written and read again, nobody's begun block is elsewhere, and every change has its sentence.

#include <cstdint>

#include "exchange/change_json.h"
#include "exchange/programme_json.h"
#include "planning/replan/apply_change.h"
#include "planning/replan/change_words.h"
#include "refuse.h"

namespace {

constexpr std::string_view two_people = R"({
"format": "waymark.programme/1", "id": "p",
"settings": [{"id": "s", "sector": "h"}], "organisations": [{"id": "o"}],
"placements": [{"id": "w", "organisation": "o", "setting": "s", "places": 2, "clearances": ["k"]},
               {"id": "v", "organisation": "o", "setting": "s", "weekly_cost": 10}],
"cohorts": [{"id": "c", "starts": "2027-03-01", "blocks": [
  {"id": "j", "kind": "joint", "weeks": 1}, {"id": "x", "kind": "placement", "weeks": 2},
  {"id": "y", "kind": "placement", "weeks": 3}]}],
"apprentices": [{"id": "a", "cohort": "c", "born": "2000-01-01", "clearances": {"k": "2027-01-01"}},
                {"id": "b", "cohort": "c", "born": "2000-01-01", "clearances": {"k": "2027-01-01"}}],
"rules": {"budget": 100000}
})";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace waymark;
    using Place = base::Ref<domain::Placement>;
    static const auto programme = exchange::read_programme(two_people).value();
    static const domain::Plan plan{"p", {{Place{0}, Place{1}}, {Place{0}, Place{0}}}, 0, std::nullopt};
    const auto changes = exchange::read_changes({reinterpret_cast<const char*>(data), size}, programme);
    if (!changes) {
        fuzz::check_issues(changes.error());
        return 0;
    }
    for (const auto& change : changes->changes)
        base::check(!planning::sentence(change, programme).empty(), "a change has its sentence");
    const auto changed = planning::apply_change(programme, plan, *changes);
    const auto& now = changed.programme;
    base::check(changed.told.journeys.size() == now.apprentices.size(), "everyone was told something");
    for (const auto who : now.apprentices.refs()) {
        const auto blocks = domain::placement_blocks(now.cohorts[now.apprentices[who].cohort]);
        base::check(changed.told.journeys[who.at].size() == blocks.size(), "a journey has every block");
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            if (blocks[block].period.from >= changes->today || !changed.before[who.at]) continue;
            const auto* fixed = domain::find_fixed(now.apprentices[who], static_cast<int>(block));
            base::check(fixed != nullptr && fixed->placement == changed.told.journeys[who.at][block],
                        "what has begun is fixed where it was told");
        }
    }
    const auto text = exchange::write_programme(now);
    const auto again = exchange::read_programme(text);
    base::check(again.has_value(), "the programme after it can be read");
    base::check(exchange::write_programme(*again) == text, "and is written in the same way");
    return 0;
}
