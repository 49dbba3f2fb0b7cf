#include "cli/completion.h"

#include <algorithm>
#include <ostream>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"

namespace waymark::cli {

int run_completion(const Given& given, Console& console) {
    const auto shell = given.text("SHELL");
    if (std::ranges::find(list_shells(), shell) == list_shells().end()) {
        console.err << "waymark: no completion for " << base::quote(shell)
                    << base::did_you_mean(shell, list_shells()) << " There is one for bash, zsh and fish.\n";
        return exit_wrong_input;
    }
    console.out << completion(shell, list_commands());
    return exit_done;
}

}  // namespace waymark::cli
