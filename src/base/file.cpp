#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace waymark::base {

namespace fs = std::filesystem;

namespace {

/// A file descriptor that is closed once.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] bool is_open() const { return m_fd >= 0; }
    [[nodiscard]] int get() const { return m_fd; }
    /// False where the system kept an error for the end.
    bool close() {
        if (m_fd < 0) return true;
        const bool done = ::close(m_fd) == 0;
        m_fd = -1;
        return done;
    }

private:
    int m_fd;
};

/// The words for what a person can mend; the system's own for the rest.
std::string reason(int error) {
    switch (error) {
        case ENOENT:
            return "no such file or folder";
        case EACCES:
        case EPERM:
            return "permission denied";
        case EISDIR:
            return "is a folder, not a file";
        case ENOTDIR:
            return "a part of the path is not a folder";
        case ENOSPC:
            return "no space left on the disk";
        case EROFS:
            return "the disk is read-only";
        default:
            return std::generic_category().message(error);
    }
}

std::unexpected<Error> failure(std::string_view doing, int error) {
    return fail(fmt::format("{}: {}", doing, reason(error)));
}

bool write_all(int fd, std::string_view text) {
    while (!text.empty()) {
        const ssize_t n = ::write(fd, text.data(), text.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

Result<void> write_in_place(const fs::path& path, std::string_view text) {
    Descriptor file{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
    if (!file.is_open() || !write_all(file.get(), text) || !file.close())
        return failure("cannot be written", errno);
    return {};
}

mode_t mode_of_new_files() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return static_cast<mode_t>(0666) & ~mask;
}

/// Errors of the folder do not matter here: the file is complete under one name or the other.
void keep_name_across_power_cut(const fs::path& folder) {
    const Descriptor handle{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (handle.is_open()) ::fsync(handle.get());
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path{"."};
}

Result<void> replace(const fs::path& path, std::string_view text, mode_t mode) {
    const fs::path folder = folder_of(path);
    std::string draft = (folder / ".waymark-XXXXXX").string();
    Descriptor file{::mkostemp(draft.data(), O_CLOEXEC)};
    if (!file.is_open()) return failure("cannot be written", errno);
    const bool written = write_all(file.get(), text) && ::fchmod(file.get(), mode) == 0 &&
                         ::fsync(file.get()) == 0 && file.close() &&
                         ::rename(draft.c_str(), path.c_str()) == 0;
    if (!written) {
        const int error = errno;
        ::unlink(draft.c_str());
        return failure("cannot be written", error);
    }
    keep_name_across_power_cut(folder);
    return {};
}

/// Where the text really goes.
struct Target {
    fs::path path;
    mode_t mode = 0;
    bool in_place = false;
};

Result<Target> find_target(const fs::path& path) {
    if (!path.has_filename()) return failure("cannot be written", EISDIR);
    struct stat status{};
    std::error_code error;
    if (::stat(path.c_str(), &status) != 0) {
        // A link that leads nowhere yet: the file is made where it points to.
        const fs::path link = fs::read_symlink(path, error);
        return Target{error ? path : path.parent_path() / link, mode_of_new_files()};
    }
    if (S_ISDIR(status.st_mode)) return failure("cannot be written", EISDIR);
    if (!S_ISREG(status.st_mode)) return Target{path, 0, true};
    const fs::path real = fs::canonical(path, error);
    return Target{error ? path : real, status.st_mode & 07777};
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::size_t bytes_max) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.is_open()) return failure("cannot be read", errno);
    struct stat status{};
    if (::fstat(file.get(), &status) != 0) return failure("cannot be read", errno);
    if (S_ISDIR(status.st_mode)) return failure("cannot be read", EISDIR);
    std::string text;
    if (S_ISREG(status.st_mode)) text.reserve(std::min(static_cast<std::size_t>(status.st_size), bytes_max));
    std::array<char, std::size_t{1} << 16> part{};
    for (;;) {
        const ssize_t n = ::read(file.get(), part.data(), part.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return failure("cannot be read", errno);
        if (n == 0) return text;
        if (text.size() + static_cast<std::size_t>(n) > bytes_max)
            return fail(fmt::format("cannot be read: is larger than {} MB", bytes_max >> 20));
        text.append(part.data(), static_cast<std::size_t>(n));
    }
}

Result<void> write_file(const fs::path& path, std::string_view text) {
    TRY(const Target target, find_target(path));
    return target.in_place ? write_in_place(target.path, text) : replace(target.path, text, target.mode);
}

Result<void> check_can_write(const fs::path& path) {
    TRY(const Target target, find_target(path));
    const fs::path place = target.in_place ? target.path : folder_of(target.path);
    if (::access(place.c_str(), W_OK) != 0) return failure("cannot be written", errno);
    return {};
}

}  // namespace waymark::base
