#include "store/seen/seen.h"

#include <algorithm>
#include <iterator>

#include "base/check.h"
#include "base/result.h"
#include "store/records/statements.h"
#include "store/seen/condition.h"
#include "store/seen/subjects.h"

namespace waymark::store {

namespace {

using access::Form;
using records::Kind;
using records::Record;

/// What several ways to somebody show together.
void add(access::Sight& all, const access::Sight& one) {
    for (std::size_t care = 0; care < all.forms.size(); ++care)
        if (all.forms[care] == Form::Hidden || one.forms[care] == Form::Full)
            all.forms[care] = one.forms[care];
    all.hosts.insert(all.hosts.end(), one.hosts.begin(), one.hosts.end());
}

bool shows(const access::Sight& sight, const Record& stay) {
    const auto from = base::parse_iso_day(records::text_of(stay, "from_day").value_or(""));
    const auto until = base::parse_iso_day(records::text_of(stay, "until_day").value_or(""));
    if (!from || !until) return sight.of(access::Care::Journey) == Form::Full;
    return sight.shows_stay(records::text_of(stay, "organisation").value_or(""), {*from, *until});
}

/// Takes out what is not seen.
Seen mask(Record record, access::Sight sight) {
    Seen seen{.record = std::move(record), .sight = std::move(sight), .looks = {}};
    const auto fields = records::find_kind(seen.record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        auto& value = seen.record.values[i];
        const Form form = seen.sight.of(fields[i].care);
        // Of other records than stays, a journey seen by its own stays alone shows nothing.
        const bool own_stay = form == Form::OwnStays && seen.record.kind == Kind::Stay;
        if (form != Form::Full && !own_stay) value = {};
        const bool something = !std::holds_alternative<std::monostate>(value);
        if (something && access::is_recorded_look(fields[i].care)) seen.looks.add(fields[i].care);
    }
    return seen;
}

Stored<std::optional<Seen>> look_at(Connection& connection, const Eyes& eyes, const access::Reach& reach,
                                    Record record) {
    TRY(const auto subjects, list_subjects(connection, record, eyes.today));
    access::Sight sight{.forms = {}, .hosts = {}, .today = eyes.today};
    bool reached = false;
    for (const auto& subject : subjects) {
        if (!access::reaches(reach, subject)) continue;
        reached = true;
        add(sight, access::visible(eyes.viewer, subject, eyes.purpose, eyes.today));
    }
    if (!reached || (record.kind == Kind::Stay && !shows(sight, record))) return std::optional<Seen>{};
    return std::optional{mask(std::move(record), std::move(sight))};
}

}  // namespace

Stored<std::optional<Seen>> find_seen(Connection& connection, Sealer& sealer, const Eyes& eyes,
                                      const Key& key) {
    const access::Reach reach = reach_of(key.kind, eyes);
    if (reach.ways.empty()) return std::optional<Seen>{};
    TRY(auto record, find(connection, sealer, key));
    if (!record) return std::optional<Seen>{};
    return look_at(connection, eyes, reach, std::move(*record));
}

Stored<SeenPage> list_seen(Connection& connection, Sealer& sealer, const Eyes& eyes, List which,
                           const std::vector<std::string>& of,
                           const std::optional<std::vector<std::string>>& after, std::int64_t limit) {
    const auto& row = find_list(which);
    base::check(of.size() == row.of.size(), "a list is asked for with a value for each of its columns");
    base::check(!after || after->size() == row.order.size(), "a list goes on where its last page ended");
    base::check(limit > 0 && limit <= page_max, "a page is no longer than somebody reads");
    SeenPage page;
    const access::Reach reach = reach_of(row.kind, eyes);
    if (reach.ways.empty()) return page;

    Condition condition = condition_of(row.kind, reach);
    for (const auto names : {row.of, row.order})
        for (const auto& seeing : reaches_by(row.kind, names, eyes)) {
            auto more = condition_of(row.kind, seeing);
            condition.text = "(" + condition.text + ") AND (" + more.text + ")";
            std::ranges::move(more.values, std::back_inserter(condition.values));
        }
    const std::string text = list_text(which, after.has_value(), condition.text);
    std::vector<Value> values{of.begin(), of.end()};
    if (after) values.insert(values.end(), after->begin(), after->end());
    values.insert(values.end(), condition.values.begin(), condition.values.end());
    values.emplace_back(limit + 1);
    TRY(const auto rows, connection.run(Query{row.name, text}, std::span<const Value>(values)));

    const auto count = std::min(rows.size(), static_cast<std::size_t>(limit));
    TRY_DO(foresee(row.kind, rows, count, sealer));
    for (std::size_t i = 0; i < count; ++i) {
        TRY(auto record, record_of(row.kind, rows[i], sealer));
        std::vector<std::string> place;
        for (const auto name : row.order) place.push_back(text_in(record, name));
        if (i + 1 == count && rows.size() > count) page.next = std::move(place);
        TRY(auto seen, look_at(connection, eyes, reach, std::move(record)));
        // The WHERE and the look agree; should they ever not, the stricter of the two is right.
        if (seen) page.records.push_back(std::move(*seen));
    }
    return page;
}

}  // namespace waymark::store
