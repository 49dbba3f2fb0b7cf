#include "web/pages/links.h"

#include "web/http/target.h"

namespace waymark::web {

namespace {

using Typed = std::vector<std::pair<std::string, std::string>>;

/// "?kind=leaves&apprentice=a01", or nothing.
std::string query_of(const Typed& typed) {
    std::string query;
    for (const auto& [name, value] : typed)
        query += (query.empty() ? "?" : "&") + escape_url(name) + "=" + escape_url(value);
    return query;
}

}  // namespace

std::string programmes_link() { return "/"; }

std::string board_link(std::string_view programme) { return "/programmes/" + escape_url(programme); }

std::string not_placed_link(std::string_view programme) { return board_link(programme) + "?show=not-placed"; }

std::string cohort_link(std::string_view programme, std::string_view cohort) {
    return board_link(programme) + "?cohort=" + escape_url(cohort);
}

std::string hosts_link(std::string_view programme) { return board_link(programme) + "/hosts"; }

std::string quality_link(std::string_view programme) { return board_link(programme) + "/quality"; }

std::string advice_link(std::string_view programme) { return board_link(programme) + "/advice"; }

std::string comparison_link(std::string_view programme) { return board_link(programme) + "/compare"; }

std::string fragility_link(std::string_view programme) { return board_link(programme) + "/fragility"; }

std::string change_link(std::string_view programme, const Typed& typed) {
    return board_link(programme) + "/change" + query_of(typed);
}

std::string change_file_link(std::string_view programme, std::string_view file, const Typed& typed) {
    return board_link(programme) + "/change/" + escape_url(file) + query_of(typed);
}

std::string apprentice_link(std::string_view programme, std::string_view apprentice) {
    return board_link(programme) + "/apprentices/" + escape_url(apprentice);
}

}  // namespace waymark::web
