#pragma once
// Each person's keys, kept in the database under the key file's. Lives as long as one transaction: a key that
// another server destroys is not remembered here.

#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "store/sealer.h"
#include "store/sealing/key_ring.h"

namespace waymark::store::sealing {

class PersonKeys final : public Sealer {
public:
    PersonKeys(Connection& connection, const KeyRing& keys, std::int64_t now)
        : m_connection(connection), m_keys(keys), m_now(now) {}

    Stored<Bytes> seal(std::string_view person, std::string_view group, std::string_view text) override;
    Stored<std::optional<std::string>> open(std::string_view person, std::string_view group,
                                            const Bytes& sealed) override;

    /// Reads the common keys of many in a few statements.
    Stored<void> foresee(std::span<const std::string> people) override;
    /// Common keys for many people, before their fields are sealed; who has one keeps it.
    Stored<void> make(std::span<const std::string> people);
    /// From the commit on, nothing that was sealed for the person opens again, here or in the history, and
    /// nothing more is sealed for them. False where there was no key to destroy.
    Stored<bool> destroy(std::string_view person);
    /// The same for one part alone ("dbs"), of which more may be sealed later.
    Stored<bool> destroy(std::string_view person, std::string_view part);
    /// When the person was erased, if they were.
    Stored<std::optional<std::int64_t>> erased(std::string_view person);

private:
    struct Found {
        std::int64_t generation = 0;  ///< 0: there never was one.
        const Secret* key = nullptr;  ///< None: destroyed, or never made.
    };
    Stored<Found> latest(std::string_view person, std::string_view part);
    Stored<Found> find(std::string_view person, std::string_view part, std::int64_t generation);
    Stored<Found> unwrap(std::string_view person, std::string_view part, const Rows& rows);
    Stored<Found> unwrap(std::string_view person, std::string_view part, const Row& row);
    Stored<Found> add(std::string_view person, std::string_view part, std::int64_t generation);
    const Secret* remember(std::string name, Secret key);
    void forget() {
        m_known.clear();
        m_latest.clear();
    }

    Connection& m_connection;
    const KeyRing& m_keys;
    std::int64_t m_now;
    std::map<std::string, Secret, std::less<>> m_known;
    /// Which generation is the newest, of keys that were asked for as that.
    std::map<std::string, std::int64_t, std::less<>> m_latest;
};

}  // namespace waymark::store::sealing
