// Whether the tables would notice: every rule of the policy is taken away, widened or bent in turn, and each
// such policy must differ from the second opinion somewhere in a small world.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "access/world.h"

namespace waymark::access::testing {
namespace {

constexpr int today = 0;

struct Mutant {
    std::string what;
    Row row;
};

struct Small {
    std::vector<Asker> askers = every_asker();
    std::vector<Viewer> viewers;
    std::vector<Facts> facts = few_of_everything();
    std::vector<Subject> subjects;
};

const Small& small() {
    static const Small world = [] {
        Small made;
        for (const Asker& asker : made.askers) made.viewers.push_back(viewer(asker));
        std::vector<Facts> grants;
        for (const Facts& facts : made.facts)
            if (facts.about == About::Thing && facts.partners[0].organisation == 2)
                for (int role = 0; role < role_count; ++role) {
                    grants.push_back(facts);
                    grants.back().role = static_cast<Role>(role);
                }
        made.facts.insert(made.facts.end(), grants.begin(), grants.end());
        for (const Facts& facts : made.facts) made.subjects.push_back(subject(facts));
        return made;
    }();
    return world;
}

/// Whether the policy with this row instead of that one is told from the second opinion. Only who could be
/// touched by either row, and only what either row is about, is looked at.
bool is_noticed(std::span<const Row> rows, const Row& before, const Row& after) {
    const Small& world = small();
    const Set<Role> touched = before.who | after.who;
    for (std::size_t a = 0; a < world.askers.size(); ++a) {
        const bool holds = std::ranges::any_of(world.askers[a].held,
                                               [&](const Held& held) { return touched.has(held.role); });
        if (!holds && !before.who.empty() && !after.who.empty()) continue;
        for (std::size_t s = 0; s < world.subjects.size(); ++s) {
            if (!(before.about | after.about).has(world.facts[s].about)) continue;
            for (const PurposeRow& purpose : purposes()) {
                const Sight sight =
                    visible_by(rows, world.viewers[a], world.subjects[s], purpose.purpose, day(today));
                for (int care = 0; care < cares; ++care)
                    if (sight.of(static_cast<Care>(care)) !=
                        access_oracle::sees(world.askers[a], static_cast<Care>(care), purpose.purpose,
                                            world.facts[s], today))
                        return true;
                for (const VerbRow& verb : verbs()) {
                    if (!(before.may | after.may).has(verb.permission) ||
                        !verb.about.has(world.facts[s].about))
                        continue;
                    if (may_by(rows, world.viewers[a], verb.verb, world.subjects[s], day(today),
                               purpose.purpose)
                            .allowed != access_oracle::may(world.askers[a], verb.verb, purpose.purpose,
                                                           world.facts[s], today))
                        return true;
                }
            }
        }
    }
    return false;
}

Scope scope_of(const Row& row) {
    for (const RoleRow& role : roles())
        if (row.who.has(role.role)) return role.scope;
    return Scope::Everything;
}

/// The relations that a grant of that scope can have at all.
std::vector<Relation> possible_relations(const Row& row) {
    if (row.who.empty()) return {};
    std::vector<Relation> all{Relation::Anywhere};
    switch (scope_of(row)) {
        case Scope::Programme:
            all.push_back(Relation::OfProgramme);
            break;
        case Scope::Organisation:
            if (row.about.has(About::Apprentice))
                all.insert(all.end(), {Relation::Employed, Relation::Placed, Relation::Taught});
            else
                all.insert(all.end(), {Relation::Ours, Relation::Partners});
            break;
        case Scope::Area:
            all.push_back(Relation::InArea);
            break;
        case Scope::Everything:
            break;
    }
    return all;
}

void bend_permissions(const Row& row, std::vector<Mutant>& mutants) {
    for (int i = 0; i <= static_cast<int>(Permission::Operate); ++i) {
        Row bent = row;
        const auto permission = static_cast<Permission>(i);
        const VerbRow& verb = *std::ranges::find(verbs(), permission, &VerbRow::permission);
        const bool had = row.may.has(permission);
        if (had)
            bent.may.remove(permission);
        else
            bent.may.add(permission);
        mutants.push_back(
            {std::string{had ? "without" : "with"} + " permission for " + std::string{verb.name}, bent});
    }
}

void bend_fields(const Row& row, std::vector<Mutant>& mutants) {
    for (int i = 0; i < cares; ++i) {
        const auto care = static_cast<Care>(i);
        for (auto form : {&Fields::full, &Fields::cleared, &Fields::pseudonym, &Fields::own_stays}) {
            Row bent = row;
            if ((row.sees.*form).has(care)) {
                (bent.sees.*form).remove(care);
                mutants.push_back({"without care " + std::to_string(i), bent});
            } else if (form == &Fields::full) {
                bent.sees.full.add(care);
                mutants.push_back({"with care " + std::to_string(i), bent});
            }
        }
    }
}

void bend_who(const Row& row, std::vector<Mutant>& mutants) {
    for (const RoleRow& role : roles()) {
        Row bent = row;
        if (row.who.has(role.role)) {
            bent.who.remove(role.role);
            // A row for nobody in particular is for everyone of themselves, which is another rule.
            if (bent.who.empty()) bent.may = {}, bent.sees = {};
            mutants.push_back({"without role " + std::string{role.name}, bent});
        } else if (!row.who.empty() && (role.scope == scope_of(row) || row.relation == Relation::Anywhere)) {
            bent.who.add(role.role);
            mutants.push_back({"with role " + std::string{role.name}, bent});
        }
        bent = row;
        if (!row.may.has(Permission::GiveRoles)) continue;
        if (row.gives.has(role.role))
            bent.gives.remove(role.role);
        else
            bent.gives.add(role.role);
        mutants.push_back({"giving otherwise: role " + std::string{role.name}, bent});
    }
}

std::vector<Mutant> mutants_of(const Row& row) {
    std::vector<Mutant> mutants;
    Row bent = row;
    bent.may = {};
    bent.sees = {};
    mutants.push_back({"away altogether", bent});
    bend_permissions(row, mutants);
    bend_fields(row, mutants);
    bend_who(row, mutants);
    for (const About about : {About::Thing, About::Colleague, About::Apprentice}) {
        bent = row;
        bent.about = {about};
        if (!row.about.has(about)) mutants.push_back({"about others", bent});
    }
    for (const Relation relation : possible_relations(row)) {
        bent = row;
        bent.relation = relation;
        if (relation != row.relation)
            mutants.push_back({"in relation " + std::to_string(static_cast<int>(relation)), bent});
    }
    for (const PurposeRow& purpose : purposes()) {
        bent = row;
        bent.purpose = purpose.purpose;
        if (row.purpose != purpose.purpose) mutants.push_back({"for " + std::string{purpose.name}, bent});
    }
    bent = row;
    bent.drafts = !row.drafts;
    mutants.push_back({"of drafts otherwise", bent});
    return mutants;
}

/// All that rows give, one line for each: what a row adds that another gives already, or that no verb serves,
/// is not in it.
std::set<std::string> meaning_of(std::span<const Row> rows) {
    std::set<std::string> lines;
    const auto add = [&](const Row& row, std::string_view who, Purpose purpose) {
        for (const About about : {About::Thing, About::Colleague, About::Apprentice}) {
            if (!row.about.has(about)) continue;
            for (const bool draft : {false, true}) {
                if (draft && !row.drafts) continue;
                const std::string start = std::string{who} + " " + std::to_string(static_cast<int>(about)) +
                                          std::to_string(static_cast<int>(row.relation)) + " " +
                                          std::string{find_purpose(purpose).name} + (draft ? " draft " : " ");
                for (const VerbRow& verb : verbs()) {
                    if (!row.may.has(verb.permission) || !verb.about.has(about) ||
                        !verb.purposes.has(purpose))
                        continue;
                    if (verb.permission != Permission::GiveRoles)
                        lines.insert(start + std::string{verb.name});
                    for (const RoleRow& role : roles())
                        if (verb.permission == Permission::GiveRoles && row.gives.has(role.role))
                            lines.insert(start + std::string{verb.name} + std::string{role.name});
                }
                for (int care = 0; care < cares; ++care) {
                    int form = 0;
                    for (const auto& fields :
                         {row.sees.full, row.sees.cleared, row.sees.pseudonym, row.sees.own_stays}) {
                        if (fields.has(static_cast<Care>(care)))
                            lines.insert(start + "care " + std::to_string(care) + " form " +
                                         std::to_string(form));
                        ++form;
                    }
                }
            }
        }
    };
    for (const Row& row : rows) {
        if (row.who.empty()) add(row, "anyone", row.purpose.value_or(Purpose::OwnRecord));
        for (const RoleRow& role : roles())
            if (row.who.has(role.role)) add(row, role.name, row.purpose.value_or(role.purpose));
    }
    // What is shown in full is not shown in another form besides.
    std::erase_if(lines, [&](const std::string& line) {
        const auto form = line.find(" form ");
        return form != std::string::npos && !line.ends_with(" 0") &&
               lines.contains(line.substr(0, form) + " form 0");
    });
    return lines;
}

TEST(Mutants, every_rule_bent_is_noticed) {
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "bent in the release build; instrumented, it takes minutes";
#endif
    const auto meaning = meaning_of(policy());
    int bent = 0;
    for (std::size_t i = 0; i < policy().size(); ++i) {
        const Row& row = policy()[i];
        for (const Mutant& mutant : mutants_of(row)) {
            std::vector<Row> rows{policy().begin(), policy().end()};
            rows[i] = mutant.row;
            if (meaning_of(rows) == meaning) continue;
            ++bent;
            EXPECT_TRUE(is_noticed(rows, row, mutant.row))
                << "row " << i << " of the policy, " << mutant.what;
        }
    }
    std::cout << bent << " bent policies noticed, of " << policy().size() << " rows\n";
    EXPECT_GT(bent, 1000);
}

TEST(Mutants, the_policy_itself_is_not_noticed) {
    for (const Row& row : policy()) EXPECT_FALSE(is_noticed(policy(), row, row));
}

TEST(Policy, gives_every_permission_for_the_purposes_that_its_verbs_serve) {
    for (const VerbRow& verb : verbs()) {
        Set<Purpose> given;
        for (const Row& row : policy()) {
            if (!row.may.has(verb.permission) || (row.about & verb.about).empty()) continue;
            if (row.purpose) {
                given.add(*row.purpose);
                continue;
            }
            for (const RoleRow& role : roles())
                if (row.who.has(role.role)) given.add(role.purpose);
        }
        EXPECT_EQ(given, verb.purposes) << verb.name;
    }
}

}  // namespace
}  // namespace waymark::access::testing
