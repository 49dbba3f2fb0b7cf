#include "cli/output.h"

#include <ostream>
#include <system_error>

#include "base/file.h"
#include "cli/commands.h"

namespace waymark::cli {

std::filesystem::path input_path(const std::string& name) {
    return is_standard_stream(name) ? "/dev/stdin" : name;
}

std::optional<int> refuse_overwriting(const std::string& name, const std::vector<std::string>& inputs,
                                      Console& console) {
    if (is_standard_stream(name)) return {};
    for (const auto& input : inputs) {
        std::error_code error;
        // Devices are nobody's file: /dev/stdout may be the same terminal as /dev/stdin.
        const bool same = input == name || (std::filesystem::equivalent(name, input, error) && !error &&
                                            std::filesystem::is_regular_file(name, error));
        if (!same) continue;
        console.err << name << ": would be overwritten; give another name for the output\n";
        return exit_wrong_input;
    }
    if (const auto can = base::check_can_write(name); !can) {
        console.err << name << ": " << can.error().message << '\n';
        return exit_failed;
    }
    return {};
}

int write_output(const std::string& name, std::string_view text, Console& console) {
    if (is_standard_stream(name)) {
        console.out << text;
        return exit_done;
    }
    if (const auto written = base::write_file(name, text); !written) {
        console.err << name << ": " << written.error().message << '\n';
        return exit_failed;
    }
    return exit_done;
}

}  // namespace waymark::cli
