#pragma once
// The kinds of workplace of a made-up programme, and what they are like.

#include <array>

namespace waymark::bench {

constexpr int standards = 15;  ///< Of the Care Certificate of 2015.

struct HostKind {
    const char* setting;
    const char* name;
    const char* sector;
    const char* team;    ///< What one placement is called: "Ashbeck Hospital 1, ward 2".
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

// The shares and chances are our guess of what a county's partners offer; a share of a quarter lets everybody
// pass through once in four blocks. The order of the settings is also the order in which a file first names
// the sectors and the clearances, which is how the reader lists them.
// clang-format off: a table.
constexpr std::array host_kinds{
    HostKind{.setting = "hospital", .name = "Hospital", .sector = "health", .team = "ward",
             .share = 0.26, .teams_of_host = 9, .places_of_team = 3, .minimum_age = 18, .vaccinations = true,
             .lone_working = 0, .driver = 0, .long_shifts = 0.6, .nights = 0.3, .weekly_cost = 0,
             .evidences = {100, 100, 100, 100, 95, 100, 95, 95, 40, 100, 60, 100, 100, 100, 100}},
    HostKind{.setting = "community-nursing", .name = "Community nursing", .sector = "health", .team = "community team",
             .share = 0.24, .teams_of_host = 4, .places_of_team = 2, .minimum_age = 18, .vaccinations = true,
             .lone_working = 0.2, .driver = 0.3, .long_shifts = 0, .nights = 0, .weekly_cost = 400,
             .evidences = {100, 100, 100, 100, 100, 100, 100, 50, 50, 100, 60, 50, 90, 100, 95}},
    HostKind{.setting = "mental-health", .name = "Mental health", .sector = "health", .team = "mental health team",
             .share = 0.24, .teams_of_host = 4, .places_of_team = 2, .minimum_age = 18, .vaccinations = true,
             .lone_working = 0, .driver = 0, .long_shifts = 0.1, .nights = 0.1, .weekly_cost = 0,
             .evidences = {100, 100, 100, 100, 100, 100, 100, 15, 100, 100, 40, 40, 90, 100, 60}},
    HostKind{.setting = "general-practice", .name = "General practice", .sector = "health", .team = "surgery",
             .share = 0.03, .teams_of_host = 2, .places_of_team = 1, .minimum_age = 18, .vaccinations = true,
             .lone_working = 0, .driver = 0, .long_shifts = 0, .nights = 0, .weekly_cost = 1500,
             .evidences = {100, 100, 100, 100, 85, 100, 95, 10, 50, 100, 90, 80, 90, 100, 90}},
    HostKind{.setting = "care-home", .name = "Care home", .sector = "social-care", .team = "care home",
             .share = 0.12, .teams_of_host = 3, .places_of_team = 2, .minimum_age = 16, .vaccinations = false,
             .lone_working = 0, .driver = 0, .long_shifts = 0.2, .nights = 0.1, .weekly_cost = 900,
             .evidences = {100, 100, 100, 100, 100, 100, 100, 100, 90, 100, 15, 60, 100, 95, 90}},
    HostKind{.setting = "home-care", .name = "Home care", .sector = "social-care", .team = "home care team",
             .share = 0.06, .teams_of_host = 3, .places_of_team = 2, .minimum_age = 18, .vaccinations = false,
             .lone_working = 0.5, .driver = 0.6, .long_shifts = 0, .nights = 0, .weekly_cost = 1200,
             .evidences = {100, 100, 100, 100, 100, 100, 100, 90, 60, 100, 10, 40, 90, 90, 85}},
    HostKind{.setting = "day-service", .name = "Day service", .sector = "social-care", .team = "day service",
             .share = 0.05, .teams_of_host = 3, .places_of_team = 3, .minimum_age = 16, .vaccinations = false,
             .lone_working = 0, .driver = 0, .long_shifts = 0, .nights = 0, .weekly_cost = 600,
             .evidences = {100, 100, 100, 100, 100, 100, 100, 75, 95, 100, 25, 50, 95, 95, 65}},
};
// clang-format on

}  // namespace waymark::bench
