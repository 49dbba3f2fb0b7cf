#pragma once
// The kinds of workplace of a made-up programme, and what they are like.

#include <array>

namespace waymark::bench {

constexpr int standards = 15;  ///< Of the Care Certificate of 2015.

struct HostKind {
    const char* setting;
    const char* name;
    const char* sector;
    const char* team;    ///< What one placement is called: "Ashbeck ... ward 2".
    double share;        ///< Of a town's places; the shares add up to 1.
    int teams_of_host;   ///< At most so many placements with one organisation.
    int places_of_team;  ///< At most so many apprentices at a time.
    int minimum_age;
    bool vaccinations;
    double lone_working;  ///< The chance that a team asks for that clearance.
    double driver;
    double long_shifts;
    double nights;
    int weekly_cost;                       ///< Pence, where a budget is wanted.
    std::array<int, standards> evidences;  ///< Per cent of the teams that can evidence each standard.
};

// The shares and chances are our guess of what a county's partners offer. The order of the settings is also
// the order in which a file first names the sectors and the clearances, which is how the reader lists them.
constexpr std::array host_kinds{
    HostKind{"hospital",
             "Hospital",
             "health",
             "ward",
             0.27,
             9,
             3,
             18,
             true,
             0,
             0,
             0.6,
             0.3,
             0,
             {100, 100, 100, 100, 95, 100, 95, 95, 40, 100, 60, 100, 100, 100, 100}},
    HostKind{"community-nursing",
             "Community nursing",
             "health",
             "community team",
             0.2,
             4,
             2,
             18,
             true,
             0.2,
             0.3,
             0,
             0,
             400,
             {100, 100, 100, 100, 100, 100, 100, 50, 50, 100, 60, 50, 90, 100, 95}},
    HostKind{"mental-health",
             "Mental health",
             "health",
             "mental health team",
             0.16,
             4,
             2,
             18,
             true,
             0,
             0,
             0.1,
             0.1,
             0,
             {100, 100, 100, 100, 100, 100, 100, 15, 100, 100, 40, 40, 90, 100, 60}},
    HostKind{"general-practice",
             "General practice",
             "health",
             "surgery",
             0.06,
             2,
             1,
             18,
             true,
             0,
             0,
             0,
             0,
             1500,
             {100, 100, 100, 100, 85, 100, 95, 10, 50, 100, 90, 80, 90, 100, 90}},
    HostKind{"care-home",
             "Care home",
             "social-care",
             "care home",
             0.17,
             3,
             2,
             16,
             false,
             0,
             0,
             0.2,
             0.1,
             900,
             {100, 100, 100, 100, 100, 100, 100, 100, 90, 100, 15, 60, 100, 95, 90}},
    HostKind{"home-care",
             "Home care",
             "social-care",
             "home care team",
             0.08,
             3,
             2,
             18,
             false,
             0.5,
             0.6,
             0,
             0,
             1200,
             {100, 100, 100, 100, 100, 100, 100, 90, 60, 100, 10, 40, 90, 90, 85}},
    HostKind{"day-service",
             "Day service",
             "social-care",
             "day service",
             0.06,
             3,
             3,
             16,
             false,
             0,
             0,
             0,
             0,
             600,
             {100, 100, 100, 100, 100, 100, 100, 75, 95, 100, 25, 50, 95, 95, 65}},
};

}  // namespace waymark::bench
