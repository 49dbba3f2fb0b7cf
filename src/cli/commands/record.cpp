#include <fmt/format.h>

#include <array>
#include <ostream>

#include "access/roles.h"
#include "actions/record/list_records.h"
#include "actions/record/people.h"
#include "actions/record/plans.h"
#include "actions/record/programmes.h"
#include "actions/record/see_record.h"
#include "actions/record/seen_text.h"
#include "cli/call.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/kinds.h"
#include "cli/loading.h"
#include "cli/numbers.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"

namespace waymark::cli {

namespace {

namespace record = actions::record;

int begin(const Call& call) {
    const auto until = call.need_day("until");
    if (!until) return exit_wrong_input;
    const auto done = record::begin_installation(call.desk, call.asking, call.words.front(), *until);
    if (!done) return call.refuse(done.error());
    call.console.out << fmt::format("{} administers this installation until {}.\n", call.asking.person,
                                    base::to_words(*until));
    return exit_done;
}

int open(const Call& call) {
    const auto lead = call.need("lead");
    if (!lead) return exit_wrong_input;
    const auto until = call.need_day("until");
    if (!until) return exit_wrong_input;
    const record::Opening opening{.programme = call.words[0],
                                  .name = call.words[1],
                                  .lead = *lead,
                                  .lead_name = call.given.find("lead-name").value_or(""),
                                  .until = *until};
    const auto done = record::open_programme(call.desk, call.asking, opening);
    if (!done) return call.refuse(done.error());
    call.console.out << fmt::format("{} is open, empty, and led by {} until {}.\n", opening.programme,
                                    opening.lead, base::to_words(*until));
    return exit_done;
}

int fill(const Call& call) {
    const auto programme = load_programme(call.words.front(), call.console);
    if (!programme) return exit_wrong_input;
    const auto done = record::fill_programme(call.desk, call.asking, *programme);
    if (!done) return call.refuse(done.error());
    const auto size = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
    call.console.out << fmt::format("{} holds {}, {} and {}.\n", programme->id,
                                    counted(size(programme->apprentices), "apprentice"),
                                    counted(size(programme->placements), "placement"),
                                    counted(size(programme->organisations), "organisation"));
    return exit_done;
}

int write_out(const Call& call) {
    const auto programme = record::export_programme(call.desk, call.asking, call.words[0]);
    if (!programme) return call.refuse(programme.error());
    if (call.words.size() == 1) return call.write(exchange::write_programme(*programme));
    const auto plan = record::export_plan(call.desk, call.asking, call.words[0], call.words[1]);
    if (!plan) return call.refuse(plan.error());
    return call.write(exchange::write_plan(*plan, *programme));
}

std::optional<std::int64_t> read_limit(const Call& call) {
    const auto limit = call.given.count("limit");
    if (limit >= 1 && limit <= store::page_max) return limit;
    call.wrong_words(fmt::format("--limit: from 1 to {}", store::page_max));
    return std::nullopt;
}

/// How the next page is asked for.
std::string go_on(const record::Listed& listed) {
    if (!listed.page.next) return {};
    std::string words = "There are more:";
    for (const auto& part : *listed.page.next) words += " --after " + part;
    return fmt::format("{} --for {}\n", words, access::find_purpose(listed.purpose).name);
}

int export_list(const Call& call, const record::Listing& listing) {
    if (store::find_list(listing.list).kind != records::Kind::Apprentice)
        return call.wrong_words("--csv is for apprentices");
    const auto all = record::export_apprentices(call.desk, call.asking, listing);
    if (!all) return call.refuse(all.error());
    return call.write(record::to_csv(*all, listing.list));
}

int list(const Call& call) {
    const auto chosen = read_list(call.given, call.words);
    if (!chosen) return call.wrong_words(chosen.error().message);
    const auto limit = read_limit(call);
    if (!limit) return exit_wrong_input;
    record::Listing listing{.list = chosen->list, .of = chosen->of, .after = {}, .limit = *limit};
    if (call.given.has("csv")) return export_list(call, listing);
    if (const auto after = call.given.all("after"); !after.empty()) {
        if (after.size() != store::find_list(listing.list).order.size())
            return call.wrong_words("--after: as often as the page before says it");
        listing.after = after;
    }
    const auto listed = record::list_records(call.desk, call.asking, listing);
    if (!listed) return call.refuse(listed.error());
    if (call.given.has("json")) return call.write(record::to_json(*listed, listing.list));
    return call.write(record::to_text(*listed, listing.list) + go_on(*listed));
}

int show(const Call& call) {
    const auto key = read_key(call.words);
    if (!key) return call.wrong_words(key.error().message);
    const auto seen = record::see_record(call.desk, call.asking, *key);
    if (!seen) return call.refuse(seen.error());
    return call.write(call.given.has("json") ? record::to_json(*seen) : record::to_text(*seen));
}

constexpr std::array actions_of_record{
    Action{"begin", "NAME", 1, 1, "until", begin},
    Action{"open", "PROGRAMME NAME", 2, 2, "until lead lead-name", open},
    Action{"fill", "FILE", 1, 1, "", fill},
    Action{"export", "PROGRAMME, and PLAN for a plan's file", 1, 2, "", write_out},
    Action{"list", "KIND, and PROGRAMME for what is in one", 1, 2,
           "json csv limit after by organisation cohort plan person apprentice placement state", list},
    Action{"show", "KIND and what names it", 2, 5, "json", show},
};

}  // namespace

int run_record(const Given& given, Console& console) { return run_action(given, console, actions_of_record); }

}  // namespace waymark::cli
