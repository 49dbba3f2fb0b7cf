#include "planning/replan/news.h"

#include <algorithm>
#include <set>
#include <utility>

namespace waymark::planning {

namespace {

using base::Ref;

struct Entry {
    std::string block;
    DatedStay stay;
};

/// What is not over yet.
std::vector<Entry> timetable(const domain::Programme& programme, Ref<domain::Apprentice> who,
                             const domain::Journey& journey, base::Day today) {
    std::vector<Entry> entries;
    const auto blocks = domain::placement_blocks(programme.cohorts[programme.apprentices[who].cohort]);
    for (std::size_t block = 0; block < blocks.size(); ++block)
        if (blocks[block].period.until > today)
            entries.push_back({blocks[block].id, {blocks[block].period, journey[block]}});
    return entries;
}

/// Of somebody who leaves: what they still do.
std::vector<Entry> cut(std::vector<Entry> entries, base::Day gone) {
    std::erase_if(entries, [&](const Entry& entry) { return entry.stay.period.from >= gone; });
    for (auto& entry : entries) entry.stay.period.until = std::min(entry.stay.period.until, gone);
    return entries;
}

/// A block is known by its name.
void compare(const std::string& who, const std::vector<Entry>& before, const std::vector<Entry>& after,
             bool is_gone, std::vector<News>& all) {
    std::vector<News> news;
    for (const auto& entry : before) {
        const auto it = std::ranges::find(after, entry.block, &Entry::block);
        if (it != after.end() && it->stay == entry.stay) continue;
        News one{who, entry.block, entry.stay, {}, is_gone};
        if (it != after.end()) one.is = it->stay;
        // What concerns no host is no news where the block or the apprentice is no more.
        if ((one.is && !is_gone) || entry.stay.placement) news.push_back(std::move(one));
    }
    for (const auto& entry : after)
        if (std::ranges::find(before, entry.block, &Entry::block) == before.end())
            news.push_back({who, entry.block, {}, entry.stay, is_gone});
    std::ranges::stable_sort(news, {},
                             [](const News& one) { return (one.is ? one.is : one.was)->period.from; });
    for (auto& one : news) all.push_back(std::move(one));
}

}  // namespace

std::vector<News> list_news(const domain::Programme& before, const domain::Plan& plan_before,
                            const Changed& changed, const domain::Plan& plan) {
    std::vector<std::optional<Ref<domain::Apprentice>>> after(before.apprentices.size());
    for (const auto ref : changed.programme.apprentices.refs())
        if (const auto old = changed.before[ref.at]) after[old->at] = ref;
    std::vector<News> news;
    for (const auto old : before.apprentices.refs()) {
        const auto then = timetable(before, old, plan_before.journeys[old.at], changed.today);
        const auto now = after[old.at];
        compare(before.apprentices[old].id, then,
                now ? timetable(changed.programme, *now, plan.journeys[now->at], changed.today)
                    : cut(then, changed.gone[old.at].value_or(changed.today)),
                !now, news);
    }
    for (const auto ref : changed.programme.apprentices.refs())
        if (!changed.before[ref.at])
            compare(changed.programme.apprentices[ref].id, {},
                    timetable(changed.programme, ref, plan.journeys[ref.at], changed.today), false, news);
    return news;
}

std::size_t count_told(const std::vector<News>& news) {
    std::set<std::string_view> people;
    for (const auto& one : news)
        if (!one.is_gone) people.insert(one.apprentice);
    return people.size();
}

}  // namespace waymark::planning
