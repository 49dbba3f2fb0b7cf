// How many statements each verb asks, and that none asks more for being done in a larger programme:
// docs/SCALE.md says these figures.

#include <gtest/gtest.h>

#include <cstdio>

#include "actions/record/office.h"
#include "actions/record/take_back.h"
#include "bench/generator.h"

namespace waymark::actions::record {
namespace {

using records::Kind;
using Count = testing_database::NotingDatabase::Count;

class Statements : public Office {
protected:
    template <class Verb>
    Count counted(const char* what, Verb verb) {
        notes().count_anew();
        const auto done = verb();
        EXPECT_TRUE(done) << what << ": " << told(done);
        const auto count = notes().count_anew();
        std::printf("%s: %zu statements, one of them %zu rows at once\n", what, count.statements, count.rows);
        return count;
    }

    /// Filled into a programme of its own.
    struct Filled {
        domain::Programme programme;
        Count count;
    };
    Filled fill(int apprentices, const std::string& id) {
        Filled made{bench::make_programme({.apprentices = apprentices, .seed = 7}), {}};
        made.programme.id = id;
        for (auto& organisation : made.programme.organisations) organisation.id = id + '-' + organisation.id;
        EXPECT_TRUE(
            open_programme(desk(), as("admin"), {id, id, "lead", "", today + std::chrono::days{700}}));
        auto coordinates = grant(access::Role::Coordinator);
        coordinates.programme = id;
        EXPECT_TRUE(give_role(desk(), as("lead"), "coordinator", coordinates));
        made.count = counted("take in a programme",
                             [&] { return fill_programme(desk(), as("lead"), made.programme); });
        return made;
    }

    Count change_a_placement(const domain::Programme& of) {
        const auto id = of.placements[base::Ref<domain::Placement>{0}].id;
        const auto seen = see_record(desk(), as("coordinator"), store::Key{Kind::Placement, {of.id, id}});
        EXPECT_TRUE(seen) << told(seen);
        return counted("change a placement", [&] {
            return change_record(desk(), as("coordinator"), {seen->record, {{"places", std::int64_t{7}}}});
        });
    }
    Count look_at_an_apprentice(const domain::Programme& of) {
        const auto id = of.apprentices[base::Ref<domain::Apprentice>{0}].id;
        return counted("look at an apprentice", [&] {
            return see_record(desk(), as("coordinator"), store::Key{Kind::Apprentice, {of.id, id}});
        });
    }
    Count export_all(const domain::Programme& of) {
        return counted("hand a programme out", [&] { return export_programme(desk(), as("lead"), of.id); });
    }
};
WAYMARK_ON_BOTH_DATABASES(Statements);

TEST_P(Statements, of_a_verb_are_as_many_in_a_large_programme) {
    const auto small = fill(20, "small");
    const auto large = fill(120, "large");
    EXPECT_EQ(change_a_placement(small.programme).statements, change_a_placement(large.programme).statements);
    EXPECT_EQ(look_at_an_apprentice(small.programme).statements,
              look_at_an_apprentice(large.programme).statements);
}

TEST_P(Statements, of_a_whole_programme_hardly_grow_with_its_people) {
    const auto small = fill(20, "small");
    const auto large = fill(120, "large");
    const auto more = [](std::size_t few, std::size_t many) {
        return static_cast<double>(many) - static_cast<double>(few);
    };
    const double to_fill = more(small.count.statements, large.count.statements) / 100;
    const double to_hand_out =
        more(export_all(small.programme).statements, export_all(large.programme).statements) / 100;
    std::printf("for each apprentice: %.2f to take in (%.2f rows), %.2f to hand out\n", to_fill,
                more(small.count.rows, large.count.rows) / 100, to_hand_out);
    EXPECT_LE(to_fill, 0.1);
    EXPECT_LE(to_hand_out, 0.1);
}

}  // namespace
}  // namespace waymark::actions::record
