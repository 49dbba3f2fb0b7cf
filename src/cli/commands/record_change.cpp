#include <fmt/format.h>

#include <charconv>
#include <ostream>
#include <span>

#include "actions/record/change_record.h"
#include "actions/record/history.h"
#include "actions/record/see_record.h"
#include "actions/record/seen_text.h"
#include "actions/record/take_back.h"
#include "actions/record/typed.h"
#include "base/text.h"
#include "cli/call.h"
#include "cli/commands.h"
#include "cli/commands/record_actions.h"
#include "cli/kinds.h"
#include "records/programme.h"

namespace waymark::cli {

namespace {

namespace record = actions::record;
using records::Kind;

/// How often an edit is tried again over what others did meanwhile.
constexpr int tries = 5;

struct Wanted {
    store::Key key;
    std::vector<record::Edit::Field> fields;
};

/// KIND, its key, and FIELD=VALUE for the rest.
base::Result<Wanted> read_wanted(std::span<const std::string> words) {
    TRY(const auto kind, read_kind(words.front()));
    const auto size = records::find_kind(kind).keys.size() + 1;
    TRY(auto key, read_key(words.first(std::min(size, words.size()))));
    Wanted wanted{std::move(key), {}};
    for (const auto& word : words.subspan(size)) {
        TRY(auto field, record::read_assignment(kind, word));
        wanted.fields.push_back(std::move(field));
    }
    return wanted;
}

/// What says whose a new thing is, which is no field of it.
records::Record fresh(const Call& call, const store::Key& key) {
    const auto& names = records::find_kind(key.kind).keys;
    auto made = records::make_record(key.kind, {}, {});
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == "programme") made.programme = key.values[i];
        if (names[i] == "person") made.person = key.values[i];
        if (names[i] == "id") made.id = key.values[i];
    }
    if (key.kind == Kind::Person) made.person = made.id;
    if (const auto programme = call.given.find("programme")) made.programme = *programme;
    if (key.kind == Kind::Apprentice || key.kind == Kind::Clearance)
        made.person = call.given.find("person").value_or(records::person_of(made.programme, made.id));
    return made;
}

int say_version(const Call& call, const store::Key& key, std::int64_t version) {
    call.console.out << fmt::format("{} is version {} now.\n", record::title_of(key), version);
    return exit_done;
}

std::optional<std::int64_t> need_version(const Call& call) {
    if (call.given.has("version")) return call.given.count("version");
    call.wrong_words("--version is missing: the version that you saw, as waymark record show says it");
    return std::nullopt;
}

void say_kept(const Call& call, const record::Clash& clash) {
    call.console.out << "Both are kept. Somebody else had changed:\n";
    for (const auto& change : clash.theirs)
        call.console.out << "  " << records::to_words(clash.current->kind, change) << '\n';
}

/// Over what others did, as long as both can be kept.
int change_over(const Call& call, const Wanted& wanted, record::Edit edit) {
    for (int tried = 0;; ++tried) {
        const auto done = record::change_record(call.desk, call.asking, edit);
        if (done) return say_version(call, wanted.key, *done);
        const auto& clash = done.error().clash;
        if (!call.given.has("keep-both") || !clash || !clash->kept_both || tried == tries) {
            const int status = call.refuse(done.error());
            if (clash && clash->kept_both)
                call.console.err << "Both can be kept: say --keep-both.\n";
            else if (clash && clash->current && !clash->in_both.empty())
                call.console.err << fmt::format("To have yours, say it again with --version {}.\n",
                                                clash->current->version);
            return status;
        }
        say_kept(call, *clash);
        edit.seen = *clash->current;
    }
}

}  // namespace

int add_thing(const Call& call) {
    const auto wanted = read_wanted(call.words);
    if (!wanted) return call.wrong_words(wanted.error().message);
    const auto done =
        record::change_record(call.desk, call.asking, {fresh(call, wanted->key), wanted->fields});
    if (!done && done.error().clash) {
        call.console.err << fmt::format("waymark: {} is there already; change it instead.\n",
                                        record::title_of(wanted->key));
        return exit_failed;
    }
    return done ? say_version(call, wanted->key, *done) : call.refuse(done.error());
}

int change_thing(const Call& call) {
    const auto wanted = read_wanted(call.words);
    if (!wanted) return call.wrong_words(wanted.error().message);
    if (wanted->fields.empty()) return call.wrong_words("change takes FIELD=VALUE...");
    const auto version = need_version(call);
    if (!version) return exit_wrong_input;
    const auto seen = record::seen_at(call.desk, call.asking, wanted->key, *version);
    if (!seen) return call.refuse(seen.error());
    return change_over(call, *wanted, {*seen, wanted->fields});
}

int remove_thing(const Call& call) {
    const auto key = read_key(call.words);
    if (!key) return call.wrong_words(key.error().message);
    const auto version = need_version(call);
    if (!version) return exit_wrong_input;
    const auto seen = record::seen_at(call.desk, call.asking, *key, *version);
    if (!seen) return call.refuse(seen.error());
    const auto done = record::remove_record(call.desk, call.asking, *seen);
    if (!done) return call.refuse(done.error());
    call.console.out << record::title_of(*key) << " is gone.\n";
    return exit_done;
}

int undo_change(const Call& call) {
    std::int64_t number = 0;
    const auto& last = call.words.back();
    if (const auto [end, error] = std::from_chars(last.data(), last.data() + last.size(), number);
        error != std::errc{} || end != last.data() + last.size())
        return call.wrong_words("undo takes the number that waymark record history says, not " +
                                base::quote(last));
    const auto key = read_key(std::span{call.words}.first(call.words.size() - 1));
    if (!key) return call.wrong_words(key.error().message);
    const auto done = record::take_back(call.desk, call.asking, *key, number);
    return done ? say_version(call, *key, *done) : call.refuse(done.error());
}

}  // namespace waymark::cli
