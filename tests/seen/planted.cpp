#include "seen/planted.h"

#include <array>

#include "access/world.h"

namespace waymark::store::seen_testing {

namespace {

using access::About;
using access::Role;
using access_oracle::Days;
using access_oracle::Facts;
using access_oracle::nobody;
using access_oracle::With;
using records::Kind;
using records::Record;

constexpr Days always{-3000, 3000};

std::string name(const char* what, int number) { return what + std::to_string(number); }
std::string iso(int day) { return base::to_iso(access::testing::day(day)); }

/// Fields that decide about who may see a record, or that tie it to others.
bool is_structure(Kind kind, std::string_view field) {
    constexpr std::array everywhere{"organisation", "from_day",   "until_day", "placement", "cohort",
                                    "plan",         "apprentice", "state",     "role",      "expires"};
    for (const std::string_view one : everywhere)
        if (field == one) return true;
    return kind == Kind::Grant;
}

/// A value that stands nowhere else.
records::Value canary(const Record& record, const records::Field& field, std::string_view sign) {
    const std::string token = std::string{"canary "} + std::string{sign} + " " +
                              std::string{records::find_kind(record.kind).name} + " " + record.programme +
                              " " + record.person + " " + record.id + " " + std::string{field.name};
    const auto number =
        static_cast<std::int64_t>(1'000'000 + std::hash<std::string>{}(token) % 1'000'000'000);
    switch (field.type) {
        case records::Type::Whole:
            return number;
        case records::Type::Real:
            return static_cast<double>(number) + 0.5;
        case records::Type::Flag:
            return true;
        case records::Type::Text:
        case records::Type::Day:
            return token;
        case records::Type::List:
            return records::Entries{records::Entry(field.parts.size(), token)};
    }
    return {};
}

void fill(Record& record, std::string_view sign) {
    const auto fields = records::find_kind(record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (!is_structure(record.kind, fields[i].name)) record.values[i] = canary(record, fields[i], sign);
}

class Planter {
public:
    explicit Planter(base::Random& random) : m_random(random) {}

    std::vector<Planted> plant() {
        for (int programme = 1; programme <= programmes; ++programme) plant_programme(programme);
        for (int person = 11; person <= 18; ++person) plant_colleague(person);
        for (int person = 1; person <= apprentices; ++person) plant_person(person);
        return std::move(m_planted);
    }

private:
    int number(int from, int to) {
        return from + static_cast<int>(m_random.below(static_cast<std::uint64_t>(to - from + 1)));
    }

    Record& add(Record record, std::vector<Facts> facts) {
        fill(record, "first");
        m_planted.push_back({std::move(record), std::move(facts)});
        return m_planted.back().record;
    }

    Facts thing(int programme, int organisation) const {
        Facts facts{.about = About::Thing, .programme = programme, .organisation = organisation};
        for (const int partner : m_partners[static_cast<std::size_t>(programme)])
            facts.partners.push_back({partner, always});
        return facts;
    }

    void plant_programme(int programme) {
        const std::string id = name("programme-", programme);
        auto& partners = m_partners[static_cast<std::size_t>(programme)];
        for (int organisation = 1; organisation <= organisations; ++organisation)
            if (m_random.chance(0.6) || organisation == programme) partners.push_back(organisation);
        add(records::make_record(Kind::Programme, id, ""), {thing(programme, nobody)});
        for (const int organisation : partners)
            add(records::make_record(Kind::Organisation, id, name("organisation-", organisation)),
                {thing(programme, organisation)});
        for (const Kind kind : {Kind::Setting, Kind::Competence, Kind::Cohort})
            add(records::make_record(kind, id, kind == Kind::Cohort ? "cohort-1" : "one"),
                {thing(programme, nobody)});
        for (int organisation = 1; organisation <= organisations; ++organisation)
            for (const Kind kind : {Kind::Place, Kind::Placement, Kind::Offer, Kind::Policy}) {
                const bool placement = kind == Kind::Placement;
                auto& record =
                    add(records::make_record(kind, id, name(placement ? "placement-" : "of-", organisation)),
                        {thing(programme, organisation)});
                records::set(record, "organisation", name("organisation-", organisation));
                if (kind == Kind::Offer) records::set(record, "placement", name("placement-", organisation));
            }
        for (const char* state : {"draft", "published", "superseded"}) {
            Facts facts = thing(programme, nobody);
            facts.draft = std::string_view{state} != "published";
            auto& record = add(records::make_record(Kind::Plan, id, state), {facts});
            records::set(record, "state", std::string{state});
        }
    }

    void plant_colleague(int person) {
        Record record = records::make_record(Kind::Person, name("programme-", number(1, programmes)),
                                             name("person-", person));
        record.person = record.id;
        const int programme = record.programme.back() - '0';
        const int organisation = number(1, organisations);
        records::set(record, "organisation", name("organisation-", organisation));
        Facts facts = thing(programme, organisation);
        facts.about = About::Colleague;
        facts.person = person;
        std::vector<Facts> ways{facts};
        const int roles = number(0, 2);
        for (int i = 0; i < roles; ++i)
            if (auto way = plant_role(person, i, person <= 13 ? Role::Tutor : Role::Mentor))
                ways.push_back(*way);
        add(std::move(record), ways);
    }

    /// A role at an organisation; what it makes of its holder as a colleague, if it is in force.
    std::optional<Facts> plant_role(int person, int index, Role role) {
        const int programme = number(0, programmes);
        const int organisation = number(1, organisations);
        const Days days = m_random.chance(0.7) ? Days{-100, 100} : Days{-100, number(-1, 1)};
        Facts facts = programme == 0 ? Facts{.organisation = organisation} : thing(programme, organisation);
        facts.about = About::Thing;
        facts.person = person;
        facts.role = role;
        auto& record =
            add(records::make_record(Kind::Grant, programme == 0 ? "" : name("programme-", programme),
                                     name("role-", index)),
                {facts});
        record.person = name("person-", person);
        records::set(record, "role", std::string{access::find_role(role).name});
        records::set(record, "organisation", name("organisation-", organisation));
        records::set(record, "from_day", iso(days.from));
        records::set(record, "until_day", iso(days.until));
        if (role == Role::Tutor && programme != 0)
            m_teachers[static_cast<std::size_t>(programme)].push_back({organisation, days});
        if (days.until <= 0) return std::nullopt;
        facts.about = About::Colleague;
        return facts;
    }

    void plant_person(int person) {
        std::vector<Facts> all;
        for (int programme = 1; programme <= programmes; ++programme)
            if (programme == 1 + person % programmes || m_random.chance(0.2))
                all.push_back(plant_apprentice(person, programme));
        Record record = records::make_record(Kind::Person, name("programme-", 1 + person % programmes),
                                             name("person-", person));
        record.person = record.id;
        Record special = records::make_record(Kind::Special, record.programme, "");
        special.person = record.id;
        add(std::move(special), all);
        all.push_back({.about = About::Colleague, .person = person});
        add(std::move(record), all);
    }

    Facts plant_apprentice(int person, int programme) {
        const std::string id = name("programme-", programme);
        Facts facts{.about = About::Apprentice, .person = person, .programme = programme};
        facts.providers = m_teachers[static_cast<std::size_t>(programme)];
        const int employer = number(0, organisations);
        if (employer > 0) facts.employers = {{employer, always}};
        const auto stays = plan_stays();
        facts.hosts = stays;
        for (const char* plan : {"published", "draft", "superseded"})
            plant_stays(person, programme, plan, std::string_view{plan} == "published" ? stays : plan_stays(),
                        facts);

        Record record = records::make_record(Kind::Apprentice, id, name("apprentice-", person));
        record.person = name("person-", person);
        if (employer > 0) records::set(record, "organisation", name("organisation-", employer));
        records::set(record, "cohort", std::string{"cohort-1"});
        Record clearance = records::make_record(Kind::Clearance, id, record.id);
        clearance.person = record.person;
        records::set(clearance, "expires", iso(200 + person));
        add(std::move(record), {facts});
        add(std::move(clearance), {facts});
        return facts;
    }

    std::vector<With> plan_stays() {
        constexpr std::array edges{-70, -57, -56, -42, -29, -28, -27, -1, 0, 1, 27, 28, 29, 56};
        std::vector<With> stays;
        for (int i = 0; i < 2; ++i) {
            const int from = edges[m_random.below(edges.size())];
            stays.push_back({number(1, organisations), {from, from + 28}});
        }
        return stays;
    }

    void plant_stays(int person, int programme, const std::string& plan, const std::vector<With>& stays,
                     Facts facts) {
        facts.draft = plan != "published";
        int block = 0;
        for (const With& stay : stays) {
            Record record =
                records::make_record(Kind::Stay, name("programme-", programme), name("block-", ++block));
            record.person = name("person-", person);
            records::set(record, "plan", plan);
            records::set(record, "apprentice", name("apprentice-", person));
            records::set(record, "placement", name("placement-", stay.organisation));
            records::set(record, "organisation", name("organisation-", stay.organisation));
            records::set(record, "from_day", iso(stay.days.from));
            records::set(record, "until_day", iso(stay.days.until));
            Facts own = facts;
            add(std::move(record), {own});
        }
    }

    base::Random& m_random;
    std::vector<Planted> m_planted;
    std::array<std::vector<int>, programmes + 1> m_partners;
    std::array<std::vector<With>, programmes + 1> m_teachers;
};

}  // namespace

std::vector<Planted> plant(base::Random& random) { return Planter{random}.plant(); }

Record changed(const Record& record) {
    Record other = record;
    fill(other, "second");
    return other;
}

std::string dump(const Record& record) {
    std::string text = std::string{records::find_kind(record.kind).name} + " " + record.programme + " " +
                       record.person + " " + record.id + " version " + std::to_string(record.version) + "\n";
    const auto fields = records::find_kind(record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        text += "  " + std::string{fields[i].name} + ": ";
        const auto& value = record.values[i];
        if (const auto* flag = std::get_if<bool>(&value)) text += *flag ? "yes" : "no";
        if (const auto* whole = std::get_if<std::int64_t>(&value)) text += std::to_string(*whole);
        if (const auto* real = std::get_if<double>(&value)) text += std::to_string(*real);
        if (const auto* words = std::get_if<std::string>(&value)) text += *words;
        if (const auto* entries = std::get_if<records::Entries>(&value))
            for (const auto& entry : *entries)
                for (const auto& part : entry)
                    if (const auto* words = std::get_if<std::string>(&part)) text += *words + "; ";
        text += "\n";
    }
    return text;
}

}  // namespace waymark::store::seen_testing
