#include <ostream>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "store/sealing/key_ring.h"

namespace waymark::cli {

int run_keys(const Given& given, Console& console) {
    const auto action = given.text("ACTION");
    const auto file = given.text("FILE");
    if (action == "name") {
        const auto keys = store::sealing::read_key_file(file);
        if (!keys) {
            console.err << "waymark: " << file << ": " << keys.error().message << '\n';
            return exit_wrong_input;
        }
        console.out << keys->name() << '\n';
        return exit_done;
    }
    if (action != "new") {
        constexpr std::string_view actions[] = {"new", "name"};
        console.err << "waymark: keys: new or name, not " << base::quote(action)
                    << base::did_you_mean(action, actions) << "\nTry: waymark keys --help\n";
        return exit_wrong_input;
    }
    const auto keys = store::sealing::KeyRing::random();
    if (const auto done = store::sealing::write_key_file(file, keys); !done) {
        console.err << "waymark: " << file << ": " << done.error().message << '\n';
        return exit_failed;
    }
    console.out << file << ": the keys of an installation, named " << keys.name()
                << ".\nKeep a copy in a safe place, apart from every copy of the database: without it "
                   "nothing that is "
                   "sealed can be read again.\n";
    return exit_done;
}

}  // namespace waymark::cli
