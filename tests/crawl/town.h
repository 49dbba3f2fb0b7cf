#pragma once
// An invented world in which every field holds something of its own, with somebody in it for each role; and
// what the second opinion says of what may stand on a page.

#include <string>
#include <vector>

#include "seen/planted.h"
#include "store/database.h"
#include "store/sealing/key_ring.h"

namespace waymark::web::crawl {

using access_oracle::Asker;
using store::seen_testing::Planted;

struct Citizen {
    std::string what;  ///< "mentor of organisation 1"
    Asker asker;
    std::string id;
};

struct Town {
    std::vector<Planted> planted;
    std::vector<Citizen> citizens;
};
Town build_town(std::uint64_t seed);

/// Saves it all, and tells the history of each thing that it was made.
store::Stored<void> settle(store::Database& database, const store::sealing::KeyRing& keys, Town& town);
/// Makes everything that is kept of a person something else, and tells the history.
store::Stored<void> change_person(store::Database& database, const store::sealing::KeyRing& keys, Town& town,
                                  const std::string& person);

/// Whether the second opinion lets a citizen see a record for a purpose, and a field of that care in it.
bool may_see(const Asker& asker, access::Purpose purpose, const Planted& planted);
bool may_see_field(const Asker& asker, access::Purpose purpose, const Planted& planted, records::Care care);
/// Anything that is kept of them, for any purpose.
bool may_see_person(const Town& town, const Asker& asker, const std::string& person);

/// In which forms a field's value could stand on a page: none where it is no canary.
std::vector<std::string> canaries_in(const records::Record& record, std::size_t field);

}  // namespace waymark::web::crawl
