#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "exchange/programme_v1/draft.h"
#include "exchange/programme_v1/limits.h"

namespace waymark::exchange::programme_v1 {

namespace {

/// For a word that may name something of either list.
void refuse_neither(json::Value where, std::string_view id, const IdTable& one, const IdTable& other,
                    Draft& draft) {
    if (draft.issues.is_full() || !one.is_known() || !other.is_known()) return;
    std::string meant;
    if (draft.issues.may_search(one.ids().size() + other.ids().size())) {
        auto candidates = one.ids();
        candidates.insert(candidates.end(), other.ids().begin(), other.ids().end());
        meant = base::did_you_mean(id, candidates);
    }
    draft.issues.add(where,
                     fmt::format("no such {} or {} {}{}", one.noun(), other.noun(), base::quote(id), meant));
}

std::optional<base::Ref<domain::Organisation>> read_employer(const json::Fields& fields, Draft& draft) {
    const auto value = fields.find("employer");
    if (!value || value->kind() == json::Kind::Null) return {};
    const auto position = draft.organisations.read(*value, draft.issues);
    if (!position) return {};
    return base::Ref<domain::Organisation>{*position};
}

/// A date alone, or an object with `from` and perhaps `until`.
domain::HeldClearance read_clearance(json::Value entry, Draft& draft) {
    static constexpr std::array<std::string_view, 3> keys{"from", "until", "note"};
    domain::HeldClearance held;
    if (entry.key().empty()) draft.issues.add(entry, "a clearance's name must not be empty");
    held.clearance = {draft.clearances.intern(entry.key())};
    if (entry.kind() != json::Kind::Object) {
        if (entry.kind() == json::Kind::String)
            held.from = json::read_day(entry, draft.issues).value_or(base::Day{});
        else
            json::refuse(entry, "a date, or an object with 'from' and perhaps 'until'", draft.issues);
        return held;
    }
    const json::Fields fields(entry, keys, draft.issues);
    const auto from = fields.need_day("from");
    held.from = from.value_or(base::Day{});
    held.until = fields.find_day("until");
    if (from && held.until && *held.until <= *from)
        draft.issues.add(*fields.find("until"), fmt::format("'{}' is not after 'from', '{}'",
                                                            base::to_iso(*held.until), base::to_iso(*from)));
    held.note = fields.text("note");
    return held;
}

void read_clearances(const json::Fields& fields, domain::Apprentice& apprentice, Draft& draft) {
    const auto map = fields.map("clearances");
    if (!map) return;
    json::refuse_duplicate_keys(*map, draft.issues);
    apprentice.clearances.reserve(map->size());
    for (auto entry : map->children()) {
        if (draft.issues.is_full()) return;
        apprentice.clearances.push_back(read_clearance(entry, draft));
    }
    std::ranges::sort(apprentice.clearances, {}, &domain::HeldClearance::clearance);
}

/// A key that is the id of both a setting and a placement speaks of both.
void read_preferences(const json::Fields& fields, domain::Apprentice& apprentice, Draft& draft) {
    const auto map = fields.map("prefers");
    if (!map) return;
    json::refuse_duplicate_keys(*map, draft.issues);
    for (auto entry : map->children()) {
        if (draft.issues.is_full()) return;
        const auto setting = draft.settings.find(entry.key());
        const auto placement = draft.placements.find(entry.key());
        if (!setting && !placement)
            refuse_neither(entry, entry.key(), draft.settings, draft.placements, draft);
        const auto value = json::read_whole_number(entry, preference_range, draft.issues);
        if (!value) continue;
        const int points = static_cast<int>(*value);
        if (setting) apprentice.prefers_settings.push_back({{*setting}, points});
        if (placement) apprentice.prefers_placements.push_back({{*placement}, points});
    }
    std::ranges::sort(apprentice.prefers_settings, {}, &domain::Preference<domain::Setting>::subject);
    std::ranges::sort(apprentice.prefers_placements, {}, &domain::Preference<domain::Placement>::subject);
    apprentice.prefers_settings.shrink_to_fit();
    apprentice.prefers_placements.shrink_to_fit();
}

template <class T>
void sort_unique(std::vector<T>& list) {
    std::ranges::sort(list);
    const auto repeated = std::ranges::unique(list);
    list.erase(repeated.begin(), repeated.end());
}

void read_avoid(const json::Fields& fields, domain::Apprentice& apprentice, Draft& draft) {
    const auto list = fields.array("avoid");
    if (!list) return;
    for (auto entry : list->children()) {
        if (draft.issues.is_full()) return;
        if (entry.kind() != json::Kind::String) {
            json::refuse(entry, "the id of a placement or an organisation", draft.issues);
            continue;
        }
        const auto placement = draft.placements.find(entry.text());
        const auto organisation = draft.organisations.find(entry.text());
        if (!placement && !organisation)
            refuse_neither(entry, entry.text(), draft.placements, draft.organisations, draft);
        if (placement) apprentice.avoid_placements.push_back({*placement});
        if (organisation) apprentice.avoid_organisations.push_back({*organisation});
    }
    sort_unique(apprentice.avoid_placements);
    sort_unique(apprentice.avoid_organisations);
}

void read_fixed(const json::Fields& fields, domain::Apprentice& apprentice, Draft& draft) {
    const auto map = fields.map("fixed");
    if (!map) return;
    json::refuse_duplicate_keys(*map, draft.issues);
    for (auto entry : map->children()) {
        if (draft.issues.is_full()) return;
        const auto block = find_placement_block(draft, apprentice.cohort, entry.key(), entry);
        domain::FixedBlock fixed{block.value_or(0), {}};
        if (entry.kind() == json::Kind::String) {
            if (const auto placement = draft.placements.read(entry, draft.issues))
                fixed.placement = {*placement};
        } else if (entry.kind() != json::Kind::Null) {
            json::refuse(entry, "the id of a placement, or null for an unfilled block", draft.issues);
        }
        apprentice.fixed.push_back(fixed);
    }
    std::ranges::sort(apprentice.fixed, {}, &domain::FixedBlock::block);
}

/// What was told to people may name a placement that is no longer there.
void read_published(const json::Fields& fields, domain::Apprentice& apprentice, Draft& draft) {
    const auto map = fields.map("published");
    if (!map) return;
    json::refuse_duplicate_keys(*map, draft.issues);
    for (auto entry : map->children()) {
        if (draft.issues.is_full()) return;
        domain::PublishedBlock published;
        published.block = find_placement_block(draft, apprentice.cohort, entry.key(), entry).value_or(0);
        if (entry.kind() == json::Kind::String && !entry.text().empty()) {
            published.placement_id = std::string{entry.text()};
            if (const auto placement = draft.placements.find(entry.text()))
                published.placement = {*placement};
        } else if (entry.kind() != json::Kind::Null) {
            json::refuse(entry, "the id of a placement, or null for an unfilled block", draft.issues);
        }
        apprentice.published.push_back(std::move(published));
    }
    std::ranges::sort(apprentice.published, {}, &domain::PublishedBlock::block);
}

}  // namespace

domain::Apprentice read_apprentice(json::Value entry, Draft& draft) {
    static constexpr std::array<std::string_view, 14> keys{
        "id",         "cohort",    "employer", "born",  "location", "max_travel", "driver",
        "clearances", "evidenced", "prefers",  "avoid", "fixed",    "published",  "note"};
    const json::Fields fields(entry, keys, draft.issues);
    domain::Apprentice apprentice;
    apprentice.id = fields.id("id", id_expected);
    const auto cohort = fields.need("cohort", "the id of a cohort");
    std::optional<std::uint32_t> cohort_position;
    if (cohort) cohort_position = draft.cohorts.read(*cohort, draft.issues);
    apprentice.cohort = {cohort_position.value_or(0)};
    apprentice.employer = read_employer(fields, draft);
    apprentice.born = fields.need_day("born").value_or(base::Day{});
    apprentice.location = read_location(fields, draft);
    apprentice.max_travel =
        static_cast<int>(fields.whole_number("max_travel", minutes_range, apprentice.max_travel));
    apprentice.driver = fields.flag("driver");
    read_clearances(fields, apprentice, draft);
    apprentice.evidenced = read_references<domain::Competence>(fields, "evidenced", draft.competences, draft);
    read_preferences(fields, apprentice, draft);
    read_avoid(fields, apprentice, draft);
    // Without its cohort a block's name means nothing.
    if (cohort_position && *cohort_position < draft.cohort_blocks.size()) {
        read_fixed(fields, apprentice, draft);
        read_published(fields, apprentice, draft);
    }
    apprentice.note = fields.text("note");
    return apprentice;
}

void read_apprentices(json::Value list, Draft& draft) {
    draft.programme.apprentices.reserve(list.size());
    for (auto entry : list.children()) {
        if (draft.issues.is_full()) return;
        draft.programme.apprentices.add(read_apprentice(entry, draft));
    }
}

}  // namespace waymark::exchange::programme_v1
