#include "bench/record/keys.h"

#include <memory>

#include "base/result.h"
#include "store/sealing/key_ring.h"
#include "store/sealing/person_keys.h"

namespace waymark::bench {

MakeSealer throwaway_sealer() {
    store::sealing::make_ready();
    return [ring = std::make_shared<store::sealing::KeyRing>(store::sealing::KeyRing::random())](
               store::Connection& connection,
               std::span<const std::string> people) -> store::Stored<std::unique_ptr<store::Sealer>> {
        auto keys = std::make_unique<store::sealing::PersonKeys>(connection, *ring, 1'790'000'000'000);
        TRY_DO(keys->make(people));
        return keys;
    };
}

}  // namespace waymark::bench
