#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <sstream>

#include "actions/jobs/record_jobs.h"
#include "actions/jobs/sealed_text.h"
#include "actions/plan_programme.h"
#include "actions/record/plans.h"
#include "actions/record/programmes.h"
#include "actions/record/work.h"
#include "exchange/programme_json.h"
#include "rules/wording.h"

namespace waymark::actions::record {

namespace {

using Outcome = std::expected<store::JobOutcome, store::JobFailure>;

std::unexpected<store::JobFailure> fail(std::string message, bool again = false) {
    return std::unexpected(store::JobFailure{std::move(message), again});
}

/// A refusal stays one; trouble of the database may be over the next time.
std::unexpected<store::JobFailure> fail(const Refusal& refusal) {
    return fail(refusal.message, refusal.kind == Refusal::Kind::Trouble);
}

/// What a job was given: the limits of its search, and a file.
struct Input {
    planner::Limits limits;
    std::string text;
};

std::optional<Input> read_input(const Desk& desk, const store::Task& task) {
    const auto text = open_text(desk.keys, task.job().lease.key, "input", task.input());
    if (!text) return {};
    const auto end = std::min(text->find('\n'), text->size());
    std::istringstream line{text->substr(0, end)};
    std::int64_t iterations = -1;
    Input input;
    line >> input.limits.seconds >> iterations >> input.limits.seed;
    if (iterations >= 0) input.limits.iterations = iterations;
    input.limits.threads = 1;
    input.text = text->substr(std::min(end + 1, text->size()));
    return input;
}

/// By right of who asked for it.
Asking asking_of(const store::Task& task, std::int64_t moment) {
    return {.person = task.job().asked_by,
            .today = std::chrono::floor<std::chrono::days>(
                std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{moment}}),
            .moment = moment,
            .origin = "job",
            .purpose = access::Purpose::RunProgramme,
            .why = {}};
}

/// A verb as the last thing of a job, in the transaction in which it is finished: both are done, or neither.
std::function<store::Stored<void>(store::Connection&)> written_by(const Desk& desk, Asking asking,
                                                                  std::function<Done<bool>(Work&)> verb) {
    return [desk, asking = std::move(asking),
            verb = std::move(verb)](store::Connection& connection) -> store::Stored<void> {
        Work work(desk, asking, connection);
        auto done = work.find_viewer();
        if (done)
            if (auto result = verb(work); !result) done = std::unexpected(std::move(result).error());
        if (done) done = work.write_history();
        if (done) return {};
        const bool of_database = done.error().kind == Refusal::Kind::Trouble;
        return store::trouble(of_database ? done.error().trouble : store::Trouble::Refused,
                              done.error().message);
    };
}

Outcome plan(const Desk& desk, store::Task& task, Input input, std::int64_t moment) {
    const auto asking = asking_of(task, moment);
    const auto& key = task.job().lease.key;
    const auto programme = export_programme(desk, asking, key.programme);
    if (!programme) return fail(programme.error());
    input.limits.stop = &task.stop();
    const auto seconds = input.limits.seconds;
    const auto planned = plan_programme(*programme, input.limits, [&](const planner::Progress& progress) {
        const double share = seconds > 0 ? std::clamp(progress.seconds / seconds, 0.0, 1.0) : 0.0;
        task.tell(share, fmt::format("best plan so far: {} points", progress.cost));
    });
    if (task.stop()) return fail("Stopped early.");
    if (!planned) return fail(rules::sentence(planned.error().front(), *programme));
    return store::JobOutcome{{}, written_by(desk, asking, [name = key.id, plan = planned->plan](Work& work) {
                                 return draft_in(work, name, plan);
                             })};
}

Outcome fill(const Desk& desk, const store::Task& task, const Input& input, std::int64_t moment) {
    auto programme = exchange::read_programme(input.text);
    if (!programme) {
        const auto& first = programme.error().front();
        return fail(fmt::format("{}{}{}", first.path, first.path.empty() ? "" : ": ", first.message));
    }
    if (programme->id != task.job().lease.key.programme)
        return fail(fmt::format("The file is of the programme '{}', and this is '{}'.", programme->id,
                                task.job().lease.key.programme));
    return store::JobOutcome{
        {}, written_by(desk, asking_of(task, moment), [programme = std::move(*programme)](Work& work) {
            return fill_in(work, programme);
        })};
}

Outcome write_out(const Desk& desk, const store::Task& task, std::int64_t moment) {
    const auto& key = task.job().lease.key;
    const auto programme = export_programme(desk, asking_of(task, moment), key.programme);
    if (!programme) return fail(programme.error());
    return store::JobOutcome{seal_text(desk.keys, key, "result", exchange::write_programme(*programme)), {}};
}

}  // namespace

std::map<std::string, store::Work> list_long_work(const Desk& desk, std::function<std::int64_t()> now) {
    const auto with_input = [desk, now = std::move(now)](auto work) -> store::Work {
        return [desk, now, work](store::Task& task) -> Outcome {
            auto input = read_input(desk, task);
            if (!input) return fail("The job was sealed with another key file.");
            return work(desk, task, std::move(*input), now());
        };
    };
    return {{"record-plan", with_input(plan)},
            {"record-fill", with_input([](const Desk& at, store::Task& task, const Input& input,
                                          std::int64_t moment) { return fill(at, task, input, moment); })},
            {"record-export", with_input([](const Desk& at, store::Task& task, const Input&,
                                            std::int64_t moment) { return write_out(at, task, moment); })}};
}

}  // namespace waymark::actions::record
