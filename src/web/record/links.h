#pragma once
// Addresses of the record's pages. The routes have the same patterns; a test follows every link.

#include <string>
#include <string_view>
#include <vector>

#include "records/record.h"

namespace waymark::web::record {

std::string home_link();
std::string purpose_link();
std::string statistics_link();
std::string programme_link(std::string_view programme);
std::string list_link(std::string_view programme, std::string_view slug);
std::string add_link(std::string_view programme, std::string_view slug);
std::string apprentice_link(std::string_view programme, std::string_view apprentice);
std::string person_link(std::string_view person);
/// The page of one thing; empty where it has none.
std::string thing_link(const records::Record& record);
/// "/change", "/history" … below it.
std::string below(const std::string& link, std::string_view word);
/// The next page of a list.
std::string page_link(const std::string& list, const std::vector<std::string>& after,
                      std::string_view words = {});

}  // namespace waymark::web::record
