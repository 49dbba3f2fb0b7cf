// The programme as a file: keys in the order of docs/PROGRAMME-FILE.md, what equals its default left out.

#include <unordered_set>

#include "base/date.h"
#include "exchange/format.h"
#include "exchange/json/writer.h"
#include "exchange/programme_json.h"

namespace waymark::exchange {

namespace {

using json::Writer;
using Layout = json::Writer::Layout;

void write_text(Writer& out, std::string_view key, std::string_view text) {
    out.key(key);
    out.text(text);
}

void write_number(Writer& out, std::string_view key, std::int64_t number) {
    out.key(key);
    out.number(number);
}

void write_number_unless(Writer& out, std::string_view key, std::int64_t number, std::int64_t usual) {
    if (number != usual) write_number(out, key, number);
}

void write_flag(Writer& out, std::string_view key, bool flag) {
    if (!flag) return;
    out.key(key);
    out.flag(flag);
}

void write_note(Writer& out, std::string_view note) {
    if (!note.empty()) write_text(out, "note", note);
}

void write_name(Writer& out, std::string_view name, std::string_view id) {
    if (name != id) write_text(out, "name", name);
}

void write_location(Writer& out, const std::optional<domain::Location>& location) {
    if (!location) return;
    out.key("location");
    out.begin_array();
    out.number(location->latitude);
    out.number(location->longitude);
    out.end_array();
}

template <class T>
void write_references(Writer& out, std::string_view key, const std::vector<base::Ref<T>>& references,
                      const base::List<T>& list) {
    if (references.empty()) return;
    out.key(key);
    out.begin_array();
    for (const auto ref : references) out.text(list[ref].id);
    out.end_array();
}

void write_setting(Writer& out, const domain::Setting& setting, const domain::Programme& programme) {
    write_text(out, "id", setting.id);
    write_name(out, setting.name, setting.id);
    write_text(out, "sector", programme.sectors[setting.sector].id);
    write_note(out, setting.note);
}

/// A competence or an organisation.
template <class Named>
void write_named(Writer& out, const Named& named, const domain::Programme&) {
    write_text(out, "id", named.id);
    write_name(out, named.name, named.id);
    write_note(out, named.note);
}

void write_places_in(Writer& out, const std::vector<domain::PlacesIn>& spans) {
    if (spans.empty()) return;
    out.key("places_in");
    out.begin_array();
    for (const auto& span : spans) {
        out.begin_object();
        write_text(out, "from", base::to_iso(span.period.from));
        write_text(out, "until", base::to_iso(span.period.until));
        write_number(out, "places", span.places);
        write_note(out, span.note);
        out.end_object();
    }
    out.end_array();
}

void write_placement(Writer& out, const domain::Placement& placement, const domain::Programme& programme) {
    const domain::Placement usual;
    write_text(out, "id", placement.id);
    write_text(out, "organisation", programme.organisations[placement.organisation].id);
    write_text(out, "setting", programme.settings[placement.setting].id);
    write_name(out, placement.name, placement.id);
    write_location(out, placement.location);
    write_number_unless(out, "places", placement.places, usual.places);
    write_places_in(out, placement.places_in);
    write_number_unless(out, "minimum_age", placement.minimum_age, usual.minimum_age);
    write_references(out, "clearances", placement.clearances, programme.clearances);
    write_flag(out, "driver", placement.driver);
    if (placement.shift_hours != usual.shift_hours) {
        out.key("shift_hours");
        out.number(placement.shift_hours);
    }
    write_flag(out, "nights", placement.nights);
    write_references(out, "evidences", placement.evidences, programme.competences);
    write_number_unless(out, "weekly_cost", placement.weekly_cost.pence, usual.weekly_cost.pence);
    write_note(out, placement.note);
}

std::string_view word(domain::BlockKind kind) {
    switch (kind) {
        case domain::BlockKind::Placement:
            return "placement";
        case domain::BlockKind::Joint:
            return "joint";
        case domain::BlockKind::Leave:
            return "leave";
    }
    return "";
}

std::string_view word(domain::Host host) {
    switch (host) {
        case domain::Host::Any:
            return "any";
        case domain::Host::Employer:
            return "employer";
        case domain::Host::Partner:
            return "partner";
    }
    return "";
}

void write_cohort(Writer& out, const domain::Cohort& cohort, const domain::Programme&) {
    write_text(out, "id", cohort.id);
    write_text(out, "starts", base::to_iso(cohort.starts));
    out.key("blocks");
    out.begin_array(Layout::Lines);
    for (const auto& block : cohort.blocks) {
        out.begin_object();
        write_text(out, "id", block.id);
        write_text(out, "kind", word(block.kind));
        write_number(out, "weeks", block.weeks);
        if (block.host != domain::Host::Any) write_text(out, "host", word(block.host));
        write_note(out, block.note);
        out.end_object();
    }
    out.end_array();
    write_note(out, cohort.note);
}

void write_clearances(Writer& out, const domain::Apprentice& apprentice, const domain::Programme& programme) {
    if (apprentice.clearances.empty()) return;
    out.key("clearances");
    out.begin_object();
    for (const auto& held : apprentice.clearances) {
        out.key(programme.clearances[held.clearance].id);
        if (!held.until && held.note.empty()) {
            out.text(base::to_iso(held.from));
            continue;
        }
        out.begin_object();
        write_text(out, "from", base::to_iso(held.from));
        if (held.until) write_text(out, "until", base::to_iso(*held.until));
        write_note(out, held.note);
        out.end_object();
    }
    out.end_object();
}

/// A word that is the id of both a setting and a placement stands in both lists and is written once.
void write_preferences(Writer& out, const domain::Apprentice& apprentice,
                       const domain::Programme& programme) {
    const auto& of_settings = apprentice.prefers_settings;
    if (of_settings.empty() && apprentice.prefers_placements.empty()) return;
    out.key("prefers");
    out.begin_object();
    std::unordered_set<std::string_view> written;
    for (const auto& [setting, value] : of_settings) {
        const auto& id = programme.settings[setting].id;
        if (!apprentice.prefers_placements.empty()) written.insert(id);
        write_number(out, id, value);
    }
    for (const auto& [placement, value] : apprentice.prefers_placements)
        if (const auto& id = programme.placements[placement].id; !written.contains(id))
            write_number(out, id, value);
    out.end_object();
}

/// Once too where a word is the id of both a placement and an organisation.
void write_avoid(Writer& out, const domain::Apprentice& apprentice, const domain::Programme& programme) {
    const auto& placements = apprentice.avoid_placements;
    if (placements.empty() && apprentice.avoid_organisations.empty()) return;
    out.key("avoid");
    out.begin_array();
    std::unordered_set<std::string_view> written;
    for (const auto placement : placements) written.insert(programme.placements[placement].id);
    for (const auto placement : placements) out.text(programme.placements[placement].id);
    for (const auto organisation : apprentice.avoid_organisations)
        if (const auto& id = programme.organisations[organisation].id; !written.contains(id)) out.text(id);
    out.end_array();
}

void write_fixed(Writer& out, const domain::Apprentice& apprentice, const domain::Programme& programme,
                 const std::vector<std::string_view>& blocks) {
    if (apprentice.fixed.empty()) return;
    out.key("fixed");
    out.begin_object();
    for (const auto& fixed : apprentice.fixed) {
        out.key(blocks[static_cast<std::size_t>(fixed.block)]);
        if (fixed.placement)
            out.text(programme.placements[*fixed.placement].id);
        else
            out.null();
    }
    out.end_object();
}

void write_published(Writer& out, const domain::Apprentice& apprentice,
                     const std::vector<std::string_view>& blocks) {
    if (apprentice.published.empty()) return;
    out.key("published");
    out.begin_object();
    for (const auto& published : apprentice.published) {
        out.key(blocks[static_cast<std::size_t>(published.block)]);
        if (published.placement_id)
            out.text(*published.placement_id);
        else
            out.null();
    }
    out.end_object();
}

std::vector<std::string_view> placement_block_ids(const domain::Cohort& cohort) {
    std::vector<std::string_view> ids;
    for (const auto& block : cohort.blocks)
        if (block.kind == domain::BlockKind::Placement) ids.push_back(block.id);
    return ids;
}

void write_apprentice(Writer& out, const domain::Apprentice& apprentice, const domain::Programme& programme) {
    const domain::Apprentice usual;
    const auto& cohort = programme.cohorts[apprentice.cohort];
    write_text(out, "id", apprentice.id);
    write_text(out, "cohort", cohort.id);
    if (apprentice.employer) write_text(out, "employer", programme.organisations[*apprentice.employer].id);
    write_text(out, "born", base::to_iso(apprentice.born));
    write_location(out, apprentice.location);
    write_number_unless(out, "max_travel", apprentice.max_travel, usual.max_travel);
    write_flag(out, "driver", apprentice.driver);
    write_clearances(out, apprentice, programme);
    write_references(out, "evidenced", apprentice.evidenced, programme.competences);
    write_preferences(out, apprentice, programme);
    write_avoid(out, apprentice, programme);
    if (!apprentice.fixed.empty() || !apprentice.published.empty()) {
        const auto blocks = placement_block_ids(cohort);
        write_fixed(out, apprentice, programme, blocks);
        write_published(out, apprentice, blocks);
    }
    write_note(out, apprentice.note);
}

template <class T>
void write_needs(Writer& out, std::string_view key, const std::vector<domain::VisitNeed<T>>& needs,
                 const base::List<T>& list) {
    if (needs.empty()) return;
    out.key(key);
    out.begin_object();
    for (const auto& need : needs) write_number(out, list[need.subject].id, need.blocks);
    out.end_object();
}

void write_balance(Writer& out, const domain::Programme& programme) {
    if (programme.rules.balance.empty()) return;
    out.key("balance");
    out.begin_array(Layout::Lines);
    for (const auto& row : programme.rules.balance) {
        const auto& cohort = programme.cohorts[row.cohort];
        out.begin_object();
        write_text(out, "cohort", cohort.id);
        write_text(out, "block", placement_block_ids(cohort)[static_cast<std::size_t>(row.block)]);
        write_text(out, "sector", programme.sectors[row.sector].id);
        write_number_unless(out, "min", row.min, domain::BalanceRow{}.min);
        if (row.max) write_number(out, "max", *row.max);
        write_note(out, row.note);
        out.end_object();
    }
    out.end_array();
}

void write_rules(Writer& out, const domain::Programme& programme) {
    const auto& rules = programme.rules;
    if (rules == domain::ProgrammeRules{}) return;
    out.key("rules");
    out.begin_object(Layout::Lines);
    write_needs(out, "visit_sectors", rules.visit_sectors, programme.sectors);
    write_needs(out, "visit_settings", rules.visit_settings, programme.settings);
    if (rules.placement_at_most) write_number(out, "placement_at_most", *rules.placement_at_most);
    if (rules.organisation_at_most) write_number(out, "organisation_at_most", *rules.organisation_at_most);
    write_flag(out, "cover_competences", rules.cover_competences);
    write_balance(out, programme);
    if (rules.budget) write_number(out, "budget", rules.budget->pence);
    out.end_object();
}

void write_weights(Writer& out, const domain::Weights& weights) {
    const domain::Weights usual;
    if (weights == usual) return;
    out.key("weights");
    out.begin_object();
    write_number_unless(out, "unfilled", weights.unfilled, usual.unfilled);
    write_number_unless(out, "visit", weights.visit, usual.visit);
    write_number_unless(out, "gap", weights.gap, usual.gap);
    write_number_unless(out, "change", weights.change, usual.change);
    write_number_unless(out, "balance", weights.balance, usual.balance);
    out.end_object();
}

template <class T>
void write_list(Writer& out, std::string_view key, const base::List<T>& list,
                void (*write)(Writer&, const T&, const domain::Programme&),
                const domain::Programme& programme) {
    out.key(key);
    out.begin_array(Layout::Lines);
    for (const auto& entry : list) {
        out.begin_object();
        write(out, entry, programme);
        out.end_object();
    }
    out.end_array();
}

}  // namespace

std::string write_programme(const domain::Programme& programme) {
    Writer out;
    out.begin_object(Layout::Lines);
    write_text(out, "format", written_format(FileKind::Programme));
    write_text(out, "id", programme.id);
    write_name(out, programme.name, programme.id);
    write_note(out, programme.note);
    write_list(out, "settings", programme.settings, write_setting, programme);
    write_list(out, "competences", programme.competences, write_named<domain::Competence>, programme);
    write_list(out, "organisations", programme.organisations, write_named<domain::Organisation>, programme);
    write_list(out, "placements", programme.placements, write_placement, programme);
    write_list(out, "cohorts", programme.cohorts, write_cohort, programme);
    write_list(out, "apprentices", programme.apprentices, write_apprentice, programme);
    write_rules(out, programme);
    write_weights(out, programme.weights);
    out.end_object();
    return out.take();
}

}  // namespace waymark::exchange
