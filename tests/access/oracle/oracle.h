#pragma once
// A second opinion on who may see and do what, from two tables that a person can argue with. Shares nothing
// with the policy but the enums. Persons, organisations, programmes, areas and days are plain numbers here.

#include <optional>
#include <vector>

#include "access/vocabulary.h"
#include "records/kinds.h"

namespace waymark::access_oracle {

using access::About;
using access::Form;
using access::Purpose;
using access::Role;
using access::Verb;
using records::Care;

inline constexpr int nobody = -1;

/// From the first day up to, and without, the last.
struct Days {
    int from = 0;
    int until = 0;
};

struct Held {
    Role role = Role::Apprentice;
    int programme = nobody;
    int organisation = nobody;
    int area = nobody;
    Days days;
};

struct Asker {
    int person = nobody;
    std::vector<Held> held;
};

struct With {
    int organisation = nobody;
    Days days;
};

/// What is known of the thing or the person that is asked about.
struct Facts {
    About about = About::Apprentice;
    int person = nobody;
    int programme = nobody;
    int organisation = nobody;
    std::vector<int> areas = {};
    std::vector<With> partners = {};
    std::vector<With> employers = {};
    std::vector<With> hosts = {};
    std::vector<With> providers = {};
    std::optional<Role> role = {};
    bool draft = false;
};

bool may(const Asker& asker, Verb verb, Purpose purpose, const Facts& facts, int today);
Form sees(const Asker& asker, Care care, Purpose purpose, const Facts& facts, int today);

// The tables.

/// Who asks, as the tables' columns name them: a lead is two, because answering a person about their data is
/// another purpose than running a programme, and anybody is "self" to their own record.
enum class Column {
    Self,
    Lead,
    Rights,
    Coordinator,
    Line,
    Workforce,
    Mentor,
    Manager,
    Tutor,
    Assessor,
    Apprentice,
    Regional,
    National,
    Evaluator,
    Administrator,
};
inline constexpr int columns = 15;

/// The cell of a verb: letters of the relations in which it is allowed, or "-".
const char* who_may(Verb verb, Column column);
/// Which things, colleagues and apprentices the verb is about.
bool concerns(Verb verb, About about);
/// Whether the first may give the second's role.
bool gives(Column giver, Role role);
/// The cell of a care: a letter for the form and letters of relations, or "-".
const char* who_sees(About about, Care care, Column column);

}  // namespace waymark::access_oracle
