#include "access/world.h"

#include <array>

namespace waymark::access::testing {

namespace {

std::optional<std::string> id(const char* kind, int number) {
    if (number == nobody) return std::nullopt;
    return std::string{kind} + std::to_string(number);
}

std::vector<Tie> ties(const std::vector<With>& list) {
    std::vector<Tie> result;
    for (const With& with : list)
        result.push_back(
            {.organisation = *id("organisation-", with.organisation), .period = period(with.days)});
    return result;
}

constexpr Days always{-1000, 1000};

const std::vector<With> ours{{1, always}};
const std::vector<With> theirs{{2, always}};

}  // namespace

base::Day day(int number) { return base::Day{std::chrono::days{20'000 + number}}; }
base::Period period(const Days& days) { return {day(days.from), day(days.until)}; }

Viewer viewer(const Asker& asker) {
    Viewer result{.person = id("person-", asker.person).value_or(""), .grants = {}};
    for (const Held& held : asker.held)
        result.grants.push_back({.role = held.role,
                                 .programme = id("programme-", held.programme),
                                 .organisation = id("organisation-", held.organisation),
                                 .place = id("area-", held.area),
                                 .period = period(held.days)});
    return result;
}

Subject subject(const Facts& facts) {
    Subject result{.about = facts.about,
                   .person = id("person-", facts.person),
                   .programme = id("programme-", facts.programme),
                   .organisation = id("organisation-", facts.organisation),
                   .areas = {},
                   .partners = ties(facts.partners),
                   .employers = ties(facts.employers),
                   .hosts = ties(facts.hosts),
                   .providers = ties(facts.providers),
                   .role = facts.role,
                   .draft = facts.draft};
    for (const int area : facts.areas) result.areas.push_back(*id("area-", area));
    return result;
}

std::string in_words(const Asker& asker) {
    std::string text = "person " + std::to_string(asker.person);
    for (const Held& held : asker.held)
        text += ", " + std::string{find_role(held.role).words} + " of programme " +
                std::to_string(held.programme) + " organisation " + std::to_string(held.organisation) +
                " area " + std::to_string(held.area) + " [" + std::to_string(held.days.from) + ", " +
                std::to_string(held.days.until) + ")";
    return text;
}

std::string in_words(const Facts& facts) {
    constexpr std::array about{"thing", "colleague", "apprentice"};
    std::string text = about[static_cast<std::size_t>(facts.about)];
    text += ": person " + std::to_string(facts.person) + " programme " + std::to_string(facts.programme) +
            " organisation " + std::to_string(facts.organisation);
    const auto add = [&](const char* word, const std::vector<With>& list) {
        for (const With& with : list)
            text += std::string{", "} + word + " " + std::to_string(with.organisation) + " [" +
                    std::to_string(with.days.from) + ", " + std::to_string(with.days.until) + ")";
    };
    add("partner", facts.partners);
    add("employer", facts.employers);
    add("host", facts.hosts);
    add("provider", facts.providers);
    for (const int area : facts.areas) text += ", area " + std::to_string(area);
    if (facts.role) text += ", role " + std::string{find_role(*facts.role).words};
    if (facts.draft) text += ", draft";
    return text;
}

std::vector<Asker> every_asker() {
    std::vector<Asker> askers{{.person = 1, .held = {}}};
    for (const RoleRow& row : roles()) {
        Held held{
            .role = row.role, .programme = nobody, .organisation = nobody, .area = nobody, .days = always};
        switch (row.scope) {
            case Scope::Programme:
                held.programme = 1;
                break;
            case Scope::Organisation:
                held.organisation = 1;
                break;
            case Scope::Area:
                held.area = 1;
                break;
            case Scope::Everything:
                break;
        }
        askers.push_back({.person = 1, .held = {held}});
        if (row.scope == Scope::Organisation) {
            held.programme = 1;
            askers.push_back({.person = 1, .held = {held}});
        }
    }
    return askers;
}

std::vector<Facts> everything(About about) {
#ifdef __SANITIZE_ADDRESS__
    constexpr int step = 15;  // With nobody or with everybody: instrumented code is slow.
#else
    constexpr int step = 1;
#endif
    std::vector<Facts> all;
    for (const int person : {nobody, 1, 2})
        for (const int programme : {nobody, 1, 2})
            for (const int organisation : {nobody, 1, 2})
                for (int who = 0; who < 16; who += step)
                    for (const bool draft : {false, true}) {
                        Facts facts{.about = about,
                                    .person = person,
                                    .programme = programme,
                                    .organisation = organisation,
                                    .areas = {2},
                                    .partners = (who & 1) != 0 ? ours : theirs,
                                    .employers = (who & 2) != 0 ? ours : theirs,
                                    .hosts = (who & 4) != 0 ? ours : theirs,
                                    .providers = (who & 8) != 0 ? ours : theirs,
                                    .role = {},
                                    .draft = draft};
                        all.push_back(facts);
                        facts.areas = {2, 1};
                        if (who == 0 || who == 15) all.push_back(facts);
                    }
    return all;
}

std::vector<Facts> few_of_everything() {
    std::vector<Facts> few;
    for (const About about : {About::Thing, About::Colleague, About::Apprentice})
        for (const int programme : {2, 1})
            for (const bool draft : {false, true}) {
                const Facts plain{.about = about,
                                  .person = 2,
                                  .programme = programme,
                                  .organisation = 2,
                                  .areas = {2},
                                  .partners = theirs,
                                  .employers = theirs,
                                  .hosts = theirs,
                                  .providers = theirs,
                                  .role = {},
                                  .draft = draft};
                few.push_back(plain);
                Facts facts = plain;
                facts.person = 1;
                few.push_back(facts);
                facts = plain;
                facts.organisation = 1;
                few.push_back(facts);
                facts = plain;
                facts.areas = {1};
                few.push_back(facts);
                for (auto list : {&Facts::partners, &Facts::employers, &Facts::hosts, &Facts::providers}) {
                    facts = plain;
                    facts.*list = ours;
                    few.push_back(facts);
                }
            }
    return few;
}

namespace {

int number(base::Random& random, int from, int to) {
    return from + static_cast<int>(random.below(static_cast<std::uint64_t>(to - from + 1)));
}

/// Beginnings and ends a day, or four weeks and a day, around today (day 0).
Days random_days(base::Random& random) {
    constexpr std::array edges{-400, -57, -56, -29, -28, -27, -2, -1, 0, 1, 2, 27, 28, 29, 56, 57, 400};
    Days days{edges[random.below(edges.size())], edges[random.below(edges.size())]};
    if (days.from > days.until && random.chance(0.9)) std::swap(days.from, days.until);
    return days;
}

std::vector<With> random_list(base::Random& random) {
    std::vector<With> list;
    const int count = number(random, 0, 3);
    for (int i = 0; i < count; ++i)
        list.push_back({.organisation = number(random, 1, 3), .days = random_days(random)});
    return list;
}

}  // namespace

Asker random_asker(base::Random& random) {
    Asker asker{.person = number(random, 1, 3), .held = {}};
    const int count = number(random, 0, 5);
    for (int i = 0; i < count; ++i) {
        Held held{.role = static_cast<Role>(random.below(role_count)),
                  .programme = nobody,
                  .organisation = nobody,
                  .area = nobody,
                  .days = random.chance(0.7) ? always : random_days(random)};
        const Scope scope = find_role(held.role).scope;
        // Mostly what the role is held for, sometimes something else.
        if (random.chance(scope == Scope::Programme ? 0.95 : scope == Scope::Organisation ? 0.3 : 0.05))
            held.programme = number(random, 1, 2);
        if (random.chance(scope == Scope::Organisation ? 0.95 : 0.05))
            held.organisation = number(random, 1, 3);
        if (random.chance(scope == Scope::Area ? 0.95 : 0.05)) held.area = number(random, 1, 2);
        asker.held.push_back(held);
    }
    return asker;
}

Facts random_facts(base::Random& random) {
    Facts facts{.about = static_cast<About>(random.below(3)),
                .person = number(random, 0, 3),
                .programme = number(random, 0, 2),
                .organisation = number(random, 0, 3),
                .areas = {},
                .partners = random_list(random),
                .employers = random_list(random),
                .hosts = random_list(random),
                .providers = random_list(random),
                .role = {},
                .draft = random.chance(0.2)};
    for (int* one : {&facts.person, &facts.programme, &facts.organisation})
        if (*one == 0) *one = nobody;
    for (int area = 1; area <= 2; ++area)
        if (random.chance(0.4)) facts.areas.push_back(area);
    if (random.chance(0.5)) facts.role = static_cast<Role>(random.below(role_count));
    return facts;
}

}  // namespace waymark::access::testing
