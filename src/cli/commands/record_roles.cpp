#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "access/roles.h"
#include "actions/record/people.h"
#include "base/text.h"
#include "cli/call.h"
#include "cli/commands.h"
#include "cli/commands/record_actions.h"

namespace waymark::cli {

namespace {

namespace record = actions::record;

base::Result<access::Role> read_role(const std::string& word) {
    std::vector<std::string_view> names;
    for (const auto& row : access::roles()) {
        if (row.name == word) return row.role;
        names.push_back(row.name);
    }
    return base::fail(fmt::format("a role is {}, not {}{}", fmt::join(names, ", "), base::quote(word),
                                  base::did_you_mean(word, names)));
}

/// What a role is given for, in the words of the options.
std::string_view options_of(access::Scope scope) {
    switch (scope) {
        case access::Scope::Programme:
            return "--programme";
        case access::Scope::Organisation:
            return "--organisation, and --programme to limit it to that one";
        case access::Scope::Area:
            return "--place";
        case access::Scope::Everything:
            return "nothing but a time";
    }
    return {};
}

}  // namespace

int give_role_to(const Call& call) {
    const auto role = read_role(call.words[1]);
    if (!role) return call.wrong_words(role.error().message);
    const auto from = call.need_day("from", call.asking.today);
    if (!from) return exit_wrong_input;
    const auto until = call.need_day("until");
    if (!until) return exit_wrong_input;
    const access::Grant grant{.role = *role,
                              .programme = call.given.find("programme"),
                              .organisation = call.given.find("organisation"),
                              .place = call.given.find("place"),
                              .period = {*from, *until}};
    if (!access::fits(grant))
        return call.wrong_words(fmt::format("the role of {} is given for {}", access::find_role(*role).words,
                                            options_of(access::find_role(*role).scope)));
    const auto name = call.given.find("name");
    const auto& person = call.words[0];
    const auto done = name ? record::invite_person(call.desk, call.asking, person, *name, grant)
                           : record::give_role(call.desk, call.asking, person, grant);
    if (!done) return call.refuse(done.error());
    call.console.out << fmt::format("{} is {} from {} until {}: {}.\n", person,
                                    access::find_role(*role).words, base::to_words(*from),
                                    base::to_words(*until), *done);
    return exit_done;
}

int end_role_of(const Call& call) {
    const auto from = call.need_day("from", call.asking.today);
    if (!from) return exit_wrong_input;
    const auto done = record::end_role(call.desk, call.asking, call.words[0], call.words[1], *from);
    if (!done) return call.refuse(done.error());
    call.console.out << fmt::format("{} of {} ends on {}.\n", call.words[1], call.words[0],
                                    base::to_words(*from));
    return exit_done;
}

}  // namespace waymark::cli
