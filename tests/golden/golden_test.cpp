// Every page in this folder: its commands print what it says.

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "golden/page.h"

namespace waymark::golden {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void put(const fs::path& path, std::string_view text) {
    fs::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << text;
}

class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "waymark-golden-XXXXXX").string();
        m_path = ::mkdtemp(name.data());
        fs::create_directories(m_path / "desk");
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(m_path); }

    [[nodiscard]] fs::path desk() const { return m_path / "desk"; }
    [[nodiscard]] fs::path out() const { return m_path / "out"; }
    [[nodiscard]] fs::path err() const { return m_path / "err"; }

private:
    fs::path m_path;
};

Outcome run(const std::string& command, const Folder& folder) {
    const std::string script = "cd '" + folder.desk().string() +
                               "' && export LC_ALL=C PATH='" WAYMARK_PROGRAM_FOLDER "':\"$PATH\"\n" +
                               command + "\n";
    put(folder.out(), "");
    const std::string line = "sh -c \"$WAYMARK_SCRIPT\" >'" + folder.out().string() + "' 2>'" +
                             folder.err().string() + "' </dev/null";
    ::setenv("WAYMARK_SCRIPT", script.c_str(), 1);
    const int status = std::system(line.c_str());
    return {text_of(folder.out()), text_of(folder.err()), WIFEXITED(status) ? WEXITSTATUS(status) : 255};
}

std::vector<fs::path> list_pages() {
    std::vector<fs::path> pages;
    for (const auto& entry : fs::directory_iterator{WAYMARK_PAGES})
        if (entry.path().extension() == ".test") pages.push_back(entry.path());
    std::ranges::sort(pages);
    return pages;
}

class Golden : public testing::TestWithParam<fs::path> {};

TEST_P(Golden, prints_what_the_page_says) {
    const Folder folder;
    auto parts = read_page(text_of(GetParam()));
    const bool update = std::getenv("WAYMARK_UPDATE") != nullptr;
    int steps = 0;
    for (auto& part : parts) {
        if (part.kind == Part::Kind::File) put(folder.desk() / part.file.name, part.file.text);
        if (part.kind != Part::Kind::Step) continue;
        ++steps;
        const auto printed = shown(run(part.step.command, folder));
        if (!update) {
            EXPECT_EQ(printed, part.step.expected) << "$ " << part.step.command;
        }
        part.step.expected = printed;
    }
    EXPECT_GT(steps, 0) << "a page without a command shows nothing";
    if (update) put(GetParam(), write_page(parts));
}

INSTANTIATE_TEST_SUITE_P(Pages, Golden, testing::ValuesIn(list_pages()), [](const auto& page) {
    auto name = page.param.stem().string();
    std::ranges::replace_if(name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
});

TEST(Page, comes_back_as_it_was_read) {
    const std::string page = "Words.\n\n=== a.json\n{}\n===\n\n$ ls\n| a.json\n\n| prose\n$ false\n[1]\n";
    const auto parts = read_page(page);
    EXPECT_EQ(write_page(parts), page);
    EXPECT_EQ(std::ranges::count(parts, Part::Kind::Step, &Part::kind), 2);
}

TEST(Page, shows_all_that_a_command_did) {
    EXPECT_EQ(shown({"a\n\nb", "c\n", 2}), "| a\n|\n| b (and no end of line)\n! c\n[2]\n");
}

}  // namespace
}  // namespace waymark::golden
