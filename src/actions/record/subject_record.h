#pragma once
// All that is kept of one person, what it is kept for and how long, and
// everything that was done with it: what somebody gets who asks for their
// record.

#include <string>
#include <vector>

#include "base/date.h"
#include "records/record.h"
#include "store/events/event.h"

namespace waymark::actions::record {

struct SubjectRecord {
    /// One field that has a value.
    struct Line {
        const records::Field* field = nullptr;
        records::Value value;
    };
    /// One thing that is kept of them.
    struct Thing {
        records::Kind kind = records::Kind::Person;
        std::string programme;
        std::string id;
        std::vector<Line> lines;
    };
    std::string person;
    base::Day made;  ///< The day it was made.
    std::vector<Thing> things;
    std::vector<store::events::Past> changes;
    std::vector<store::events::Past> looks;  ///< Who saw health, equality and DBS detail, or the whole of it.
    bool erased = false;
};

/// From all records about the person and all events that concern them, the
/// oldest first.
SubjectRecord make_subject_record(std::string person, base::Day today,
                                  const std::vector<records::Record>& records,
                                  std::vector<store::events::Past> events);

/// For programs: format waymark.subject/1.
std::string to_json(const SubjectRecord& record);
/// For spreadsheets: a line for each field; then one for each change and look.
/// No cell is a formula.
std::string to_csv(const SubjectRecord& record);

}  // namespace waymark::actions::record
