#pragma once
// What a verb says it has done, and what is read back of it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::store::events {

/// What became of one field. Values are JSON texts; an empty text: there was, or is, no such thing.
struct Change {
    std::string field;
    std::string before;
    std::string after;
    friend bool operator==(const Change&, const Change&) = default;
};

struct Event {
    std::int64_t moment = 0;  ///< Milliseconds since 1970 in UTC.
    std::string actor;        ///< The id of who did it.
    std::string origin;       ///< From where: "pages", "command line", "job".
    std::string verb;
    std::string purpose;
    std::string kind;                   ///< What it was done to; empty: to nothing that is kept.
    std::string subject;                ///< Its id.
    std::optional<std::string> person;  ///< Whom it concerns.
    std::vector<Change> open;
    std::string part;  ///< Under which of the person's keys: dbs, health, equality; empty: the common one.
    std::vector<Change> sealed;  ///< None without a person.
    std::string why;             ///< In somebody's own words, so it is sealed too where there is a person.
    friend bool operator==(const Event&, const Event&) = default;
};

/// An event as it is read: with its place, and whether the sealed part has gone with the person's key.
struct Past {
    std::string chain;
    std::int64_t number = 0;
    Event event;
    bool erased = false;
    friend bool operator==(const Past&, const Past&) = default;
};

/// A line for each change: field, before and after, divided by tabs. Whatever the texts hold comes back.
std::string to_text(const std::vector<Change>& changes, std::string_view why);
/// Nothing where it is no such text.
struct Told {
    std::vector<Change> changes;
    std::string why;
};
std::optional<Told> told_by(std::string_view text);

}  // namespace waymark::store::events
