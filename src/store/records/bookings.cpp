#include "store/records/bookings.h"

#include <algorithm>

#include "base/result.h"
#include "domain/placements/placement.h"
#include "records/programme.h"
#include "store/records/statements.h"
#include "store/records/turn.h"

namespace waymark::store {

namespace {

using records::Kind;
using records::Record;
using Outcome = std::variant<std::int64_t, NoPlace, Elsewhere, Stale, NoPlacement>;

// Periods are half-open: two overlap where each begins before the other ends.
constexpr Query count_in_week{
    "count a week's stays",
    "SELECT count(*) FROM stay WHERE programme = ? AND plan = ? AND placement = ? AND "
    "from_day < ? AND until_day > ? AND NOT (apprentice = ? AND id = ?)"};

std::string text(const Record& record, std::string_view field) {
    return records::text_of(record, field).value_or("");
}

Stored<base::Period> period_of(const Record& stay) {
    const auto from = records::parse_day(records::text_of(stay, "from_day"));
    const auto until = records::parse_day(records::text_of(stay, "until_day"));
    if (!from || !until) return trouble(Trouble::Broken, "a stay has a first day and an end");
    return base::Period{*from, *until};
}

Stored<std::optional<Record>> find_elsewhere(Connection& connection, Sealer& sealer, const Record& stay) {
    TRY(const auto stays, list_all(connection, sealer, List::StaysOfApprentice,
                                   {stay.programme, text(stay, "plan"), text(stay, "apprentice")}));
    TRY(const auto period, period_of(stay));
    for (const auto& other : stays) {
        TRY(const auto taken, period_of(other));
        if (other.id != stay.id && base::overlap(period, taken)) return std::optional{other};
    }
    return std::optional<Record>{};
}

Stored<std::optional<base::Day>> find_full_week(Connection& connection, const Record& stay,
                                                const domain::Placement& placement) {
    TRY(const auto period, period_of(stay));
    for (auto week = period.from; week < period.until; week += base::Weeks{1}) {
        TRY(const auto taken, connection.run(count_in_week, stay.programme, text(stay, "plan"),
                                             text(stay, "placement"), base::to_iso(week + base::Weeks{1}),
                                             base::to_iso(week), text(stay, "apprentice"), stay.id));
        if (taken[0].integer(0) >= domain::places_in_week(placement, week)) return std::optional{week};
    }
    return std::optional<base::Day>{};
}

}  // namespace

Stored<Outcome> book(Connection& connection, Sealer& sealer, const Record& stay) {
    TRY_DO(take_turn(connection, stay.programme, "apprentice " + text(stay, "apprentice")));
    TRY_DO(take_turn(connection, stay.programme, "placement " + text(stay, "placement")));
    TRY(auto elsewhere, find_elsewhere(connection, sealer, stay));
    if (elsewhere) return Outcome{Elsewhere{std::move(*elsewhere)}};
    TRY(const auto record,
        find(connection, sealer, Kind::Placement, stay.programme, text(stay, "placement")));
    if (!record) return Outcome{NoPlacement{}};
    const auto periods = records::read_places(*record);
    if (!periods) return trouble(Trouble::Broken, periods.error().message);
    TRY(const auto full, find_full_week(connection, stay, *periods));
    if (full) return Outcome{NoPlace{*full}};
    TRY(auto saved, save(connection, sealer, stay));
    if (!saved) return Outcome{std::move(saved.error())};
    return Outcome{*saved};
}

}  // namespace waymark::store
