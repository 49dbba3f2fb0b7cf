#pragma once
// What somebody sees of the record, as words for people, JSON for programs and CSV for spreadsheets.

#include <string>
#include <string_view>
#include <vector>

#include "actions/record/list_records.h"
#include "base/date.h"
#include "store/records/table.h"
#include "store/seen/seen.h"

namespace waymark::actions::record {

/// "apprentice a03 of lincolnshire": by its key alone.
std::string title_of(const store::Key& key);

/// "the employer" as it stands before a colon: "employer".
std::string_view label_of(const records::Field& field);

/// A line for each field that has a value and is seen; then which fields are not shown to them.
std::string to_text(const store::Seen& seen);
/// The same of what it was at the end of a day.
std::string to_text(const records::Record& was, base::Day day);
/// For programs: format waymark.record/1. Lists are lists of objects; a field without a value is left out.
std::string to_json(const store::Seen& seen);

/// A table of the fields by which one of a kind is told from another. Without columns that are empty
/// throughout.
std::string to_text(const Listed& listed, store::List list);
/// For programs: format waymark.records/1, with where the next page begins.
std::string to_json(const Listed& listed, store::List list);
/// Every field that is seen of any of them.
std::string to_csv(const Listed& listed, store::List list);

}  // namespace waymark::actions::record
