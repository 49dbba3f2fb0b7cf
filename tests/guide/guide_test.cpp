// Runs the guide: each page's files are written and its commands run, in a directory of the page's own, and
// what they say must be what the page says they do.

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "guide/compare.h"
#include "guide/page.h"

namespace waymark::guide {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view marker = "@@@ command ";
constexpr std::string_view status_marker = "@@@ status ";

std::string read_text(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_text(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

/// One shell for the whole page, so that `echo $?` means what it says. A marker stands before each command's
/// output.
std::string shell_script(const Page& page, const fs::path& scratch, const fs::path& staged) {
    std::ostringstream script;
    script << "cd '" << scratch.string() << "' || exit 1\nPATH='" << WAYMARK_BINARY_DIR << "':$PATH\n"
           << "export PATH NO_COLOR=1 LC_ALL=C.UTF-8\nstatus=0\n";
    for (std::size_t n = 0; n < page.steps.size(); ++n) {
        if (const auto* file = std::get_if<WriteFile>(&page.steps[n])) {
            write_text(staged / std::to_string(n), file->text);
            script << "cp '" << (staged / std::to_string(n)).string() << "' '" << file->name << "'\n";
        } else {
            script << "printf '\\n"
                   << marker << n << "\\n'\n(exit $status)\n"
                   << std::get<RunCommand>(page.steps[n]).command << "\nstatus=$?\n"
                   << "printf '\\n"
                   << status_marker << "%d %d\\n' " << n << " $status\n";
        }
    }
    return script.str();
}

std::string run_shell(const fs::path& script) {
    // A page that hangs is stopped; no page takes long.
    const std::string command = "timeout 300 sh '" + script.string() + "' 2>&1 < /dev/null";
    std::FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return "the shell could not be started";
    std::string output;
    char buffer[4096];
    while (const auto got = std::fread(buffer, 1, sizeof buffer, pipe)) output.append(buffer, got);
    pclose(pipe);
    return output;
}

struct Said {
    std::vector<std::string> lines;
    int status = -1;
};

/// What each command said, by its step.
std::map<std::size_t, Said> split_output(const std::string& output) {
    std::map<std::size_t, Said> said;
    Said* now = nullptr;
    std::istringstream in(output);
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(marker)) {
            now = &said[std::stoul(line.substr(marker.size()))];
        } else if (now != nullptr && line.starts_with(status_marker)) {
            // The marker's own line break goes; it is there in case a command ends without one.
            if (!now->lines.empty() && now->lines.back().empty()) now->lines.pop_back();
            now->status = std::stoi(line.substr(line.rfind(' ')));
            now = nullptr;
        } else if (now != nullptr) {
            now->lines.push_back(line);
        }
    }
    return said;
}

/// A command that fails is followed by `echo $?`, so that readers see it is meant to.
bool status_is_shown(const Page& page, std::size_t step) {
    const auto* next =
        step + 1 < page.steps.size() ? std::get_if<RunCommand>(&page.steps[step + 1]) : nullptr;
    return next != nullptr && next->command == "echo $?";
}

std::string text_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += "    " + line + "\n";
    return text;
}

std::vector<fs::path> list_pages() {
    std::vector<fs::path> pages;
    for (const auto& entry : fs::directory_iterator(fs::path(WAYMARK_SOURCE_DIR) / "docs" / "guide"))
        if (entry.path().extension() == ".md") pages.push_back(entry.path());
    std::sort(pages.begin(), pages.end());
    return pages;
}

class Guide : public testing::TestWithParam<fs::path> {};

TEST_P(Guide, does_what_it_says) {
    const Page page = read_page(read_text(GetParam()));
    EXPECT_TRUE(page.mistakes.empty()) << text_of(page.mistakes);

    const fs::path home = fs::path(WAYMARK_BINARY_DIR) / "guide" /
                          (GetParam().stem().string() + "-" + std::to_string(getpid()));
    fs::remove_all(home);
    fs::create_directories(home / "scratch");
    fs::create_directories(home / "staged");
    write_text(home / "script", shell_script(page, home / "scratch", home / "staged"));
    const auto said = split_output(run_shell(home / "script"));

    for (std::size_t n = 0; n < page.steps.size(); ++n) {
        const auto* step = std::get_if<RunCommand>(&page.steps[n]);
        if (step == nullptr) continue;
        const auto found = said.find(n);
        ASSERT_NE(found, said.end()) << "line " << step->line << ": never came to run: " << step->command;
        EXPECT_TRUE(matches(step->expected, found->second.lines))
            << GetParam().filename().string() << ", line " << step->line << ": $ " << step->command
            << "\nThe page says:\n"
            << text_of(step->expected) << "It says:\n"
            << text_of(found->second.lines);
        if (!status_is_shown(page, n)) {
            EXPECT_EQ(found->second.status, 0) << "line " << step->line << ": $ " << step->command;
        }
    }
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
