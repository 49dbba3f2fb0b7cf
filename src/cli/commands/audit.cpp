#include <fmt/format.h>

#include <ostream>

#include "actions/record/verify_audit.h"
#include "base/file.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/commands/verbs.h"
#include "cli/output.h"
#include "cli/record.h"

namespace waymark::cli {

namespace {

/// Nothing: it was said on `err` what is wrong.
std::optional<std::vector<store::events::Head>> kept_heads(const Given& given, Console& console) {
    const auto file = given.find("kept");
    if (!file) return std::vector<store::events::Head>{};
    auto text = base::read_file(input_path(*file));
    if (!text) {
        console.err << *file << ": " << text.error().message << '\n';
        return std::nullopt;
    }
    auto heads = actions::read_kept_heads(*text);
    if (!heads) {
        console.err << *file << ": " << heads.error().message << '\n';
        return std::nullopt;
    }
    return std::move(*heads);
}

int print_heads(const store::events::Audit& audit, Console& console) {
    for (const auto& head : audit.heads) console.out << store::events::to_line(head) << '\n';
    return exit_done;
}

std::string counted(std::int64_t number, std::string_view one) {
    return fmt::format("{} {}{}", base::grouped(number), one, number == 1 ? "" : "s");
}

int print_verdict(const store::events::Audit& audit, Console& console) {
    for (const auto& fault : audit.faults) console.out << store::events::to_sentence(fault) << '\n';
    if (audit.faults.empty() && audit.events == 0) {
        console.out << "There is no history in this database.\n";
        return exit_done;
    }
    const auto all = counted(audit.events, "event") + " in " + counted(audit.chains, "chain");
    if (audit.faults.empty()) {
        console.out << "The history is as it was written: " << all << ".\n";
        return exit_done;
    }
    console.out << "The history is not as it was written: "
                << counted(static_cast<std::int64_t>(audit.faults.size()), "fault") << " in " << all << ".\n";
    return exit_failed;
}

}  // namespace

int run_audit(const Given& given, Console& console) {
    const auto action = given.text("ACTION");
    if (action != "verify" && action != "heads") {
        constexpr std::string_view actions[] = {"verify", "heads"};
        console.err << "waymark: audit: verify or heads, not " << base::quote(action)
                    << base::did_you_mean(action, actions) << "\nTry: waymark audit --help\n";
        return exit_wrong_input;
    }
    const auto kept = kept_heads(given, console);
    if (!kept) return exit_wrong_input;
    const auto record = open_record(given, console);
    if (!record) return exit_wrong_input;
    const auto audit = actions::verify_audit(*record->database, record->keys, *kept);
    if (!audit) return refuse_trouble(audit.error(), console);
    return action == "heads" ? print_heads(*audit, console) : print_verdict(*audit, console);
}

}  // namespace waymark::cli
