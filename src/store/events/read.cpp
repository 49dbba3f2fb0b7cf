#include "store/events/read.h"

#include "base/result.h"
#include "store/events/sealed_part.h"

namespace waymark::store::events {

namespace {

#define WAYMARK_EVENT_COLUMNS                                                                         \
    "SELECT chain, number, moment, actor, origin, verb, purpose, kind, subject, person, open, part, " \
    "sealed, hash, code FROM event "

constexpr Query events_of{
    "events_of", WAYMARK_EVENT_COLUMNS
    "WHERE chain = ? AND kind = ? AND subject = ? AND number > ? ORDER BY number LIMIT ?"};
constexpr Query events_about{"events_about", WAYMARK_EVENT_COLUMNS
                             "WHERE person = ? AND (moment, chain, number) > (?, ?, ?)"
                             " ORDER BY moment, chain, number LIMIT ?"};
constexpr Query links{"links",
                      WAYMARK_EVENT_COLUMNS "WHERE chain = ? AND number > ? ORDER BY number LIMIT ?"};
#undef WAYMARK_EVENT_COLUMNS
constexpr Query tip_of{"tip_of", "SELECT chain, number, moment, hash, code FROM chain WHERE chain = ?"};
constexpr Query heads_of{"heads_of",
                         "SELECT chain, day, number, hash, public_key, signature FROM head WHERE chain = ?"
                         " ORDER BY number"};
constexpr Query chains{"chains",
                       "SELECT chain FROM chain UNION SELECT DISTINCT chain FROM event"
                       " UNION SELECT DISTINCT chain FROM head ORDER BY 1"};

constexpr std::int64_t page_limit = events_in_page;
constexpr std::int64_t links_in_page = 1000;

Link to_link(const Row& row) {
    return {.chain = row.text(0),
            .number = row.integer(1),
            .moment = row.integer(2),
            .actor = row.text(3),
            .origin = row.text(4),
            .verb = row.text(5),
            .purpose = row.text(6),
            .kind = row.text(7),
            .subject = row.text(8),
            .person = row.maybe_text(9),
            .open = row.text(10),
            .part = row.text(11),
            .sealed = row.maybe_bytes(12),
            .hash = row.bytes(13),
            .code = row.bytes(14)};
}

Stored<Past> to_past(Sealer& sealer, const Link& link) {
    const auto open = told_by(link.open);
    if (!open) return trouble(Trouble::Broken, "an event in the history is not what was written there");
    Past past;
    past.chain = link.chain;
    past.number = link.number;
    past.event = {.moment = link.moment,
                  .actor = link.actor,
                  .origin = link.origin,
                  .verb = link.verb,
                  .purpose = link.purpose,
                  .kind = link.kind,
                  .subject = link.subject,
                  .person = link.person,
                  .open = open->changes,
                  .part = link.part,
                  .sealed = {},
                  .why = open->why};
    if (!link.sealed) return past;
    if (!link.person) return trouble(Trouble::Broken, "an event in the history is sealed for nobody");
    TRY(const auto text, sealer.open(*link.person, group_of(link.chain, link.part), *link.sealed));
    past.erased = !text;
    if (!text) return past;
    auto told = told_by(*text);
    if (!told) return trouble(Trouble::Broken, "an event in the history is not what was written there");
    past.event.sealed = std::move(told->changes);
    past.event.why = std::move(told->why);
    return past;
}

Stored<std::vector<Past>> to_pasts(Sealer& sealer, const Rows& rows) {
    std::vector<Past> list;
    list.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        TRY(auto past, to_past(sealer, to_link(rows[i])));
        list.push_back(std::move(past));
    }
    return list;
}

/// Page after page, until one is not full.
template <class NextPage>
Stored<std::vector<Past>> all_pages(NextPage next_page) {
    std::vector<Past> all;
    for (;;) {
        TRY(auto page, next_page(all));
        const bool last = page.size() < events_in_page;
        all.insert(all.end(), std::make_move_iterator(page.begin()), std::make_move_iterator(page.end()));
        if (last) return all;
    }
}

}  // namespace

Stored<std::vector<Past>> list_events_of(Connection& connection, Sealer& sealer, std::string_view chain,
                                         std::string_view kind, std::string_view subject,
                                         std::int64_t after_number) {
    TRY(const auto rows, connection.run(events_of, std::string{chain}, std::string{kind},
                                        std::string{subject}, after_number, page_limit));
    return to_pasts(sealer, rows);
}

Stored<std::vector<Past>> list_events_about(Connection& connection, Sealer& sealer, std::string_view person,
                                            const Place& after) {
    TRY(const auto rows, connection.run(events_about, std::string{person}, after.moment, after.chain,
                                        after.number, page_limit));
    return to_pasts(sealer, rows);
}

Stored<std::vector<Past>> all_events_of(Connection& connection, Sealer& sealer, std::string_view chain,
                                        std::string_view kind, std::string_view subject) {
    return all_pages([&](const std::vector<Past>& so_far) {
        return list_events_of(connection, sealer, chain, kind, subject,
                              so_far.empty() ? 0 : so_far.back().number);
    });
}

Stored<std::vector<Past>> all_events_about(Connection& connection, Sealer& sealer, std::string_view person) {
    return all_pages([&](const std::vector<Past>& so_far) {
        const auto after = so_far.empty()
                               ? Place{}
                               : Place{so_far.back().event.moment, so_far.back().chain, so_far.back().number};
        return list_events_about(connection, sealer, person, after);
    });
}

Stored<std::vector<Link>> list_links(Connection& connection, std::string_view chain,
                                     std::int64_t after_number) {
    TRY(const auto rows, connection.run(links, std::string{chain}, after_number, links_in_page));
    std::vector<Link> list;
    list.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) list.push_back(to_link(rows[i]));
    return list;
}

Stored<std::optional<Tip>> find_tip(Connection& connection, std::string_view chain) {
    TRY(const auto rows, connection.run(tip_of, std::string{chain}));
    if (rows.empty()) return std::optional<Tip>{};
    const auto row = rows[0];
    return Tip{row.text(0), row.integer(1), row.integer(2), row.bytes(3), row.bytes(4)};
}

Stored<std::vector<Head>> list_heads(Connection& connection, std::string_view chain) {
    TRY(const auto rows, connection.run(heads_of, std::string{chain}));
    std::vector<Head> list;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = rows[i];
        list.push_back({row.text(0), row.text(1), row.integer(2), row.bytes(3), row.bytes(4), row.bytes(5)});
    }
    return list;
}

Stored<std::vector<std::string>> list_chains(Connection& connection) {
    TRY(const auto rows, connection.run(chains));
    std::vector<std::string> list;
    for (std::size_t i = 0; i < rows.size(); ++i) list.push_back(rows[i].text(0));
    return list;
}

}  // namespace waymark::store::events
