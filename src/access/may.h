#pragma once
// The two questions that everything asks before it shows or does something: may they, and what do they see?

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "access/policy.h"
#include "access/roles.h"
#include "access/subject.h"

namespace waymark::access {

struct Answer {
    bool allowed = false;
    Purpose purpose = Purpose::OwnRecord;  ///< For which; stands in the history.
    std::optional<Role> role = {};         ///< By which; none: it is about themselves.
    bool record_look = false;              ///< To be written into the history although nothing changes.
    std::string why;  ///< Refused: a sentence that is the same whether there is such a thing or not.
    explicit operator bool() const { return allowed; }
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// Whether a viewer may do this to that on a day, for the purpose that they say or for any that the verb can
/// serve.
Answer may(const Viewer& viewer, Verb verb, const Subject& subject, base::Day today,
           std::optional<Purpose> purpose = {});

/// The refusal for what does not exist: word for word the one for what exists and is not theirs.
Answer refuse(const Viewer& viewer, Verb verb, base::Day today, std::optional<Purpose> purpose = {});

/// What a viewer sees of a subject for one purpose. Someone with several roles of that purpose sees what any
/// of them shows.
struct Sight {
    std::array<Form, cares> forms{};  ///< By care; hidden unless the policy says otherwise.
    std::vector<std::string> hosts;   ///< Where the journey is Form::OwnStays: with whom.
    base::Day today;

    [[nodiscard]] Form of(Care care) const { return forms[static_cast<std::size_t>(care)]; }
    [[nodiscard]] bool nothing() const { return forms == std::array<Form, cares>{}; }
    /// Whether a stay with an organisation is part of what they see of the journey.
    [[nodiscard]] bool shows_stay(const std::string& organisation, const base::Period& stay) const;
    friend bool operator==(const Sight&, const Sight&) = default;
};

Sight visible(const Viewer& viewer, const Subject& subject, Purpose purpose, base::Day today);

/// Whether showing such a field is written into the history: health, equality and DBS detail.
bool is_recorded_look(Care care);

// By other rows than the policy's, for tests that take one away.
Answer may_by(std::span<const Row> rows, const Viewer& viewer, Verb verb, const Subject& subject,
              base::Day today, std::optional<Purpose> purpose = {});
Sight visible_by(std::span<const Row> rows, const Viewer& viewer, const Subject& subject, Purpose purpose,
                 base::Day today);

}  // namespace waymark::access
