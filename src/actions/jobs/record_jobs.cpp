#include "actions/jobs/record_jobs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "actions/jobs/sealed_text.h"
#include "actions/record/work.h"
#include "store/jobs/jobs.h"

namespace waymark::actions::record {

namespace {

using access::Verb;

struct Row {
    LongWork work;
    std::string_view words;
    std::string_view kind;  ///< Of the job.
};
constexpr std::array rows{Row{LongWork::Plan, "plan", "record-plan"},
                          Row{LongWork::Fill, "fill", "record-fill"},
                          Row{LongWork::Export, "export", "record-export"}};

const Row& row_of(LongWork work) { return *std::ranges::find(rows, work, &Row::work); }

access::Subject thing_of(const std::string& programme) {
    access::Subject subject;
    subject.about = access::About::Thing;
    subject.programme = programme;
    return subject;
}

/// What else it takes than starting long work: asked again when it is done.
Verb verb_of(LongWork work) {
    switch (work) {
        case LongWork::Plan:
            return Verb::DraftPlan;
        case LongWork::Fill:
            return Verb::ChangeRules;
        case LongWork::Export:
            return Verb::ExportProgramme;
    }
    return Verb::RunJob;
}

/// The limits of a search in a line, and then the file.
std::string input_of(const NewWork& work) {
    return fmt::format("{} {} {}\n{}", work.seconds, work.iterations.value_or(-1), work.seed, work.text);
}

Done<store::Job> find_in(Work& work, const store::JobKey& key) {
    TRY_DO(work.ask(Verb::SeeJobs, {thing_of(key.programme)}));
    TRY(auto job, store::find_job(work.connection, key));
    if (!job) return work.refuse(Verb::SeeJobs);
    return std::move(*job);
}

}  // namespace

std::string_view words_of(LongWork work) { return row_of(work).words; }

std::optional<LongWork> find_long_work(std::string_view words) {
    const auto* const found = std::ranges::find(rows, words, &Row::words);
    if (found == rows.end()) return {};
    return found->work;
}

Done<void> start_work(const Desk& desk, const Asking& asking, const NewWork& wanted) {
    if (wanted.id.empty()) return impossible("A job needs an id.");
    const auto done = perform<bool>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<bool> {
        const auto thing = thing_of(wanted.programme);
        TRY(const auto answer, work.ask(Verb::RunJob, {thing}));
        TRY_DO(work.ask(verb_of(wanted.work), {thing}));
        const store::JobKey key{wanted.programme, wanted.id};
        const store::NewJob job{.key = key,
                                .kind = std::string{row_of(wanted.work).kind},
                                .input = seal_text(desk.keys, key, "input", input_of(wanted)),
                                .asked_by = asking.person,
                                .asked_at = asking.moment};
        TRY(const bool is_new, store::put_job(work.connection, job));
        if (!is_new) return impossible(fmt::format("There is a job '{}' already.", wanted.id));
        store::events::Event event;
        event.kind = "job";
        event.subject = wanted.id;
        work.tell(Verb::RunJob, answer, std::move(event), wanted.programme);
        return true;
    });
    if (!done) return std::unexpected(done.error());
    return {};
}

Done<std::vector<store::Job>> see_jobs(const Desk& desk, const Asking& asking, const std::string& programme) {
    using Jobs = std::vector<store::Job>;
    return perform<Jobs>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<Jobs> {
        TRY_DO(work.ask(Verb::SeeJobs, {thing_of(programme)}));
        TRY(auto jobs, store::list_jobs(work.connection, programme, {}));
        return jobs;
    });
}

Done<store::Job> see_job(const Desk& desk, const Asking& asking, const store::JobKey& key) {
    return perform<store::Job>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<store::Job> {
        TRY(auto job, find_in(work, key));
        job.result.reset();
        return job;
    });
}

Done<void> stop_job(const Desk& desk, const Asking& asking, const store::JobKey& key) {
    const auto done = perform<bool>(desk, asking, store::Mode::Write, [&](Work& work) -> Done<bool> {
        TRY(const auto answer, work.ask(Verb::RunJob, {thing_of(key.programme)}));
        TRY(const bool stopped, store::cancel_job(work.connection, key, asking.moment));
        if (!stopped) return impossible(fmt::format("There is no job '{}' to stop.", key.id));
        store::events::Event event;
        event.kind = "job";
        event.subject = key.id;
        event.open.push_back({"state", "", "\"stopped\""});
        work.tell(Verb::RunJob, answer, std::move(event), key.programme);
        return true;
    });
    if (!done) return std::unexpected(done.error());
    return {};
}

Done<std::string> take_file(const Desk& desk, const Asking& asking, const store::JobKey& key) {
    return perform<std::string>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<std::string> {
        TRY_DO(work.ask(Verb::ExportProgramme, {thing_of(key.programme)}));
        TRY(const auto job, find_in(work, key));
        if (job.kind != row_of(LongWork::Export).kind)
            return impossible(fmt::format("The job '{}' leaves no file.", key.id));
        if (!job.result) return impossible(fmt::format("The job '{}' is not done.", key.id));
        auto text = open_text(desk.keys, key, "result", *job.result);
        if (!text) return impossible("What the job left was sealed with another key file.");
        return std::move(*text);
    });
}

}  // namespace waymark::actions::record
