#include "cli/manual.h"

#include <ostream>

#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/version.h"

namespace waymark::cli {

int run_manual(const Given& /*given*/, Console& console) {
    console.out << manual(list_commands(), version);
    return exit_done;
}

}  // namespace waymark::cli
