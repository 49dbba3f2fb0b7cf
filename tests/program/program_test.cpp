// Ctrl-C while a plan is searched for, and what is said on the way to terminals and to pipes.

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "bench/generator.h"
#include "exchange/programme_json.h"
#include "program/child.h"

namespace waymark::program {
namespace {

namespace fs = std::filesystem;

/// A folder with a programme that takes a moment and one that takes longer than anyone waits.
class Desk : public testing::Test {
protected:
    Desk() {
        std::string name = (fs::temp_directory_path() / "waymark-program-XXXXXX").string();
        m_folder = ::mkdtemp(name.data());
        put("small.json", 6);
        put("large.json", 250);
    }
    ~Desk() override { fs::remove_all(m_folder); }

    [[nodiscard]] std::string file(const char* name) const { return (m_folder / name).string(); }

    [[nodiscard]] std::vector<std::string> search(std::vector<std::string> more = {}) const {
        std::vector<std::string> words{"plan", file("large.json"), "-o", file("plan.json"), "--seconds", "0"};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }

    void expect_sound_plan() const {
        Child check{{"check", file("large.json"), file("plan.json")}, Err::Pipe};
        EXPECT_EQ(check.wait(), 0) << check.err();
    }

private:
    void put(const char* name, int apprentices) const {
        bench::ProgrammeShape shape;
        shape.apprentices = apprentices;
        std::ofstream{m_folder / name} << exchange::write_programme(bench::make_programme(shape));
    }

    fs::path m_folder;
};

class Stop : public Desk, public testing::WithParamInterface<int> {};

TEST_P(Stop, keeps_the_best_plan_so_far) {
    Child plan{search(), Err::Pipe};
    ASSERT_TRUE(plan.wait_for("best ")) << plan.err();
    plan.send(GetParam());
    EXPECT_EQ(plan.wait(), 0) << plan.err();
    EXPECT_TRUE(plan.err().contains("Stopped; this is the best plan so far.")) << plan.err();
    expect_sound_plan();
}

INSTANTIATE_TEST_SUITE_P(Signals, Stop, testing::Values(SIGINT, SIGTERM));

TEST_F(Desk, a_second_signal_ends_at_once_and_writes_nothing) {
    Child plan{search(), Err::Pipe};
    ASSERT_TRUE(plan.wait_for("best ")) << plan.err();
    // Two kinds, because a signal that is already pending is not delivered twice.
    plan.send(SIGINT);
    plan.send(SIGTERM);
    EXPECT_GE(plan.wait(), 128) << plan.err();
    EXPECT_FALSE(fs::exists(file("plan.json")));
}

TEST_F(Desk, a_terminal_sees_one_line_that_is_rewritten) {
    Child plan{search(), Err::Terminal};
    ASSERT_TRUE(plan.wait_for("best ")) << plan.err();
    ASSERT_TRUE(plan.wait_for("\x1b[K\r"));
    plan.send(SIGINT);
    EXPECT_EQ(plan.wait(), 0) << plan.err();
    const auto first_end = plan.err().find('\n');
    EXPECT_GT(first_end, plan.err().rfind(" s: best ")) << plan.err();
}

TEST_F(Desk, a_pipe_sees_plain_lines) {
    Child plan{{"plan", file("small.json"), "-o", file("plan.json")}, Err::Pipe};
    EXPECT_EQ(plan.wait(), 0) << plan.err();
    EXPECT_TRUE(plan.err().contains(" s: best ")) << plan.err();
    EXPECT_TRUE(plan.err().ends_with('\n')) << plan.err();
    EXPECT_FALSE(plan.err().contains('\r')) << plan.err();
    EXPECT_FALSE(plan.err().contains('\x1b')) << plan.err();
}

TEST_F(Desk, quiet_is_quiet) {
    for (const auto err : {Err::Pipe, Err::Terminal}) {
        Child plan{{"plan", file("small.json"), "-o", file("plan.json"), "--quiet"}, err};
        EXPECT_EQ(plan.wait(), 0);
        EXPECT_EQ(plan.err(), "");
    }
}

}  // namespace
}  // namespace waymark::program
