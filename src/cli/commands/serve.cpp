#include "web/serve.h"

#include <chrono>
#include <filesystem>
#include <ostream>
#include <system_error>

#include "actions/record/views/myself.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/now.h"
#include "cli/record.h"

namespace waymark::cli {

namespace {

web::ServeOptions options_of(const Given& given) {
    web::ServeOptions options{.data = given.text("data"),
                              .address = given.text("address"),
                              .port = static_cast<std::uint16_t>(given.count("port")),
                              .host_names = {}};
    if (auto name = given.find("host-name")) options.host_names.push_back(*std::move(name));
    return options;
}

int wrong_words(Console& console, std::string_view message) {
    console.err << "waymark: serve: " << message << "\nTry: waymark serve --help\n";
    return exit_wrong_input;
}

/// What is wrong with serving one person without a sign-in, or nothing.
std::string why_not_as(const Given& given) {
    if (!given.has("as"))
        return "--as is missing: there is no sign-in yet, so it has to be said whose pages these are";
    if (!web::is_loopback(given.text("address")) || given.has("host-name"))
        return "--as shows one person's pages to whoever can reach them, without a sign-in, so it is for "
               "this "
               "machine alone: leave out --address and --host-name";
    return {};
}

bool is_known(const OpenRecord& open, const std::string& person) {
    actions::record::Asking asking;
    asking.person = person;
    asking.moment = now();
    asking.today = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{asking.moment}});
    const auto me = actions::record::views::see_myself({*open.database, open.keys}, asking);
    return me && (me->has_person || !me->viewer.grants.empty());
}

int serve_record(const Given& given, Console& console) {
    if (const auto why = why_not_as(given); !why.empty()) return wrong_words(console, why);
    Given where = given;
    if (!given.has("database")) {
        const auto file = std::filesystem::path(given.text("data")) / "waymark.db";
        std::error_code error;
        // Opening would make one.
        if (!std::filesystem::is_regular_file(file, error)) {
            console.err << "waymark: " << file.string() << ": there is no record\n";
            return exit_wrong_input;
        }
        where.set("database", file.string());
    }
    const auto open = open_record(where, console);
    if (!open) return exit_wrong_input;
    const auto person = given.text("as");
    if (!is_known(*open, person)) {
        console.err << "waymark: --as: nobody of the id " << base::quote(person) << " is in this record\n";
        return exit_wrong_input;
    }
    const web::OneVisitor visitors(person);
    return web::serve_record(options_of(given), {{*open->database, open->keys}, visitors, now});
}

}  // namespace

int run_serve(const Given& given, Console& console) {
    if (given.has("keys") || given.has("database") || given.has("as")) return serve_record(given, console);
    const auto folder = given.text("data");
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) {
        console.err << folder << ": cannot be opened: no such folder\n";
        return exit_wrong_input;
    }
    return web::serve(options_of(given));
}

}  // namespace waymark::cli
