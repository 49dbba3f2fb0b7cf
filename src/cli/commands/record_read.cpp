#include <fmt/format.h>

#include <chrono>

#include "access/roles.h"
#include "actions/record/history.h"
#include "actions/record/list_records.h"
#include "actions/record/see_record.h"
#include "actions/record/seen_text.h"
#include "actions/record/take_back.h"
#include "cli/call.h"
#include "cli/commands.h"
#include "cli/commands/record_actions.h"
#include "cli/kinds.h"

namespace waymark::cli {

namespace record = actions::record;

namespace {

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

}  // namespace

int list_kind(const Call& call) {
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

namespace {

/// The last moment of a day, so that whatever was done on it counts.
std::int64_t end_of(base::Day day) {
    const auto moment = std::chrono::sys_time<std::chrono::milliseconds>{day + std::chrono::days{1}};
    return moment.time_since_epoch().count() - 1;
}

int show_as_of(const Call& call, const store::Key& key) {
    if (call.given.has("json")) return call.wrong_words("--json is not for what was");
    const auto day = call.need_day("as-of");
    if (!day) return exit_wrong_input;
    const auto was = record::as_of(call.desk, call.asking, key, end_of(*day));
    if (!was) return call.refuse(was.error());
    return call.write(record::to_text(*was, *day));
}

}  // namespace

int show_thing(const Call& call) {
    const auto key = read_key(call.words);
    if (!key) return call.wrong_words(key.error().message);
    if (call.given.has("as-of")) return show_as_of(call, *key);
    const auto seen = record::see_record(call.desk, call.asking, *key);
    if (!seen) return call.refuse(seen.error());
    return call.write(call.given.has("json") ? record::to_json(*seen) : record::to_text(*seen));
}

int write_history_of(const Call& call) {
    const auto key = read_key(call.words);
    if (!key) return call.wrong_words(key.error().message);
    const auto events = record::history_of(call.desk, call.asking, *key);
    if (!events) return call.refuse(events.error());
    std::string text;
    for (const auto& past : *events) {
        const auto lines = record::to_lines(past);
        text += fmt::format("{:>4}  {}\n", past.number, lines.front());
        for (std::size_t i = 1; i < lines.size(); ++i) text += "      " + lines[i] + '\n';
    }
    return call.write(text.empty() ? "Nothing is told of it.\n" : text);
}

}  // namespace waymark::cli
