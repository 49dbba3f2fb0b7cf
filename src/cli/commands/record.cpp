#include <fmt/format.h>

#include <array>
#include <ostream>

#include "access/roles.h"
#include "actions/record/people.h"
#include "actions/record/plans.h"
#include "actions/record/programmes.h"
#include "actions/record/see_record.h"
#include "actions/record/seen_text.h"
#include "cli/call.h"
#include "cli/commands.h"
#include "cli/commands/record_actions.h"
#include "cli/commands/verbs.h"
#include "cli/loading.h"
#include "cli/numbers.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"

namespace waymark::cli {

namespace {

namespace record = actions::record;

int begin(const Call& call) {
    const auto until = call.need_day("until");
    if (!until) return exit_wrong_input;
    const auto done = record::begin_installation(call.desk, call.asking, call.words.front(), *until);
    if (!done) return call.refuse(done.error());
    call.console.out << fmt::format("{} administers this installation until {}.\n", call.asking.person,
                                    base::to_words(*until));
    return exit_done;
}

int open(const Call& call) {
    const auto lead = call.need("lead");
    if (!lead) return exit_wrong_input;
    const auto until = call.need_day("until");
    if (!until) return exit_wrong_input;
    const record::Opening opening{.programme = call.words[0],
                                  .name = call.words[1],
                                  .lead = *lead,
                                  .lead_name = call.given.find("lead-name").value_or(""),
                                  .until = *until};
    const auto done = record::open_programme(call.desk, call.asking, opening);
    if (!done) return call.refuse(done.error());
    call.console.out << fmt::format("{} is open, empty, and led by {} until {}.\n", opening.programme,
                                    opening.lead, base::to_words(*until));
    return exit_done;
}

int fill(const Call& call) {
    const auto programme = load_programme(call.words.front(), call.console);
    if (!programme) return exit_wrong_input;
    const auto done = record::fill_programme(call.desk, call.asking, *programme);
    if (!done) return call.refuse(done.error());
    const auto size = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
    call.console.out << fmt::format("{} holds {}, {} and {}.\n", programme->id,
                                    counted(size(programme->apprentices), "apprentice"),
                                    counted(size(programme->placements), "placement"),
                                    counted(size(programme->organisations), "organisation"));
    return exit_done;
}

int write_out(const Call& call) {
    const auto programme = record::export_programme(call.desk, call.asking, call.words[0]);
    if (!programme) return call.refuse(programme.error());
    if (call.words.size() == 1) return call.write(exchange::write_programme(*programme));
    const auto plan = record::export_plan(call.desk, call.asking, call.words[0], call.words[1]);
    if (!plan) return call.refuse(plan.error());
    return call.write(exchange::write_plan(*plan, *programme));
}

constexpr std::array actions_of_record{
    Action{"begin", "NAME", 1, 1, "until", begin},
    Action{"open", "PROGRAMME NAME", 2, 2, "until lead lead-name", open},
    Action{"fill", "FILE", 1, 1, "", fill},
    Action{"export", "PROGRAMME, and PLAN for a plan's file", 1, 2, "", write_out},
    Action{"list", "KIND, and PROGRAMME for what is in one", 1, 2,
           "json csv limit after by organisation cohort plan person apprentice placement state", list_kind},
    Action{"show", "KIND and what names it", 2, 5, "json as-of", show_thing},
    Action{"add", "KIND, what names it, and FIELD=VALUE...", 2, 60, "programme person", add_thing},
    Action{"change", "KIND, what names it, and FIELD=VALUE...", 3, 60, "version keep-both", change_thing},
    Action{"remove", "KIND and what names it", 2, 5, "version", remove_thing},
    Action{"history", "KIND and what names it", 2, 5, "", write_history_of},
    Action{"undo", "KIND, what names it, and the event's number", 3, 6, "", undo_change},
    Action{"give-role", "PERSON ROLE", 2, 2, "name programme organisation place from until", give_role_to},
    Action{"end-role", "PERSON ROLE-ID", 2, 2, "from", end_role_of},
    Action{"pin", "PROGRAMME APPRENTICE BLOCK PLACEMENT, or no PLACEMENT to free it", 3, 4, "", pin},
    Action{"plan", "PROGRAMME NAME", 2, 2, "seconds iterations seed threads", make_draft},
    Action{"draft", "PROGRAMME NAME FILE", 3, 3, "", keep_draft},
    Action{"publish", "PROGRAMME NAME", 2, 2, "version", publish},
};

}  // namespace

int run_record(const Given& given, Console& console) { return run_action(given, console, actions_of_record); }

}  // namespace waymark::cli
