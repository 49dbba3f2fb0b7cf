#include "oracle/day.h"

#include <cstdio>

namespace waymark::oracle {

namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
    if (month == 2) return is_leap(year) ? 29 : 28;
    if (month == 4 || month == 6 || month == 9 || month == 11) return 30;
    return 31;
}

}  // namespace

Date date(const std::string& text) {
    return {std::stoi(text.substr(0, 4)), std::stoi(text.substr(5, 2)), std::stoi(text.substr(8, 2))};
}

std::string text(const Date& date) {
    char out[40];
    std::snprintf(out, sizeof out, "%04d-%02d-%02d", date.year, date.month, date.day);
    return out;
}

int number(const Date& date) {
    int days = 0;
    for (int year = 1900; year < date.year; ++year) days += is_leap(year) ? 366 : 365;
    for (int month = 1; month < date.month; ++month) days += days_in(date.year, month);
    return days + date.day - 1;
}

Date date_of(int number) {
    Date date{1900, 1, 1};
    while (number >= (is_leap(date.year) ? 366 : 365)) {
        number -= is_leap(date.year) ? 366 : 365;
        ++date.year;
    }
    while (number >= days_in(date.year, date.month)) {
        number -= days_in(date.year, date.month);
        ++date.month;
    }
    date.day = number + 1;
    return date;
}

int age(const Date& born, const Date& when) {
    int years = when.year - born.year;
    // Someone born on 29 February has not had their birthday on 28 February, and has had it on 1 March.
    if (when.month < born.month || (when.month == born.month && when.day < born.day)) --years;
    return years;
}

}  // namespace waymark::oracle
