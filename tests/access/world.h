#pragma once
// Worlds in plain numbers, for the second opinion as they are, and put into the policy's words.

#include <optional>
#include <string>
#include <vector>

#include "access/may.h"
#include "access/oracle/oracle.h"
#include "access/reach.h"
#include "base/random.h"

namespace waymark::access::testing {

using access_oracle::Asker;
using access_oracle::Days;
using access_oracle::Facts;
using access_oracle::Held;
using access_oracle::nobody;
using access_oracle::With;

base::Day day(int number);
base::Period period(const Days& days);
Viewer viewer(const Asker& asker);
Subject subject(const Facts& facts);

/// For messages of tests.
std::string in_words(const Asker& asker);
std::string in_words(const Facts& facts);

// A finite world, small enough to try everything in it. Person 1 asks, programme 1, organisation 1 and area 1
// are theirs, the others are not, and today is day 0.

/// Everyone with one role, organisations' also limited to a programme; and somebody without any.
std::vector<Asker> every_asker();
/// Everything of that kind: whose, of which programme and organisation, where, with whom, draft or not.
std::vector<Facts> everything(About about);
/// One of each kind that differs from the others to some row of the policy.
std::vector<Facts> few_of_everything();

// Worlds drawn by chance, crowded with edges.

Asker random_asker(base::Random& random);
Facts random_facts(base::Random& random);

inline constexpr int role_count = 13;
inline constexpr int purpose_count = 9;

}  // namespace waymark::access::testing
