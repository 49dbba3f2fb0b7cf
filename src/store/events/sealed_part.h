#pragma once
// What the sealed part of an event is bound to.

#include <string>
#include <string_view>

namespace waymark::store::events {

/// DBS detail, health and equality go with keys of their own, and so does what the history says of them.
inline std::string group_of(std::string_view chain, std::string_view part) {
    const std::string event = "event/" + std::string{chain};
    return part.empty() ? event : "special/" + std::string{part} + '/' + event;
}

}  // namespace waymark::store::events
