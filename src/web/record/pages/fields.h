#pragma once
// A record's fields in words, grouped by what they are kept for.

#include <string>
#include <vector>

#include "actions/record/views/look.h"
#include "web/record/pages/frame.h"

namespace waymark::web::record {

using actions::record::views::Names;

/// "Employer": the field's words as the head of a line.
std::string label_of(const records::Field& field);

/// A value in words; ids of things by their names. Empty where there is none.
std::string words_of(const records::Record& record, std::string_view field, const Names& names);
std::string words_of(const records::Field& field, const records::Value& value, const Names& names);

/// What a record is called: its name, or that of its person, or its id.
std::string title_of(const records::Record& record, const Names& names);

/// A list of keys and values for each use, under the use's words. Fields that are not seen, or hold nothing,
/// are not there.
base::Html fields_by_use(const std::vector<const records::Record*>& records, const Names& names);

/// "2 Mar 2027", or what stands there where it is no day.
std::string day_words(const std::string& iso);
/// The last day of a period that is kept with the day after it.
std::string last_day_words(const std::string& until);

}  // namespace waymark::web::record
