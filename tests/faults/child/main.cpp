// The process that tests kill, pause and continue.
//
//   store_child write ADDRESS FROM           writes numbered transactions and says each number once it is
//   done store_child work ADDRESS NAME LEASE_MS   does jobs of the kind "sum" until SIGTERM, and says each
//   that it did

#include <unistd.h>

#include <charconv>
#include <csignal>
#include <numeric>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "base/result.h"
#include "faults/numbered_writes.h"
#include "store/jobs/workers.h"
#include "store/open_database.h"

namespace {

using waymark::store::Connection;
using waymark::store::Database;
using waymark::store::JobFailure;
using waymark::store::JobOutcome;
using waymark::store::Query;
using waymark::store::Stored;
using waymark::store::Task;

/// One call, so that a line is there whole or not at all.
void say(std::string line) {
    line += '\n';
    if (::write(1, line.data(), line.size()) < 0) ::_exit(3);
}

int number_of(const std::string& text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

int write_until_killed(Database& database, int from) {
    const auto connection = database.connect();
    if (!connection) return 2;
    for (int number = from;; ++number) {
        if (!waymark::faults::write_numbered(**connection, number)) return 1;
        say(std::to_string(number));
    }
}

constexpr Query note_finished{"note what is finished",
                              "INSERT INTO finished (job, server, sum) VALUES (?, ?, ?)"};

/// 1 + 2 + … + input, slowly, and a row in a table of the test's.
std::expected<JobOutcome, JobFailure> sum(const Task& task, const std::string& server) {
    const int last = number_of(task.input());
    std::int64_t sum = 0;
    for (int number = 1; number <= last; ++number) {
        sum += number;
        if (number % 10 == 0) std::this_thread::sleep_for(std::chrono::milliseconds{1});
        if (task.stop()) return std::unexpected(JobFailure{"stopped early", false});
    }
    say(task.job().lease.key.id);
    return JobOutcome{std::to_string(sum),
                      [id = task.job().lease.key.id, server, sum](Connection& connection) -> Stored<void> {
                          TRY_DO(connection.run(note_finished, id, server, sum));
                          return {};
                      }};
}

int work_until_told(Database& database, const std::string& server, int lease) {
    sigset_t signals{};
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    waymark::store::WorkersOptions options{.server = server,
                                           .threads = 2,
                                           .lease = std::chrono::milliseconds{lease},
                                           .pause = std::chrono::milliseconds{20},
                                           .kinds = {}};
    options.kinds.emplace("sum", [server](const Task& task) { return sum(task, server); });
    waymark::store::Workers workers{database, std::move(options)};
    int received = 0;
    sigwait(&signals, &received);
    workers.stop();
    return 0;
}

}  // namespace

int main(int count, char** words) {
    const std::vector<std::string> arguments(words + 1, words + count);
    if (arguments.size() < 3) return 64;
    const auto database = waymark::store::open_database(arguments[1]);
    if (!database) return 2;
    if (arguments[0] == "write") return write_until_killed(**database, number_of(arguments[2]));
    if (arguments.size() < 4) return 64;
    return work_until_told(**database, arguments[2], number_of(arguments[3]));
}
