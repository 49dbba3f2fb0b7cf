#include "store/sealing/key_ring.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/check.h"

namespace waymark::store::sealing {

namespace {

constexpr std::string_view format_line = "waymark.keys/1";
constexpr std::size_t name_bytes = 8;

/// A name for the pair of keys from a one-way use of both.
std::string name_of(const Secret& master, const Bytes& shown) {
    const auto code = authenticate(master, "waymark.keys/1 name" + shown.bytes);
    return to_hex(std::string_view{code.bytes}.substr(0, name_bytes));
}

/// The lines that say something: no comments, nothing empty.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty() && line.front() != '#') lines.push_back(line);
    }
    return lines;
}

/// "master 00ff…" as a key, or nothing.
std::optional<Secret> key_in(std::string_view line, std::string_view word) {
    if (!line.starts_with(word) || line.size() <= word.size() || line[word.size()] != ' ')
        return std::nullopt;
    auto bytes = from_hex(line.substr(word.size() + 1));
    if (!bytes || bytes->size() != key_bytes) return std::nullopt;
    Secret key{*bytes};
    wipe(*bytes);
    return key;
}

}  // namespace

KeyRing::KeyRing(const Secret& master, const Secret& signing_seed)
    : m_master(Secret::guarded(master)),
      m_seed(Secret::guarded(signing_seed)),
      m_wrap(Secret::guarded(derive(m_master, Use::WrapPersonKeys))),
      m_events(Secret::guarded(derive(m_master, Use::AuthenticateEvents))),
      m_tips(Secret::guarded(derive(m_master, Use::AuthenticateTips))),
      m_codes(Secret::guarded(derive(m_master, Use::NameAccounts))),
      m_pseudonyms(Secret::guarded(derive(m_master, Use::MakePseudonyms))),
      m_jobs(Secret::guarded(derive(m_master, Use::SealJobs))),
      m_public(sealing::public_key(m_seed)),
      m_name(name_of(m_master, m_public)) {}

KeyRing KeyRing::random() { return {Secret::random(key_bytes), Secret::random(key_bytes)}; }

std::string KeyRing::to_text() const {
    std::string text{format_line};
    text +=
        "\n# The keys of a Waymark installation. Without this file nothing that is sealed can be read "
        "again:\n"
        "# keep a copy in a safe place, apart from every copy of the database, and let nobody else read "
        "it.\n";
    text += "name " + m_name + "\nmaster ";
    auto digits = to_hex(m_master.view());
    text += digits;
    wipe(digits);
    digits = to_hex(m_seed.view());
    text += "\nsigning " + digits + "\n";
    wipe(digits);
    return text;
}

base::Result<KeyRing> parse_key_ring(std::string_view text) {
    const auto lines = lines_of(text);
    if (lines.empty() || !lines[0].starts_with("waymark.keys/"))
        return base::fail("is none: its first line should be waymark.keys/1");
    if (lines[0] != format_line)
        return base::fail("is of another version than this program knows, which is waymark.keys/1");
    if (lines.size() != 4)
        return base::fail("should have four lines: waymark.keys/1, name, master and signing");
    auto master = key_in(lines[2], "master");
    if (!master) return base::fail("should hold, in the line 'master', 64 digits 0-9 and a-f");
    auto seed = key_in(lines[3], "signing");
    if (!seed) return base::fail("should hold, in the line 'signing', 64 digits 0-9 and a-f");
    KeyRing keys{*master, *seed};
    if (lines[1] != "name " + keys.name()) return base::fail("is damaged: its name is not that of its keys");
    return keys;
}

}  // namespace waymark::store::sealing
