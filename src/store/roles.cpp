#include "store/roles.h"

#include <algorithm>

namespace waymark::store {

namespace {

using records::Kind;
using records::Record;

void keep_filled(std::optional<std::string>& to, const std::optional<std::string>& text) {
    if (text && !text->empty()) to = *text;
}

}  // namespace

std::optional<access::Grant> grant_of(const Record& record) {
    const auto name = records::text_of(record, "role").value_or("");
    const auto row = std::ranges::find(access::roles(), name, &access::RoleRow::name);
    const auto from = base::parse_iso_day(records::text_of(record, "from_day").value_or(""));
    const auto until = base::parse_iso_day(records::text_of(record, "until_day").value_or(""));
    if (row == access::roles().end() || !from || !until) return {};
    access::Grant grant;
    grant.role = row->role;
    if (!record.programme.empty()) grant.programme = record.programme;
    keep_filled(grant.organisation, records::text_of(record, "organisation"));
    keep_filled(grant.place, records::text_of(record, "place"));
    grant.period = {*from, *until};
    return grant;
}

Record grant_record(const std::string& person, const std::string& id, const access::Grant& grant) {
    auto record = records::make_record(Kind::Grant, grant.programme.value_or(""), id);
    record.person = person;
    records::set(record, "role", std::string{access::find_role(grant.role).name});
    records::set(record, "organisation", records::or_nothing(grant.organisation));
    records::set(record, "place", records::or_nothing(grant.place));
    records::set(record, "from_day", base::to_iso(grant.period.from));
    records::set(record, "until_day", base::to_iso(grant.period.until));
    return record;
}

}  // namespace waymark::store
