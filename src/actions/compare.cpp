#include "actions/compare.h"

#include <fmt/format.h>

#include <utility>

#include "base/file.h"
#include "exchange/json/writer.h"
#include "exchange/plan_json.h"
#include "exchange/programme_json.h"
#include "planning/plan_programme.h"

namespace waymark::actions {

namespace {

using exchange::json::Writer;

/// Only to choose which reader lists the issues of a file.
bool looks_like_plan(std::string_view text) {
    constexpr std::size_t head = 4096;
    return text.substr(0, head).find("\"waymark.plan/") != std::string_view::npos;
}

std::string name_of(const std::string& file) { return std::filesystem::path(file).filename().string(); }

/// What of a plan can be begun from: journeys of the right length, of placements that are there.
bool fits(const domain::Programme& programme, const domain::Plan& plan) {
    if (plan.journeys.size() != programme.apprentices.size()) return false;
    for (const auto who : programme.apprentices.refs()) {
        const auto& journey = plan.journeys[who.at];
        const auto blocks = domain::placement_blocks(programme.cohorts[programme.apprentices[who].cohort]);
        if (journey.size() != blocks.size()) return false;
        for (const auto& stay : journey)
            if (stay && !programme.placements.has(*stay)) return false;
    }
    return true;
}

void write_price(Writer& writer, const domain::Price& price) {
    const auto number = [&](std::string_view key, std::int64_t value) {
        writer.key(key);
        writer.number(value);
    };
    writer.begin_object();
    number("unfilled_blocks", price.unfilled_blocks);
    number("missing_visits", price.missing_visits);
    number("missing_competences", price.missing_competences);
    number("changed_blocks", price.changed_blocks);
    number("off_balance", price.off_balance);
    number("unfilled", price.unfilled);
    number("visit", price.visit);
    number("gap", price.gap);
    number("change", price.change);
    number("balance", price.balance);
    number("unease", price.unease);
    number("total", price.total());
    writer.end_object();
}

void write_number(Writer& writer, std::string_view key, const std::optional<std::int64_t>& number) {
    writer.key(key);
    if (number)
        writer.number(*number);
    else
        writer.null();
}

void write_text(Writer& writer, std::string_view key, const std::optional<std::string>& text) {
    writer.key(key);
    if (text)
        writer.text(*text);
    else
        writer.null();
}

void write_person(Writer& writer, const planning::PersonDifference& person) {
    writer.begin_object();
    write_text(writer, "apprentice", person.apprentice);
    write_number(writer, "before", person.before);
    write_number(writer, "after", person.after);
    writer.key("moved");
    writer.begin_array();
    for (const auto& moved : person.moved) {
        writer.begin_object();
        write_text(writer, "block", moved.block);
        write_text(writer, "before", moved.before);
        write_text(writer, "after", moved.after);
        writer.end_object();
    }
    writer.end_array();
    writer.end_object();
}

void write_difference(Writer& writer, const planning::Difference& difference) {
    writer.key("difference");
    writer.begin_object(Writer::Layout::Lines);
    write_number(writer, "points", difference.points());
    write_number(writer, "least", difference.least);
    write_number(writer, "most", difference.most);
    writer.key("certain");
    writer.flag(difference.is_certain() || difference.is_none());
    writer.key("people");
    writer.begin_array(Writer::Layout::Lines);
    for (const auto& person : difference.people) write_person(writer, person);
    writer.end_array();
    writer.end_object();
}

}  // namespace

Loaded<std::vector<Candidate>> load_candidates(const std::vector<std::string>& files) {
    std::vector<Candidate> candidates;
    bool is_fresh = false;  // The last programme has no plan yet.
    for (const auto& file : files) {
        const auto text = base::read_file(file);
        if (!text) return std::unexpected(issues_of(file, text.error()));
        if (!looks_like_plan(*text)) {
            auto programme = exchange::read_programme(*text);
            if (!programme) return std::unexpected(issues_of(file, std::move(programme).error()));
            candidates.push_back({name_of(file), file, std::move(*programme), {}});
            is_fresh = true;
            continue;
        }
        if (candidates.empty())
            return std::unexpected(issues_of(
                file, base::Error{"is a plan; the programme that it is a plan of comes before it"}));
        auto draft = exchange::read_plan(*text, candidates.back().programme);
        if (!draft) return std::unexpected(issues_of(file, std::move(draft).error()));
        if (!is_fresh) candidates.push_back(candidates.back());
        candidates.back().name = name_of(file);
        candidates.back().draft = std::move(*draft);
        is_fresh = false;
    }
    return candidates;
}

std::expected<std::vector<planning::Variant>, NoComparison> plan_candidates(
    std::vector<Candidate> candidates, const planning::SharedTime& time) {
    std::vector<planning::Variant> variants;
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        auto& candidate = candidates[at];
        planning::Variant variant{std::move(candidate.name), std::move(candidate.programme), {}, {}};
        if (candidate.draft) {
            auto verdict = check_plan(variant.programme, *candidate.draft);
            if (!verdict.broken.empty()) return std::unexpected(NoComparison{at, std::move(verdict), {}});
            variant.plan = std::move(candidate.draft->plan);
            variant.plan.bound = verdict.is_bound_possible() ? verdict.stated_bound : std::nullopt;
        } else {
            planner::Limits no_time;
            no_time.iterations = 0;
            const bool can_begin = !variants.empty() && fits(variant.programme, variants.front().plan);
            auto plan = planning::plan_programme(variant.programme,
                                                 time.next(candidates.size() - at - 1).value_or(no_time), {},
                                                 can_begin ? &variants.front().plan : nullptr);
            if (!plan) return std::unexpected(NoComparison{at, {}, std::move(plan).error()});
            variant.plan = std::move(*plan);
        }
        variant.price = domain::price(variant.programme, variant.plan);
        variants.push_back(std::move(variant));
    }
    return variants;
}

std::string comparison_json(const std::vector<planning::Variant>& variants) {
    Writer writer;
    writer.begin_object(Writer::Layout::Lines);
    write_text(writer, "format", "waymark.comparison/1");
    writer.key("variants");
    writer.begin_array(Writer::Layout::Lines);
    for (const auto& variant : variants) {
        writer.begin_object(Writer::Layout::Lines);
        write_text(writer, "name", variant.name);
        write_text(writer, "programme", variant.programme.id);
        writer.key("price");
        write_price(writer, variant.price);
        write_number(writer, "bound", variant.plan.bound);
        if (&variant != &variants.front())
            write_difference(writer, planning::compare(variants.front(), variant));
        writer.end_object();
    }
    writer.end_array();
    writer.end_object();
    return writer.take();
}

}  // namespace waymark::actions
