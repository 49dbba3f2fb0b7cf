#pragma once
// Long work on the record as jobs: planning, filling and exporting a programme, asked for by whoever may, and
// done on whichever server has time.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "actions/record/desk.h"
#include "store/jobs/workers.h"

namespace waymark::actions::record {

enum class LongWork {
    Plan,    ///< Make a plan and keep it as a draft; the job's id is its name.
    Fill,    ///< Everything of a programme file into a programme that is open and empty.
    Export,  ///< The whole programme as its file.
};

struct NewWork {
    LongWork work = LongWork::Plan;
    std::string programme;
    std::string id;         ///< Of a plan: its name.
    std::string text = {};  ///< Of filling: the programme file.
    double seconds = 60;    ///< Of a plan: search no longer than this.
    std::optional<std::int64_t> iterations = {};
    std::uint64_t seed = 1;
};

/// What a job is given and what it leaves is sealed with the key file, because it may name people. It is
/// done by right of who asked for it, as their roles are when it is done. Refused as impossible where a
/// job of that id is there.
Done<void> start_work(const Desk& desk, const Asking& asking, const NewWork& work);

/// The newest first, without what they were given and what they left.
Done<std::vector<store::Job>> see_jobs(const Desk& desk, const Asking& asking, const std::string& programme);
Done<store::Job> see_job(const Desk& desk, const Asking& asking, const store::JobKey& key);

/// Waiting, it is cancelled at once; under way, soon. Impossible where it has ended.
Done<void> stop_job(const Desk& desk, const Asking& asking, const store::JobKey& key);

/// The file that an export left, for who may export the programme now.
Done<std::string> take_file(const Desk& desk, const Asking& asking, const store::JobKey& key);

/// What a server does, for its workers. `now` says the moment, in milliseconds since 1970 in UTC.
std::map<std::string, store::Work> list_long_work(const Desk& desk, std::function<std::int64_t()> now);

std::string_view words_of(LongWork work);  ///< "plan": on the command line.
std::optional<LongWork> find_long_work(std::string_view words);

}  // namespace waymark::actions::record
