// The key file: who may use it, and that the wrong one is known for what it is.

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "store/sealing/key_ring.h"

namespace waymark::store::sealing {
namespace {

namespace fs = std::filesystem;

class KeyFile : public testing::Test {
protected:
    void SetUp() override {
        m_folder = fs::temp_directory_path() / ("waymark-keys-" + std::to_string(::getpid()));
        fs::remove_all(m_folder);
        fs::create_directory(m_folder);
    }
    void TearDown() override { fs::remove_all(m_folder); }

    [[nodiscard]] fs::path path() const { return m_folder / "waymark.keys"; }
    void write(const std::string& text, fs::perms mode = fs::perms::owner_read) const {
        fs::remove(path());
        std::ofstream{path(), std::ios::binary} << text;
        fs::permissions(path(), mode);
    }
    [[nodiscard]] std::string refusal() const {
        const auto keys = read_key_file(path());
        return keys ? "none" : keys.error().message;
    }

    fs::path m_folder;
};

TEST_F(KeyFile, gives_back_the_keys_that_were_written) {
    const auto keys = KeyRing::random();
    ASSERT_TRUE(write_key_file(path(), keys));
    const auto read = read_key_file(path());
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->name(), keys.name());
    EXPECT_EQ(read->public_key(), keys.public_key());
    EXPECT_EQ(read->person_key_wrapper().view(), keys.person_key_wrapper().view());
    EXPECT_EQ(read->event_key().view(), keys.event_key().view());
    EXPECT_EQ(read->tip_key().view(), keys.tip_key().view());
}

TEST_F(KeyFile, is_for_its_owner_alone) {
    ASSERT_TRUE(write_key_file(path(), KeyRing::random()));
    EXPECT_EQ(fs::status(path()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    for (const auto more : {fs::perms::group_read, fs::perms::others_read, fs::perms::group_write,
                            fs::perms::others_write, fs::perms::others_exec}) {
        fs::permissions(path(), fs::perms::owner_read | more);
        EXPECT_EQ(refusal(), "others than its owner may use the key file; chmod 600 it");
    }
}

TEST_F(KeyFile, is_never_written_over) {
    write("something else");
    const auto done = write_key_file(path(), KeyRing::random());
    ASSERT_FALSE(done);
    EXPECT_EQ(
        done.error().message,
        "the key file cannot be written: there is a file of that name, and keys are never written over");
    std::ifstream in{path()};
    EXPECT_EQ((std::string{std::istreambuf_iterator<char>{in}, {}}), "something else");
    EXPECT_FALSE(fs::exists(path().string() + ".new"));
}

TEST_F(KeyFile, must_be_a_plain_file) {
    EXPECT_EQ(refusal(), "the key file cannot be read: No such file or directory");
    fs::create_directory(path());
    EXPECT_EQ(refusal(), "the key file is not a plain file");
    fs::remove(path());
    ASSERT_EQ(::mkfifo(path().c_str(), 0600), 0);
    EXPECT_EQ(refusal(), "the key file is not a plain file");
}

TEST_F(KeyFile, says_what_is_wrong_without_saying_what_it_holds) {
    const std::string key(64, 'a');
    const auto text = KeyRing::random().to_text();
    const auto with = [&](const std::string& from, const std::string& to) {
        auto changed = text;
        changed.replace(changed.find(from), from.size(), to);
        return changed;
    };
    write("");
    EXPECT_EQ(refusal(), "the key file is none: its first line should be waymark.keys/1");
    write(with("keys/1", "keys/2"));
    EXPECT_EQ(refusal(),
              "the key file is of another version than this program knows, which is waymark.keys/1");
    write(text + "master " + key + "\n");
    EXPECT_EQ(refusal(), "the key file should have four lines: waymark.keys/1, name, master and signing");
    write(with("master ", "master x"));
    EXPECT_EQ(refusal(), "the key file should hold, in the line 'master', 64 digits 0-9 and a-f");
    write(text.substr(0, text.size() - 2));
    EXPECT_EQ(refusal(), "the key file should hold, in the line 'signing', 64 digits 0-9 and a-f");
    write(with("\nmaster ", "\nmaster " + key + "\n#"));
    EXPECT_EQ(refusal(), "the key file is damaged: its name is not that of its keys");
    write(text + std::string(5000, '#'));
    EXPECT_EQ(refusal(), "the key file is longer than a key file is");
}

TEST_F(KeyFile, takes_a_digit_for_damage) {
    auto text = KeyRing::random().to_text();
    auto& digit = text[text.find("signing ") + 10];
    digit = digit == '0' ? '1' : '0';
    write(text);
    EXPECT_EQ(refusal(), "the key file is damaged: its name is not that of its keys");
}

}  // namespace
}  // namespace waymark::store::sealing
