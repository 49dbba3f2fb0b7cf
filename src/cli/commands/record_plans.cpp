#include <fmt/format.h>

#include <ostream>

#include "actions/check_plan.h"
#include "actions/load_plan.h"
#include "actions/plan_programme.h"
#include "actions/record/plans.h"
#include "actions/record/programmes.h"
#include "cli/call.h"
#include "cli/commands.h"
#include "cli/commands/record_actions.h"
#include "cli/loading.h"
#include "cli/numbers.h"
#include "cli/output.h"
#include "cli/refusals.h"
#include "cli/search.h"
#include "cli/stop_signal.h"
#include "exchange/plan_json.h"

namespace waymark::cli {

namespace {

namespace record = actions::record;

int say_drafted(const Call& call, const std::string& name, const domain::Plan& plan) {
    call.console.out << fmt::format("'{}' is a draft of {}, which costs {}.\n", name, plan.programme,
                                    counted(plan.cost, "point"));
    return exit_done;
}

}  // namespace

int pin(const Call& call) {
    const store::Key apprentice{records::Kind::Apprentice, {call.words[0], call.words[1]}};
    const auto placement = call.words.size() == 4 ? call.words[3] : std::string{};
    const auto done = record::pin_block(call.desk, call.asking, apprentice, call.words[2], placement);
    if (!done) return call.refuse(done.error());
    call.console.out << (placement.empty()
                             ? fmt::format("{} of {} is free again.\n", call.words[2], call.words[1])
                             : fmt::format("{} of {} is pinned to {}.\n", call.words[2], call.words[1],
                                           placement));
    return exit_done;
}

int make_draft(const Call& call) {
    const auto programme = record::export_programme(call.desk, call.asking, call.words[0]);
    if (!programme) return call.refuse(programme.error());
    const StopSignal stop;
    const auto planned = actions::plan_programme(*programme, search_limits(call.given, stop.flag()));
    if (!planned) return refuse_programme(planned.error(), *programme, programme->id, call.console);
    const auto done = record::draft_plan(call.desk, call.asking, call.words[1], planned->plan);
    return done ? say_drafted(call, call.words[1], planned->plan) : call.refuse(done.error());
}

int keep_draft(const Call& call) {
    const auto programme = record::export_programme(call.desk, call.asking, call.words[0]);
    if (!programme) return call.refuse(programme.error());
    const auto draft = actions::load_plan(input_path(call.words[2]), *programme);
    if (!draft) {
        list_issues(draft.error(), call.console);
        return exit_wrong_input;
    }
    const auto verdict = actions::check_plan(*programme, *draft);
    if (!verdict.broken.empty()) return refuse_broken_plan(verdict, *programme, call.console);
    if (!verdict.is_sound()) {
        call.console.err << call.words[2] << ": its cost or bound is wrong; waymark check says how\n";
        return exit_failed;
    }
    const auto done = record::draft_plan(call.desk, call.asking, call.words[1], draft->plan);
    return done ? say_drafted(call, call.words[1], draft->plan) : call.refuse(done.error());
}

int publish(const Call& call) {
    if (!call.given.has("version"))
        return call.wrong_words(
            "--version is missing: the draft's that you saw, as waymark record show plan says it");
    const auto done = record::publish_plan(call.desk, call.asking, call.words[0], call.words[1],
                                           call.given.count("version"));
    if (!done) return call.refuse(done.error());
    call.console.out << fmt::format("'{}' is the published plan of {}.\n", call.words[1], call.words[0]);
    return exit_done;
}

}  // namespace waymark::cli
