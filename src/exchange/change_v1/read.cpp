#include "exchange/change_v1/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string_view>

#include "base/text.h"
#include "exchange/programme_v1/draft.h"
#include "exchange/programme_v1/limits.h"

namespace waymark::exchange::change_v1 {

namespace {

using base::Day;
using base::Ref;
using json::Fields;
using json::Value;

constexpr base::Weeks week{1};
constexpr base::Weeks weeks_ahead_max{1000};
constexpr Day last_day{std::chrono::year{2199} / std::chrono::December / 31};

class Reader {
public:
    Reader(const domain::Programme& programme, json::Issues& issues)
        : m_programme(programme), m_issues(issues), m_draft(programme_v1::draft_of(programme, issues)) {}

    domain::ChangeSet read(Value document) {
        static constexpr std::array<std::string_view, 5> keys{"format", "programme", "today", "changes",
                                                              "note"};
        const Fields fields(document, keys, m_issues);
        m_set.programme = fields.id("programme", "the programme's id");
        if (!m_set.programme.empty() && m_set.programme != m_programme.id)
            m_issues.add(*fields.find("programme"),
                         fmt::format("is {}; the programme that was given is {}",
                                     base::quote(m_set.programme), base::quote(m_programme.id)));
        const auto today = fields.need_day("today");
        m_set.today = today.value_or(Day{});
        m_is_today_known = today.has_value();
        check_note(fields);
        if (const auto list = fields.need_array("changes"))
            for (auto entry : list->children()) {
                if (m_issues.is_full()) break;
                read_change(entry);
            }
        for (const auto clearance : m_draft.clearances.ids()) m_set.clearances.add({std::string{clearance}});
        return std::move(m_set);
    }

private:
    struct Kind {
        std::string_view name;
        std::span<const std::string_view> keys;
        void (Reader::*read)(const Fields&);
    };
    static std::span<const Kind> kinds();

    void read_change(Value entry) {
        if (entry.kind() != json::Kind::Object) {
            json::refuse(entry, "an object with a 'kind'", m_issues);
            return;
        }
        std::vector<std::string_view> names;
        for (const auto& kind : kinds()) names.push_back(kind.name);
        for (auto field : entry.children()) {
            if (field.key() != "kind") continue;
            const auto it = std::ranges::find(kinds(), field.text(), &Kind::name);
            if (field.kind() != json::Kind::String || it == kinds().end()) {
                m_issues.add(
                    field, fmt::format("must be {}, not {}{}", fmt::join(names, ", "), json::describe(field),
                                       base::did_you_mean(field.text(), names)));
                return;
            }
            const Fields fields(entry, it->keys, m_issues);
            (this->*it->read)(fields);
            check_note(fields);
            return;
        }
        m_issues.add(entry, "kind",
                     fmt::format("is missing; it says what happens: {}", fmt::join(names, ", ")));
    }

    // The parts of a change.

    /// Notes are for people: read, and left behind.
    static void check_note(const Fields& fields) { static_cast<void>(fields.text("note")); }

    /// A Monday, today or later: the weeks before are as they were.
    std::optional<Day> read_monday(const Fields& fields, std::string_view key) {
        const auto day = fields.need_day(key);
        if (!day) return {};
        return check_monday(*day, *fields.find(key));
    }

    std::optional<Day> check_monday(Day day, Value where) {
        if (!base::is_monday(day)) {
            const std::chrono::weekday weekday{day};
            m_issues.add(where,
                         fmt::format("'{}' is no Monday; changes count in whole weeks, from a Monday "
                                     "such as {}",
                                     base::to_iso(day), base::to_iso(day + (std::chrono::Monday - weekday))));
            return {};
        }
        if (!m_is_today_known) return day;
        if (day < m_set.today) {
            const std::chrono::weekday weekday{m_set.today};
            m_issues.add(where, fmt::format("'{}' is before 'today', '{}': that week is as it was; the first "
                                            "Monday that can be planned is {}",
                                            base::to_iso(day), base::to_iso(m_set.today),
                                            base::to_iso(m_set.today + (std::chrono::Monday - weekday))));
            return {};
        }
        if (day > m_set.today + weeks_ahead_max) {
            m_issues.add(where,
                         fmt::format("'{}' is more than {} weeks after 'today', '{}'", base::to_iso(day),
                                     weeks_ahead_max.count(), base::to_iso(m_set.today)));
            return {};
        }
        return day;
    }

    struct Span {
        Day from;
        std::optional<Day> until;
    };
    std::optional<Span> read_span(const Fields& fields, bool needs_end) {
        const auto from = read_monday(fields, "from");
        std::optional<Day> until;
        if (needs_end) {
            until = read_monday(fields, "until");
            if (!until) return {};
        } else if (const auto day = fields.find_day("until")) {
            until = check_monday(*day, *fields.find("until"));
            if (!until) return {};
        }
        if (!from) return {};
        if (until && *until <= *from) {
            m_issues.add(*fields.find("until"), fmt::format("'{}' is not after 'from', '{}'",
                                                            base::to_iso(*until), base::to_iso(*from)));
            return {};
        }
        return Span{*from, until};
    }

    std::optional<Ref<domain::Apprentice>> read_who(const Fields& fields) {
        const auto value = fields.need("apprentice", "the id of an apprentice");
        if (!value) return {};
        const auto position = m_draft.apprentices.read(*value, m_issues);
        if (!position) return {};
        return Ref<domain::Apprentice>{*position};
    }

    std::optional<Ref<domain::Placement>> read_placement(const Fields& fields) {
        const auto value = fields.need("placement", "the id of a placement");
        if (!value) return {};
        const auto position = m_draft.placements.read(*value, m_issues);
        if (!position) return {};
        return Ref<domain::Placement>{*position};
    }

    using HostRef = std::variant<Ref<domain::Placement>, Ref<domain::Organisation>>;
    std::optional<HostRef> read_host(const Fields& fields) {
        const auto placement = fields.find("placement");
        const auto organisation = fields.find("organisation");
        if (placement.has_value() == organisation.has_value()) {
            m_issues.add(fields.object(), "must name a 'placement' or an 'organisation', one of the two");
            return {};
        }
        if (placement) {
            const auto ref = read_placement(fields);
            return ref ? std::optional<HostRef>{*ref} : std::nullopt;
        }
        const auto position = m_draft.organisations.read(*organisation, m_issues);
        return position ? std::optional<HostRef>{Ref<domain::Organisation>{*position}} : std::nullopt;
    }

    [[nodiscard]] const domain::Cohort& cohort_of(Ref<domain::Apprentice> who) const {
        return m_programme.cohorts[m_programme.apprentices[who].cohort];
    }

    static Day end_of(const domain::Cohort& cohort) {
        Day end = cohort.starts;
        for (const auto& block : cohort.blocks) end += block.weeks * week;
        return end;
    }

    void refuse_end_beyond_dates(Day end, Value where) {
        if (end > last_day)
            m_issues.add(where, fmt::format("the last block would end after {}, where dates end",
                                            base::to_iso(last_day)));
    }

    // The kinds.

    void read_withdraws(const Fields& fields) {
        const auto host = read_host(fields);
        const auto from = read_monday(fields, "from");
        if (host && from) m_set.changes.push_back(domain::HostCloses{*host, *from, {}});
    }

    void read_closes(const Fields& fields) {
        const auto host = read_host(fields);
        const auto span = read_span(fields, true);
        if (host && span) m_set.changes.push_back(domain::HostCloses{*host, span->from, span->until});
    }

    void read_offers(const Fields& fields) {
        const auto placement = read_placement(fields);
        const auto span = read_span(fields, false);
        const auto places = fields.need_whole_number("places", programme_v1::people_range);
        if (placement && span)
            m_set.changes.push_back(
                domain::PlacesChange{*placement, span->from, span->until, static_cast<int>(places)});
    }

    void read_leaves(const Fields& fields) {
        const auto who = read_who(fields);
        const auto from = read_monday(fields, "from");
        if (who && from) m_set.changes.push_back(domain::Leaves{*who, *from});
    }

    /// Who, and from when until when; somebody whose last block is over by then has nothing to miss.
    std::optional<std::pair<Ref<domain::Apprentice>, Span>> read_absence(const Fields& fields) {
        const auto who = read_who(fields);
        const auto span = read_span(fields, true);
        if (!who || !span) return {};
        const auto end = end_of(cohort_of(*who));
        if (span->from >= end) {
            m_issues.add(*fields.find("from"),
                         fmt::format("'{}' is after the last block of {}, which ends before {}",
                                     base::to_iso(span->from), base::quote(m_programme.apprentices[*who].id),
                                     base::to_iso(end)));
            return {};
        }
        return std::pair{*who, *span};
    }

    void read_pauses(const Fields& fields) {
        const auto absence = read_absence(fields);
        if (!absence) return;
        const auto& [who, span] = *absence;
        refuse_end_beyond_dates(end_of(cohort_of(who)) + (*span.until - span.from), *fields.find("until"));
        m_set.changes.push_back(domain::Pauses{who, span.from, *span.until});
    }

    void read_ill(const Fields& fields) {
        const auto absence = read_absence(fields);
        if (!absence) return;
        m_set.changes.push_back(
            domain::FallsIll{absence->first, absence->second.from, *absence->second.until});
    }

    void read_joins(const Fields& fields) {
        const auto entry = fields.need("apprentice", "the new apprentice's entry");
        if (!entry) return;
        if (entry->kind() != json::Kind::Object) {
            json::refuse(*entry, "an apprentice's entry, as in the programme file", m_issues);
            return;
        }
        auto apprentice = programme_v1::read_apprentice(*entry, m_draft);
        if (!apprentice.id.empty() &&
            (m_draft.apprentices.find(apprentice.id) || !m_joined.insert(apprentice.id).second))
            m_issues.add(
                *entry, "id",
                fmt::format("{} is the id of another apprentice already", base::quote(apprentice.id)));
        if (!is_cohort_known(*entry)) return;  // That is an issue already.
        const auto starts = read_start_of_new(fields, apprentice);
        if (starts) m_set.changes.push_back(domain::Joins{std::move(apprentice), *starts});
    }

    [[nodiscard]] bool is_cohort_known(Value entry) const {
        for (auto field : entry.children())
            if (field.key() == "cohort") return m_draft.cohorts.find(field.text()).has_value();
        return false;
    }

    std::optional<Day> read_start_of_new(const Fields& fields, const domain::Apprentice& apprentice) {
        const auto& cohort = m_programme.cohorts[apprentice.cohort];
        if (fields.find("starts")) {
            const auto starts = read_monday(fields, "starts");
            if (starts)
                refuse_end_beyond_dates(end_of(cohort) + (*starts - cohort.starts), *fields.find("starts"));
            return starts;
        }
        if (cohort.starts >= m_set.today) return cohort.starts;
        m_issues.add(fields.object(), "starts",
                     fmt::format("is missing; cohort {} began on {}, and whoever joins later says from which "
                                 "Monday",
                                 base::quote(cohort.id), base::to_iso(cohort.starts)));
        return {};
    }

    void read_starts_late(const Fields& fields) {
        const auto who = read_who(fields);
        const auto starts = read_monday(fields, "starts");
        if (!who || !starts) return;
        const auto& cohort = cohort_of(*who);
        const auto& id = m_programme.apprentices[*who].id;
        const auto blocks = domain::placement_blocks(cohort);
        if (!blocks.empty() && blocks.front().period.from <= m_set.today) {
            m_issues.add(
                *fields.find("apprentice"),
                fmt::format("{} began block {} on {}; a break in learning is 'pauses'", base::quote(id),
                            base::quote(blocks.front().id), base::to_iso(blocks.front().period.from)));
            return;
        }
        if (*starts <= cohort.starts) {
            m_issues.add(*fields.find("starts"),
                         fmt::format("'{}' is not after the start of {}, '{}'", base::to_iso(*starts),
                                     base::quote(id), base::to_iso(cohort.starts)));
            return;
        }
        refuse_end_beyond_dates(end_of(cohort) + (*starts - cohort.starts), *fields.find("starts"));
        m_set.changes.push_back(domain::StartsLate{*who, *starts});
    }

    void read_moves(const Fields& fields) {
        const auto who = read_who(fields);
        const auto from = fields.need_day("from");
        std::optional<domain::Location> location;
        if (fields.need("location", "a pair [latitude, longitude] in degrees"))
            location = programme_v1::read_location(fields, m_draft);
        std::optional<int> max_travel;
        if (const auto minutes = fields.find_whole_number("max_travel", programme_v1::minutes_range))
            max_travel = static_cast<int>(*minutes);
        if (who && from && location)
            m_set.changes.push_back(domain::MovesHouse{*who, *from, *location, max_travel});
    }

    void read_clearance(const Fields& fields) {
        const auto who = read_who(fields);
        const auto value = fields.need("clearance", "the name of a clearance");
        std::optional<std::uint32_t> clearance;
        if (value) clearance = m_draft.clearances.read(*value, m_issues);
        const auto from = fields.find_day("from");
        const auto until = fields.find_day("until");
        if (fields.find("until") && !fields.find("from"))
            m_issues.add(fields.object(), "from",
                         "is missing; what is held until a day is held from a day on");
        if (from && until && *until <= *from)
            m_issues.add(*fields.find("until"), fmt::format("'{}' is not after 'from', '{}'",
                                                            base::to_iso(*until), base::to_iso(*from)));
        if (who && clearance)
            m_set.changes.push_back(domain::ClearanceChange{*who, {*clearance}, from, until});
    }

    const domain::Programme& m_programme;
    json::Issues& m_issues;
    programme_v1::Draft m_draft;
    domain::ChangeSet m_set;
    bool m_is_today_known = false;
    std::set<std::string> m_joined;
};

std::span<const Reader::Kind> Reader::kinds() {
    using Keys = std::string_view;
    static constexpr std::array<Keys, 5> withdraws{"kind", "placement", "organisation", "from", "note"};
    static constexpr std::array<Keys, 6> closes{"kind", "placement", "organisation", "from", "until", "note"};
    static constexpr std::array<Keys, 6> offers{"kind", "placement", "places", "from", "until", "note"};
    static constexpr std::array<Keys, 4> leaves{"kind", "apprentice", "from", "note"};
    static constexpr std::array<Keys, 5> absence{"kind", "apprentice", "from", "until", "note"};
    static constexpr std::array<Keys, 4> joins{"kind", "apprentice", "starts", "note"};
    static constexpr std::array<Keys, 6> moves{"kind",     "apprentice", "from",
                                               "location", "max_travel", "note"};
    static constexpr std::array<Keys, 6> clearance{"kind", "apprentice", "clearance",
                                                   "from", "until",      "note"};
    static constexpr std::array<Kind, 10> all{Kind{"host-withdraws", withdraws, &Reader::read_withdraws},
                                              Kind{"host-closes", closes, &Reader::read_closes},
                                              Kind{"host-offers", offers, &Reader::read_offers},
                                              Kind{"leaves", leaves, &Reader::read_leaves},
                                              Kind{"pauses", absence, &Reader::read_pauses},
                                              Kind{"falls-ill", absence, &Reader::read_ill},
                                              Kind{"joins", joins, &Reader::read_joins},
                                              Kind{"starts-late", joins, &Reader::read_starts_late},
                                              Kind{"moves-house", moves, &Reader::read_moves},
                                              Kind{"clearance", clearance, &Reader::read_clearance}};
    return all;
}

}  // namespace

std::expected<domain::ChangeSet, std::vector<Issue>> read(Value document,
                                                          const domain::Programme& programme) {
    json::Issues issues;
    auto changes = Reader(programme, issues).read(document);
    if (!issues.empty()) return std::unexpected(issues.take());
    return changes;
}

}  // namespace waymark::exchange::change_v1
