#include "records/kinds.h"

#include <algorithm>
#include <array>

#include "base/check.h"

namespace waymark::records {

namespace {

using Names = std::span<const std::string_view>;

template <std::size_t size>
using NameArray = std::array<std::string_view, size>;

// Parts of entries.
constexpr NameArray<1> ids{"id"};
constexpr NameArray<4> places_in{"from", "until", "places", "note"};
constexpr NameArray<5> blocks{"id", "kind", "weeks", "host", "note"};
constexpr NameArray<2> needs{"id", "blocks"};
constexpr NameArray<6> balance{"cohort", "block", "sector", "min", "max", "note"};
constexpr NameArray<4> held{"clearance", "from", "until", "note"};
constexpr NameArray<2> preferences{"id", "value"};
constexpr NameArray<2> decided{"block", "placement"};

// Keys and ties.
constexpr NameArray<1> by_programme{"programme"};
constexpr NameArray<2> in_programme{"programme", "id"};
constexpr NameArray<1> by_id{"id"};
constexpr NameArray<2> of_person{"person", "id"};
constexpr NameArray<1> of_person_alone{"person"};
constexpr NameArray<4> of_plan{"programme", "plan", "apprentice", "id"};
constexpr NameArray<1> person{"person"};

constexpr Field position(std::string_view words) { return {"position", words, Type::Whole}; }
constexpr Field note(Care care = Care::Business) { return {"note", "the note", Type::Text, care}; }

constexpr std::array organisation_fields{
    position("the position among the partners"),
    Field{"name", "the name"},
    note(),
};

constexpr std::array person_fields{
    // Of a colleague, and known to partners; an apprentice's employer stands with the apprenticeship.
    Field{"organisation", "the organisation they work for", Type::Text, Care::Business, Use::Employing},
    Field{"name", "the name", Type::Text, Care::Name, Use::Placing, "sealed"},
    Field{"known_as", "the name to call them by", Type::Text, Care::Name, Use::Placing, "sealed"},
    Field{"email", "the e-mail address", Type::Text, Care::Contact, Use::Reaching, "sealed"},
    Field{"phone", "the telephone number", Type::Text, Care::Contact, Use::Reaching, "sealed"},
};

constexpr std::array place_fields{
    Field{"organisation", "the organisation it belongs to"},
    Field{"name", "the name"},
    Field{"within", "the larger place it lies in"},
    Field{"address", "the address", Type::Text, Care::Business},
    Field{"latitude", "the latitude", Type::Real, Care::Business},
    Field{"longitude", "the longitude", Type::Real, Care::Business},
};

constexpr std::array programme_fields{
    Field{"name", "the name"},
    note(),
    Field{"sectors", "the sectors", Type::List, Care::Open, Use::Programme, {}, ids},
    Field{"clearances", "the clearances", Type::List, Care::Open, Use::Programme, {}, ids},
    Field{"visit_sectors", "the sectors to visit", Type::List, Care::Open, Use::Programme, {}, needs},
    Field{"visit_settings", "the settings to visit", Type::List, Care::Open, Use::Programme, {}, needs},
    Field{"placement_at_most", "the blocks at most in one placement", Type::Whole},
    Field{"organisation_at_most", "the blocks at most in one organisation", Type::Whole},
    Field{"cover_competences", "whether every competence must be covered", Type::Flag},
    Field{"balance", "the balance of sectors", Type::List, Care::Business, Use::Programme, {}, balance},
    Field{"budget", "the budget in pence", Type::Whole, Care::Business},
    Field{"weight_unfilled", "the points of an unfilled block", Type::Whole, Care::Business},
    Field{"weight_visit", "the points of a missing visit", Type::Whole, Care::Business},
    Field{"weight_gap", "the points of a missing competence", Type::Whole, Care::Business},
    Field{"weight_change", "the points of a changed block", Type::Whole, Care::Business},
    Field{"weight_balance", "the points of one off the balance", Type::Whole, Care::Business},
};

constexpr std::array setting_fields{
    position("the position among the settings"),
    Field{"name", "the name"},
    Field{"sector", "the sector"},
    note(),
};

constexpr std::array competence_fields{
    position("the position among the competences"),
    Field{"name", "the name"},
    note(),
};

constexpr std::array placement_fields{
    position("the position among the placements"),
    Field{"organisation", "the host"},
    Field{"name", "the name"},
    Field{"setting", "the setting"},
    Field{"latitude", "the latitude", Type::Real, Care::Business},
    Field{"longitude", "the longitude", Type::Real, Care::Business},
    Field{"places", "the places at the same time", Type::Whole, Care::Business},
    Field{
        "places_in", "the places in some periods", Type::List, Care::Business, Use::Programme, {}, places_in},
    Field{"minimum_age", "the minimum age", Type::Whole, Care::Business},
    Field{"clearances", "the clearances asked for", Type::List, Care::Business, Use::Programme, {}, ids},
    Field{"driver", "whether only for drivers", Type::Flag, Care::Business},
    Field{"shift_hours", "the hours of the longest shift", Type::Real, Care::Business},
    Field{"nights", "whether nights are worked", Type::Flag, Care::Business},
    Field{"evidences", "the competences evidenced", Type::List, Care::Business, Use::Programme, {}, ids},
    Field{"weekly_cost", "the cost of a week in pence", Type::Whole, Care::Business},
    note(),
};

constexpr std::array offer_fields{
    Field{"organisation", "the host", Type::Text, Care::Business},
    Field{"placement", "the placement offered", Type::Text, Care::Business},
    Field{"from_day", "the first day", Type::Day, Care::Business},
    Field{"until_day", "the day after the last", Type::Day, Care::Business},
    Field{"places", "the places offered", Type::Whole, Care::Business},
    Field{"state", "whether offered, confirmed or withdrawn", Type::Text, Care::Business},
    note(),
};

constexpr std::array policy_fields{
    Field{"organisation", "whose policy it is", Type::Text, Care::Business},
    Field{"name", "the name", Type::Text, Care::Business},
    Field{"says", "what it says", Type::Text, Care::Business},
    Field{"from_day", "the first day in force", Type::Day, Care::Business},
    Field{"until_day", "the first day no longer in force", Type::Day, Care::Business},
    note(),
};

constexpr std::array cohort_fields{
    position("the position among the cohorts"),
    Field{"starts", "the first day", Type::Day},
    Field{"blocks", "the blocks", Type::List, Care::Open, Use::Programme, {}, blocks},
    note(),
};

constexpr std::array apprentice_fields{
    // Says how many others there are: between those who plan.
    Field{"position", "the position among the apprentices", Type::Whole, Care::Wishes, Use::Placing},
    Field{"cohort", "the cohort", Type::Text, Care::Journey, Use::Placing},
    Field{"organisation", "the employer", Type::Text, Care::Employment, Use::Employing},
    Field{"born", "the date of birth", Type::Day, Care::Identifying, Use::Placing, "sealed"},
    Field{"latitude", "the latitude of the home", Type::Real, Care::Identifying, Use::Placing, "sealed"},
    Field{"longitude", "the longitude of the home", Type::Real, Care::Identifying, Use::Placing, "sealed"},
    Field{"note", "the note", Type::Text, Care::Identifying, Use::Placing, "sealed"},
    Field{"max_travel", "the minutes of travel at most", Type::Whole, Care::Journey, Use::Placing},
    Field{"driver", "whether they drive", Type::Flag, Care::Journey, Use::Placing},
    Field{"evidenced", "the competences shown", Type::List, Care::Learning, Use::Learning, {}, ids},
    Field{"prefers_settings",
          "the settings wished for",
          Type::List,
          Care::Wishes,
          Use::Placing,
          {},
          preferences},
    Field{"prefers_placements",
          "the placements wished for",
          Type::List,
          Care::Wishes,
          Use::Placing,
          {},
          preferences},
    Field{"avoid_placements", "the placements to avoid", Type::List, Care::Wishes, Use::Placing, {}, ids},
    Field{
        "avoid_organisations", "the organisations to avoid", Type::List, Care::Wishes, Use::Placing, {}, ids},
    Field{"fixed", "the blocks that are fixed", Type::List, Care::Journey, Use::Placing, {}, decided},
    Field{"published", "the blocks that were told", Type::List, Care::Journey, Use::Placing, {}, decided},
};

constexpr std::array clearance_fields{
    Field{"expires", "the first day on which one of them ends", Type::Day, Care::Clearance, Use::Safety},
    Field{"held", "the clearances held", Type::List, Care::Clearance, Use::Safety, "sealed", held},
};

constexpr std::array special_fields{
    Field{"ethnicity", "the ethnicity", Type::Text, Care::Equality, Use::Fairness, "equality"},
    Field{"disability", "the disability", Type::Text, Care::Equality, Use::Fairness, "equality"},
    Field{"health", "what work has to respect of their health", Type::Text, Care::Health, Use::Adjustment,
          "health"},
    Field{"dbs", "the detail of the DBS check", Type::Text, Care::Dbs, Use::Safety, "dbs"},
};

constexpr std::array plan_fields{
    Field{"state", "whether draft, published or superseded", Type::Text, Care::Business},
    Field{"name", "the name", Type::Text, Care::Business},
    Field{"follows", "the plan it was made from", Type::Text, Care::Business},
    Field{"cost", "the points it costs", Type::Whole, Care::Business},
    Field{"bound", "the points that no plan can cost less than", Type::Whole, Care::Business},
    Field{"published_by", "who published it", Type::Text, Care::Business},
    Field{"published_at", "when it was published", Type::Whole, Care::Business},
    note(),
};

constexpr std::array stay_fields{
    Field{"plan", "the plan", Type::Text, Care::Journey, Use::Placing},
    Field{"apprentice", "the apprentice", Type::Text, Care::Journey, Use::Placing},
    Field{"number", "the position among the placement blocks", Type::Whole, Care::Journey, Use::Placing},
    Field{"placement", "the placement", Type::Text, Care::Journey, Use::Placing},
    Field{"organisation", "the host", Type::Text, Care::Journey, Use::Placing},
    Field{"from_day", "the first day", Type::Day, Care::Journey, Use::Placing},
    Field{"until_day", "the day after the last", Type::Day, Care::Journey, Use::Placing},
};

constexpr std::array grant_fields{
    Field{"role", "the role", Type::Text, Care::Business, Use::Access},
    Field{"organisation", "the organisation", Type::Text, Care::Business, Use::Access},
    Field{"place", "the place", Type::Text, Care::Business, Use::Access},
    Field{"from_day", "the first day", Type::Day, Care::Business, Use::Access},
    Field{"until_day", "the day after the last", Type::Day, Care::Business, Use::Access},
};

constexpr std::array<KindRow, 16> table{{
    {Kind::Organisation, "organisation", "organisation", in_programme, {}, organisation_fields},
    {Kind::Person, "person", "person", by_id, by_programme, person_fields},
    {Kind::Place, "place", "place", in_programme, {}, place_fields},
    {Kind::Programme, "programme", "programme", by_programme, {}, programme_fields},
    {Kind::Setting, "setting", "setting", in_programme, {}, setting_fields},
    {Kind::Competence, "competence", "competence", in_programme, {}, competence_fields},
    {Kind::Placement, "placement", "placement", in_programme, {}, placement_fields},
    {Kind::Offer, "offer", "offer", in_programme, {}, offer_fields},
    {Kind::Policy, "policy", "policy", in_programme, {}, policy_fields},
    {Kind::Cohort, "cohort", "cohort", in_programme, {}, cohort_fields},
    {Kind::Apprentice, "apprentice", "apprentice", in_programme, person, apprentice_fields},
    {Kind::Clearance, "clearance", "clearances of an apprentice", in_programme, person, clearance_fields},
    {Kind::Special, "special", "special-category data", of_person_alone, by_programme, special_fields},
    {Kind::Plan, "plan", "plan", in_programme, {}, plan_fields},
    {Kind::Stay, "stay", "stay", of_plan, person, stay_fields},
    {Kind::Grant, "role_grant", "role of a person", of_person, by_programme, grant_fields},
}};

// How long: the programme's choice where no law says, and named so that it can be looked up and changed here.
constexpr std::array<UseRow, 9> use_table{{
    {Use::Programme, "programme", "offering and planning placements", {}, "names nobody"},
    {Use::Placing, "placing", "placing apprentices, and telling them why so", 24,
     "questions about an apprenticeship come up to two years after it; our choice"},
    {Use::Reaching, "reaching", "sending letters and messages", 6, "certificates are sent on; our choice"},
    {Use::Employing, "employing", "knowing who is responsible for somebody", 24, "as for placing"},
    {Use::Learning, "learning", "showing what was learnt, and where", 72,
     "evidence of learning that public money paid for; our choice of six years"},
    {Use::Safety, "safety", "letting only who is cleared meet patients", 6,
     "the usual advice for what a DBS check says is six months"},
    {Use::Adjustment, "adjustment", "finding work that somebody can do with their health", 6,
     "no longer than needed; our choice"},
    {Use::Fairness, "fairness", "seeing whether everybody gets the same chances", 6,
     "is counted before it goes, and then only counts are kept; our choice"},
    {Use::Access, "access", "knowing who may do what in here, and could", 72,
     "the history must stay readable; our choice"},
}};

}  // namespace

std::span<const KindRow> kinds() { return table; }

const KindRow& find_kind(Kind kind) {
    const auto& row = table[static_cast<std::size_t>(kind)];
    base::check(row.kind == kind, "kinds stand in the order of the enum");
    return row;
}

std::optional<Kind> find_kind(std::string_view name) {
    const auto* const found = std::ranges::find(table, name, &KindRow::name);
    if (found == table.end()) return {};
    return found->kind;
}

std::size_t field_at(Kind kind, std::string_view name) {
    const auto fields = find_kind(kind).fields;
    const auto found = std::ranges::find(fields, name, &Field::name);
    base::check(found != fields.end(), "a kind is asked for a field that it has");
    return static_cast<std::size_t>(found - fields.begin());
}

std::span<const UseRow> uses() { return use_table; }

const UseRow& find_use(Use use) {
    const auto& row = use_table[static_cast<std::size_t>(use)];
    base::check(row.use == use, "uses stand in the order of the enum");
    return row;
}

std::string_view name_of(Care care) {
    constexpr std::array<std::string_view, 13> names{
        "open",   "business", "name",      "identifying", "contact",  "employment", "learning",
        "wishes", "journey",  "clearance", "health",      "equality", "dbs"};
    return names[static_cast<std::size_t>(care)];
}

}  // namespace waymark::records
