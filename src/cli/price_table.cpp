#include "cli/price_table.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "cli/numbers.h"

namespace waymark::cli {

namespace {

struct Part {
    std::string_view name;
    std::string count;
    std::int64_t points;
};

}  // namespace

std::string price_table(const domain::Price& price) {
    const std::array parts{
        Part{"unfilled blocks", grouped(price.unfilled_blocks), price.unfilled},
        Part{"missing visits", grouped(price.missing_visits), price.visit},
        Part{"missing competences", grouped(price.missing_competences), price.gap},
        Part{"changed blocks", grouped(price.changed_blocks), price.change},
        Part{"off balance", grouped(price.off_balance), price.balance},
        Part{"unease", "", price.unease},
        Part{"cost", "", price.total()},
    };
    std::string text = fmt::format("  {:20}{:>8}{:>14}\n", "", "count", "points");
    for (const auto& part : parts)
        text += fmt::format("  {:20}{:>8}{:>14}\n", part.name, part.count, grouped(part.points));
    return text;
}

}  // namespace waymark::cli
