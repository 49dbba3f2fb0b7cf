#include "web/pages/links.h"

#include "web/http/target.h"

namespace waymark::web {

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

std::string apprentice_link(std::string_view programme, std::string_view apprentice) {
    return board_link(programme) + "/apprentices/" + escape_url(apprentice);
}

}  // namespace waymark::web
