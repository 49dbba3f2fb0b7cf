#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <ostream>
#include <thread>

#include "actions/jobs/record_jobs.h"
#include "base/file.h"
#include "base/text.h"
#include "cli/call.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/loading.h"
#include "cli/now.h"
#include "cli/output.h"
#include "cli/stop_signal.h"
#include "exchange/programme_json.h"

namespace waymark::cli {

namespace {

namespace record = actions::record;
using namespace std::chrono_literals;

std::string_view words_of(store::JobState state) {
    switch (state) {
        case store::JobState::Waiting:
            return "waiting";
        case store::JobState::Running:
            return "under way";
        case store::JobState::Done:
            return "done";
        case store::JobState::Failed:
            return "failed";
        case store::JobState::Cancelled:
            return "stopped";
    }
    return {};
}

std::string line_of(const store::Job& job) {
    auto line = fmt::format("{}: {}", job.key.id, words_of(job.state));
    if (job.state == store::JobState::Running && !job.progress.words.empty())
        line += fmt::format(", {} %, {}", static_cast<int>(job.progress.share * 100), job.progress.words);
    if (job.failure && job.state == store::JobState::Failed) line += fmt::format(": {}", *job.failure);
    return line + fmt::format(" (asked for by {})\n", job.asked_by);
}

/// Of filling, the file; read here, so that what is wrong with it is said at once.
std::optional<std::string> read_programme_file(const Call& call, const std::string& file) {
    if (!load_programme(file, call.console)) return std::nullopt;
    auto text = base::read_file(input_path(file));
    if (text) return std::move(*text);
    call.console.err << file << ": " << text.error().message << '\n';
    return std::nullopt;
}

int start(const Call& call) {
    const auto work = record::find_long_work(call.words[0]);
    constexpr std::array<std::string_view, 3> names{"plan", "fill", "export"};
    if (!work)
        return call.wrong_words("plan, fill or export, not " + base::quote(call.words[0]) +
                                base::did_you_mean(call.words[0], names));
    const bool takes_file = *work == record::LongWork::Fill;
    if (call.words.size() != (takes_file ? 4U : 3U))
        return call.wrong_words(
            fmt::format("start {} takes PROGRAMME ID{}", call.words[0], takes_file ? " FILE" : ""));
    record::NewWork wanted{.work = *work, .programme = call.words[1], .id = call.words[2]};
    wanted.seconds = call.given.seconds("seconds");
    wanted.iterations = call.given.find_count("iterations");
    wanted.seed = static_cast<std::uint64_t>(call.given.count("seed"));
    if (takes_file) {
        auto text = read_programme_file(call, call.words[3]);
        if (!text) return exit_wrong_input;
        wanted.text = std::move(*text);
    }
    const auto done = record::start_work(call.desk, call.asking, wanted);
    if (!done) return call.refuse(done.error());
    call.console.out << fmt::format("'{}' waits for a server: waymark job work.\n", wanted.id);
    return exit_done;
}

int list_of(const Call& call) {
    const auto jobs = record::see_jobs(call.desk, call.asking, call.words[0]);
    if (!jobs) return call.refuse(jobs.error());
    std::string text;
    for (const auto& job : *jobs) text += line_of(job);
    return call.write(text.empty() ? "No job in the last day.\n" : text);
}

int show(const Call& call) {
    const auto job = record::see_job(call.desk, call.asking, {call.words[0], call.words[1]});
    return job ? call.write(line_of(*job)) : call.refuse(job.error());
}

int stop(const Call& call) {
    const auto done = record::stop_job(call.desk, call.asking, {call.words[0], call.words[1]});
    if (!done) return call.refuse(done.error());
    call.console.out << fmt::format("'{}' is told to stop.\n", call.words[1]);
    return exit_done;
}

int fetch(const Call& call) {
    const auto text = record::take_file(call.desk, call.asking, {call.words[0], call.words[1]});
    return text ? call.write(*text) : call.refuse(text.error());
}

bool has_ended(const store::Job& job) {
    return job.state != store::JobState::Waiting && job.state != store::JobState::Running;
}

/// Until the job that was named has ended; without one, until Ctrl-C.
int work(const Call& call) {
    if (call.words.size() == 1) return call.wrong_words("work takes nothing, or PROGRAMME ID");
    const StopSignal signal;
    store::WorkersOptions options{.server = "command line", .pause = 50ms, .kinds = {}};
    options.kinds = record::list_long_work(call.desk, now);
    store::Workers workers{call.desk.database, std::move(options)};
    while (!signal.flag()) {
        if (call.words.size() == 2) {
            const auto job = record::see_job(call.desk, call.asking, {call.words[0], call.words[1]});
            if (!job) return call.refuse(job.error());
            if (has_ended(*job)) {
                call.console.out << line_of(*job);
                return job->state == store::JobState::Done ? exit_done : exit_failed;
            }
        }
        std::this_thread::sleep_for(100ms);
    }
    return exit_done;
}

constexpr std::array actions_of_job{
    Action{"start", "plan, fill or export, PROGRAMME ID, and FILE to fill from", 3, 4,
           "seconds iterations seed", start},
    Action{"list", "PROGRAMME", 1, 1, "", list_of},
    Action{"show", "PROGRAMME ID", 2, 2, "", show},
    Action{"stop", "PROGRAMME ID", 2, 2, "", stop},
    Action{"fetch", "PROGRAMME ID", 2, 2, "", fetch},
    Action{"work", "nothing, or PROGRAMME ID", 0, 2, "", work},
};

}  // namespace

int run_job(const Given& given, Console& console) { return run_action(given, console, actions_of_job); }

}  // namespace waymark::cli
