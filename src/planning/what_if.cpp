#include "planning/what_if.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "base/text.h"

namespace waymark::planning {

namespace {

using domain::Programme;

constexpr std::int64_t most = 1'000'000;
constexpr std::int64_t most_pence = 9'000'000'000'000'000;

/// "max-travel=75": the word before, and what is said of it.
struct Said {
    std::string_view whole;
    std::string_view value;
};

std::unexpected<base::Error> refuse(const Said& said, std::string_view what) {
    return base::fail(fmt::format("{}: {}", base::quote(said.whole), what));
}

std::optional<std::int64_t> number(std::string_view text, std::int64_t at_most = most) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0 || value > at_most) return {};
    return value;
}

template <class T>
std::optional<base::Ref<T>> find(const base::List<T>& list, std::string_view id) {
    for (const auto ref : list.refs())
        if (list[ref].id == id) return ref;
    return {};
}

template <class T>
std::string about_missing(const base::List<T>& list, std::string_view noun, std::string_view id) {
    std::vector<std::string_view> ids;
    for (const auto& item : list) ids.push_back(item.id);
    return fmt::format("no such {} {}{}", noun, base::quote(id), base::did_you_mean(id, ids));
}

/// "ward-4:3": an id, and what follows the last colon.
std::optional<std::pair<std::string_view, std::string_view>> split(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) return {};
    return std::pair{text.substr(0, colon), text.substr(colon + 1)};
}

base::Result<void> max_travel(Programme& programme, const Said& said) {
    const auto minutes = number(said.value);
    if (!minutes) return refuse(said, "must be a whole number of minutes, such as max-travel=75");
    for (auto& apprentice : programme.apprentices)
        apprentice.max_travel = std::max(apprentice.max_travel, static_cast<int>(*minutes));
    return {};
}

base::Result<void> at_most(std::optional<int>& limit, const Said& said) {
    const auto blocks = number(said.value);
    if (!blocks) return refuse(said, "must be a whole number of blocks, such as placement-at-most=2");
    limit = static_cast<int>(*blocks);
    return {};
}

base::Result<void> placement_at_most(Programme& programme, const Said& said) {
    return at_most(programme.rules.placement_at_most, said);
}

base::Result<void> organisation_at_most(Programme& programme, const Said& said) {
    return at_most(programme.rules.organisation_at_most, said);
}

base::Result<void> budget(Programme& programme, const Said& said) {
    const auto pence = number(said.value, most_pence);
    if (!pence) return refuse(said, "must be a whole number of pence, such as budget=250000");
    programme.rules.budget = base::Money{*pence};
    return {};
}

base::Result<void> places(Programme& programme, const Said& said) {
    const auto parts = split(said.value);
    const auto count = parts ? number(parts->second) : std::nullopt;
    if (!count) return refuse(said, "must be a placement's id and a number, such as places=ward-4:3");
    const auto placement = find(programme.placements, parts->first);
    if (!placement) return refuse(said, about_missing(programme.placements, "placement", parts->first));
    programme.placements[*placement].places = static_cast<int>(*count);
    return {};
}

base::Result<void> close(Programme& programme, const Said& said) {
    const auto host = find(programme.organisations, said.value);
    const auto one = find(programme.placements, said.value);
    if (!host && !one)
        return refuse(said, about_missing(programme.placements, "placement or organisation", said.value));
    for (const auto placement : programme.placements.refs()) {
        auto& there = programme.placements[placement];
        if (placement != one && there.organisation != host) continue;
        there.places = 0;
        there.places_in.clear();
    }
    return {};
}

template <class T>
std::string free_id(const base::List<T>& list, const std::string& wanted) {
    std::string id = wanted;
    for (int number = 2; find(list, id); ++number) id = fmt::format("{}-{}", wanted, number);
    return id;
}

/// Everything as at that placement, but the organisation, which is new, and whatever is said of some weeks.
base::Result<void> host(Programme& programme, const Said& said) {
    const auto parts = split(said.value);
    const auto count = parts ? number(parts->second) : std::nullopt;
    if (!count) return refuse(said, "must be a placement's id and a number, such as host=ward-4:2");
    const auto like = find(programme.placements, parts->first);
    if (!like) return refuse(said, about_missing(programme.placements, "placement", parts->first));
    auto placement = programme.placements[*like];
    const auto name = fmt::format("Another host like {}", placement.name);
    placement.id = free_id(programme.placements, "like-" + placement.id);
    placement.name = name;
    placement.organisation = programme.organisations.add(
        {free_id(programme.organisations, "like-" + std::string(parts->first)), name, ""});
    placement.places = static_cast<int>(*count);
    placement.places_in.clear();
    programme.placements.add(std::move(placement));
    return {};
}

/// Forgets what was decided or told of blocks that are no more.
void forget_blocks(Programme& programme, base::Ref<domain::Cohort> cohort, int blocks) {
    const auto is_gone = [&](const auto& one) { return one.block >= blocks; };
    for (auto& apprentice : programme.apprentices) {
        if (apprentice.cohort != cohort) continue;
        std::erase_if(apprentice.fixed, is_gone);
        std::erase_if(apprentice.published, is_gone);
    }
    std::erase_if(programme.rules.balance,
                  [&](const auto& row) { return row.cohort == cohort && is_gone(row); });
}

/// The weeks of the last placement blocks go to those before, the first ones first.
base::Result<void> blocks(Programme& programme, const Said& said) {
    const auto parts = split(said.value);
    const auto wanted = parts ? number(parts->second) : std::nullopt;
    if (!wanted) return refuse(said, "must be a cohort's id and a number, such as blocks=2027:3");
    const auto cohort = find(programme.cohorts, parts->first);
    if (!cohort) return refuse(said, about_missing(programme.cohorts, "cohort", parts->first));
    auto& all = programme.cohorts[*cohort].blocks;
    const auto is_placement = [](const domain::Block& block) {
        return block.kind == domain::BlockKind::Placement;
    };
    const auto now = std::ranges::count_if(all, is_placement);
    if (*wanted < 1 || *wanted > now)
        return refuse(said, fmt::format("the cohort has {} placement blocks; it can have 1 to {}", now, now));
    int weeks = 0;
    for (auto gone = now - *wanted; gone > 0; --gone) {
        const auto last = std::ranges::find_if(all.rbegin(), all.rend(), is_placement);
        weeks += last->weeks;
        all.erase(std::prev(last.base()));
    }
    std::int64_t left = *wanted;
    for (auto& block : all) {
        if (!is_placement(block)) continue;
        const auto share = static_cast<int>((weeks + left - 1) / left);
        --left;
        block.weeks += share;
        weeks -= share;
    }
    forget_blocks(programme, *cohort, static_cast<int>(*wanted));
    return {};
}

base::Result<void> starts(Programme& programme, const Said& said) {
    const auto parts = split(said.value);
    const auto day = parts ? base::parse_iso_day(parts->second) : std::nullopt;
    if (!day || !base::is_monday(*day))
        return refuse(said, "must be a cohort's id and a Monday, such as starts=2027:2027-03-08");
    const auto cohort = find(programme.cohorts, parts->first);
    if (!cohort) return refuse(said, about_missing(programme.cohorts, "cohort", parts->first));
    programme.cohorts[*cohort].starts = *day;
    return {};
}

base::Result<void> drop(Programme& programme, const Said& said) {
    auto& rules = programme.rules;
    if (said.value == "visit-settings")
        rules.visit_settings.clear();
    else if (said.value == "visit-sectors")
        rules.visit_sectors.clear();
    else if (said.value == "placement-at-most")
        rules.placement_at_most.reset();
    else if (said.value == "organisation-at-most")
        rules.organisation_at_most.reset();
    else if (said.value == "cover-competences")
        rules.cover_competences = false;
    else if (said.value == "balance")
        rules.balance.clear();
    else if (said.value == "budget")
        rules.budget.reset();
    else if (said.value == "published")
        for (auto& apprentice : programme.apprentices) apprentice.published.clear();
    else if (said.value == "fixed")
        for (auto& apprentice : programme.apprentices) apprentice.fixed.clear();
    else
        return refuse(said,
                      "can drop visit-settings, visit-sectors, placement-at-most, organisation-at-most, "
                      "cover-competences, balance, budget, published or fixed");
    return {};
}

struct Word {
    std::string_view name;
    base::Result<void> (*apply)(Programme&, const Said&);
};

constexpr std::array words{
    Word{"max-travel", max_travel},
    Word{"placement-at-most", placement_at_most},
    Word{"organisation-at-most", organisation_at_most},
    Word{"budget", budget},
    Word{"places", places},
    Word{"host", host},
    Word{"close", close},
    Word{"blocks", blocks},
    Word{"starts", starts},
    Word{"drop", drop},
};

constexpr std::array forms{
    WhatIfWord{"max-travel=MINUTES", "everyone may travel so long, or as long as they may now"},
    WhatIfWord{"placement-at-most=N", "so many blocks of a journey in one placement"},
    WhatIfWord{"organisation-at-most=N", "so many blocks of a journey with one organisation"},
    WhatIfWord{"budget=PENCE", "another budget"},
    WhatIfWord{"places=PLACEMENT:N", "another number of places, where no period says otherwise"},
    WhatIfWord{"host=PLACEMENT:N", "a host more, with so many places, like that placement"},
    WhatIfWord{"close=ID", "a placement or an organisation without any places"},
    WhatIfWord{"blocks=COHORT:N", "fewer placements, longer ones: three instead of four"},
    WhatIfWord{"starts=COHORT:DATE", "another first Monday of a cohort"},
    WhatIfWord{"drop=RULE", "a rule, or all that is published or fixed, left out"},
};

base::Result<void> apply(Programme& programme, std::string_view said) {
    const auto equals = said.find('=');
    const auto name = said.substr(0, equals);
    const auto word = std::ranges::find(words, name, &Word::name);
    std::vector<std::string_view> names;
    names.reserve(words.size());
    for (const auto& known : words) names.push_back(known.name);
    if (word == words.end() || equals == std::string_view::npos)
        return base::fail(fmt::format(
            "{}: no such change{}; there are {}", base::quote(said),
            word == words.end() ? base::did_you_mean(name, names) : ", a value must follow the name and =",
            fmt::join(names, ", ")));
    return word->apply(programme, {said, said.substr(equals + 1)});
}

}  // namespace

std::span<const WhatIfWord> list_what_if_words() { return forms; }

base::Result<Programme> change_programme(const Programme& programme, std::string_view said) {
    Programme changed = programme;
    for (;;) {
        const auto comma = said.find(',');
        TRY_DO(apply(changed, said.substr(0, comma)));
        if (comma == std::string_view::npos) return changed;
        said.remove_prefix(comma + 1);
    }
}

}  // namespace waymark::planning
