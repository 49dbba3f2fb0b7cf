#include "access/refusals.h"

#include <algorithm>
#include <vector>

#include "access/policy.h"
#include "access/reach.h"
#include "access/verbs.h"

namespace waymark::access {

namespace {

/// "a coordinator, a mentor or a tutor"
std::string list_in_words(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
        text += words[i];
    }
    return text;
}

std::string with_article(std::string_view words) {
    return (std::string_view{"aeiou"}.contains(words.front()) ? "an " : "a ") + std::string{words};
}

Set<Role> roles_that_may(Permission permission) {
    Set<Role> holders;
    for (const Row& row : policy())
        if (row.may.has(permission)) holders = holders | row.who;
    return holders;
}

bool is_for_oneself(Permission permission) {
    return std::ranges::any_of(
        policy(), [&](const Row& row) { return row.relation == Relation::Self && row.may.has(permission); });
}

std::string only_these(const VerbRow& asked, Set<Role> holders) {
    std::vector<std::string> words;
    for (const RoleRow& role : roles())
        if (holders.has(role.role)) words.push_back(with_article(role.words));
    return "Only " + list_in_words(words) + " may " + std::string{asked.words} + ".";
}

std::string not_now(const Grant& grant, base::Day today) {
    const std::string role{find_role(grant.role).words};
    if (today < grant.period.from)
        return "Your role as " + role + " begins on " + base::to_words(grant.period.from) + ".";
    return "Your role as " + role + " ended with " +
           base::to_words(grant.period.until - std::chrono::days{1}) + ".";
}

}  // namespace

std::string reason_to_refuse(const Viewer& viewer, Verb verb, base::Day today,
                             std::optional<Purpose> purpose) {
    const VerbRow& asked = find_verb(verb);
    const Set<Role> holders = roles_that_may(asked.permission);
    const auto held = [&](const Grant& grant) { return holders.has(grant.role) && fits(grant); };
    const auto in_force = [&](const Grant& grant) { return held(grant) && contains(grant.period, today); };
    if (!std::ranges::any_of(viewer.grants, in_force)) {
        const auto grant = std::ranges::find_if(viewer.grants, held);
        if (grant != viewer.grants.end()) return not_now(*grant, today);
        if (!is_for_oneself(asked.permission)) return only_these(asked, holders);
    }
    if (purpose && !asked.purposes.has(*purpose))
        return "Nobody may " + std::string{asked.words} + " for the purpose of " +
               std::string{find_purpose(*purpose).words} + ".";
    return "There is nothing here for which you may do this: " + std::string{asked.words} + ".";
}

}  // namespace waymark::access
