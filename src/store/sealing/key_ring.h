#pragma once
// The keys of an installation, in a file outside the database: who has only one of the two can read nothing
// that is sealed, and can change nothing in the history unnoticed.

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/sealing/cryptography.h"

namespace waymark::store::sealing {

/// Safe to share between threads.
class KeyRing {
public:
    /// From a master key and the seed of the signing key.
    KeyRing(const Secret& master, const Secret& signing_seed);
    static KeyRing random();

    /// Which key ring it is, as 16 digits that tell nothing about the keys. Stands beside what it seals, so
    /// that the wrong file is known for what it is.
    [[nodiscard]] const std::string& name() const { return m_name; }

    [[nodiscard]] const Secret& person_key_wrapper() const { return m_wrap; }
    [[nodiscard]] const Secret& event_key() const { return m_events; }
    [[nodiscard]] const Secret& tip_key() const { return m_tips; }
    /// What names, network addresses and recovery codes are turned into before they are kept: nobody without
    /// the key file can tell by trying which they were.
    [[nodiscard]] Bytes code_of(std::string_view text) const { return authenticate(m_codes, text); }
    [[nodiscard]] const Secret& pseudonym_key() const { return m_pseudonyms; }
    [[nodiscard]] const Secret& job_key() const { return m_jobs; }
    [[nodiscard]] const Bytes& public_key() const { return m_public; }
    [[nodiscard]] Bytes sign(std::string_view bytes) const { return sealing::sign(m_seed, bytes); }

    /// The text of the key file. Holds the keys: to be wiped after use.
    [[nodiscard]] std::string to_text() const;

private:
    Secret m_master;
    Secret m_seed;
    Secret m_wrap;
    Secret m_events;
    Secret m_tips;
    Secret m_codes;
    Secret m_pseudonyms;
    Secret m_jobs;
    Bytes m_public;
    std::string m_name;
};

/// What is wrong with the text is said by line, never with what the line holds.
base::Result<KeyRing> parse_key_ring(std::string_view text);

/// Refuses a file that others than its owner may read or write, and one that is not a plain file.
base::Result<KeyRing> read_key_file(const std::filesystem::path& path);

/// A new file, mode 0600, that is there in full or not at all. Refuses to write over one that is there.
base::Result<void> write_key_file(const std::filesystem::path& path, const KeyRing& keys);

}  // namespace waymark::store::sealing
