#include "actions/record/person.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ostream>

#include "actions/record/who_could_see.h"
#include "base/date.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/now.h"
#include "cli/output.h"
#include "cli/record.h"
#include "web/pages/subject_record.h"

namespace waymark::cli {

namespace {

namespace record = actions::record;

/// What a command was given, ready to be asked of the record.
struct Call {
    const record::Desk& desk;
    const record::Asking& asking;
    const Given& given;
    Console& console;
    [[nodiscard]] std::string person() const { return given.text("ID"); }
    [[nodiscard]] int write(const std::string& text) const {
        return write_output(given.find("output").value_or("-"), text, console);
    }
    [[nodiscard]] int wrong_words(const std::string& message) const {
        console.err << "waymark: person: " << message << "\nTry: waymark person --help\n";
        return exit_wrong_input;
    }
    [[nodiscard]] int refuse(const record::Refusal& refusal) const {
        console.err << "waymark: " << refusal.message << '\n';
        return exit_failed;
    }
};

int write_record(const Call& call) {
    const auto format = call.given.text("format");
    constexpr std::array<std::string_view, 3> formats{"html", "json", "csv"};
    if (std::ranges::find(formats, std::string_view{format}) == formats.end())
        return call.wrong_words("--format: html, json or csv, not " + base::quote(format) +
                                base::did_you_mean(format, formats));
    const auto record = record::hand_out_record(call.desk, call.asking, call.person());
    if (!record) return call.refuse(record.error());
    if (format == "json") return call.write(record::to_json(*record));
    if (format == "csv") return call.write(record::to_csv(*record));
    return call.write(web::subject_record_page(*record, store::events::plain_names()).str());
}

int write_history(const Call& call) {
    const auto history = record::history_of_person(call.desk, call.asking, call.person());
    if (!history) return call.refuse(history.error());
    return call.write(store::events::to_text(*history, store::events::plain_names()));
}

int write_seen(const Call& call) {
    const auto from = base::parse_iso_day(call.given.find("from").value_or(""));
    const auto last = call.given.find("until");
    const auto until = last ? base::parse_iso_day(*last) : call.asking.today + std::chrono::days{1};
    if (!from || !until) return call.wrong_words("--from and --until: days such as 2027-03-01");
    if (*until <= *from) return call.wrong_words("--until: a day after " + base::to_iso(*from));
    const auto seen = record::who_could_see(call.desk, call.asking, call.person(), {*from, *until});
    if (!seen) return call.refuse(seen.error());
    return call.write(record::to_text(*seen, store::events::plain_names()));
}

int erase(const Call& call) {
    const auto done = record::erase_person(call.desk, call.asking, call.person(), record::WhyErased::Asked);
    if (!done) return call.refuse(done.error());
    call.console.out
        << "Erased: " << done->removed << " records are gone, " << done->blanked
        << " are left for counts, without anything of the person.\n"
           "Copies that were made before still hold what they held: docs/HISTORY.md says where.\n";
    return exit_done;
}

struct Action {
    std::string_view name;
    int (*run)(const Call&);
};
constexpr std::array actions_of_person{Action{"record", write_record}, Action{"history", write_history},
                                       Action{"seen", write_seen}, Action{"erase", erase}};

}  // namespace

int run_person(const Given& given, Console& console) {
    const auto name = given.text("ACTION");
    const auto* action = std::ranges::find(actions_of_person, std::string_view{name}, &Action::name);
    if (action == actions_of_person.end() || !given.has("as")) {
        std::array<std::string_view, actions_of_person.size()> names{};
        std::ranges::transform(actions_of_person, names.begin(), &Action::name);
        console.err << "waymark: person: "
                    << (action != actions_of_person.end()
                            ? "--as is missing"
                            : "record, history, seen or erase, not " + base::quote(name) +
                                  base::did_you_mean(name, names))
                    << "\nTry: waymark person --help\n";
        return exit_wrong_input;
    }
    const auto opened = open_record(given, console);
    if (!opened) return exit_wrong_input;
    const record::Desk desk{*opened->database, opened->keys};
    const auto moment = now();
    const record::Asking asking{
        .person = given.text("as"),
        .today = std::chrono::floor<std::chrono::days>(
            std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{moment}}),
        .moment = moment,
        .origin = "command line",
        .purpose = {},
        .why = {}};
    return action->run({desk, asking, given, console});
}

}  // namespace waymark::cli
