#include "store/seen/cleared.h"

#include <algorithm>

#include "base/result.h"
#include "domain/apprentices/held.h"

namespace waymark::store {

namespace {

using records::Kind;
using records::Record;

std::string text_at(const records::Entry& entry, std::size_t part) {
    const auto* text = part < entry.size() ? std::get_if<std::string>(&entry[part]) : nullptr;
    return text == nullptr ? "" : *text;
}

/// Entries of Clearance's "held": clearance, from, until, note.
bool holds(const std::optional<Record>& clearance, const std::string& id, const base::Period& stay) {
    if (!clearance) return false;
    return std::ranges::any_of(records::entries_of(*clearance, "held"), [&](const records::Entry& entry) {
        const auto from = base::parse_iso_day(text_at(entry, 1));
        return text_at(entry, 0) == id && from &&
               domain::is_held_throughout(*from, base::parse_iso_day(text_at(entry, 2)), stay);
    });
}

bool is_old_enough(const std::optional<Record>& apprentice, std::int64_t years, base::Day day) {
    if (years == 0) return true;
    if (!apprentice) return false;
    const auto born = base::parse_iso_day(records::text_of(*apprentice, "born").value_or(""));
    return born && base::age_on(*born, day) >= years;
}

}  // namespace

Stored<std::optional<Cleared>> ask_cleared(Connection& connection, Sealer& sealer, const Eyes& eyes,
                                           const Key& stay) {
    TRY(const auto seen, find_seen(connection, sealer, eyes, stay));
    if (!seen) return std::optional<Cleared>{};
    const Record& record = seen->record;
    const auto of = records::text_of(record, "apprentice").value_or("");
    TRY(const auto answer, find_seen(connection, sealer, eyes, Key{Kind::Clearance, {record.programme, of}}));
    const auto from = base::parse_iso_day(records::text_of(record, "from_day").value_or(""));
    const auto until = base::parse_iso_day(records::text_of(record, "until_day").value_or(""));
    if (!answer || answer->sight.of(access::Care::Clearance) == access::Form::Hidden || !from || !until)
        return std::optional<Cleared>{};

    TRY(const auto placement, find(connection, sealer, Kind::Placement, record.programme,
                                   records::text_of(record, "placement").value_or("")));
    if (!placement) return std::optional<Cleared>{};
    TRY(const auto clearance, find(connection, sealer, Kind::Clearance, record.programme, of));
    TRY(const auto apprentice, find(connection, sealer, Kind::Apprentice, record.programme, of));
    const bool all_held = std::ranges::all_of(
        records::entries_of(*placement, "clearances"),
        [&](const records::Entry& asked) { return holds(clearance, text_at(asked, 0), {*from, *until}); });
    const auto years = records::whole_of(*placement, "minimum_age").value_or(0);
    return std::optional{Cleared{all_held && is_old_enough(apprentice, years, *from), *from}};
}

}  // namespace waymark::store
