#pragma once
// What a command of the record was given, ready to be asked; and the actions of such a command, in one table.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "actions/record/desk.h"
#include "base/date.h"
#include "cli/console.h"
#include "cli/given.h"

namespace waymark::cli {

struct Call {
    const actions::record::Desk& desk;
    const actions::record::Asking& asking;
    const Given& given;
    Console& console;
    std::vector<std::string> words;  ///< After the action.

    /// To --output, or standard output.
    [[nodiscard]] int write(std::string_view text) const;
    /// "waymark: record: …", and where the help is.
    int wrong_words(const std::string& message) const;
    /// Why not; of a clash, both sides.
    int refuse(const actions::record::Refusal& refusal) const;
    /// Of an option that must be given. Nothing: it was said that it is missing.
    [[nodiscard]] std::optional<std::string> need(std::string_view option) const;
    /// Of an option that must be given, or has this value without it.
    [[nodiscard]] std::optional<base::Day> need_day(std::string_view option,
                                                    std::optional<base::Day> otherwise = {}) const;
};

struct Action {
    std::string_view name;
    std::string_view words;    ///< What follows it: "KIND KEY...".
    std::size_t least = 0;     ///< Words.
    std::size_t most = 0;      ///< Words.
    std::string_view options;  ///< That it takes beside those of every action, divided by blanks.
    int (*run)(const Call&);
};

/// Opens the record and runs the action that is named first in ACTION, with what stands in WORD. The exit
/// status: wrong input, with a line that names the place, where the words are not the action's.
int run_action(const Given& given, Console& console, std::span<const Action> actions);

/// The same for a command that does one thing.
int run_call(const Given& given, Console& console, int (*run)(const Call&));

/// Who asks, for what and why, by the options --as, --for and --why. Nothing: it was said what is wrong.
std::optional<actions::record::Asking> asking_of(const Given& given, Console& console);

}  // namespace waymark::cli
