#include "actions/advise.h"

#include <fmt/format.h>

#include <utility>

#include "exchange/json/writer.h"
#include "planning/advice_wording.h"

namespace waymark::actions {

namespace {

using exchange::json::Writer;

class AdviceWriter {
public:
    AdviceWriter(const planning::AdviceReport& report, const domain::Programme& programme)
        : m_report(report), m_programme(programme) {}

    std::string write() {
        m_writer.begin_object(Writer::Layout::Lines);
        text("format", "waymark.advice/1");
        text("programme", m_programme.id);
        number("cost", m_report.plan.cost);
        number("bound", m_report.plan.bound.value_or(0));
        m_writer.key("was_stopped");
        m_writer.flag(m_report.was_stopped);
        list("places", m_report.places);
        list("unconfirmed", m_report.unconfirmed);
        m_writer.key("shortages");
        m_writer.begin_array(Writer::Layout::Lines);
        for (const auto& shortage : m_report.shortages) write(shortage);
        m_writer.end_array();
        m_writer.end_object();
        return m_writer.take();
    }

private:
    void text(std::string_view key, std::string_view text) {
        m_writer.key(key);
        m_writer.text(text);
    }
    void number(std::string_view key, std::int64_t number) {
        m_writer.key(key);
        m_writer.number(number);
    }

    void list(std::string_view key, const std::vector<planning::Advice>& places) {
        m_writer.key(key);
        m_writer.begin_array(Writer::Layout::Lines);
        for (const auto& advice : places) write(advice);
        m_writer.end_array();
    }

    void write(const planning::Advice& advice) {
        m_writer.begin_object();
        const auto& placement = advice.opening.placement;
        text("setting", m_programme.settings[placement.setting].id);
        if (placement.location) {
            m_writer.key("location");
            m_writer.begin_array();
            m_writer.number(placement.location->latitude);
            m_writer.number(placement.location->longitude);
            m_writer.end_array();
        }
        text("area", planning::area_words(advice.opening, m_programme));
        write_conditions(placement);
        write_stays(advice);
        number("saving", advice.saving());
        number("sure_saving", advice.sure_saving());
        number("people_placed", advice.people_placed);
        number("blocks_filled", advice.blocks_filled());
        number("cost_without", advice.without.total());
        number("bound_without", advice.bound_without);
        number("cost_with", advice.with.total());
        number("bound_with", advice.bound_with);
        m_writer.key("confirmed");
        m_writer.flag(advice.is_confirmed());
        m_writer.end_object();
    }

    void write_conditions(const domain::Placement& placement) {
        number("minimum_age", placement.minimum_age);
        m_writer.key("clearances");
        m_writer.begin_array();
        for (const auto clearance : placement.clearances) m_writer.text(m_programme.clearances[clearance].id);
        m_writer.end_array();
        m_writer.key("driver");
        m_writer.flag(placement.driver);
        m_writer.key("shift_hours");
        m_writer.number(placement.shift_hours);
        m_writer.key("nights");
        m_writer.flag(placement.nights);
    }

    void write_stays(const planning::Advice& advice) {
        m_writer.key("stays");
        m_writer.begin_array();
        for (const auto& guest : advice.guests) {
            const auto& who = m_programme.apprentices[guest.apprentice];
            const auto blocks = domain::placement_blocks(m_programme.cohorts[who.cohort]);
            m_writer.begin_object();
            text("apprentice", who.id);
            text("block", blocks[static_cast<std::size_t>(guest.block)].id);
            text("from", base::to_iso(guest.period.from));
            text("until", base::to_iso(guest.period.until));
            m_writer.end_object();
        }
        m_writer.end_array();
    }

    void write(const planning::Shortage& shortage) {
        m_writer.begin_object();
        text("setting", m_programme.settings[shortage.setting].id);
        text("month", fmt::format("{:04}-{:02}", static_cast<int>(shortage.month.year()),
                                  static_cast<unsigned>(shortage.month.month())));
        number("needed", shortage.needed());
        number("offered", shortage.offered);
        number("used", shortage.used);
        number("lacking", shortage.lacking);
        m_writer.end_object();
    }

    const planning::AdviceReport& m_report;
    const domain::Programme& m_programme;
    Writer m_writer;
};

}  // namespace

std::expected<planning::AdviceReport, NoAdvice> advise(const domain::Programme& programme,
                                                       const exchange::PlanDraft* start,
                                                       const planning::AdviceOptions& options) {
    if (start != nullptr)
        if (auto verdict = check_plan(programme, *start); !verdict.broken.empty())
            return std::unexpected(NoAdvice{std::move(verdict)});
    auto report = planning::advise(programme, options, start != nullptr ? &start->plan : nullptr);
    if (!report) return std::unexpected(NoAdvice{std::move(report).error()});
    return std::move(*report);
}

std::string advice_json(const planning::AdviceReport& report, const domain::Programme& programme) {
    return AdviceWriter(report, programme).write();
}

}  // namespace waymark::actions
