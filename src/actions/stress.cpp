#include "actions/stress.h"

#include <utility>

#include "exchange/json/writer.h"
#include "planning/advice_wording.h"

namespace waymark::actions {

using exchange::json::Writer;

std::expected<planning::StressReport, Verdict> stress_plan(const domain::Programme& programme,
                                                           const exchange::PlanDraft& draft,
                                                           const planning::StressOptions& options) {
    auto verdict = check_plan(programme, draft);
    if (!verdict.broken.empty()) return std::unexpected(std::move(verdict));
    return planning::stress(programme, draft.plan, options);
}

std::string stress_json(const planning::StressReport& report, const domain::Programme& programme) {
    Writer writer;
    const auto number = [&](std::string_view key, auto value) {
        writer.key(key);
        writer.number(value);
    };
    const auto text = [&](std::string_view key, std::string_view value) {
        writer.key(key);
        writer.text(value);
    };
    writer.begin_object(Writer::Layout::Lines);
    text("format", "waymark.stress/1");
    text("programme", programme.id);
    number("years", report.years);
    writer.key("was_stopped");
    writer.flag(report.was_stopped);
    writer.key("hosts");
    writer.begin_array(Writer::Layout::Lines);
    for (const auto& loss : report.hosts) {
        writer.begin_object();
        text("organisation", programme.organisations[loss.host].id);
        number("losses", loss.unplaced.trials);
        number("unplaced", loss.unplaced.times);
        number("lowest", loss.unplaced.lowest());
        number("highest", loss.unplaced.highest());
        number("blocks_lost", loss.blocks_lost);
        writer.end_object();
    }
    writer.end_array();
    writer.key("reserve");
    if (report.reserve) {
        const auto& reserve = *report.reserve;
        writer.begin_object();
        text("setting", programme.settings[reserve.opening.placement.setting].id);
        text("area", planning::area_words(reserve.opening, programme));
        text("conditions", planning::condition_words(reserve.opening, programme));
        number("losses", reserve.losses);
        number("losses_mended", reserve.losses_mended);
        number("blocks_lost", reserve.blocks_lost);
        number("blocks_filled", reserve.blocks_filled);
        writer.end_object();
    } else {
        writer.null();
    }
    writer.end_object();
    return writer.take();
}

}  // namespace waymark::actions
