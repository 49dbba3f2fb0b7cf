#pragma once
// What the parts of a programme need to become records and values again. Only for src/records/programme.

#include <optional>
#include <string>
#include <unordered_map>

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/programmes/programme.h"
#include "records/programme.h"
#include "records/record.h"

namespace waymark::records {

Record setting_record(const domain::Programme& programme, base::Ref<domain::Setting> at);
Record competence_record(const domain::Programme& programme, base::Ref<domain::Competence> at);
Record organisation_record(const domain::Programme& programme, base::Ref<domain::Organisation> at);
Record placement_record(const domain::Programme& programme, base::Ref<domain::Placement> at);
Record cohort_record(const domain::Programme& programme, base::Ref<domain::Cohort> at);
Record apprentice_record(const domain::Programme& programme, base::Ref<domain::Apprentice> at);
Record clearance_record(const domain::Programme& programme, base::Ref<domain::Apprentice> at);
Record programme_record(const domain::Programme& programme);

/// The places of one list by id.
template <class T>
class Index {
public:
    /// Before the first question: every thing of the list, in order.
    void fill(const base::List<T>& list) {
        for (const auto ref : list.refs()) m_at.emplace(list[ref].id, ref);
    }
    [[nodiscard]] base::Result<base::Ref<T>> find(const std::string& id) const {
        const auto found = m_at.find(id);
        if (found == m_at.end()) return base::fail("a record refers to '" + id + "', which is not there");
        return found->second;
    }
    [[nodiscard]] std::optional<base::Ref<T>> maybe(const std::string& id) const {
        const auto found = m_at.find(id);
        if (found == m_at.end()) return {};
        return found->second;
    }

private:
    std::unordered_map<std::string, base::Ref<T>> m_at;
};

/// A programme that is put together again.
struct Rebuilt {
    domain::Programme programme = {};
    Index<domain::Sector> sectors = {};
    Index<domain::Setting> settings = {};
    Index<domain::Competence> competences = {};
    Index<domain::Organisation> organisations = {};
    Index<domain::Clearance> clearances = {};
    Index<domain::Placement> placements = {};
    Index<domain::Cohort> cohorts = {};
};

/// The rules need all lists, the lists of sectors and clearances come first: two steps.
base::Result<void> read_programme(const Record& record, Rebuilt& rebuilt);
base::Result<void> read_rules(const Record& record, Rebuilt& rebuilt);
base::Result<domain::Setting> read_setting(const Record& record, const Rebuilt& rebuilt);
domain::Competence read_competence(const Record& record);
domain::Organisation read_organisation(const Record& record);
base::Result<domain::Placement> read_placement(const Record& record, const Rebuilt& rebuilt);
base::Result<domain::Cohort> read_cohort(const Record& record);
base::Result<domain::Apprentice> read_apprentice(const Record& record, const Rebuilt& rebuilt);
base::Result<std::vector<domain::HeldClearance>> read_clearances(const Record& record,
                                                                 const Rebuilt& rebuilt);

// Parts of entries; what is not of that type reads as nothing.
std::string text_at(const Entry& entry, std::size_t at);
std::optional<std::string> maybe_text_at(const Entry& entry, std::size_t at);
std::optional<std::int64_t> whole_at(const Entry& entry, std::size_t at);
base::Result<base::Day> day_at(const Entry& entry, std::size_t at);
base::Result<std::optional<base::Day>> maybe_day_at(const Entry& entry, std::size_t at);

void set_location(Record& record, const std::optional<domain::Location>& location);
std::optional<domain::Location> location_of(const Record& record);

template <class T>
Entries ids_of(const base::List<T>& list, const std::vector<base::Ref<T>>& refs) {
    Entries entries;
    entries.reserve(refs.size());
    for (const auto ref : refs) entries.push_back({list[ref].id});
    return entries;
}

template <class T>
base::Result<std::vector<base::Ref<T>>> refs_of(const Entries& entries, const Index<T>& index) {
    std::vector<base::Ref<T>> refs;
    refs.reserve(entries.size());
    for (const auto& entry : entries) {
        TRY(const auto ref, index.find(text_at(entry, 0)));
        refs.push_back(ref);
    }
    return refs;
}

}  // namespace waymark::records
