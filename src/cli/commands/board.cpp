#include "web/pages/board.h"

#include <filesystem>
#include <ostream>

#include "actions/check_plan.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/loading.h"
#include "cli/output.h"
#include "cli/refusals.h"

namespace waymark::cli {

namespace {

/// leeds.html beside leeds.json.
std::string default_output(const std::string& programme_file) {
    if (is_standard_stream(programme_file)) return "-";
    return std::filesystem::path{programme_file}.replace_extension(".html").string();
}

}  // namespace

int run_board(const Given& given, Console& console) {
    const auto loaded = load_programme_and_plan(given, console);
    if (!loaded) return exit_wrong_input;
    const auto output = given.find("output").value_or(default_output(given.text("FILE")));
    if (const auto refused = refuse_overwriting(output, {given.text("FILE"), given.text("PLAN")}, console))
        return *refused;
    const auto verdict = actions::check_plan(loaded->programme, loaded->draft);
    if (!verdict.broken.empty()) return refuse_broken_plan(verdict, loaded->programme, console);
    const auto page = web::self_contained_board(loaded->programme, loaded->draft.plan);
    const int status = write_output(output, page.str(), console);
    if (status == exit_done && !is_standard_stream(output)) console.out << "Wrote " << output << '\n';
    return status;
}

}  // namespace waymark::cli
