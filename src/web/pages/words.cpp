#include "web/pages/words.h"

namespace waymark::web {

std::string period_words(const base::Period& period) {
    const base::Day last = period.until - std::chrono::days{1};
    std::string from = base::to_short_words(period.from);
    const std::chrono::year_month_day a{period.from};
    const std::chrono::year_month_day b{last};
    if (a.year() == b.year()) from.resize(from.size() - 5);
    return from + " to " + base::to_short_words(last);
}

std::string digits(std::int64_t number) {
    std::string text = std::to_string(number);
    const std::size_t sign = number < 0 ? 1 : 0;
    for (std::size_t at = text.size(); at > 3 + sign; at -= 3) text.insert(at - 3, ",");
    return text;
}

std::string count(std::int64_t number, std::string_view one, std::string_view many) {
    if (number == 1) return "1 " + std::string(one);
    return digits(number) + " " + (many.empty() ? std::string(one) + "s" : std::string(many));
}

std::string cohort_words(const std::string& id) {
    return id.starts_with("cohort") || id.starts_with("Cohort") ? id : "Cohort " + id;
}

std::string list_words(const std::vector<std::string>& items) {
    std::string all;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) all += i + 1 == items.size() ? " and " : ", ";
        all += items[i];
    }
    return all;
}

}  // namespace waymark::web
