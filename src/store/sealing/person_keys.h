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

    /// Common keys for many people who have none yet, before their fields are sealed.
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
    Stored<Found> add(std::string_view person, std::string_view part, std::int64_t generation);
    const Secret* remember(std::string name, Secret key);

    Connection& m_connection;
    const KeyRing& m_keys;
    std::int64_t m_now;
    std::map<std::string, Secret, std::less<>> m_known;
};

}  // namespace waymark::store::sealing
