#include "cli/replan_report.h"

#include <fmt/format.h>

#include <string_view>

#include "cli/numbers.h"
#include "exchange/json/writer.h"
#include "planning/replan/news_wording.h"
#include "planning/replan/trade_table.h"

namespace waymark::cli {

namespace {

using exchange::json::Writer;
using planning::Proposal;

std::string table(const planning::Answer& answer) {
    std::string text =
        fmt::format("  {:20}{:>15}{:>12}{:>15}\n", "", "fewest changes", "balanced", "best quality");
    for (const auto& row : planning::trade_rows())
        text += fmt::format("  {:20}{:>15}{:>12}{:>15}\n", row.name, grouped(row.count(answer.recommended)),
                            grouped(row.count(answer.balanced)), grouped(row.count(answer.best_quality)));
    return text;
}

std::string about_equals(const planning::Answer& answer) {
    const auto words = planning::equals_words(answer);
    return words.empty() ? words : words + '\n';
}

std::string about_bound(const planning::Answer& answer, std::size_t apprentices) {
    const auto& plan = answer.balanced.plan;
    if (!plan.bound) return {};
    const auto gap = plan.cost - *plan.bound;
    if (gap == 0) return "Proven: no plan costs less than the balanced one.\n";
    return fmt::format("Proven: no plan is more than {} better than the balanced one ({}).\n",
                       counted(gap, "point"), per_head(gap, apprentices));
}

std::string list(std::string_view heading, const std::vector<planning::Letter>& letters) {
    std::string text;
    if (letters.empty()) return text;
    text += fmt::format("\n{}\n", heading);
    for (const auto& letter : letters) {
        text += fmt::format("\n{}\n", letter.to);
        for (const auto& sentence : letter.sentences) text += fmt::format("- {}\n", sentence);
    }
    return text;
}

void write_letters(Writer& out, std::string_view key, const std::vector<planning::Letter>& letters) {
    out.key(key);
    out.begin_array(Writer::Layout::Lines);
    for (const auto& letter : letters) {
        out.begin_object();
        out.key("to");
        out.text(letter.to);
        out.key("sentences");
        out.begin_array();
        for (const auto& sentence : letter.sentences) out.text(sentence);
        out.end_array();
        out.end_object();
    }
    out.end_array();
}

void write_stay(Writer& out, std::string_view key, const std::optional<planning::DatedStay>& stay,
                const domain::Programme& programme) {
    out.key(key);
    if (!stay) {
        out.null();
        return;
    }
    out.begin_object();
    out.key("from");
    out.text(base::to_iso(stay->period.from));
    out.key("until");
    out.text(base::to_iso(stay->period.until));
    out.key("placement");
    if (stay->placement)
        out.text(programme.placements[*stay->placement].id);
    else
        out.null();
    out.end_object();
}

void write_news(Writer& out, const Proposal& proposal, const domain::Programme& programme) {
    out.key("news");
    out.begin_array(Writer::Layout::Lines);
    for (const auto& one : proposal.news) {
        out.begin_object();
        out.key("apprentice");
        out.text(one.apprentice);
        out.key("left");
        out.flag(one.is_gone);
        out.key("block");
        out.text(one.block);
        write_stay(out, "was", one.was, programme);
        write_stay(out, "is", one.is, programme);
        out.end_object();
    }
    out.end_array();
}

void write_proposal(Writer& out, std::string_view name, const Proposal& proposal,
                    const domain::Programme& programme) {
    out.key(name);
    out.begin_object(Writer::Layout::Lines);
    for (const auto& row : planning::trade_rows()) {
        out.key(row.key);
        out.number(row.count(proposal));
    }
    write_news(out, proposal, programme);
    write_letters(out, "tell_people", planning::letters_to_people(proposal.news, programme));
    write_letters(out, "tell_hosts", planning::letters_to_hosts(proposal.news, programme));
    out.end_object();
}

}  // namespace

std::string replan_text(const actions::Replanned& made) {
    const auto& [changed, answer] = made;
    const auto& programme = changed.programme;
    const auto& chosen = answer.recommended;
    std::string text =
        fmt::format("{}, {}: {}\n", programme.name, base::to_words(changed.today),
                    counted(static_cast<std::int64_t>(programme.apprentices.size()), "apprentice"));
    text += table(answer) + about_equals(answer);
    text += fmt::format("Before, the plan cost {}.\n", counted(answer.before.total(), "point"));
    text += about_bound(answer, programme.apprentices.size());
    for (const auto& sentence : planning::sentences(changed.released, programme)) text += sentence + '\n';
    text += fmt::format("\nRecommended: the fewest changes. {} to be told something new.\n",
                        chosen.people_told == 0   ? std::string{"Nobody has"}
                        : chosen.people_told == 1 ? std::string{"1 person has"}
                                                  : fmt::format("{} people have", chosen.people_told));
    text += list("Tell people", planning::letters_to_people(chosen.news, programme));
    text += list("Tell hosts", planning::letters_to_hosts(chosen.news, programme));
    return text;
}

std::string replan_json(const actions::Replanned& made) {
    const auto& [changed, answer] = made;
    const auto& programme = changed.programme;
    Writer out;
    out.begin_object(Writer::Layout::Lines);
    out.key("programme");
    out.text(programme.id);
    out.key("today");
    out.text(base::to_iso(changed.today));
    out.key("recommended");
    out.text("fewest_changes");
    out.key("cost_before");
    out.number(answer.before.total());
    out.key("bound");
    if (answer.balanced.plan.bound)
        out.number(*answer.balanced.plan.bound);
    else
        out.null();
    out.key("released");
    out.begin_array(Writer::Layout::Lines);
    for (const auto& sentence : planning::sentences(changed.released, programme)) out.text(sentence);
    out.end_array();
    out.key("plans");
    out.begin_object(Writer::Layout::Lines);
    write_proposal(out, "fewest_changes", answer.recommended, programme);
    write_proposal(out, "balanced", answer.balanced, programme);
    write_proposal(out, "best_quality", answer.best_quality, programme);
    out.end_object();
    out.end_object();
    return out.take();
}

}  // namespace waymark::cli
