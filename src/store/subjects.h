#pragma once
// The facts about a record that decide who may see it: whose it is, who employs, hosts and teaches. They go
// to the policy, and are never shown.

#include <map>
#include <string>
#include <vector>

#include "access/subject.h"
#include "records/record.h"
#include "store/database.h"
#include "store/sealer.h"

namespace waymark::store {

/// Lives as long as one transaction: what it has found of a programme it does not ask for again.
class Subjects {
public:
    Subjects(Connection& connection, Sealer& sealer) : m_connection(connection), m_sealer(sealer) {}

    /// Of a record as it is stored, or as it is about to be.
    Stored<access::Subject> of(const records::Record& record);

private:
    struct OfProgramme {
        std::vector<access::Tie> partners;
        std::vector<access::Tie> providers;
        std::vector<std::string> areas;
        std::string published;  ///< The id of the plan; empty: none is.
    };

    Stored<const OfProgramme*> facts_of(const std::string& programme);
    Stored<void> add_apprentice(access::Subject& subject, const records::Record& apprentice);
    Stored<void> add_person(access::Subject& subject, const records::Record& record);
    Stored<void> add_plan(access::Subject& subject, const std::string& plan);

    Connection& m_connection;
    Sealer& m_sealer;
    std::map<std::string, OfProgramme> m_programmes;
};

/// For ever, as far as days are kept.
base::Period always();

}  // namespace waymark::store
