#include "base/file.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace waymark::base {
namespace {

namespace fs = std::filesystem;

class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "waymark-file-test-XXXXXX").string();
        m_path = ::mkdtemp(name.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(m_path); }

    [[nodiscard]] fs::path operator/(const char* name) const { return m_path / name; }
    [[nodiscard]] std::ptrdiff_t entries() const {
        return std::distance(fs::directory_iterator{m_path}, fs::directory_iterator{});
    }
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

void put(const fs::path& path, std::string_view text) { std::ofstream{path, std::ios::binary} << text; }

TEST(File, comes_back_as_it_was_written) {
    const Folder folder;
    const std::string text{"line\n\0byte\xff", 11};
    ASSERT_TRUE(write_file(folder / "a.json", text));
    EXPECT_EQ(read_file(folder / "a.json"), text);
    ASSERT_TRUE(write_file(folder / "a.json", ""));
    EXPECT_EQ(read_file(folder / "a.json"), "");
    EXPECT_EQ(folder.entries(), 1) << "no draft is left behind";
}

TEST(File, says_why_it_cannot_be_read) {
    const Folder folder;
    put(folder / "file", "x");
    EXPECT_EQ(read_file(folder / "none").error().message, "cannot be read: no such file or folder");
    EXPECT_EQ(read_file(folder.path()).error().message, "cannot be read: is a folder, not a file");
    EXPECT_EQ(read_file(folder / "file/below").error().message,
              "cannot be read: a part of the path is not a folder");
}

TEST(File, is_refused_above_the_limit_and_taken_at_it) {
    const Folder folder;
    put(folder / "big", std::string(std::size_t{2} << 20, 'x'));
    EXPECT_TRUE(read_file(folder / "big", std::size_t{2} << 20));
    EXPECT_EQ(read_file(folder / "big", std::size_t{1} << 20).error().message,
              "cannot be read: is larger than 1 MB");
}

TEST(File, without_an_end_is_refused) { EXPECT_FALSE(read_file("/dev/zero", std::size_t{1} << 20)); }

TEST(File, says_why_it_cannot_be_written) {
    const Folder folder;
    EXPECT_EQ(write_file(folder.path(), "x").error().message, "cannot be written: is a folder, not a file");
    EXPECT_EQ(write_file(folder.path() / "", "x").error().message,
              "cannot be written: is a folder, not a file");
    EXPECT_EQ(write_file(folder / "no/such/folder", "x").error().message,
              "cannot be written: no such file or folder");
    EXPECT_EQ(write_file("/dev/full", "x").error().message, "cannot be written: no space left on the disk");
}

TEST(File, keeps_the_old_text_where_the_new_one_cannot_be_written) {
    const Folder folder;
    put(folder / "plan.json", "old");
    // The disk that runs full half-way: the system ends files after 4 bytes.
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{.rlim_cur = 4, .rlim_max = before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = write_file(folder / "plan.json", "the new text");
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(written.error().message, "cannot be written: File too large");
    EXPECT_EQ(read_file(folder / "plan.json"), "old");
    EXPECT_EQ(folder.entries(), 1) << "no draft is left behind";
}

TEST(File, may_have_the_longest_name_there_is) {
    const Folder folder;
    const std::string name(255, 'n');
    ASSERT_TRUE(write_file(folder / name.c_str(), "x"));
    EXPECT_EQ(read_file(folder / name.c_str()), "x");
}

TEST(File, can_be_asked_whether_it_could_be_written) {
    const Folder folder;
    put(folder / "old", "old");
    EXPECT_TRUE(check_can_write(folder / "new"));
    EXPECT_TRUE(check_can_write(folder / "old"));
    EXPECT_TRUE(check_can_write("/dev/null"));
    EXPECT_EQ(check_can_write(folder / "no/such").error().message,
              "cannot be written: no such file or folder");
    EXPECT_EQ(check_can_write(folder.path()).error().message, "cannot be written: is a folder, not a file");
    EXPECT_EQ(read_file(folder / "old"), "old");
    EXPECT_EQ(folder.entries(), 1);
}

TEST(File, keeps_its_mode_and_its_links) {
    const Folder folder;
    put(folder / "real", "old");
    fs::permissions(folder / "real", fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("real", folder / "link");
    ASSERT_TRUE(write_file(folder / "link", "new"));
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(read_file(folder / "real"), "new");
    EXPECT_EQ(fs::status(folder / "real").permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(File, is_made_where_a_link_points_to) {
    const Folder folder;
    fs::create_symlink("later", folder / "link");
    ASSERT_TRUE(write_file(folder / "link", "new"));
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(read_file(folder / "later"), "new");
}

TEST(File, that_is_new_obeys_the_umask) {
    const Folder folder;
    const mode_t before = ::umask(022);
    ASSERT_TRUE(write_file(folder / "new", "x"));
    ::umask(before);
    EXPECT_EQ(static_cast<int>(fs::status(folder / "new").permissions()), 0644);
}

TEST(File, in_the_current_folder_needs_no_path) {
    const Folder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    EXPECT_TRUE(write_file("plain.json", "x"));
    EXPECT_EQ(read_file("plain.json"), "x");
    fs::current_path(before);
}

}  // namespace
}  // namespace waymark::base
