#pragma once
// What the store asks to seal a person's fields and to open them again. Each person has a key of their own;
// where it has been destroyed, nothing that it sealed opens again.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "store/database.h"

namespace waymark::store {

class Sealer {
public:
    virtual ~Sealer() = default;

    /// Sealed under the person's key, which is made at first use, and bound to the group: what was sealed for
    /// one person or group does not open for another. A group names table and fields, and a row where a
    /// person has several: "person/identifying", "special/health". Refused for a person who has been erased.
    virtual Stored<Bytes> seal(std::string_view person, std::string_view group, std::string_view text) = 0;

    /// Fields of these people are about to be opened: keys can be asked for together.
    virtual Stored<void> foresee(std::span<const std::string> /*people*/) { return {}; }

    /// Nothing where the person's key has been destroyed. Broken where the bytes are not what was sealed.
    virtual Stored<std::optional<std::string>> open(std::string_view person, std::string_view group,
                                                    const Bytes& sealed) = 0;
};

}  // namespace waymark::store
