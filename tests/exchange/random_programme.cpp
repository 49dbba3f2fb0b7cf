#include "exchange/random_programme.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "base/date.h"
#include "base/random.h"
#include "exchange/json/writer.h"

namespace waymark::exchange {

namespace {

using Words = std::vector<std::string>;

class Maker {
public:
    explicit Maker(std::uint64_t seed) : m_random(seed) {}

    std::string make() {
        m_out.begin_object();
        text("format", "waymark.programme/1");
        text("id", word());
        maybe_name();
        maybe_note();
        const Words sectors = ids("sector", 3);
        m_settings = ids("setting", 4);
        list("settings", m_settings, [&] {
            maybe_name();
            text("sector", any(sectors));
        });
        m_competences = ids("competence", 5);
        list("competences", m_competences, [&] { maybe_name(); });
        m_organisations = ids("organisation", 4);
        list("organisations", m_organisations, [&] { maybe_name(); });
        m_placements = ids("placement", 8);
        list("placements", m_placements, [&] { placement(); });
        m_cohorts = {"c1", "c2"};
        list("cohorts", m_cohorts, [&] { cohort(); });
        list("apprentices", ids("apprentice", 9), [&] { apprentice(); });
        if (maybe()) rules();
        if (maybe()) weights();
        m_out.end_object();
        return m_out.take();
    }

private:
    bool maybe() { return m_random.chance(0.5); }
    std::int64_t below(std::uint64_t n) { return static_cast<std::int64_t>(m_random.below(n)); }
    const std::string& any(const Words& words) { return words[m_random.below(words.size())]; }

    /// Letters, and what must be escaped or takes more than one byte.
    std::string word() {
        static constexpr std::array<const char*, 12> pieces{"a",  "b",  "-", "7",  " ",  "\"",
                                                            "\\", "\n", "é", "漢", "😀", "\x01"};
        std::string made = "x";
        for (auto n = below(6); n > 0; --n) made += pieces[m_random.below(pieces.size())];
        return made;
    }
    Words ids(std::string_view noun, std::uint64_t most) {
        Words made;
        for (auto n = 1 + below(most); n > 0; --n) made.push_back(fmt::format("{}{} {}", word(), n, noun));
        // The same word in two lists, now and then.
        if (noun != "sector" && maybe()) made.push_back("shared");
        return made;
    }
    std::string day() { return base::to_iso(base::Day{base::Day::duration{below(50'000) - 10'000}}); }
    std::string monday() {
        // 5 January 1970 was one.
        return base::to_iso(base::Day{base::Day::duration{4 + 7 * below(8000)}});
    }

    void text(std::string_view key, std::string_view value) {
        m_out.key(key);
        m_out.text(value);
    }
    void number(std::string_view key, std::int64_t value) {
        m_out.key(key);
        m_out.number(value);
    }
    void maybe_number(std::string_view key, std::uint64_t most) {
        if (maybe()) number(key, below(most + 1));
    }
    void maybe_flag(std::string_view key) {
        if (!maybe()) return;
        m_out.key(key);
        m_out.flag(maybe());
    }
    void maybe_name() {
        if (maybe()) text("name", word());
    }
    void maybe_note() {
        if (maybe()) text("note", word());
    }
    void maybe_location() {
        if (!maybe()) return;
        m_out.key("location");
        m_out.begin_array();
        m_out.number(180 * m_random.unit() - 90);
        m_out.number(360 * m_random.unit() - 180);
        m_out.end_array();
    }
    /// Some of the words, perhaps one twice.
    void maybe_list(std::string_view key, const Words& words) {
        if (!maybe()) return;
        m_out.key(key);
        m_out.begin_array();
        for (auto n = below(4); n > 0; --n) m_out.text(any(words));
        m_out.end_array();
    }
    template <class Value>
    void maybe_map(std::string_view key, Words words, Value write) {
        if (!maybe()) return;
        m_random.shuffle(words);
        words.resize(m_random.below(words.size() + 1));
        m_out.key(key);
        m_out.begin_object();
        for (const auto& chosen : words) {
            m_out.key(chosen);
            write();
        }
        m_out.end_object();
    }
    template <class Rest>
    void list(std::string_view key, const Words& entries, Rest write) {
        m_out.key(key);
        m_out.begin_array();
        for (const auto& id : entries) {
            m_out.begin_object();
            maybe_note();
            text("id", id);
            write();
            m_out.end_object();
        }
        m_out.end_array();
    }

    void placement() {
        text("organisation", any(m_organisations));
        text("setting", any(m_settings));
        maybe_name();
        maybe_location();
        maybe_number("places", 9);
        if (maybe()) {
            m_out.key("places_in");
            m_out.begin_array();
            for (auto n = below(3); n > 0; --n) {
                m_out.begin_object();
                text("from", "2027-01-05");
                text("until",
                     base::to_iso(*base::parse_iso_day("2027-01-06") + base::Day::duration{below(400)}));
                number("places", below(5));
                maybe_note();
                m_out.end_object();
            }
            m_out.end_array();
        }
        maybe_number("minimum_age", 150);
        maybe_list("clearances", m_clearances);
        maybe_flag("driver");
        if (maybe()) {
            m_out.key("shift_hours");
            m_out.number(24 * m_random.unit());
        }
        maybe_flag("nights");
        maybe_list("evidences", m_competences);
        maybe_number("weekly_cost", 100'000);
    }

    /// All cohorts have the same blocks, so that any apprentice may name any of them.
    void cohort() {
        text("starts", monday());
        m_out.key("blocks");
        m_out.begin_array();
        for (const auto& [id, kind] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"joint", "joint"}, {"x", "placement"}, {"leave", "leave"}, {"y", "placement"}}) {
            m_out.begin_object();
            text("id", id);
            text("kind", kind);
            number("weeks", 1 + below(30));
            if (maybe()) text("host", any({"any", "employer", "partner"}));
            maybe_note();
            m_out.end_object();
        }
        m_out.end_array();
    }

    void apprentice() {
        text("cohort", any(m_cohorts));
        text("born", day());
        if (maybe()) text("employer", any(m_organisations));
        maybe_location();
        maybe_number("max_travel", 200);
        maybe_flag("driver");
        maybe_map("clearances", m_clearances, [&] {
            if (maybe()) return m_out.text(day());
            m_out.begin_object();
            text("from", "2026-12-31");
            if (maybe()) text("until", "2027-01-01");
            maybe_note();
            m_out.end_object();
        });
        maybe_list("evidenced", m_competences);
        Words preferred = m_settings;
        for (const auto& id : m_placements)
            if (id != "shared" || m_settings.back() != "shared") preferred.push_back(id);
        maybe_map("prefers", preferred, [&] { m_out.number(below(101)); });
        maybe_list("avoid", maybe() ? m_placements : m_organisations);
        maybe_map("fixed", {"x", "y"}, [&] { maybe() ? m_out.null() : m_out.text(any(m_placements)); });
        maybe_map("published", {"x", "y"},
                  [&] { maybe() ? m_out.null() : m_out.text(maybe() ? "gone" : any(m_placements)); });
    }

    void rules() {
        m_out.key("rules");
        m_out.begin_object();
        maybe_map("visit_settings", m_settings, [&] { m_out.number(below(4)); });
        maybe_number("placement_at_most", 3);
        maybe_number("organisation_at_most", 3);
        maybe_flag("cover_competences");
        maybe_number("budget", 1'000'000);
        m_out.end_object();
    }

    void weights() {
        m_out.key("weights");
        m_out.begin_object();
        for (const auto* key : {"unfilled", "visit", "gap", "change", "balance"}) maybe_number(key, 100'000);
        m_out.end_object();
    }

    base::Random m_random;
    json::Writer m_out;
    Words m_settings;
    Words m_competences;
    Words m_organisations;
    Words m_placements;
    Words m_cohorts;
    Words m_clearances{"dbs", "hep-b", "fire"};
};

}  // namespace

std::string random_programme_file(std::uint64_t seed) { return Maker(seed).make(); }

}  // namespace waymark::exchange
