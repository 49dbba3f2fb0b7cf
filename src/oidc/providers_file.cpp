#include "oidc/providers_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "base/file.h"

namespace waymark::oidc {

namespace {

constexpr std::size_t file_bytes_max = std::size_t{256} << 10;
constexpr std::size_t secret_bytes_max = 1024;

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

base::Result<std::string> read_to_end(int file) {
    std::array<char, secret_bytes_max + 2> buffer{};
    std::size_t length = 0;
    while (length < buffer.size()) {
        const auto got = ::read(file, buffer.data() + length, buffer.size() - length);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return base::fail(std::string{"cannot be read: "} + std::strerror(errno));
        if (got == 0) break;
        length += static_cast<std::size_t>(got);
    }
    return std::string{buffer.data(), length};
}

}  // namespace

base::Result<std::string> read_secret_file(const std::filesystem::path& path) {
    // O_NONBLOCK so that a pipe in its place is refused instead of waited for.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (file.number() < 0) return base::fail(std::string{"cannot be read: "} + std::strerror(errno));
    // Asked of what was opened, not of the name, which may lead elsewhere a moment later.
    struct stat state{};
    if (::fstat(file.number(), &state) != 0 || !S_ISREG(state.st_mode))
        return base::fail("is not a plain file");
    if ((state.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return base::fail("may be used by others than its owner; chmod 600 it");
    TRY(auto secret, read_to_end(file.number()));
    if (secret.ends_with('\n')) secret.pop_back();
    if (secret.ends_with('\r')) secret.pop_back();
    const auto is_visible = [](char c) { return c > ' ' && c < '\x7f'; };
    if (secret.empty() || secret.size() > secret_bytes_max || !std::ranges::all_of(secret, is_visible))
        return base::fail("must hold one line without blanks, the secret and nothing else");
    return secret;
}

std::expected<std::vector<Provider>, std::vector<FileIssue>> read_providers(
    const std::filesystem::path& path) {
    const auto text = base::read_file(path, file_bytes_max);
    if (!text) return std::unexpected(std::vector{FileIssue{0, text.error().message}});
    auto entries = parse_providers(*text);
    if (!entries) return std::unexpected(std::move(entries).error());
    std::vector<Provider> providers;
    std::vector<FileIssue> issues;
    for (auto& [provider, secret_file, line] : *entries) {
        if (!secret_file.empty()) {
            auto secret = read_secret_file(path.parent_path() / secret_file);
            if (secret)
                provider.client_secret = std::move(*secret);
            else
                issues.push_back({line, "the client-secret-file " + secret.error().message});
        }
        providers.push_back(std::move(provider));
    }
    if (!issues.empty()) return std::unexpected(std::move(issues));
    return providers;
}

}  // namespace waymark::oidc
