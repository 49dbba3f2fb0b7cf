#include "web/visitor.h"

#include <algorithm>

#include "access/roles.h"

namespace waymark::web {

std::optional<access::Purpose> purpose_named(std::string_view name) {
    const auto rows = access::purposes();
    const auto row = std::ranges::find(rows, name, &access::PurposeRow::name);
    if (row == rows.end()) return {};
    return row->purpose;
}

std::string set_purpose_cookie(access::Purpose purpose) {
    return std::string{purpose_cookie} + "=" + std::string{access::find_purpose(purpose).name} +
           "; Path=/; HttpOnly; SameSite=Strict";
}

std::optional<Visitor> OneVisitor::find(const Request& request) const {
    return Visitor{m_person, purpose_named(request.find_cookie(purpose_cookie).value_or(""))};
}

}  // namespace waymark::web
