#include "cli/call.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ostream>
#include <ranges>

#include "access/roles.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/now.h"
#include "cli/output.h"
#include "cli/record.h"

namespace waymark::cli {

namespace {

namespace record = actions::record;

constexpr std::array<std::string_view, 6> common_options{"database", "keys", "as", "for", "why", "output"};

int complain(const Given& given, Console& console, const std::string& message) {
    const auto name = given.command().name;
    console.err << fmt::format("waymark: {}: {}\nTry: waymark {} --help\n", name, message, name);
    return exit_wrong_input;
}

bool takes(const Action& action, std::string_view option) {
    if (std::ranges::find(common_options, option) != common_options.end()) return true;
    return std::ranges::any_of(action.options | std::views::split(' '), [&](auto part) {
        return std::string_view{part.begin(), part.end()} == option;
    });
}

std::vector<std::string_view> names_of(std::span<const Action> actions) {
    std::vector<std::string_view> names;
    for (const auto& action : actions) names.push_back(action.name);
    return names;
}

/// What is wrong with the words, or nothing.
std::optional<std::string> complaint_about(const Action& action, const Given& given, std::size_t words) {
    if (words < action.least || words > action.most)
        return fmt::format("{} takes {}", action.name, action.words.empty() ? "no word" : action.words);
    for (const auto& option : given.command().options)
        if (given.has(option.name) && !takes(action, option.name))
            return fmt::format("--{} is not for {}", option.name, action.name);
    return {};
}

void list_changes(std::string_view heading, const records::Record& of,
                  const std::vector<records::FieldChange>& changes, std::ostream& err) {
    if (changes.empty()) return;
    err << heading << '\n';
    for (const auto& change : changes) err << "  " << records::to_words(of.kind, change) << '\n';
}

}  // namespace

int Call::write(std::string_view text) const {
    return write_output(given.find("output").value_or("-"), text, console);
}

int Call::wrong_words(const std::string& message) const { return complain(given, console, message); }

int Call::refuse(const record::Refusal& refusal) const {
    console.err << "waymark: " << refusal.message << '\n';
    if (!refusal.clash || !refusal.clash->current) return exit_failed;
    const auto& clash = *refusal.clash;
    console.err << "It is version " << clash.current->version << " now.\n";
    list_changes("They changed:", *clash.current, clash.theirs, console.err);
    list_changes("Changed by both, theirs first:", *clash.current, clash.in_both, console.err);
    return exit_failed;
}

std::optional<std::string> Call::need(std::string_view option) const {
    auto value = given.find(option);
    if (!value || value->empty()) {
        wrong_words(fmt::format("--{} is missing", option));
        return std::nullopt;
    }
    return value;
}

std::optional<base::Day> Call::need_day(std::string_view option, std::optional<base::Day> otherwise) const {
    if (otherwise && !given.has(option)) return otherwise;
    const auto text = need(option);
    if (!text) return std::nullopt;
    const auto day = base::parse_iso_day(*text);
    if (!day) wrong_words(fmt::format("--{}: a day such as 2027-03-01, not {}", option, base::quote(*text)));
    return day;
}

std::optional<record::Asking> asking_of(const Given& given, Console& console) {
    if (!given.has("as")) {
        complain(given, console, "--as is missing");
        return std::nullopt;
    }
    const auto moment = now();
    record::Asking asking{
        .person = given.text("as"),
        .today = std::chrono::floor<std::chrono::days>(
            std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{moment}}),
        .moment = moment,
        .origin = "command line",
        .purpose = {},
        .why = given.find("why").value_or("")};
    if (const auto name = given.find("for")) {
        std::vector<std::string_view> names;
        for (const auto& row : access::purposes()) names.push_back(row.name);
        const auto found = std::ranges::find(names, std::string_view{*name});
        if (found == names.end()) {
            complain(given, console,
                     fmt::format("--for: {}, not {}{}", fmt::join(names, ", "), base::quote(*name),
                                 base::did_you_mean(*name, names)));
            return std::nullopt;
        }
        asking.purpose = access::purposes()[static_cast<std::size_t>(found - names.begin())].purpose;
    }
    return asking;
}

namespace {

int open_and_run(const Given& given, Console& console, std::vector<std::string> words,
                 int (*run)(const Call&)) {
    const auto asking = asking_of(given, console);
    if (!asking) return exit_wrong_input;
    const auto opened = open_record(given, console);
    if (!opened) return exit_wrong_input;
    const record::Desk desk{*opened->database, opened->keys};
    return run({desk, *asking, given, console, std::move(words)});
}

}  // namespace

int run_action(const Given& given, Console& console, std::span<const Action> actions) {
    const auto name = given.text("ACTION");
    const auto action = std::ranges::find(actions, std::string_view{name}, &Action::name);
    if (action == actions.end()) {
        const auto names = names_of(actions);
        return complain(given, console,
                        fmt::format("{}, not {}{}", fmt::join(names, ", "), base::quote(name),
                                    base::did_you_mean(name, names)));
    }
    auto words = given.all("WORD");
    if (const auto wrong = complaint_about(*action, given, words.size()))
        return complain(given, console, *wrong);
    return open_and_run(given, console, std::move(words), action->run);
}

int run_call(const Given& given, Console& console, int (*run)(const Call&)) {
    return open_and_run(given, console, {}, run);
}

}  // namespace waymark::cli
