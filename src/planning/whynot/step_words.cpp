#include "planning/whynot/step_words.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "base/text.h"

namespace waymark::planning {

namespace {

constexpr std::size_t steps_named = 12;

struct Part {
    std::string_view name;
    std::int64_t points;
};

std::string step_words(const Step& step, const OwnBlock& first, const domain::Programme& programme) {
    const auto& apprentice = programme.apprentices[step.own.apprentice];
    std::string text = apprentice.id;
    if (step.own.block != first.block || apprentice.cohort != programme.apprentices[first.apprentice].cohort)
        text += " in " + domain::placement_blocks(
                             programme.cohorts[apprentice.cohort])[static_cast<std::size_t>(step.own.block)]
                             .id;
    text += step.to ? " goes to " + programme.placements[*step.to].name : std::string{" goes without"};
    if (step.from) text += " instead of " + programme.placements[*step.from].name;
    return text;
}

}  // namespace

std::string counted(std::int64_t number, std::string_view one) {
    return fmt::format("{} {}{}", base::grouped(number), one, number == 1 ? "" : "s");
}

std::string signed_points(std::int64_t points) {
    if (points == 0) return "no points more";
    return fmt::format("{} {}", counted(std::abs(points), "point"), points > 0 ? "more" : "less");
}

std::string difference_words(const domain::Price& difference) {
    const std::array parts{Part{"unfilled blocks", difference.unfilled},
                           Part{"missing visits", difference.visit},
                           Part{"missing competences", difference.gap},
                           Part{"changes to what people were told", difference.change},
                           Part{"balance", difference.balance},
                           Part{"unease", difference.unease}};
    std::string text;
    for (const auto& part : parts) {
        if (part.points == 0) continue;
        text += fmt::format("{}{} for {}", text.empty() ? "" : ", ", signed_points(part.points), part.name);
    }
    const auto total = signed_points(difference.total());
    return text.empty() ? total : fmt::format("{} ({})", total, text);
}

std::string steps_words(const std::vector<Step>& steps, const domain::Programme& programme) {
    std::string text;
    for (std::size_t i = 0; i < std::min(steps.size(), steps_named); ++i) {
        text += (i == 0 ? "" : "; ") + step_words(steps[i], steps.front().own, programme);
        // One move alone makes all of the difference, which is told after it.
        const auto points = steps[i].difference.total();
        if (steps.size() > 1 && points != 0) text += fmt::format(" ({})", signed_points(points));
    }
    if (steps.size() > steps_named)
        text += fmt::format("; and {} more",
                            counted(static_cast<std::int64_t>(steps.size() - steps_named), "change"));
    return text;
}

}  // namespace waymark::planning
