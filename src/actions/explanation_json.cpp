#include "actions/explanation_json.h"

#include <array>

#include "base/date.h"
#include "exchange/json/writer.h"
#include "planning/whynot/wording.h"
#include "planning/wording.h"
#include "rules/catalogue.h"

namespace waymark::actions {

namespace {

using base::Ref;
using domain::Placement;
using exchange::json::Writer;

/// The pieces of the document, each after its key.
class Pieces {
public:
    explicit Pieces(const domain::Programme& programme) : m_programme(programme) {
        m_writer.begin_object(Writer::Layout::Lines);
        text("format", "waymark.explanation/1");
        text("programme", programme.id);
        m_writer.key("answers");
        m_writer.begin_array(Writer::Layout::Lines);
    }
    std::string take() {
        m_writer.end_array();
        m_writer.end_object();
        return m_writer.take();
    }

    void add(const Explained& explained) {
        const auto& finding = explained.shortfall.finding;
        const auto wording = planning::words(explained.shortfall, m_programme);
        m_writer.begin_object();
        text("apprentice", m_programme.apprentices[*finding.apprentice].id);
        if (finding.block) text("block", block_id({*finding.apprentice, *finding.block}));
        text("rule", rules::find_rule(finding.rule).id);
        text("says", wording.summary);
        texts("reasons", wording.reasons);
        if (explained.why_not) why_not(*explained.why_not);
        m_writer.end_object();
    }
    void add(const planning::WhyNot& answer) {
        m_writer.begin_object();
        text("apprentice", m_programme.apprentices[answer.asked.apprentice].id);
        text("block", block_id(answer.asked));
        if (answer.wished) text("placement", m_programme.placements[*answer.wished].id);
        why_not(answer);
        m_writer.end_object();
    }

private:
    void text(std::string_view key, std::string_view value) {
        m_writer.key(key);
        m_writer.text(value);
    }
    void number(std::string_view key, std::int64_t value) {
        m_writer.key(key);
        m_writer.number(value);
    }
    void flag(std::string_view key, bool value) {
        m_writer.key(key);
        m_writer.flag(value);
    }
    void texts(std::string_view key, const std::vector<std::string>& values) {
        m_writer.key(key);
        m_writer.begin_array();
        for (const auto& value : values) m_writer.text(value);
        m_writer.end_array();
    }
    void placement(std::string_view key, const std::optional<Ref<Placement>>& where) {
        m_writer.key(key);
        if (where)
            m_writer.text(m_programme.placements[*where].id);
        else
            m_writer.null();
    }
    void placements(std::string_view key, const std::vector<Ref<Placement>>& all) {
        std::vector<std::string> ids;
        ids.reserve(all.size());
        for (const auto one : all) ids.push_back(m_programme.placements[one].id);
        texts(key, ids);
    }
    void period(const base::Period& period) {
        text("from", base::to_iso(period.from));
        text("until", base::to_iso(period.until));
    }
    [[nodiscard]] std::string block_id(const planning::OwnBlock& own) const {
        const auto& cohort = m_programme.cohorts[m_programme.apprentices[own.apprentice].cohort];
        return domain::placement_blocks(cohort)[static_cast<std::size_t>(own.block)].id;
    }
    void own_block(const planning::OwnBlock& own) {
        text("apprentice", m_programme.apprentices[own.apprentice].id);
        text("block", block_id(own));
    }

    void why_not(const planning::WhyNot& answer) {
        const auto wording = planning::words(answer, m_programme);
        m_writer.key("why_not");
        m_writer.begin_object();
        text("says", wording.because);
        std::visit([&](const auto& reason) { about(reason); }, answer.reason);
        if (answer.help) help(*answer.help);
        if (answer.swap) {
            m_writer.key("swap");
            m_writer.begin_object();
            chain(*answer.swap);
            m_writer.end_object();
        }
        if (answer.forced) forced(*answer.forced);
        flag("looked_at_all", answer.looked_at_all);
        m_writer.end_object();
    }

    void about(const planning::Decided& decided) {
        text("kind", "decided");
        placement("placement", decided.placement);
    }
    void about(const planning::Refused& refused) {
        text("kind", "refused");
        placement("placement", refused.placement);
        std::vector<std::string> ids;
        ids.reserve(refused.findings.size());
        for (const auto& finding : refused.findings) ids.emplace_back(rules::find_rule(finding.rule).id);
        texts("rules", ids);
    }
    void about(const planning::OverfullSet& set) {
        text("kind", "overfull");
        flag("as_the_rest_stands", set.as_the_rest_stands);
        m_writer.key("people");
        m_writer.begin_array();
        for (const auto& own : set.people) {
            m_writer.begin_object();
            own_block(own);
            m_writer.end_object();
        }
        m_writer.end_array();
        placements("placements", set.placements);
        period(set.weeks);
        number("places", set.places);
        number("taken", set.taken);
    }
    void about(const planning::OwnLimit& limit) {
        text("kind", "limit");
        text("rule", rules::find_rule(limit.rule).id);
        number("at_most", limit.at_most);
        placements("placements", limit.placements);
    }
    void about(const planning::NoMoney&) { text("kind", "budget"); }
    void about(const planning::Dearer&) { text("kind", "dearer"); }

    void help(const planning::Help& help) {
        m_writer.key("help");
        m_writer.begin_object();
        m_writer.key("with");
        m_writer.begin_array();
        for (const auto& remedy : help.remedies) {
            m_writer.begin_object();
            std::visit([&](const auto& one) { about(one); }, remedy);
            m_writer.end_object();
        }
        m_writer.end_array();
        number("saves", planning::saved(help));
        flag("proven", help.is_proven);
        chain(help.chain);
        m_writer.end_object();
    }
    void about(const planning::PlaceMore& more) {
        text("kind", "one-more-place");
        placement("placement", more.placement);
        period(more.weeks);
    }
    void about(const planning::StayAllowed& stay) {
        text("kind", "exception");
        own_block(stay.own);
        placement("placement", stay.placement);
    }
    void about(const planning::LimitRaised& limit) {
        text("kind", "limit");
        text("rule", rules::find_rule(limit.rule).id);
        number("at_most", limit.at_most);
    }
    void about(const planning::BudgetDropped&) { text("kind", "budget"); }
    void about(const planning::BlockOpened& opened) {
        text("kind", "opened");
        own_block(opened.own);
    }

    void moves(const std::vector<planning::Step>& steps) {
        m_writer.key("moves");
        m_writer.begin_array();
        for (const auto& step : steps) {
            m_writer.begin_object();
            own_block(step.own);
            placement("from", step.from);
            placement("to", step.to);
            m_writer.end_object();
        }
        m_writer.end_array();
    }
    void parts(const domain::Price& price) {
        number("points", price.total());
        m_writer.key("parts");
        m_writer.begin_object();
        const std::array<std::pair<std::string_view, std::int64_t>, 6> all{{{"unfilled", price.unfilled},
                                                                            {"visit", price.visit},
                                                                            {"gap", price.gap},
                                                                            {"change", price.change},
                                                                            {"balance", price.balance},
                                                                            {"unease", price.unease}}};
        for (const auto& [name, points] : all) number(name, points);
        m_writer.end_object();
    }
    void chain(const planning::Chain& chain) {
        moves(chain.steps);
        parts(chain.difference);
    }
    void forced(const planning::Forced& forced) {
        m_writer.key("planned_again");
        m_writer.begin_object();
        placements("tried", forced.tried);
        flag("tried_all", forced.tried_all);
        placement("placement", forced.placement);
        number("at_least", forced.at_least);
        if (forced.placement) {
            moves(forced.changes);
            parts(forced.difference);
        }
        m_writer.end_object();
    }

    const domain::Programme& m_programme;
    Writer m_writer;
};

}  // namespace

std::string explanation_json(const domain::Programme& programme, std::span<const Explained> explained) {
    Pieces pieces(programme);
    for (const auto& one : explained) pieces.add(one);
    return pieces.take();
}

std::string explanation_json(const domain::Programme& programme, const planning::WhyNot& answer) {
    Pieces pieces(programme);
    pieces.add(answer);
    return pieces.take();
}

}  // namespace waymark::actions
