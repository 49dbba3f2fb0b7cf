// Fills a folder with a record for the browser tests: one programme that began eight weeks ago, its plan
// published, and somebody for each role. Every person and place in it is invented.

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>

#include "actions/record/change_record.h"
#include "actions/record/people.h"
#include "actions/record/plans.h"
#include "actions/record/programmes.h"
#include "bench/generator.h"
#include "exchange/programme_json.h"
#include "records/programme.h"
#include "store/open_database.h"
#include "store/sealing/key_ring.h"
#include "web/support/greedy.h"

namespace {

using namespace waymark;
using namespace waymark::actions::record;
using records::Kind;
using std::chrono::days;

const std::string programme_id = "riverside";

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

[[noreturn]] void stop(const std::string& message) {
    std::fprintf(stderr, "no record: %s\n", message.c_str());
    std::exit(1);
}

template <class T>
T must(Done<T> done) {
    if (!done) stop(done.error().message);
    if constexpr (!std::is_void_v<T>) return std::move(*done);
}

/// The generator's programmes begin on a day of their own; every date is moved by the same weeks.
domain::Programme programme_from(base::Day starts) {
    auto made = bench::make_programme({.apprentices = 64, .seed = 3, .tightness = 1.0, .cohorts = 2});
    made.id = programme_id;
    made.name = "Riverside, an invented programme";
    const auto move = starts - made.cohorts[base::Ref<domain::Cohort>{0}].starts;
    auto text = exchange::write_programme(made);
    for (std::size_t at = 0; at + 12 <= text.size(); ++at) {
        if (text[at] != '"' || text[at + 11] != '"') continue;
        if (const auto day = base::parse_iso_day(std::string_view{text}.substr(at + 1, 10)))
            text.replace(at + 1, 10, base::to_iso(*day + move));
    }
    auto moved = exchange::read_programme(text);
    if (!moved) stop("the programme cannot be read back");
    return *moved;
}

class Maker {
public:
    explicit Maker(const Desk& desk) : m_desk(desk) {}

    void make() {
        m_starts = m_today - base::Weeks{8};
        m_starts -= std::chrono::weekday{m_starts} - std::chrono::Monday;
        m_programme = programme_from(m_starts);
        must(begin_installation(m_desk, as("admin"), "Ada Minister", m_today + days{1826}));
        must(open_programme(m_desk, as("admin"),
                            {programme_id, m_programme.name, "lead", "Lea Der", m_today + days{730}}));
        must(fill_programme(m_desk, as("lead"), m_programme));
        const auto plan = waymark::testing::greedy_plan(m_programme);
        must(draft_plan(m_desk, as("lead"), "autumn", plan));
        must(publish_plan(m_desk, as("lead"), programme_id, "autumn", 1));
        must(draft_plan(m_desk, as("lead"), "winter", plan));
        name_apprentices();
        add_people(plan);
        add_things();
    }

private:
    Asking as(const std::string& person, const char* why = "") {
        return {person, m_today, m_moment += 1000, "test", {}, why};
    }

    void person(const std::string& id, const std::string& name, const std::string& organisation = {}) {
        auto somebody = records::make_record(Kind::Person, programme_id, id);
        somebody.person = id;
        Edit edit{somebody, {{"name", name}, {"email", id + "@riverside.example"}}};
        if (!organisation.empty()) edit.fields.push_back({"organisation", organisation});
        must(change_record(m_desk, as("lead"), edit));
    }

    void give(const std::string& person, access::Role role, const std::string& organisation = {}) {
        access::Grant grant;
        grant.role = role;
        grant.programme = programme_id;
        if (!organisation.empty()) grant.organisation = organisation;
        grant.period = {m_today, m_today + days{365}};
        must(give_role(m_desk, as("lead"), person, grant));
    }

    void name_apprentices() {
        constexpr const char* first[] = {"Aisha", "Ben", "Carys", "Dev", "Ella", "Femi", "Grace", "Hugo"};
        constexpr const char* last[] = {"Ashdown", "Birch", "Clay",  "Dale",
                                        "Elmore",  "Field", "Grove", "Heath"};
        for (std::size_t at = 0; at < m_programme.apprentices.size(); ++at) {
            const auto& apprentice =
                m_programme.apprentices[base::Ref<domain::Apprentice>{static_cast<std::uint32_t>(at)}];
            person(records::person_of(programme_id, apprentice.id),
                   std::string{first[at % 8]} + " " + last[at / 8 % 8]);
        }
    }

    void add_people(const domain::Plan& plan) {
        person("cara", "Cara Coordinator");
        give("cara", access::Role::Coordinator);
        // The host of somebody's first block: it lies in the weeks of sight.
        std::string host;
        for (const auto& journey : plan.journeys)
            if (!journey.empty() && journey.front() && host.empty())
                host = m_programme.organisations[m_programme.placements[*journey.front()].organisation].id;
        person("mo", "Mo Mentor", host);
        give("mo", access::Role::Mentor, host);
        person("pam", "Pam Manager", host);
        give("pam", access::Role::PlacementManager, host);
        give("cara", access::Role::Mentor, host);
        give(records::person_of(programme_id, first_apprentice()), access::Role::Apprentice);
        // Whoever sees statistics alone is nobody of the programme.
        access::Grant nation;
        nation.role = access::Role::NationalViewer;
        nation.period = {m_today, m_today + days{365}};
        person("vera", "Vera Viewer");
        must(give_role(m_desk, as("admin"), "vera", nation));
    }

    void add_things() {
        const auto& host = m_programme.organisations[base::Ref<domain::Organisation>{0}].id;
        auto policy = records::make_record(Kind::Policy, programme_id, "uniforms");
        must(change_record(m_desk, as("cara"),
                           {policy,
                            {{"organisation", host},
                             {"name", std::string{"Uniforms"}},
                             {"says", std::string{"A uniform is lent for the whole placement."}}}}));
        auto offer = records::make_record(Kind::Offer, programme_id, "spring");
        const auto& placement = m_programme.placements[base::Ref<domain::Placement>{0}];
        must(change_record(m_desk, as("cara"),
                           {offer,
                            {{"organisation", m_programme.organisations[placement.organisation].id},
                             {"placement", placement.id},
                             {"places", std::int64_t{2}},
                             {"from_day", base::to_iso(m_today + days{60})},
                             {"until_day", base::to_iso(m_today + days{150})},
                             {"state", std::string{"offered"}}}}));
        auto health = records::make_record(Kind::Special, programme_id, "");
        health.person = records::person_of(programme_id, first_apprentice());
        must(change_record(m_desk, as("cara", "asked at the interview"),
                           {health, {{"health", std::string{"No night shifts, on a doctor's advice."}}}}));
    }

    std::string first_apprentice() const {
        return m_programme.apprentices[base::Ref<domain::Apprentice>{0}].id;
    }

    Desk m_desk;
    std::int64_t m_moment = now() - 3'600'000;
    base::Day m_today = std::chrono::floor<days>(
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{now()}});
    base::Day m_starts;
    domain::Programme m_programme;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: waymark_journey_record FOLDER\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = arguments[1];
    std::filesystem::create_directories(folder);
    const auto keys = store::sealing::KeyRing::random();
    if (auto kept = store::sealing::write_key_file(folder / "waymark.keys", keys); !kept)
        stop(kept.error().message);
    auto database = store::open_database((folder / "waymark.db").string());
    if (!database) stop(database.error().message);
    Maker({**database, keys}).make();
    return 0;
}
