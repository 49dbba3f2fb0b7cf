#include "actions/record/verify_audit.h"

#include <algorithm>

#include "store/transaction.h"

namespace waymark::actions {

base::Result<std::vector<store::events::Head>> read_kept_heads(std::string_view text) {
    std::vector<store::events::Head> heads;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        auto head = store::events::head_from_line(line);
        if (!head)
            return base::fail("line " + std::to_string(number) +
                              " is not a head as waymark audit heads writes it");
        heads.push_back(std::move(*head));
    }
    return heads;
}

store::Stored<store::events::Audit> verify_audit(store::Database& database,
                                                 const store::sealing::KeyRing& keys,
                                                 const std::vector<store::events::Head>& kept) {
    return store::transact(database, store::Mode::Read, [&](store::Connection& connection) {
        return store::events::audit(connection, keys, kept);
    });
}

}  // namespace waymark::actions
