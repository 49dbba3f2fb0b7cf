// Runs the guide: each page's files are written and its commands run, in a directory of the page's own, and
// what they say must be what the page says they do.

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "guide/compare.h"
#include "guide/join.h"
#include "guide/page.h"

namespace waymark::guide {
namespace {

namespace fs = std::filesystem;

std::string read_text(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_text(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

std::vector<std::string> split_lines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string text_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += "    " + line + "\n";
    return text;
}

/// A shell in the page's directory, with the waymark that was built.
class Shell {
public:
    explicit Shell(fs::path scratch) : m_scratch(std::move(scratch)) {}

    /// What the command says; its status is what `echo $?` says next.
    std::vector<std::string> run(const std::string& command) {
        const fs::path script = m_scratch.parent_path() / "script";
        write_text(script, "cd '" + m_scratch.string() +
                               "' || exit 99\nPATH='" WAYMARK_BINARY_DIR
                               "':$PATH\nexport PATH NO_COLOR=1 LC_ALL=C.UTF-8\n(exit " +
                               std::to_string(m_status) + ")\n" + command + "\n");
        // A command that hangs is stopped; none takes long.
        std::FILE* pipe = popen(("timeout 120 sh '" + script.string() + "' 2>&1 < /dev/null").c_str(), "r");
        if (pipe == nullptr) return {"the shell could not be started"};
        std::string output;
        char buffer[4096];
        while (const auto got = std::fread(buffer, 1, sizeof buffer, pipe)) output.append(buffer, got);
        const int status = pclose(pipe);
        m_status = WIFEXITED(status) ? WEXITSTATUS(status) : 98;
        return split_lines(output);
    }

    [[nodiscard]] int status() const { return m_status; }

private:
    fs::path m_scratch;
    int m_status = 0;
};

/// A command that fails is followed by `echo $?`, so that readers see it is meant to.
bool status_is_shown(const Page& page, std::size_t step) {
    const auto* next =
        step + 1 < page.steps.size() ? std::get_if<RunCommand>(&page.steps[step + 1]) : nullptr;
    return next != nullptr && next->command == "echo $?";
}

void join_file(const fs::path& scratch, const JoinFile& step) {
    const auto joined = join_json(read_text(scratch / step.name), step.text);
    ASSERT_TRUE(joined) << "line " << step.line << ": no JSON, or no " << step.name << " to join";
    write_text(scratch / step.name, *joined);
}

std::vector<fs::path> list_pages() {
    std::vector<fs::path> pages;
    for (const auto& entry : fs::directory_iterator(fs::path(WAYMARK_SOURCE_DIR) / "docs" / "guide"))
        if (entry.path().extension() == ".md") pages.push_back(entry.path());
    std::ranges::sort(pages);
    return pages;
}

class Guide : public testing::TestWithParam<fs::path> {};

TEST_P(Guide, does_what_it_says) {
    const Page page = read_page(read_text(GetParam()));
    EXPECT_TRUE(page.mistakes.empty()) << text_of(page.mistakes);

    const fs::path home = fs::path(WAYMARK_BINARY_DIR) / "guide" /
                          (GetParam().stem().string() + "-" + std::to_string(getpid()));
    const fs::path scratch = home / "scratch";
    fs::remove_all(home);
    fs::create_directories(scratch);
    Shell shell(scratch);
    for (std::size_t n = 0; n < page.steps.size(); ++n) {
        if (const auto* file = std::get_if<WriteFile>(&page.steps[n]))
            write_text(scratch / file->name, file->text);
        if (const auto* part = std::get_if<JoinFile>(&page.steps[n])) join_file(scratch, *part);
        const auto* step = std::get_if<RunCommand>(&page.steps[n]);
        if (step == nullptr) continue;
        const auto said = shell.run(step->command);
        EXPECT_TRUE(matches(step->expected, said))
            << GetParam().filename().string() << ", line " << step->line << ": $ " << step->command
            << "\nThe page says:\n"
            << text_of(step->expected) << "It says:\n"
            << text_of(said);
        if (!status_is_shown(page, n)) {
            EXPECT_EQ(shell.status(), 0) << "line " << step->line << ": $ " << step->command;
        }
    }
    // What a page left behind helps whoever looks into a failure.
    if (!HasFailure()) fs::remove_all(home);
}

INSTANTIATE_TEST_SUITE_P(Pages, Guide, testing::ValuesIn(list_pages()), [](const auto& page) {
    std::string name = page.param.stem().string();
    for (char& c : name)
        if (c == '-') c = '_';
    return name;
});

}  // namespace
}  // namespace waymark::guide
