#include "planning/replan/news_wording.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/wording.h"

namespace waymark::planning {

namespace {

using base::Ref;
using domain::Placement;
using domain::Programme;
using rules::period_words;

std::string sentence(const News& news, const Programme& programme) {
    const auto name = [&](Ref<Placement> placement) { return programme.placements[placement].name; };
    if (!news.is)
        return fmt::format("{} is no more; {} ({}) is cancelled.", news.block, name(*news.was->placement),
                           period_words(news.was->period));
    const auto block = fmt::format("{} ({})", news.block, period_words(news.is->period));
    const auto dates = news.was && news.was->period != news.is->period
                           ? fmt::format(" It was to be {}.", period_words(news.was->period))
                           : std::string{};
    const auto* told = news.was && news.was->placement ? &*news.was->placement : nullptr;
    if (!news.is->placement)
        return fmt::format("{}: no place yet{}.{}", block,
                           told != nullptr ? " instead of " + name(*told) : "", dates);
    const auto where = name(*news.is->placement);
    if (told != nullptr && *told == *news.is->placement)
        return fmt::format("{}: {}, on new dates.{}", block, where, dates);
    return fmt::format("{}: {}{}.{}", block, where, told != nullptr ? " instead of " + name(*told) : "",
                       dates);
}

/// What one piece of news means for one placement; nothing where it is about others.
std::string sentence_for_host(const News& news, Ref<Placement> host) {
    const auto was = news.was && news.was->placement == host;
    const auto is = news.is && news.is->placement == host;
    if (was && is)
        return fmt::format("{} is there from {}, not from {}{}.", news.apprentice,
                           period_words(news.is->period), period_words(news.was->period),
                           news.is_gone ? ": they leave the programme" : "");
    if (is) return fmt::format("{} comes from {}.", news.apprentice, period_words(news.is->period));
    if (was)
        return fmt::format("{} does not come from {}{}.", news.apprentice, period_words(news.was->period),
                           news.is_gone ? ", having left the programme" : "");
    return {};
}

}  // namespace

std::vector<Letter> letters_to_people(const std::vector<News>& news, const Programme& programme) {
    std::vector<Letter> letters;
    for (const auto& one : news) {
        if (one.is_gone) continue;
        if (letters.empty() || letters.back().to != one.apprentice) letters.push_back({one.apprentice, {}});
        letters.back().sentences.push_back(sentence(one, programme));
    }
    return letters;
}

std::vector<Letter> letters_to_hosts(const std::vector<News>& news, const Programme& programme) {
    std::vector<Letter> letters;
    std::vector<std::vector<std::string>> by_host(programme.placements.size());
    const auto tell = [&](const News& one, const std::optional<DatedStay>& stay) {
        if (!stay || !stay->placement) return;
        auto& said = by_host[stay->placement->at];
        auto words = sentence_for_host(one, *stay->placement);
        if (std::ranges::find(said, words) == said.end()) said.push_back(std::move(words));
    };
    for (const auto& one : news) {
        tell(one, one.was);
        tell(one, one.is);
    }
    for (const auto ref : programme.placements.refs()) {
        if (by_host[ref.at].empty()) continue;
        const auto& placement = programme.placements[ref];
        letters.push_back(
            {fmt::format("{} ({})", placement.name, programme.organisations[placement.organisation].name),
             std::move(by_host[ref.at])});
    }
    return letters;
}

std::vector<std::string> sentences(const std::vector<Released>& released, const Programme& programme) {
    std::vector<std::string> said;
    said.reserve(released.size());
    for (const auto& one : released)
        said.push_back(fmt::format("It was decided that {} spends {} at {}; that cannot be kept.",
                                   programme.apprentices[one.apprentice].id,
                                   rules::block_words(programme, one.apprentice, one.block),
                                   programme.placements[one.placement].name));
    return said;
}

}  // namespace waymark::planning
