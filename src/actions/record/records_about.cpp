#include "actions/record/records_about.h"

#include "actions/record/changes.h"
#include "base/result.h"
#include "store/events/link.h"
#include "store/records/records.h"

namespace waymark::actions::record {

using records::Kind;
using records::Record;

store::Stored<std::vector<Record>> list_records_about(store::Connection& connection, store::Sealer& sealer,
                                                      const std::string& person) {
    std::vector<Record> all;
    for (const auto kind : {Kind::Person, Kind::Special}) {
        TRY(auto found, store::find(connection, sealer, {kind, {person}}));
        if (found) all.push_back(std::move(*found));
    }
    TRY(const auto grants, store::list_all(connection, sealer, store::List::GrantsOfPerson, {person}));
    TRY(const auto apprentices,
        store::list_all(connection, sealer, store::List::ApprenticesOfPerson, {person}));
    TRY(const auto stays, store::list_all(connection, sealer, store::List::StaysOfPerson, {person}));
    for (const auto& apprentice : apprentices) {
        all.push_back(apprentice);
        TRY(auto clearance,
            store::find(connection, sealer, Kind::Clearance, apprentice.programme, apprentice.id));
        if (clearance) all.push_back(std::move(*clearance));
    }
    for (const auto* list : {&grants, &stays}) all.insert(all.end(), list->begin(), list->end());
    return all;
}

std::string chain_of(const std::vector<Record>& about_them) {
    for (const auto& record : about_them)
        if (!record.programme.empty()) return record.programme;
    return about_them.empty() ? std::string{store::events::installation} : chain_of(about_them.front());
}

}  // namespace waymark::actions::record
