#include "actions/record/statistics.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "access/reach.h"
#include "actions/record/placement_places.h"
#include "actions/record/purposes.h"
#include "actions/record/work.h"
#include "store/records/placed.h"
#include "store/records/records.h"

namespace waymark::actions::record {

namespace {

using access::Verb;
using records::Record;
using store::List;

struct Named {
    std::string name;
    std::int64_t apprentices = 0;
};

/// What was counted under one heading: groups and, within each, parts.
struct Tally {
    std::map<std::string, Named> groups;
    std::map<std::pair<std::string, std::string>, Named> parts;
    std::int64_t all = 0;
};

/// Of one programme, who is in what: each apprentice once in each, however many stays they have there.
class Heads {
public:
    void add(const std::string& group, const std::string& part, const std::string& apprentice) {
        m_all.insert(apprentice);
        m_groups[group].insert(apprentice);
        m_parts[{group, part}].insert(apprentice);
    }
    void into(Tally& tally) const {
        tally.all += static_cast<std::int64_t>(m_all.size());
        for (const auto& [group, heads] : m_groups)
            tally.groups[group].apprentices += static_cast<std::int64_t>(heads.size());
        for (const auto& [part, heads] : m_parts)
            tally.parts[part].apprentices += static_cast<std::int64_t>(heads.size());
    }

private:
    std::set<std::string> m_all;
    std::map<std::string, std::set<std::string>> m_groups;
    std::map<std::pair<std::string, std::string>, std::set<std::string>> m_parts;
};

struct Tallies {
    Tally enrolled;  ///< By programme.
    Tally placed;    ///< By programme.
    Tally sectors;   ///< And settings within.
    Tally areas;     ///< And places within.
    bool any_whole = false;
};

access::Subject thing_of(const std::string& programme, std::vector<std::string> areas = {}) {
    access::Subject subject;
    subject.about = access::About::Thing;
    subject.programme = programme;
    subject.areas = std::move(areas);
    return subject;
}

/// The first name that anybody gave it.
void call(Named& named, const std::string& name) {
    if (named.name.empty()) named.name = name;
}

class Counting {
public:
    Counting(Work& work, access::Purpose purpose) : m_work(work), m_purpose(purpose) {}

    Done<void> add(const Record& programme) {
        const auto& id = programme.programme;
        const bool whole = is_theirs(thing_of(id));
        TRY(const auto places, list(List::PlacesOfProgramme, id));
        const PlacementPlaces where{places};
        TRY(const auto placements, list(List::PlacementsOfProgramme, id));
        TRY(const auto settings, list(List::SettingsOfProgramme, id));
        std::map<std::string, const Record*> setting_by_id;
        for (const auto& setting : settings) setting_by_id.emplace(setting.id, &setting);

        std::map<std::string, Spot> spots;
        for (const auto& placement : placements) {
            auto spot = spot_of(placement, where, setting_by_id);
            if (whole || is_theirs(thing_of(id, where.chain_of(spot.place))))
                spots.emplace(placement.id, std::move(spot));
        }
        if (!whole && spots.empty()) return {};
        name_all(where, setting_by_id, spots);
        const auto name = records::text_of(programme, "name").value_or("");
        if (whole) TRY_DO(count_enrolled(id, name));
        return count_placed(id, name, spots);
    }

    [[nodiscard]] const Tallies& tallies() const { return m_tallies; }
    [[nodiscard]] bool has_seen_any() const { return m_seen; }

private:
    /// Where a placement counts.
    struct Spot {
        std::string sector;
        std::string setting;
        std::string area;
        std::string place;
    };

    store::Stored<std::vector<Record>> list(List list, const std::string& programme) {
        return store::list_all(m_work.connection, m_work.sealer, list, {programme});
    }

    bool is_theirs(const access::Subject& subject) {
        const bool theirs =
            access::may(m_work.viewer, Verb::SeeStatistics, subject, m_work.asking.today, m_purpose).allowed;
        m_seen = m_seen || theirs;
        return theirs;
    }

    static Spot spot_of(const Record& placement, const PlacementPlaces& where,
                        const std::map<std::string, const Record*>& settings) {
        Spot spot;
        spot.setting = records::text_of(placement, "setting").value_or("");
        if (const auto found = settings.find(spot.setting); found != settings.end())
            spot.sector = records::text_of(*found->second, "sector").value_or("");
        spot.place = where.place_of(placement);
        if (const auto chain = where.chain_of(spot.place); !chain.empty()) spot.area = chain.back();
        return spot;
    }

    /// A part in which nobody is counts as one all the same: 0 is a figure.
    void name_all(const PlacementPlaces& where, const std::map<std::string, const Record*>& settings,
                  const std::map<std::string, Spot>& spots) {
        for (const auto& [placement, spot] : spots) {
            static_cast<void>(m_tallies.sectors.groups[spot.sector]);
            auto& setting = m_tallies.sectors.parts[{spot.sector, spot.setting}];
            if (const auto found = settings.find(spot.setting); found != settings.end())
                call(setting, records::text_of(*found->second, "name").value_or(""));
            call(m_tallies.areas.groups[spot.area], where.name_of(spot.area));
            call(m_tallies.areas.parts[{spot.area, spot.place}], where.name_of(spot.place));
        }
    }

    Done<void> count_enrolled(const std::string& id, const std::string& name) {
        TRY(const auto count, store::count_apprentices(m_work.connection, id));
        auto& enrolled = m_tallies.enrolled.groups[id];
        call(enrolled, name);
        enrolled.apprentices += count;
        m_tallies.enrolled.all += count;
        m_tallies.any_whole = true;
        return {};
    }

    Done<void> count_placed(const std::string& id, const std::string& name,
                            const std::map<std::string, Spot>& spots) {
        TRY(const auto pairs, store::list_placed(m_work.connection, id));
        Heads programme;
        Heads sectors;
        Heads areas;
        call(m_tallies.placed.groups[id], name);
        for (const auto& pair : pairs) {
            const auto spot = spots.find(pair.placement);
            if (spot == spots.end()) continue;
            programme.add(id, {}, pair.apprentice);
            sectors.add(spot->second.sector, spot->second.setting, pair.apprentice);
            areas.add(spot->second.area, spot->second.place, pair.apprentice);
        }
        programme.into(m_tallies.placed);
        sectors.into(m_tallies.sectors);
        areas.into(m_tallies.areas);
        return {};
    }

    Work& m_work;
    access::Purpose m_purpose;
    Tallies m_tallies;
    bool m_seen = false;
};

std::vector<Counted> safe_lines(const std::vector<std::pair<std::string, Named>>& counted) {
    std::vector<std::int64_t> counts;
    counts.reserve(counted.size());
    for (const auto& one : counted) counts.push_back(one.second.apprentices);
    const auto figures = safe_figures(counts);
    std::vector<Counted> lines;
    lines.reserve(counted.size());
    for (std::size_t i = 0; i < counted.size(); ++i)
        lines.push_back({counted[i].first, counted[i].second.name, figures[i], {}});
    return lines;
}

StatisticsTable table_of(std::string_view name, std::string_view words, const Tally& tally, bool with_parts) {
    StatisticsTable table{name, words, safe_lines({tally.groups.begin(), tally.groups.end()}),
                          safe_figure(tally.all)};
    if (!with_parts) return table;
    for (auto& line : table.lines) {
        std::vector<std::pair<std::string, Named>> parts;
        for (const auto& [key, named] : tally.parts)
            if (key.first == line.id) parts.emplace_back(key.second, named);
        line.within = safe_lines(parts);
        // Where a whole is not shown, parts of it must not stand in for it.
        if (!line.apprentices)
            for (auto& part : line.within)
                if (part.apprentices != Figure{0}) part.apprentices = {};
    }
    return table;
}

Statistics make_statistics(const Tallies& tallies, access::Purpose purpose, base::Day today) {
    Statistics made{.day = today, .purpose = purpose, .tables = {}};
    if (tallies.any_whole)
        made.tables.push_back(table_of("by-programme", "apprentices, by programme", tallies.enrolled, false));
    made.tables.push_back(
        table_of("placed-by-programme", "apprentices placed, by programme", tallies.placed, false));
    made.tables.push_back(
        table_of("placed-by-sector", "apprentices placed, by sector and setting", tallies.sectors, true));
    made.tables.push_back(
        table_of("placed-by-area", "apprentices placed, by area and place", tallies.areas, true));
    return made;
}

}  // namespace

Done<Statistics> see_statistics(const Desk& desk, const Asking& asking) {
    return perform<Statistics>(desk, asking, store::Mode::Read, [&](Work& work) -> Done<Statistics> {
        std::optional<Statistics> empty;
        for (const auto purpose : purposes_of(asking)) {
            if (access::reach(work.viewer, Verb::SeeStatistics, asking.today, purpose).ways.empty()) continue;
            Counting counting{work, purpose};
            std::optional<std::vector<std::string>> after;
            do {
                TRY(const auto page,
                    store::list(work.connection, work.sealer, List::Programmes, {}, after, store::page_max));
                for (const auto& programme : page.records) TRY_DO(counting.add(programme));
                after = page.next;
            } while (after);
            auto made = make_statistics(counting.tallies(), purpose, asking.today);
            if (counting.has_seen_any()) return made;
            if (!empty) empty = std::move(made);
        }
        if (empty) return std::move(*empty);
        return work.refuse(Verb::SeeStatistics);
    });
}

}  // namespace waymark::actions::record
