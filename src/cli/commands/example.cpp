#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <vector>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/examples.h"
#include "cli/output.h"
#include "exchange/programme_json.h"

namespace waymark::cli {

namespace {

int list(Console& console) {
    std::size_t width = 0;
    for (const auto& example : list_examples()) width = std::max(width, example.name.size());
    for (const auto& example : list_examples()) {
        const auto programme = exchange::read_programme(example.text);
        console.out << fmt::format("{:{}}  {}\n", example.name, width, programme ? programme->name : "");
    }
    return exit_done;
}

}  // namespace

int run_example(const Given& given, Console& console) {
    const auto name = given.find("NAME");
    if (!name) return list(console);
    const auto it = std::ranges::find(list_examples(), *name, &ExampleProgramme::name);
    if (it == list_examples().end()) {
        std::vector<std::string_view> names;
        for (const auto& example : list_examples()) names.push_back(example.name);
        console.err << "waymark: no such example: " << base::quote(*name) << base::did_you_mean(*name, names)
                    << "\nTry: waymark example\n";
        return exit_wrong_input;
    }
    return write_output(given.find("output").value_or("-"), it->text, console);
}

}  // namespace waymark::cli
