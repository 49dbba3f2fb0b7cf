#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "actions/open_library.h"
#include "actions/save_plan.h"

namespace waymark::actions {
namespace {

namespace fs = std::filesystem;

const char* const one_apprentice = R"({
  "format": "waymark.programme/1", "id": "one", "name": "One",
  "settings": [{"id": "acute", "sector": "health"}],
  "organisations": [{"id": "trust"}],
  "placements": [{"id": "ward", "organisation": "trust", "setting": "acute"}],
  "cohorts": [{"id": "c", "starts": "2027-03-01", "blocks": [{"id": "r1", "kind": "placement", "weeks": 4}]}],
  "apprentices": [{"id": "ann", "cohort": "c", "born": "2000-01-01"}]
})";
const char* const plan_of_one =
    R"({"format": "waymark.plan/1", "programme": "one", "journeys": {"ann": {"r1": "ward"}}, "cost": 50, "bound": 50})";

class Shelf : public testing::Test {
protected:
    Shelf() {
        std::string name = (fs::temp_directory_path() / "waymark-library-XXXXXX").string();
        m_folder = ::mkdtemp(name.data());
    }
    ~Shelf() override { fs::remove_all(m_folder); }

    void put(const char* name, std::string_view text) const { std::ofstream{m_folder / name} << text; }
    [[nodiscard]] fs::path folder() const { return m_folder; }
    [[nodiscard]] Library open(const Library& known = {}) const {
        return open_library(m_folder, known).value();
    }

private:
    fs::path m_folder;
};

TEST_F(Shelf, holds_programmes_by_name_with_their_plans) {
    put("suffolk.json", one_apprentice);
    put("leeds.json", one_apprentice);
    put("leeds.plan.json", plan_of_one);
    put("leeds.change.json", "not a programme");
    put("README.md", "not a programme");
    put(".hidden.json", "not a programme");
    const auto library = open();
    ASSERT_EQ(library.size(), 2U);
    EXPECT_EQ(library[0]->name, "leeds");
    EXPECT_TRUE(library[0]->programme);
    ASSERT_TRUE(library[0]->verdict);
    EXPECT_TRUE(library[0]->verdict->is_sound());
    EXPECT_EQ(library[1]->name, "suffolk");
    EXPECT_FALSE(library[1]->plan);
    EXPECT_TRUE(library[1]->issues.empty());
}

TEST_F(Shelf, shows_what_is_wrong_with_one_file_beside_the_others) {
    put("bad.json", "{");
    put("good.json", one_apprentice);
    put("good.plan.json", "[]");
    fs::create_directory(folder() / "folder.json");
    const auto library = open();
    ASSERT_EQ(library.size(), 3U);
    for (const auto& volume : library) {
        EXPECT_EQ(volume->issues.size(), 1U) << volume->name;
        EXPECT_FALSE(volume->plan) << volume->name;
    }
    const auto good = find_volume(library, "good");
    ASSERT_TRUE(good);
    EXPECT_TRUE(good->programme) << "a plan that cannot be read does not hide its programme";
    EXPECT_TRUE(good->issues.front().file.ends_with("good.plan.json"));
}

TEST_F(Shelf, reads_again_only_what_has_changed) {
    put("same.json", one_apprentice);
    put("changed.json", one_apprentice);
    put("planned.json", one_apprentice);
    const auto before = open();
    put("changed.json", "{}");
    put("planned.plan.json", plan_of_one);
    const auto after = open(before);
    EXPECT_EQ(find_volume(after, "same"), find_volume(before, "same"));
    EXPECT_FALSE(find_volume(after, "changed")->programme);
    EXPECT_TRUE(find_volume(before, "changed")->programme) << "who still holds the old one keeps it";
    EXPECT_TRUE(find_volume(after, "planned")->plan);
}

TEST_F(Shelf, forgets_what_is_gone) {
    put("gone.json", one_apprentice);
    const auto before = open();
    fs::remove(folder() / "gone.json");
    EXPECT_TRUE(open(before).empty());
    EXPECT_FALSE(find_volume(before, "never"));
}

TEST_F(Shelf, keeps_plans_that_break_rules_with_their_verdict) {
    put("leeds.json", one_apprentice);
    put("leeds.plan.json",
        R"({"format": "waymark.plan/1", "programme": "other", "journeys": {"ann": {"r1": "ward"}}, "cost": 50, "bound": null})");
    const auto library = open();
    ASSERT_TRUE(library[0]->verdict);
    EXPECT_EQ(library[0]->verdict->broken.size(), 1U);
    EXPECT_FALSE(library[0]->verdict->price);
    EXPECT_FALSE(library[0]->verdict->is_sound());
}

TEST(Library, that_is_no_folder_is_a_failure) {
    EXPECT_EQ(open_library("/no/such/folder").error().message,
              "/no/such/folder: cannot be opened: No such file or directory");
}

TEST(PlanFile, stands_beside_its_programme) {
    EXPECT_EQ(plan_file_of("leeds.json"), "leeds.plan.json");
    EXPECT_EQ(plan_file_of("a/b.c/leeds.2017.json"), "a/b.c/leeds.2017.plan.json");
    EXPECT_EQ(plan_file_of("/x/leeds"), "/x/leeds.plan.json");
}

TEST(Verdict, is_sound_only_with_the_right_cost_and_a_possible_bound) {
    Verdict verdict;
    verdict.price = domain::Price{.unfilled = 100};
    verdict.stated_cost = 100;
    EXPECT_TRUE(verdict.is_sound());
    verdict.stated_bound = 100;
    EXPECT_TRUE(verdict.is_sound());
    verdict.stated_bound = 101;
    EXPECT_FALSE(verdict.is_sound());
    verdict.stated_bound = {};
    verdict.stated_cost = 99;
    EXPECT_FALSE(verdict.is_sound());
    verdict.stated_cost = {};
    EXPECT_FALSE(verdict.is_sound());
}

TEST(FileIssue, is_one_line) {
    EXPECT_EQ(line({"a.json", {"placements[3].setting", "no such setting"}}),
              "a.json: placements[3].setting: no such setting");
    EXPECT_EQ(line({"a.json", {"", "is empty"}}), "a.json: is empty");
}

}  // namespace
}  // namespace waymark::actions
