#include "web/desk.h"

#include <fmt/format.h>

#include <chrono>
#include <set>

#include "actions/compare.h"
#include "planning/explain.h"
#include "planning/shared_time.h"
#include "planning/what_if.h"
#include "web/pages/advice.h"
#include "web/pages/fragility.h"
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

constexpr std::size_t answers_kept = 8;
constexpr std::size_t small_programme = 30;  ///< Apprentices.

/// Seconds of a page, on one thread: the other is for the other pages.
planning::SharedTime page_time(double seconds) {
    planner::Limits limits;
    limits.seconds = seconds;
    limits.threads = 1;
    const auto started = std::chrono::steady_clock::now();
    return {limits, [started] {
                return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
            }};
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

const planning::AdviceReport& Opened::advice() const {
    std::call_once(m_advised, [this] {
        const auto time = page_time(advice_seconds);
        planning::AdviceOptions options;
        // A few plannings that end are better than many that do not.
        if (shown->programme.apprentices.size() > small_programme) {
            options.places = 3;
            options.tries = 1;
        }
        options.allow = [&](std::size_t still_to_come) { return time.next(still_to_come); };
        // The plan keeps every rule, so what is fixed does.
        m_advice = planning::advise(shown->programme, options, &shown->plan).value();
    });
    return m_advice;
}

const planning::StressReport& Opened::fragility() const {
    std::call_once(m_tested, [this] {
        const auto years = page_time(fragility_seconds * 0.6);
        const auto reserve = page_time(fragility_seconds);
        planning::StressOptions options;
        options.allow = [&](std::size_t still_to_come) { return years.next(still_to_come); };
        options.allow_reserve = [&](std::size_t still_to_come) { return reserve.next(still_to_come); };
        m_fragility = planning::stress(shown->programme, shown->plan, options);
    });
    return m_fragility;
}

Question Opened::compare(const std::string& words) const {
    Question question{words, {}, {}};
    if (words.empty()) return question;
    auto changed = planning::change_programme(shown->programme, words);
    if (!changed) {
        question.refusal = changed.error().message;
        return question;
    }
    const std::scoped_lock one_at_a_time(m_comparing);
    auto variants = actions::plan_candidates(
        {{"this plan", {}, shown->programme, volume->plan}, {words, {}, std::move(*changed), {}}},
        page_time(comparison_seconds));
    if (variants)
        question.variants = std::move(*variants);
    else
        question.refusal = "With this change what is fixed breaks a rule by itself, so there is no plan.";
    return question;
}

std::shared_ptr<const ChangeAnswer> Opened::replan(const ChangeQuestion& question) const {
    const std::scoped_lock one_at_a_time(m_replanning);
    for (const auto& [file, answer] : m_replanned)
        if (file == question.file) return answer;
    planner::Limits limits;
    limits.seconds = change_seconds;
    limits.threads = 1;
    auto answer = std::make_shared<const ChangeAnswer>(
        actions::replan(shown->programme, *volume->plan, *question.changes, limits));
    m_replanned.emplace_front(question.file, answer);
    if (m_replanned.size() > answers_kept) m_replanned.pop_back();
    return answer;
}

base::Result<actions::Library> Desk::programmes() {
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
    TRY(const auto library, programmes());
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
