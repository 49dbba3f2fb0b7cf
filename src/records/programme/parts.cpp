#include "records/programme/parts.h"

namespace waymark::records {

namespace {

template <class T>
const T* part_at(const Entry& entry, std::size_t at) {
    return at < entry.size() ? std::get_if<T>(&entry[at]) : nullptr;
}

}  // namespace

std::string text_at(const Entry& entry, std::size_t at) {
    const auto* text = part_at<std::string>(entry, at);
    return text == nullptr ? std::string{} : *text;
}

std::optional<std::string> maybe_text_at(const Entry& entry, std::size_t at) {
    const auto* text = part_at<std::string>(entry, at);
    return text == nullptr ? std::optional<std::string>{} : *text;
}

std::optional<std::int64_t> whole_at(const Entry& entry, std::size_t at) {
    const auto* number = part_at<std::int64_t>(entry, at);
    return number == nullptr ? std::optional<std::int64_t>{} : *number;
}

base::Result<base::Day> parse_day(const std::optional<std::string>& text) {
    const auto day = text ? base::parse_iso_day(*text) : std::optional<base::Day>{};
    if (!day) return base::fail("a stored date is damaged");
    return *day;
}

base::Result<base::Day> day_at(const Entry& entry, std::size_t at) {
    return parse_day(maybe_text_at(entry, at));
}

base::Result<std::optional<base::Day>> maybe_day_at(const Entry& entry, std::size_t at) {
    const auto text = maybe_text_at(entry, at);
    if (!text) return std::optional<base::Day>{};
    TRY(const auto day, parse_day(text));
    return std::optional{day};
}

void set_location(Record& record, const std::optional<domain::Location>& location) {
    if (!location) return;
    set(record, "latitude", location->latitude);
    set(record, "longitude", location->longitude);
}

std::optional<domain::Location> location_of(const Record& record) {
    const auto latitude = real_of(record, "latitude");
    const auto longitude = real_of(record, "longitude");
    if (!latitude || !longitude) return {};
    return domain::Location{*latitude, *longitude};
}

}  // namespace waymark::records
