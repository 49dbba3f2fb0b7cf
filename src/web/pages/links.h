#pragma once
// Addresses of pages. The routes (web/routes.cpp) have the same patterns; a test follows every link.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark::web {

std::string programmes_link();
std::string board_link(std::string_view programme);
/// The board with those alone who are not placed in every block, or of one cohort.
std::string not_placed_link(std::string_view programme);
std::string cohort_link(std::string_view programme, std::string_view cohort);
std::string hosts_link(std::string_view programme);
std::string quality_link(std::string_view programme);
std::string advice_link(std::string_view programme);
std::string comparison_link(std::string_view programme);
std::string fragility_link(std::string_view programme);
/// Something happened: what was chosen and typed so far.
std::string change_link(std::string_view programme,
                        const std::vector<std::pair<std::string, std::string>>& typed = {});
/// A file that comes of it: "change.json", "programme.json", "balanced.json" …
std::string change_file_link(std::string_view programme, std::string_view file,
                             const std::vector<std::pair<std::string, std::string>>& typed);
std::string apprentice_link(std::string_view programme, std::string_view apprentice);

}  // namespace waymark::web
