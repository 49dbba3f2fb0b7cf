#pragma once
// What every verb of the record is handed, and how it answers.

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "access/vocabulary.h"
#include "base/date.h"
#include "records/difference.h"
#include "store/database.h"
#include "store/sealing/key_ring.h"

namespace waymark::actions::record {

/// Where the record is. Safe to share between threads.
struct Desk {
    store::Database& database;
    const store::sealing::KeyRing& keys;
};

/// Who asks, when, from where and why. Doors fill it in; no verb asks a clock.
struct Asking {
    std::string person;  ///< The id of who asks; their roles are looked up in the verb's own transaction.
    base::Day today;
    std::int64_t moment = 0;                      ///< Milliseconds since 1970 in UTC.
    std::string origin;                           ///< "pages", "command line", "job": stands in the history.
    std::optional<access::Purpose> purpose = {};  ///< Nothing: whichever of their roles allows it.
    std::string why = {};                         ///< In their own words; stands in the history.
};

/// Two people changed the same version. Nothing was written; both changes are here.
struct Clash {
    std::optional<records::Record> current;  ///< As it stands now; nothing: it was removed.
    std::vector<records::FieldChange>
        theirs;  ///< What the other person changed. Empty where that is not known.
    std::optional<records::Record> kept_both;   ///< To be saved where both changes can be kept.
    std::vector<records::FieldChange> in_both;  ///< Fields that both changed: theirs before, mine after.
};

/// Why nothing was done, and nothing was written.
struct Refusal {
    enum class Kind {
        NotAllowed,  ///< Or not there: the words are the same.
        Stale,
        Impossible,  ///< What is asked for cannot be: the message says what to mend.
        Trouble,     ///< Of the database.
    };
    Kind kind = Kind::NotAllowed;
    std::string message;
    std::optional<Clash> clash = {};
    store::Trouble trouble = store::Trouble::Broken;  ///< Of Kind::Trouble.

    Refusal(Kind why, std::string words) : kind(why), message(std::move(words)) {}
    explicit Refusal(Clash both);
    // Not explicit: what the store could not do passes through a verb as it is.
    Refusal(store::StoreError error)
        : kind(Kind::Trouble), message(std::move(error.message)), trouble(error.trouble) {}
};

template <class T>
using Done = std::expected<T, Refusal>;

inline std::unexpected<Refusal> impossible(std::string message) {
    return std::unexpected(Refusal{Refusal::Kind::Impossible, std::move(message)});
}

}  // namespace waymark::actions::record
