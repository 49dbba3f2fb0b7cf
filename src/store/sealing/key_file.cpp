// Key files on disk: who may read them, and that they are there in full or not at all.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "store/sealing/key_ring.h"

namespace waymark::store::sealing {

namespace {

constexpr std::size_t bytes_max = 4096;

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

std::string reason() { return std::strerror(errno); }

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

/// The name must survive a power cut too: a key file that is gone after one has locked everything away.
bool sync_folder(const std::filesystem::path& path) {
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
    const Descriptor opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return opened.number() >= 0 && ::fsync(opened.number()) == 0;
}

}  // namespace

base::Result<KeyRing> read_key_file(const std::filesystem::path& path) {
    // O_NONBLOCK so that a pipe in its place is refused instead of waited for.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (file.number() < 0) return base::fail("the key file cannot be read: " + reason());
    // Asked of what was opened, not of the name, which may lead elsewhere a moment later.
    struct stat state{};
    if (::fstat(file.number(), &state) != 0) return base::fail("the key file cannot be read: " + reason());
    if (!S_ISREG(state.st_mode)) return base::fail("the key file is not a plain file");
    if (state.st_uid != ::geteuid() && state.st_uid != 0)
        return base::fail("the key file belongs to another user than the one this program runs as");
    if ((state.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return base::fail("others than its owner may use the key file; chmod 600 it");

    std::array<char, bytes_max> buffer{};
    std::size_t length = 0;
    while (length < buffer.size()) {
        const auto got = ::read(file.number(), buffer.data() + length, buffer.size() - length);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return base::fail("the key file cannot be read: " + reason());
        if (got == 0) break;
        length += static_cast<std::size_t>(got);
    }
    std::string text{buffer.data(), length};
    ::explicit_bzero(buffer.data(), buffer.size());
    auto keys = length == buffer.size() ? base::fail("is longer than a key file is") : parse_key_ring(text);
    wipe(text);
    if (!keys) return base::fail("the key file " + keys.error().message);
    return keys;
}

base::Result<void> write_key_file(const std::filesystem::path& path, const KeyRing& keys) {
    // Written under another name and linked: a half file never has the name, and a file that is there stays.
    const auto beside = path.string() + ".new";
    std::string text = keys.to_text();
    const Descriptor file{::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600)};
    if (file.number() < 0) {
        wipe(text);
        return base::fail("the key file cannot be written: " + reason());
    }
    const bool written = write_all(file.number(), text);
    wipe(text);
    std::string why = written ? "" : reason();
    if (written && ::link(beside.c_str(), path.c_str()) != 0)
        why = errno == EEXIST ? "there is a file of that name, and keys are never written over" : reason();
    ::unlink(beside.c_str());
    if (!why.empty()) return base::fail("the key file cannot be written: " + why);
    if (!sync_folder(path)) return base::fail("the key file's folder cannot be written: " + reason());
    return {};
}

}  // namespace waymark::store::sealing
