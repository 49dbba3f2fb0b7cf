// The second opinion itself: its tables are complete, say what the requirement says, and share only words
// with the policy.

#include "access/oracle/oracle.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "access/roles.h"
#include "access/verbs.h"

namespace waymark::access_oracle {
namespace {

constexpr std::array every_column{
    Column::Self,       Column::Lead,     Column::Rights,   Column::Coordinator, Column::Line,
    Column::Workforce,  Column::Mentor,   Column::Manager,  Column::Tutor,       Column::Assessor,
    Column::Apprentice, Column::Regional, Column::National, Column::Evaluator,   Column::Administrator,
};
constexpr std::array every_care{
    Care::Open,       Care::Business, Care::Name,   Care::Identifying, Care::Contact,
    Care::Employment, Care::Learning, Care::Wishes, Care::Journey,     Care::Clearance,
    Care::Health,     Care::Equality, Care::Dbs,
};
constexpr std::array every_about{About::Thing, About::Colleague, About::Apprentice};

std::string sees_apprentice(Care care, Column column) { return who_sees(About::Apprentice, care, column); }

TEST(Oracle, has_a_line_for_every_verb_and_a_cell_for_every_column) {
    for (const auto& verb : access::verbs()) {
        bool concerns_something = false;
        for (const About about : every_about) concerns_something |= concerns(verb.verb, about);
        EXPECT_TRUE(concerns_something) << verb.name;
        for (const Column column : every_column) {
            const std::string cell = who_may(verb.verb, column);
            EXPECT_FALSE(cell.empty()) << verb.name << ", column " << static_cast<int>(column);
            EXPECT_EQ(cell.find_first_not_of("spehtomax-"), std::string::npos) << verb.name << ": " << cell;
        }
    }
    static_assert(every_column.size() == columns);
}

TEST(Oracle, has_a_line_for_every_care_of_everyone) {
    for (const About about : every_about)
        for (const Care care : every_care)
            for (const Column column : every_column) {
                const std::string cell = who_sees(about, care, column);
                EXPECT_TRUE(cell == "-" || (cell.size() >= 2 && std::string{"FCNO"}.contains(cell[0])))
                    << static_cast<int>(care) << ": " << cell;
            }
}

TEST(Oracle, says_what_the_requirement_says_of_hosts) {
    for (const Column column : {Column::Mentor, Column::Manager}) {
        EXPECT_EQ(sees_apprentice(Care::Clearance, column), "Ch");
        for (const Care care : {Care::Health, Care::Equality, Care::Dbs, Care::Identifying, Care::Wishes})
            EXPECT_EQ(sees_apprentice(care, column), "-");
    }
    const Asker mentor{1, {{.role = Role::Mentor, .organisation = 7, .days = {-1000, 1000}}}};
    const Facts placed{.person = 2, .programme = 1, .hosts = {{7, {100, 142}}}};
    const auto seen = [&](int day) { return may(mentor, Verb::SeeApprentice, Purpose::Host, placed, day); };
    EXPECT_FALSE(seen(71));
    EXPECT_TRUE(seen(72));
    EXPECT_TRUE(seen(169));
    EXPECT_FALSE(seen(170));
}

TEST(Oracle, says_what_the_requirement_says_of_the_others) {
    for (const Care care : every_care) {
        EXPECT_EQ(sees_apprentice(care, Column::Self), "Fs");
        for (const Column nobody_by_row :
             {Column::Regional, Column::National, Column::Administrator, Column::Apprentice})
            EXPECT_EQ(sees_apprentice(care, nobody_by_row), "-");
        const bool evaluated = care == Care::Open || care == Care::Business;
        const std::string evaluator = sees_apprentice(care, Column::Evaluator);
        EXPECT_TRUE(evaluated || evaluator == "-" || evaluator == "Np") << evaluator;
        for (const Column employer : {Column::Line, Column::Workforce})
            EXPECT_TRUE(sees_apprentice(care, employer) == "-" || sees_apprentice(care, employer)[1] == 'e');
    }
    for (const Column provider : {Column::Tutor, Column::Assessor}) {
        EXPECT_EQ(sees_apprentice(Care::Learning, provider), "Ft");
        for (const Care care : {Care::Clearance, Care::Health, Care::Equality, Care::Dbs})
            EXPECT_EQ(sees_apprentice(care, provider), "-");
    }
    EXPECT_EQ(std::string{who_may(Verb::SeeWhoLooked, Column::Self)}, "s");
    for (const auto& verb : access::verbs())
        for (const Column viewer : {Column::Regional, Column::National})
            EXPECT_EQ(std::string{who_may(verb.verb, viewer)} != "-", verb.verb == Verb::SeeStatistics)
                << verb.name;
}

TEST(Oracle, shares_nothing_with_the_policy_but_enums) {
    namespace fs = std::filesystem;
    int files = 0;
    for (const auto& file : fs::directory_iterator{fs::path{WAYMARK_SOURCE_DIR} / "tests/access/oracle"}) {
        if (file.path().extension() == ".md") continue;
        ++files;
        std::ifstream in{file.path()};
        for (std::string line; std::getline(in, line);) {
            if (!line.starts_with("#include \"")) continue;
            const std::string name = line.substr(10, line.size() - 11);
            EXPECT_TRUE(name == "access/vocabulary.h" || name == "records/kinds.h" ||
                        name == "access/oracle/oracle.h")
                << file.path() << " includes " << name;
        }
    }
    EXPECT_EQ(files, 4);
}

}  // namespace
}  // namespace waymark::access_oracle
