#include "access/roles.h"

#include <array>

namespace waymark::access {

namespace {

constexpr std::array<RoleRow, 13> all_roles{{
    {Role::ProgrammeLead, "programme-lead", "programme lead", Scope::Programme, Purpose::RunProgramme},
    {Role::Coordinator, "coordinator", "coordinator", Scope::Programme, Purpose::RunProgramme},
    {Role::LineManager, "line-manager", "line manager", Scope::Organisation, Purpose::Employ},
    {Role::WorkforceLead, "workforce-lead", "workforce lead", Scope::Organisation, Purpose::Employ},
    {Role::Mentor, "mentor", "mentor", Scope::Organisation, Purpose::Host},
    {Role::PlacementManager, "placement-manager", "placement manager", Scope::Organisation, Purpose::Host},
    {Role::Tutor, "tutor", "tutor", Scope::Organisation, Purpose::Teach},
    {Role::Assessor, "assessor", "assessor", Scope::Organisation, Purpose::Teach},
    {Role::Apprentice, "apprentice", "apprentice", Scope::Programme, Purpose::OwnRecord},
    {Role::RegionalViewer, "regional-viewer", "regional viewer", Scope::Area, Purpose::Statistics},
    {Role::NationalViewer, "national-viewer", "national viewer", Scope::Everything, Purpose::Statistics},
    {Role::Evaluator, "evaluator", "evaluator", Scope::Programme, Purpose::Evaluate},
    {Role::Administrator, "administrator", "administrator", Scope::Everything, Purpose::Operate},
}};

constexpr std::array<PurposeRow, 9> all_purposes{{
    {Purpose::RunProgramme, "run-programme", "running the programme"},
    {Purpose::Employ, "employ", "employing"},
    {Purpose::Host, "host", "hosting a placement"},
    {Purpose::Teach, "teach", "teaching and assessing"},
    {Purpose::OwnRecord, "own-record", "one's own record"},
    {Purpose::Statistics, "statistics", "statistics"},
    {Purpose::Evaluate, "evaluate", "evaluating the programme"},
    {Purpose::Operate, "operate", "operating the installation"},
    {Purpose::SubjectRights, "subject-rights", "answering a person about their data"},
}};

bool named(const std::optional<std::string>& id) { return id && !id->empty(); }

}  // namespace

std::span<const RoleRow> roles() { return all_roles; }
const RoleRow& find_role(Role role) { return all_roles[static_cast<std::size_t>(role)]; }
std::span<const PurposeRow> purposes() { return all_purposes; }
const PurposeRow& find_purpose(Purpose purpose) { return all_purposes[static_cast<std::size_t>(purpose)]; }

bool needs_second_factor(Role role) {
    switch (role) {
        case Role::Apprentice:
        case Role::RegionalViewer:
        case Role::NationalViewer:
            return false;
        default:
            return true;
    }
}

bool fits(const Grant& grant) {
    switch (find_role(grant.role).scope) {
        case Scope::Programme:
            return named(grant.programme) && !grant.organisation && !grant.place;
        case Scope::Organisation:
            return named(grant.organisation) && (!grant.programme || named(grant.programme)) && !grant.place;
        case Scope::Area:
            return named(grant.place) && !grant.programme && !grant.organisation;
        case Scope::Everything:
            return !grant.programme && !grant.organisation && !grant.place;
    }
    return false;
}

}  // namespace waymark::access
