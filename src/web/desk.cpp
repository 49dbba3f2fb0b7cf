#include "web/desk.h"

#include <fmt/format.h>

#include <set>

#include "planning/explain.h"
#include "web/pages/news.h"

namespace waymark::web {

namespace {

std::vector<std::string> remarks_on(const actions::Verdict& verdict) {
    std::vector<std::string> remarks;
    if (!verdict.price) return remarks;
    if (verdict.stated_cost && !verdict.is_cost_right())
        remarks.push_back(fmt::format("The plan's file says that it costs {} points; it costs {}.",
                                      *verdict.stated_cost, verdict.price->total()));
    if (!verdict.is_bound_possible())
        remarks.push_back(
            fmt::format("The plan's file says that no plan costs less than {} points; this one does.",
                        *verdict.stated_bound));
    return remarks;
}

/// Why blocks are unfilled; of nobody else, since everyone's visits and competences take much longer.
planning::Explanation reasons_for_gaps(const Shown& shown) {
    planning::Explanation explanation;
    if (!shown.broken.empty()) return explanation;
    planning::Moves moves(shown.programme, shown.plan);
    std::set<base::Ref<domain::Apprentice>> people;
    for (const auto& gap : list_gaps(shown)) people.insert(gap.apprentice);
    for (const auto apprentice : people)
        for (auto& shortfall : planning::explain(moves, apprentice))
            explanation.shortfalls.push_back(std::move(shortfall));
    return explanation;
}

}  // namespace

std::shared_ptr<const Opened> prepare(std::shared_ptr<const actions::Volume> volume) {
    auto opened = std::make_shared<Opened>();
    opened->volume = std::move(volume);
    const auto& held = *opened->volume;
    if (!held.programme || !held.plan || !held.verdict) return opened;
    opened->shown.emplace(show(held.name, *held.programme, held.plan->plan, held.verdict->broken));
    opened->shown->remarks = remarks_on(*held.verdict);
    opened->news = news(*opened->shown, reasons_for_gaps(*opened->shown));
    return opened;
}

const std::vector<planning::Lever>& Opened::levers() const {
    std::call_once(m_once, [this] {
        m_levers = planning::levers(shown->programme, planning::explain(shown->programme, shown->plan));
    });
    return m_levers;
}

base::Result<actions::Library> Desk::library() {
    actions::Library known;
    {
        const std::scoped_lock lock(m_mutex);
        known = m_library;
    }
    // Reading takes its time, so it is done outside the lock; whoever comes second reads the same.
    TRY(auto library, actions::open_library(m_folder, known));
    const std::scoped_lock lock(m_mutex);
    m_library = library;
    return library;
}

base::Result<std::shared_ptr<const Opened>> Desk::open(const std::string& name) {
    TRY(const auto library, this->library());
    const auto volume = actions::find_volume(library, name);
    if (!volume) return nullptr;
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto it = m_opened.find(name); it != m_opened.end() && it->second->volume == volume)
            return it->second;
    }
    auto opened = prepare(volume);
    const std::scoped_lock lock(m_mutex);
    m_opened[name] = opened;
    return opened;
}

}  // namespace waymark::web
