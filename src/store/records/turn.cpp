#include "store/records/turn.h"

#include "base/result.h"

namespace waymark::store {

namespace {

constexpr Query take{"take a turn",
                     "INSERT INTO turn (programme, thing, number) VALUES (?, ?, 1) "
                     "ON CONFLICT (programme, thing) DO UPDATE SET number = turn.number + 1"};

}  // namespace

Stored<void> take_turn(Connection& connection, std::string_view programme, std::string_view thing) {
    TRY_DO(connection.run(take, std::string{programme}, std::string{thing}));
    return {};
}

}  // namespace waymark::store
