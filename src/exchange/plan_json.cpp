#include "exchange/plan_json.h"

#include <fmt/format.h>

#include <array>
#include <exception>
#include <unordered_map>

#include "exchange/format.h"
#include "exchange/json/fields.h"
#include "exchange/json/writer.h"
#include "rules/plan_file.h"

namespace waymark::exchange {

namespace {

using Positions = std::unordered_map<std::string_view, std::uint32_t>;
using json::Writer;

/// Costs are judged by who checks the plan; a file may state any that fits.
constexpr json::Range cost_range{-999'999'999'999'999'999, 999'999'999'999'999'999};

template <class Entries>
Positions positions_of(const Entries& entries) {
    Positions positions;
    positions.reserve(entries.size());
    for (const auto& entry : entries)
        positions.emplace(entry.id, static_cast<std::uint32_t>(positions.size()));
    return positions;
}

/// Reads version 1 in two steps: the form of everything first, then what it says of the programme.
class PlanReader {
public:
    PlanReader(const domain::Programme& programme, json::Issues& issues)
        : m_programme(programme),
          m_issues(issues),
          m_apprentices(positions_of(programme.apprentices)),
          m_placements(positions_of(programme.placements)) {
        for (const auto& cohort : programme.cohorts) {
            m_blocks.push_back(domain::placement_blocks(cohort));
            m_block_positions.push_back(positions_of(m_blocks.back()));
        }
    }

    PlanDraft read(json::Value document) {
        static constexpr std::array<std::string_view, 5> keys{"format", "programme", "journeys", "cost",
                                                              "bound"};
        const json::Fields fields(document, keys, m_issues);
        m_draft.plan.programme = fields.id("programme", "the programme's id");
        if (fields.need("journeys", "an object with a journey for every apprentice"))
            if (const auto journeys = fields.map("journeys")) read_journeys(*journeys);
        m_draft.stated_cost = read_cost(fields, "cost");
        m_draft.plan.cost = m_draft.stated_cost.value_or(0);
        m_draft.plan.bound = read_cost(fields, "bound");
        return std::move(m_draft);
    }

private:
    std::optional<std::int64_t> read_cost(const json::Fields& fields, std::string_view key) {
        const auto value = fields.find(key);
        if (!value || value->kind() == json::Kind::Null) return {};
        return json::read_whole_number(*value, cost_range, m_issues);
    }

    /// True where the journey is an object of placement ids and nulls.
    bool has_form(json::Value journey) {
        if (journey.kind() != json::Kind::Object) {
            json::refuse(journey, "an object with a placement or null for every block", m_issues);
            return false;
        }
        json::refuse_duplicate_keys(journey, m_issues);
        for (auto block : journey.children()) {
            if (m_issues.is_full()) return false;
            const bool is_id = block.kind() == json::Kind::String && !block.text().empty();
            if (!is_id && block.kind() != json::Kind::Null)
                json::refuse(block, "the id of a placement, or null for an unfilled block", m_issues);
        }
        return m_issues.empty();
    }

    void read_journeys(json::Value journeys) {
        json::refuse_duplicate_keys(journeys, m_issues);
        std::vector<std::optional<json::Value>> by_apprentice(m_programme.apprentices.size());
        std::vector<std::string_view> strangers;
        for (auto journey : journeys.children()) {
            if (m_issues.is_full()) return;
            if (!has_form(journey)) continue;
            const auto it = m_apprentices.find(journey.key());
            if (it == m_apprentices.end())
                strangers.push_back(journey.key());
            else
                by_apprentice[it->second] = journey;
        }
        if (!m_issues.empty()) return;

        m_draft.plan.journeys.resize(by_apprentice.size());
        for (const auto apprentice : m_programme.apprentices.refs()) {
            if (const auto journey = by_apprentice[apprentice.at])
                place(apprentice, *journey);
            else
                m_draft.findings.push_back(rules::no_journey(apprentice));
        }
        for (const auto stranger : strangers)
            m_draft.findings.push_back(rules::unknown_apprentice(std::string{stranger}));
    }

    void place(base::Ref<domain::Apprentice> apprentice, json::Value journey) {
        const auto cohort = m_programme.apprentices[apprentice].cohort.at;
        const auto& positions = m_block_positions[cohort];
        std::vector<std::optional<json::Value>> by_block(positions.size());
        std::vector<std::string> unknown;
        for (auto block : journey.children()) {
            const auto it = positions.find(block.key());
            if (it == positions.end())
                unknown.emplace_back(block.key());
            else
                by_block[it->second] = block;
        }
        std::vector<std::string> missing;
        for (std::size_t block = 0; block < by_block.size(); ++block)
            if (!by_block[block]) missing.push_back(m_blocks[cohort][block].id);
        if (!missing.empty() || !unknown.empty()) {
            m_draft.findings.push_back(
                rules::wrong_blocks(apprentice, std::move(missing), std::move(unknown)));
            return;
        }
        auto& planned = m_draft.plan.journeys[apprentice.at];
        planned.reserve(by_block.size());
        for (const auto& block : by_block)
            planned.push_back(find_placement(apprentice, static_cast<int>(planned.size()), *block));
    }

    std::optional<base::Ref<domain::Placement>> find_placement(base::Ref<domain::Apprentice> apprentice,
                                                               int block, json::Value where) {
        if (where.kind() == json::Kind::Null) return {};
        const auto it = m_placements.find(where.text());
        if (it != m_placements.end()) return base::Ref<domain::Placement>{it->second};
        for (auto& finding :
             rules::unknown_placement(m_programme, apprentice, block, std::string{where.text()}))
            m_draft.findings.push_back(std::move(finding));
        return {};
    }

    const domain::Programme& m_programme;
    json::Issues& m_issues;
    Positions m_apprentices;
    Positions m_placements;
    std::vector<std::vector<domain::DatedBlock>> m_blocks;  ///< By position of the cohort.
    std::vector<Positions> m_block_positions;
    PlanDraft m_draft;
};

}  // namespace

std::expected<PlanDraft, std::vector<Issue>> read_plan(std::string_view text,
                                                       const domain::Programme& programme) {
    const auto refuse = [](Issue issue) { return std::unexpected(std::vector{std::move(issue)}); };
    try {
        const auto tree = json::parse(text);
        if (!tree) return refuse(tree.error());
        const auto version = read_format(tree->root(), FileKind::Plan);
        if (!version) return refuse(version.error());
        json::Issues issues;
        auto draft = PlanReader(programme, issues).read(tree->root());
        if (!issues.empty()) return std::unexpected(issues.take());
        return draft;
    } catch (const std::exception& trouble) {  // Memory at its end.
        return refuse({"", fmt::format("cannot be read: {}", trouble.what())});
    }
}

std::string write_plan(const domain::Plan& plan, const domain::Programme& programme) {
    Writer out;
    out.begin_object(Writer::Layout::Lines);
    out.key("format");
    out.text(written_format(FileKind::Plan));
    out.key("programme");
    out.text(plan.programme);
    out.key("journeys");
    out.begin_object(Writer::Layout::Lines);
    std::vector<std::vector<domain::DatedBlock>> blocks;
    for (const auto& cohort : programme.cohorts) blocks.push_back(domain::placement_blocks(cohort));
    for (const auto ref : programme.apprentices.refs()) {
        const auto& apprentice = programme.apprentices[ref];
        const auto& journey = plan.journeys[ref.at];
        out.key(apprentice.id);
        out.begin_object();
        for (std::size_t block = 0; block < journey.size(); ++block) {
            out.key(blocks[apprentice.cohort.at][block].id);
            if (journey[block])
                out.text(programme.placements[*journey[block]].id);
            else
                out.null();
        }
        out.end_object();
    }
    out.end_object();
    out.key("cost");
    out.number(plan.cost);
    out.key("bound");
    if (plan.bound)
        out.number(*plan.bound);
    else
        out.null();
    out.end_object();
    return out.take();
}

}  // namespace waymark::exchange
