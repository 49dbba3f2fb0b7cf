#include "records/references.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/date.h"

namespace waymark::records {

namespace {

std::string text_in(const Entry& entry, std::size_t at) {
    const auto* text = at < entry.size() ? std::get_if<std::string>(&entry[at]) : nullptr;
    return text != nullptr ? *text : std::string{};
}

class Finder {
public:
    explicit Finder(const Record& record) : m_record(record) {}

    void text(std::string_view field, Kind kind) {
        if (auto id = text_of(m_record, field); id && !id->empty())
            m_found.push_back({kind, std::move(*id), field});
    }
    void entries(std::string_view field, std::size_t part, Kind kind) {
        for (const auto& entry : entries_of(m_record, field))
            if (auto id = text_in(entry, part); !id.empty()) m_found.push_back({kind, std::move(id), field});
    }
    std::vector<Reference> take() { return std::move(m_found); }

private:
    const Record& m_record;
    std::vector<Reference> m_found;
};

/// Half-open, so a period that ends where it begins holds no day.
void judge_periods(const Record& record, std::string_view field, std::size_t from, std::size_t until,
                   std::vector<std::string>& faults) {
    for (const auto& entry : entries_of(record, field)) {
        const auto first = base::parse_iso_day(text_in(entry, from));
        const auto last = base::parse_iso_day(text_in(entry, until));
        if (!first) {
            faults.push_back(fmt::format("'{}' is no date; write it like 2027-03-01.", text_in(entry, from)));
        } else if (!text_in(entry, until).empty() && (!last || *last <= *first)) {
            faults.push_back(fmt::format("A period that begins on {} must end after it, not on '{}'.",
                                         base::to_words(*first), text_in(entry, until)));
        }
    }
}

void judge_cohort(const Record& record, std::vector<std::string>& faults) {
    if (const auto starts = base::parse_iso_day(text_of(record, "starts").value_or(""));
        starts && !base::is_monday(*starts))
        faults.push_back(fmt::format("A cohort starts on a Monday; {} is none.", base::to_words(*starts)));
    std::vector<std::string> ids;
    for (const auto& block : entries_of(record, "blocks")) {
        const auto id = text_in(block, 0);
        if (std::ranges::find(ids, id) != ids.end())
            faults.push_back(fmt::format("Two blocks are called '{}'.", id));
        ids.push_back(id);
        const auto* weeks = block.size() > 2 ? std::get_if<std::int64_t>(&block[2]) : nullptr;
        if (weeks == nullptr || *weeks < 1) faults.push_back(fmt::format("Block '{}' has no week.", id));
    }
}

void judge_days(const Record& record, std::vector<std::string>& faults) {
    const auto fields = find_kind(record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto* text = std::get_if<std::string>(&record.values[i]);
        if (fields[i].type == Type::Day && text != nullptr && !base::parse_iso_day(*text))
            faults.push_back(
                fmt::format("'{}' is no date for {}; write it like 2027-03-01.", *text, fields[i].words));
        const auto* number = std::get_if<std::int64_t>(&record.values[i]);
        if (fields[i].type == Type::Whole && number != nullptr && *number < 0)
            faults.push_back(fmt::format("{} cannot be less than nothing ({}).", fields[i].words, *number));
    }
    for (const auto& [from, until] :
         {std::pair{std::string_view{"from_day"}, std::string_view{"until_day"}}}) {
        const auto has = [&](std::string_view name) {
            return std::ranges::find(fields, name, &Field::name) != fields.end();
        };
        if (!has(from) || !has(until)) continue;
        const auto first = base::parse_iso_day(text_of(record, from).value_or(""));
        const auto last = base::parse_iso_day(text_of(record, until).value_or(""));
        if (first && last && *last <= *first)
            faults.push_back(fmt::format("What begins on {} must end after it, not on {}.",
                                         base::to_words(*first), base::to_words(*last)));
    }
}

}  // namespace

std::vector<Reference> references_of(const Record& record) {
    Finder find(record);
    switch (record.kind) {
        case Kind::Place:
            find.text("organisation", Kind::Organisation);
            find.text("within", Kind::Place);
            break;
        case Kind::Programme:
            find.entries("visit_settings", 0, Kind::Setting);
            find.entries("balance", 0, Kind::Cohort);
            break;
        case Kind::Placement:
            find.text("organisation", Kind::Organisation);
            find.text("setting", Kind::Setting);
            find.entries("evidences", 0, Kind::Competence);
            break;
        case Kind::Offer:
            find.text("organisation", Kind::Organisation);
            find.text("placement", Kind::Placement);
            break;
        case Kind::Policy:
            find.text("organisation", Kind::Organisation);
            break;
        case Kind::Apprentice:
            find.text("cohort", Kind::Cohort);
            find.text("organisation", Kind::Organisation);
            find.entries("evidenced", 0, Kind::Competence);
            find.entries("prefers_settings", 0, Kind::Setting);
            find.entries("prefers_placements", 0, Kind::Placement);
            find.entries("avoid_placements", 0, Kind::Placement);
            find.entries("avoid_organisations", 0, Kind::Organisation);
            find.entries("fixed", 1, Kind::Placement);
            break;
        case Kind::Clearance:
            break;
        case Kind::Stay:
            find.text("placement", Kind::Placement);
            find.text("apprentice", Kind::Apprentice);
            break;
        default:
            break;
    }
    return find.take();
}

std::vector<std::string> faults_of(const Record& record) {
    std::vector<std::string> faults;
    const auto& row = find_kind(record.kind);
    if (std::ranges::find(row.keys, "id") != row.keys.end() && record.id.empty())
        faults.push_back(fmt::format("The {} has no id.", row.words));
    judge_days(record, faults);
    if (record.kind == Kind::Cohort) judge_cohort(record, faults);
    if (record.kind == Kind::Placement) judge_periods(record, "places_in", 0, 1, faults);
    if (record.kind == Kind::Clearance) judge_periods(record, "held", 1, 2, faults);
    return faults;
}

}  // namespace waymark::records
