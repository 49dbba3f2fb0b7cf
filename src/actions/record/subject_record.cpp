#include "actions/record/subject_record.h"

#include <algorithm>

#include "access/verbs.h"

namespace waymark::actions::record {

namespace {

bool is_look(const store::events::Past& past) {
    const auto verb = access::find_verb(past.event.verb);
    return verb && access::is_recorded_look(*verb);
}

SubjectRecord::Thing to_thing(const records::Record& record) {
    SubjectRecord::Thing thing{record.kind, record.programme, record.id, {}};
    const auto fields = records::find_kind(record.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (!std::holds_alternative<std::monostate>(record.values[i]))
            thing.lines.push_back({&fields[i], record.values[i]});
    return thing;
}

}  // namespace

SubjectRecord make_subject_record(std::string person, base::Day today,
                                  const std::vector<records::Record>& records,
                                  std::vector<store::events::Past> events) {
    SubjectRecord made;
    made.person = std::move(person);
    made.made = today;
    for (const auto& record : records) made.things.push_back(to_thing(record));
    for (auto& past : events) {
        made.erased = made.erased || past.erased;
        (is_look(past) ? made.looks : made.changes).push_back(std::move(past));
    }
    return made;
}

}  // namespace waymark::actions::record
