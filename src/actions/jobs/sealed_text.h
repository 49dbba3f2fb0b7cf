#pragma once
// What a job is given and what it leaves, under the key file's key: it may name people, and a job is nobody's
// in particular, so that no person's key will do.

#include <optional>
#include <string>
#include <string_view>

#include "store/canonical.h"
#include "store/jobs/job.h"
#include "store/sealing/cryptography.h"
#include "store/sealing/key_ring.h"

namespace waymark::actions::record {

inline std::string bound_of(const store::JobKey& key, std::string_view what) {
    store::Canonical bytes{"waymark.job/1"};
    for (const std::string_view part : {std::string_view{key.programme}, std::string_view{key.id}, what})
        bytes.add(part);
    return std::string{bytes.bytes()};
}

/// `what`: "input" or "result", so that neither passes for the other.
inline std::string seal_text(const store::sealing::KeyRing& keys, const store::JobKey& key,
                             std::string_view what, std::string_view text) {
    return store::sealing::to_hex(store::sealing::seal(keys.job_key(), text, bound_of(key, what)).bytes);
}

/// Nothing where it was not sealed so.
inline std::optional<std::string> open_text(const store::sealing::KeyRing& keys, const store::JobKey& key,
                                            std::string_view what, std::string_view sealed) {
    auto bytes = store::sealing::from_hex(sealed);
    if (!bytes) return {};
    return store::sealing::open(keys.job_key(), store::Bytes{std::move(*bytes)}, bound_of(key, what));
}

}  // namespace waymark::actions::record
