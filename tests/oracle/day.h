#pragma once
// Dates, counted on the fingers: the oracle shares no arithmetic with what it judges.

#include <string>

namespace waymark::oracle {

struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
};

/// Of "2027-03-01"; the oracle is only asked about files that have been read before.
Date date(const std::string& text);
std::string text(const Date& date);

/// Days since 1 January 1900.
int number(const Date& date);
Date date_of(int number);

/// Full years; born on 29 February: a year older from 1 March in other years.
int age(const Date& born, const Date& when);

}  // namespace waymark::oracle
