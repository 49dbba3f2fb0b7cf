#pragma once
// What the handlers share: the folder with programmes, read again when its files change, and what the pages
// ask of each programme worked out once.

#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "actions/open_library.h"
#include "base/html.h"
#include "base/result.h"
#include "planning/advise.h"
#include "planning/levers.h"
#include "planning/stress.h"
#include "web/pages/change.h"
#include "web/pages/comparison.h"
#include "web/pages/shown.h"

namespace waymark::web {

/// One programme, ready to be shown.
struct Opened {
    std::shared_ptr<const actions::Volume> volume;
    std::optional<Shown> shown;  ///< Empty: it cannot be read, or it has no plan.
    base::Html news;             ///< Who is not placed, and why, in words.

    /// What would improve the plan most. Worked out when it is first asked for: it takes a second where
    /// hundreds of people lack something. The plan breaks no rule.
    const std::vector<planning::Lever>& levers() const;
    /// Where to look for places, worked out for `advice_seconds` when it is first asked for. The plan breaks
    /// no rule.
    const planning::AdviceReport& advice() const;
    /// How fragile the plan is, likewise for `fragility_seconds`.
    const planning::StressReport& fragility() const;
    /// The plan, and the one that a change of the programme leads to, searched for `comparison_seconds`; each
    /// time anew, one at a time.
    Question compare(const std::string& words) const;
    /// The plans after a change, searched for `change_seconds`, one change at a time. The last answers are
    /// kept, so that the files that are fetched are those of the page. The question has changes.
    std::shared_ptr<const ChangeAnswer> replan(const ChangeQuestion& question) const;

private:
    mutable std::once_flag m_once;
    mutable std::vector<planning::Lever> m_levers;
    mutable std::once_flag m_advised;
    mutable planning::AdviceReport m_advice;
    mutable std::once_flag m_tested;
    mutable planning::StressReport m_fragility;
    mutable std::mutex m_comparing;
    mutable std::mutex m_replanning;  ///< Of what follows.
    /// By the text of the change file, the last one first.
    mutable std::deque<std::pair<std::string, std::shared_ptr<const ChangeAnswer>>> m_replanned;
};

/// Used by several threads at once.
class Desk {
public:
    explicit Desk(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    base::Result<actions::Library> programmes();
    /// The programme of that name; null where there is none.
    base::Result<std::shared_ptr<const Opened>> open(const std::string& name);

private:
    std::filesystem::path m_folder;
    std::mutex m_mutex;  ///< Of what follows.
    actions::Library m_library;
    std::map<std::string, std::shared_ptr<const Opened>> m_opened;
};

/// From what a folder holds to what the pages show.
std::shared_ptr<const Opened> prepare(std::shared_ptr<const actions::Volume> volume);

}  // namespace waymark::web
