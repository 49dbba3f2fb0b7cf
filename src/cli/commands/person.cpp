#include "actions/record/person.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ostream>

#include "actions/record/who_could_see.h"
#include "base/date.h"
#include "base/text.h"
#include "cli/call.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/record.h"
#include "web/pages/subject_record.h"

namespace waymark::cli {

namespace {

namespace record = actions::record;

std::string person_of(const Call& call) { return call.given.text("ID"); }

int write_record(const Call& call) {
    const auto format = call.given.text("format");
    constexpr std::array<std::string_view, 3> formats{"html", "json", "csv"};
    if (std::ranges::find(formats, std::string_view{format}) == formats.end())
        return call.wrong_words("--format: html, json or csv, not " + base::quote(format) +
                                base::did_you_mean(format, formats));
    const auto record = record::hand_out_record(call.desk, call.asking, person_of(call));
    if (!record) return call.refuse(record.error());
    if (format == "json") return call.write(record::to_json(*record));
    if (format == "csv") return call.write(record::to_csv(*record));
    return call.write(web::subject_record_page(*record, store::events::plain_names()).str());
}

int write_history(const Call& call) {
    const auto history = record::history_of_person(call.desk, call.asking, person_of(call));
    if (!history) return call.refuse(history.error());
    return call.write(store::events::to_text(*history, store::events::plain_names()));
}

int write_seen(const Call& call) {
    const auto from = base::parse_iso_day(call.given.find("from").value_or(""));
    const auto last = call.given.find("until");
    const auto until = last ? base::parse_iso_day(*last) : call.asking.today + std::chrono::days{1};
    if (!from || !until) return call.wrong_words("--from and --until: days such as 2027-03-01");
    if (*until <= *from) return call.wrong_words("--until: a day after " + base::to_iso(*from));
    const auto seen = record::who_could_see(call.desk, call.asking, person_of(call), {*from, *until});
    if (!seen) return call.refuse(seen.error());
    return call.write(record::to_text(*seen, store::events::plain_names()));
}

int erase(const Call& call) {
    const auto done = record::erase_person(call.desk, call.asking, person_of(call), record::WhyErased::Asked);
    if (!done) return call.refuse(done.error());
    call.console.out
        << "Erased: " << done->removed << " records are gone, " << done->blanked
        << " are left for counts, without anything of the person.\n"
           "Copies that were made before still hold what they held: docs/HISTORY.md says where.\n";
    return exit_done;
}

struct Part {
    std::string_view name;
    int (*run)(const Call&);
};
constexpr std::array actions_of_person{Part{"record", write_record}, Part{"history", write_history},
                                       Part{"seen", write_seen}, Part{"erase", erase}};

}  // namespace

int run_person(const Given& given, Console& console) {
    const auto name = given.text("ACTION");
    const auto* action = std::ranges::find(actions_of_person, std::string_view{name}, &Part::name);
    if (action == actions_of_person.end() || !given.has("as")) {
        std::array<std::string_view, actions_of_person.size()> names{};
        std::ranges::transform(actions_of_person, names.begin(), &Part::name);
        console.err << "waymark: person: "
                    << (action != actions_of_person.end()
                            ? "--as is missing"
                            : "record, history, seen or erase, not " + base::quote(name) +
                                  base::did_you_mean(name, names))
                    << "\nTry: waymark person --help\n";
        return exit_wrong_input;
    }
    const auto asking = asking_of(given, console);
    if (!asking) return exit_wrong_input;
    const auto opened = open_record(given, console);
    if (!opened) return exit_wrong_input;
    const record::Desk desk{*opened->database, opened->keys};
    return action->run({desk, *asking, given, console, {}});
}

}  // namespace waymark::cli
