#pragma once
// The roles that a person may hold, each for an organisation or a programme and a period, and what for.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/vocabulary.h"
#include "base/date.h"

namespace waymark::access {

struct Grant {
    Role role = Role::Apprentice;
    std::optional<std::string> programme = {};
    std::optional<std::string> organisation = {};
    std::optional<std::string> place = {};  ///< Of a regional viewer.
    base::Period period;
    friend bool operator==(const Grant&, const Grant&) = default;
};

/// Who asks.
struct Viewer {
    std::string person;
    std::vector<Grant> grants;
    friend bool operator==(const Viewer&, const Viewer&) = default;
};

/// What a role is held for, and so what a grant of it names.
enum class Scope {
    Programme,     ///< A programme, and nothing else.
    Organisation,  ///< An organisation; a programme besides limits it to that one.
    Area,          ///< A place.
    Everything,    ///< Nothing: the country, or the installation.
};

struct RoleRow {
    Role role;
    std::string_view name;   ///< programme-lead
    std::string_view words;  ///< programme lead
    Scope scope;
    Purpose purpose;  ///< What who holds it looks and acts for.
};

/// Every role once, in the order of the enum.
std::span<const RoleRow> roles();
const RoleRow& find_role(Role role);

/// Whether who holds it sees or decides what is about others, one by one: then a password alone does not let
/// them in.
bool needs_second_factor(Role role);

/// Whether a grant names what its role is held for and nothing else. One that does not gives nothing at all.
bool fits(const Grant& grant);

struct PurposeRow {
    Purpose purpose;
    std::string_view name;   ///< run-programme
    std::string_view words;  ///< running the programme
};

/// Every purpose once, in the order of the enum.
std::span<const PurposeRow> purposes();
const PurposeRow& find_purpose(Purpose purpose);

}  // namespace waymark::access
