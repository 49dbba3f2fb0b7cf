// A full disk is no reason not to erase somebody. Needs root, to have a small disk of its own.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "actions/record/office.h"
#include "actions/record/person.h"
#include "actions/record/retention.h"
#include "database/small_disk.h"
#include "records/value_text.h"
#include "store/open_database.h"

namespace waymark::actions::record {
namespace {

using records::Entries;
using records::Kind;

class FullOffice : public Office {
protected:
    void SetUp() override {
        if (const auto reason = m_disk.why_not()) GTEST_SKIP() << *reason;
        Office::SetUp();
        const auto& first = programme.apprentices[base::Ref<domain::Apprentice>{0}];
        const auto apprentice = find(Kind::Apprentice, first.id);
        m_person = apprentice.person;
        // A wish stands open in its column: it would stay in the file.
        ASSERT_TRUE(
            change_record(desk(), as("coordinator"), {apprentice, {{"avoid_organisations", avoided()}}}));
        ASSERT_GT(found_in_files(wish()), 0U);
    }
    std::unique_ptr<store::Database> make_database() override {
        auto opened = store::open_database((m_disk.path() / "waymark.db").string());
        EXPECT_TRUE(opened) << testing_database::told(opened);
        return std::move(*opened);
    }

    [[nodiscard]] Entries avoided() const { return {{programme.organisations.begin()->id}}; }
    /// As it stands in its column.
    [[nodiscard]] std::string wish() const { return records::write_entries(avoided()); }
    [[nodiscard]] std::size_t found_in_files(const std::string& bytes) const {
        std::size_t found = 0;
        for (const auto& entry : std::filesystem::directory_iterator{m_disk.path()}) {
            std::ifstream in{entry.path(), std::ios::binary};
            const std::string text{std::istreambuf_iterator<char>{in}, {}};
            for (auto at = text.find(bytes); at != std::string::npos; at = text.find(bytes, at + 1)) ++found;
        }
        return found;
    }

    Done<std::int64_t> change(std::int64_t places) {
        const auto id = programme.placements[base::Ref<domain::Placement>{0}].id;
        return change_record(desk(), as("coordinator"), {find(Kind::Placement, id), {{"places", places}}});
    }
    /// Until there is no room for another change, in the log either.
    void fill() {
        m_disk.fill();
        for (std::int64_t places = 2;; ++places) {
            const auto done = change(places);
            if (done) continue;
            EXPECT_EQ(done.error().trouble, store::Trouble::Full) << told(done);
            return;
        }
    }

    testing_database::SmallDisk m_disk;
    std::string m_person;
};

TEST_P(FullOffice, erases_somebody_to_the_last_byte_and_goes_on_when_there_is_room) {
    fill();
    const auto erased = erase_person(desk(), as("lead"), m_person, WhyErased::Asked);
    ASSERT_TRUE(erased) << told(erased);
    EXPECT_EQ(found_in_files(wish()), 0U);
    const auto record = hand_out_record(desk(), as("lead"), m_person);
    EXPECT_TRUE(!record || record->erased);
    m_disk.make_room();
    const auto again = change(99);
    EXPECT_TRUE(again) << told(again);
}

TEST_P(FullOffice, keeps_nothing_longer_than_it_may) {
    fill();
    auto asked = as("lead");
    asked.today = today + std::chrono::days{700};
    const auto kept = keep_no_longer(desk(), asked, m_person);
    EXPECT_TRUE(kept) << told(kept);
}

INSTANTIATE_TEST_SUITE_P(Store, FullOffice, testing::Values(store::Dialect::Sqlite),
                         testing_database::name_of_database);

}  // namespace
}  // namespace waymark::actions::record
