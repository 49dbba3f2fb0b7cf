// The programme as a whole: its names, rules and weights.

#include "records/programme/parts.h"

namespace waymark::records {

namespace {

template <class T>
Entries needs_of(const base::List<T>& list, const std::vector<domain::VisitNeed<T>>& needs) {
    Entries entries;
    for (const auto& need : needs) entries.push_back({list[need.subject].id, std::int64_t{need.blocks}});
    return entries;
}

template <class T>
base::Result<std::vector<domain::VisitNeed<T>>> read_needs(const Entries& entries, const Index<T>& index) {
    std::vector<domain::VisitNeed<T>> needs;
    for (const auto& entry : entries) {
        TRY(const auto subject, index.find(text_at(entry, 0)));
        needs.push_back({subject, static_cast<int>(whole_at(entry, 1).value_or(1))});
    }
    return needs;
}

/// Balance rows count blocks by position: the rules say "the second placement block", whatever it is called.
Entries balance_of(const domain::Programme& programme) {
    Entries entries;
    for (const auto& row : programme.rules.balance)
        entries.push_back({programme.cohorts[row.cohort].id, std::int64_t{row.block},
                           programme.sectors[row.sector].id, std::int64_t{row.min},
                           row.max ? Part{std::int64_t{*row.max}} : Part{}, row.note});
    return entries;
}

base::Result<std::vector<domain::BalanceRow>> read_balance(const Entries& entries, const Rebuilt& rebuilt) {
    std::vector<domain::BalanceRow> rows;
    for (const auto& entry : entries) {
        domain::BalanceRow row;
        TRY(row.cohort, rebuilt.cohorts.find(text_at(entry, 0)));
        row.block = static_cast<int>(whole_at(entry, 1).value_or(0));
        TRY(row.sector, rebuilt.sectors.find(text_at(entry, 2)));
        row.min = static_cast<int>(whole_at(entry, 3).value_or(0));
        if (const auto max = whole_at(entry, 4)) row.max = static_cast<int>(*max);
        row.note = text_at(entry, 5);
        rows.push_back(std::move(row));
    }
    return rows;
}

template <class T>
Entries all_ids(const base::List<T>& list) {
    Entries entries;
    for (const auto& thing : list) entries.push_back({thing.id});
    return entries;
}

std::optional<std::int64_t> widened(const std::optional<int>& number) {
    return number ? std::optional<std::int64_t>{*number} : std::nullopt;
}
std::optional<int> narrowed(const std::optional<std::int64_t>& number) {
    return number ? std::optional<int>{static_cast<int>(*number)} : std::nullopt;
}

}  // namespace

Record programme_record(const domain::Programme& programme) {
    auto record = make_record(Kind::Programme, programme.id, {});
    const auto& rules = programme.rules;
    set(record, "name", programme.name);
    set(record, "note", programme.note);
    set(record, "sectors", all_ids(programme.sectors));
    set(record, "clearances", all_ids(programme.clearances));
    set(record, "visit_sectors", needs_of(programme.sectors, rules.visit_sectors));
    set(record, "visit_settings", needs_of(programme.settings, rules.visit_settings));
    set(record, "placement_at_most", or_nothing(widened(rules.placement_at_most)));
    set(record, "organisation_at_most", or_nothing(widened(rules.organisation_at_most)));
    set(record, "cover_competences", rules.cover_competences);
    set(record, "balance", balance_of(programme));
    if (rules.budget) set(record, "budget", rules.budget->pence);
    set(record, "weight_unfilled", programme.weights.unfilled);
    set(record, "weight_visit", programme.weights.visit);
    set(record, "weight_gap", programme.weights.gap);
    set(record, "weight_change", programme.weights.change);
    set(record, "weight_balance", programme.weights.balance);
    return record;
}

base::Result<void> read_programme(const Record& record, Rebuilt& rebuilt) {
    auto& programme = rebuilt.programme;
    programme.id = record.programme;
    programme.name = text_of(record, "name").value_or("");
    programme.note = text_of(record, "note").value_or("");
    for (const auto& entry : entries_of(record, "sectors")) programme.sectors.add({text_at(entry, 0)});
    for (const auto& entry : entries_of(record, "clearances")) programme.clearances.add({text_at(entry, 0)});
    rebuilt.sectors.fill(programme.sectors);
    rebuilt.clearances.fill(programme.clearances);
    const domain::Weights usual;
    programme.weights = {whole_of(record, "weight_unfilled").value_or(usual.unfilled),
                         whole_of(record, "weight_visit").value_or(usual.visit),
                         whole_of(record, "weight_gap").value_or(usual.gap),
                         whole_of(record, "weight_change").value_or(usual.change),
                         whole_of(record, "weight_balance").value_or(usual.balance)};
    return {};
}

base::Result<void> read_rules(const Record& record, Rebuilt& rebuilt) {
    auto& rules = rebuilt.programme.rules;
    TRY(rules.visit_sectors, read_needs(entries_of(record, "visit_sectors"), rebuilt.sectors));
    TRY(rules.visit_settings, read_needs(entries_of(record, "visit_settings"), rebuilt.settings));
    rules.placement_at_most = narrowed(whole_of(record, "placement_at_most"));
    rules.organisation_at_most = narrowed(whole_of(record, "organisation_at_most"));
    rules.cover_competences = flag_of(record, "cover_competences").value_or(false);
    TRY(rules.balance, read_balance(entries_of(record, "balance"), rebuilt));
    if (const auto budget = whole_of(record, "budget")) rules.budget = base::Money{*budget};
    return {};
}

}  // namespace waymark::records
