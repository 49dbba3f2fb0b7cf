#pragma once
// The roles that a person may hold, each for an organisation or a programme and a period, and what for.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace waymark::access {

enum class Role {
    ProgrammeLead,
    Coordinator,
    LineManager,       ///< Of an employer.
    WorkforceLead,     ///< Of an employer.
    Mentor,            ///< Of a host.
    PlacementManager,  ///< Of a host.
    Tutor,             ///< Of a training provider.
    Assessor,          ///< Of a training provider.
    Apprentice,
    RegionalViewer,  ///< Statistics only.
    NationalViewer,  ///< Statistics only.
    Evaluator,       ///< Rows without a name.
    Administrator,   ///< Of the installation: no personal data by virtue of that.
};

/// Empty ids: the grant is for none in particular. An administrator's is for the installation.
struct Grant {
    Role role = Role::Apprentice;
    std::optional<std::string> programme;
    std::optional<std::string> organisation;
    std::optional<std::string> place;  ///< Of a regional viewer.
    base::Period period;
    friend bool operator==(const Grant&, const Grant&) = default;
};

/// Who asks.
struct Viewer {
    std::string person;
    std::vector<Grant> grants;
    friend bool operator==(const Viewer&, const Viewer&) = default;
};

/// What somebody is looking or acting for. Whoever asks says so, and it stands in the history.
enum class Purpose {
    RunProgramme,
    Employ,
    Host,
    Teach,
    OwnRecord,
    Statistics,
    Evaluate,
    Operate,        ///< The installation: backups, accounts, keys.
    SubjectRights,  ///< Answering somebody who asks for their record, or for its end.
};

}  // namespace waymark::access
