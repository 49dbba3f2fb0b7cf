#pragma once
// Events as links of a chain: each is hashed together with the hash before it, so that none can be changed,
// removed, inserted or moved without all that follow. docs/HISTORY.md has the format, byte by byte.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/database.h"
#include "store/sealing/key_ring.h"

namespace waymark::store::events {

/// What is of no programme and of no organisation stands in this chain, and that other chains began.
inline constexpr std::string_view installation = "installation";

/// One event as it is stored, in the order of its columns.
struct Link {
    std::string chain;
    std::int64_t number = 0;  ///< From 1.
    std::int64_t moment = 0;  ///< Milliseconds since 1970 in UTC.
    std::string actor;        ///< The id of who did it.
    std::string origin;       ///< From where: "pages", "command line", "job".
    std::string verb;
    std::string purpose;
    std::string kind;                   ///< What it was done to; empty: to nothing that is kept.
    std::string subject;                ///< Its id.
    std::optional<std::string> person;  ///< Whom it concerns.
    std::string open;                   ///< What became of the fields that anybody's key may show.
    std::string part;             ///< Under which of the person's keys the next is; empty: the common one.
    std::optional<Bytes> sealed;  ///< What became of the others, and why.
    Bytes hash;
    Bytes code;  ///< By the key file, so that a link can be judged by itself.
    friend bool operator==(const Link&, const Link&) = default;
};

/// Where a chain ends. There is one for each chain, and only the key file can make it.
struct Tip {
    std::string chain;
    std::int64_t number = 0;
    std::int64_t moment = 0;  ///< The latest of all its events.
    Bytes hash;
    Bytes code;
    friend bool operator==(const Tip&, const Tip&) = default;
};

/// Where a chain ended at the end of a day, signed. Whoever holds one elsewhere can tell later whether the
/// chain still has that beginning.
struct Head {
    std::string chain;
    std::string day;  ///< 2027-03-01, in UTC.
    std::int64_t number = 0;
    Bytes hash;
    Bytes public_key;
    Bytes signature;
    friend bool operator==(const Head&, const Head&) = default;
};

/// What stands before the first link.
Bytes hash_of_nothing();

/// Of everything in a link but its place, hash and code.
Bytes digest(const Link& link);
/// Of a place, what stands there, and all before it.
Bytes hash_at(std::string_view chain, std::int64_t number, const Bytes& digest, const Bytes& before);
Bytes code_at(std::string_view chain, std::int64_t number, const Bytes& digest, const Bytes& hash,
              const sealing::KeyRing& keys);
bool is_genuine(std::string_view chain, std::int64_t number, const Bytes& digest, const Bytes& hash,
                const Bytes& code, const sealing::KeyRing& keys);

/// Gives the link the next place after the tip, with hash and code, and moves the tip there.
void join(Link& link, Tip& tip, const sealing::KeyRing& keys);
/// Before the first link.
Tip beginning(std::string_view chain);
/// The tip's own code; to be set once all links have been joined.
void close(Tip& tip, const sealing::KeyRing& keys);
bool is_genuine(const Tip& tip, const sealing::KeyRing& keys);

/// The day of a moment, in UTC.
std::string day_of(std::int64_t moment);
/// The tip as the head of its latest event's day.
Head sign_head(const Tip& tip, const sealing::KeyRing& keys);
/// Whether the key that it names has signed it.
bool is_signed(const Head& head);

/// One line that can be sent elsewhere or printed, and back. Nothing where it is not such a line.
std::string to_line(const Head& head);
std::optional<Head> head_from_line(std::string_view line);

}  // namespace waymark::store::events
