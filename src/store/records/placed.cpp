#include "store/records/placed.h"

#include "base/result.h"

namespace waymark::store {

namespace {

constexpr Query placed_in_programme{
    "who is placed where",
    "SELECT DISTINCT s.placement, s.apprentice FROM plan p JOIN stay s ON s.programme = p.programme AND "
    "s.plan = p.id WHERE p.programme = ? AND p.state = 'published' ORDER BY s.placement, s.apprentice"};
constexpr Query apprentices_in_programme{"how many apprentices",
                                         "SELECT COUNT(*) FROM apprentice WHERE programme = ?"};

}  // namespace

Stored<std::vector<Placed>> list_placed(Connection& connection, const std::string& programme) {
    TRY(const auto rows, connection.run(placed_in_programme, programme));
    std::vector<Placed> placed;
    placed.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) placed.push_back({rows[i].text(0), rows[i].text(1)});
    return placed;
}

Stored<std::int64_t> count_apprentices(Connection& connection, const std::string& programme) {
    TRY(const auto rows, connection.run(apprentices_in_programme, programme));
    return rows[0].integer(0);
}

}  // namespace waymark::store
