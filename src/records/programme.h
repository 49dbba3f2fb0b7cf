#pragma once
// A programme as records, one for each thing in it, and back without loss.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "domain/programmes/programme.h"
#include "records/record.h"

namespace waymark::records {

/// Programme, settings, competences, organisations, placements, cohorts, apprentices and their clearances, in
/// that order; not yet stored. Apprentices get persons of their own: person_of.
std::vector<Record> to_records(const domain::Programme& programme);

/// The id of the person who is an apprentice of a programme file.
std::string person_of(std::string_view programme, std::string_view apprentice);

/// In any order. Fails where a record refers to one that is not among them.
base::Result<domain::Programme> to_programme(std::span<const Record> records);

/// Of a placement's record, how many places it has when; nothing else of it is filled in.
base::Result<domain::Placement> read_places(const Record& placement);

base::Result<base::Day> parse_day(const std::optional<std::string>& text);

}  // namespace waymark::records
